import { describe, expect, it } from 'vitest';
import { shortcutKeys, shortcutText } from '../../../../src/renderer/ui/shortcut';

const CASES = [
  { shortcut: 'Mod+K', mac: '⌘K', words: 'Ctrl+K' },
  { shortcut: 'Mod+Shift+F', mac: '⌘⇧F', words: 'Ctrl+Shift+F' },
  { shortcut: 'Ctrl+Tab', mac: '⌃⇥', words: 'Ctrl+Tab' },
  { shortcut: 'Mod+Enter', mac: '⌘↩', words: 'Ctrl+Enter' },
  { shortcut: 'Mod+Plus', mac: '⌘+', words: 'Ctrl++' },
  { shortcut: 'Mod+,', mac: '⌘,', words: 'Ctrl+,' },
  { shortcut: 'Alt+ArrowUp', mac: '⌥↑', words: 'Alt+↑' },
  { shortcut: 'Escape', mac: 'esc', words: 'Esc' },
  { shortcut: 'h', mac: 'H', words: 'H' },
];

describe('a shortcut is written as the people of the platform write it', () => {
  it.each(CASES)('$shortcut is $mac on a Mac and $words elsewhere', ({ shortcut, mac, words }) => {
    expect(shortcutText(shortcut, 'mac')).toBe(mac);
    expect(shortcutText(shortcut, 'words')).toBe(words);
  });

  it('gives one cap per key, so that a plus sign as a key stays whole', () => {
    expect(shortcutKeys('Mod+Plus', 'words')).toEqual(['Ctrl', '+']);
  });
});
