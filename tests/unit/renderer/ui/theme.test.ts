import { describe, expect, it } from 'vitest';
import { themeFor } from '../../../../src/renderer/ui/theme';

describe('the theme of the window', () => {
  it.each([
    { choice: 'system', prefersDark: true, theme: 'dark' },
    { choice: 'system', prefersDark: false, theme: 'light' },
    { choice: 'sepia', prefersDark: true, theme: 'sepia' },
    { choice: 'light', prefersDark: true, theme: 'light' },
    { choice: 'dark', prefersDark: false, theme: 'dark' },
  ] as const)(
    'is $theme when $choice is chosen and the machine prefers dark: $prefersDark',
    ({ choice, prefersDark, theme }) => {
      expect(themeFor(choice, prefersDark)).toBe(theme);
    },
  );
});
