import { describe, expect, it, vi } from 'vitest';
import { COMMANDS } from '../../../../src/contract/shortcuts';
import type { KeyPress } from '../../../../src/renderer/state/command-keys';

vi.stubGlobal('navigator', { userAgent: 'Linux' });
const { commandFor } = await import('../../../../src/renderer/state/command-keys');

function press(keys: string): KeyPress {
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  const has = (name: string) => parts.includes(name);
  const code = /^[A-Z]$/u.test(key) ? `Key${key}` : /^[0-9]$/u.test(key) ? `Digit${key}` : key;
  return {
    key: key === 'Plus' ? '+' : key,
    code,
    ctrlKey: has('Ctrl'),
    metaKey: has('Meta'),
    altKey: has('Alt'),
    shiftKey: has('Shift'),
  };
}

describe('keys of commands', () => {
  it('no two commands share a key on one platform', () => {
    for (const platform of ['mac', 'other'] as const) {
      const keys = COMMANDS.map((command) => command.keys?.[platform]).filter(Boolean);
      expect(keys.filter((each, at) => keys.indexOf(each) !== at)).toEqual([]);
    }
  });

  it('every command is found by its own key, on a Mac and elsewhere', () => {
    for (const { name, keys } of COMMANDS) {
      if (!keys) continue;
      expect(commandFor(press(keys.other.replace('Mod', 'Ctrl')), false)?.name).toBe(name);
      expect(commandFor(press(keys.mac.replace('Mod', 'Meta')), true)?.name).toBe(name);
    }
  });

  it.each([
    ['a letter that Option or another script changed', { ...press('H'), key: 'ه' }, 'highlight'],
    ['a small letter', { ...press('H'), key: 'h' }, 'highlight'],
    ['a letter with a modifier it does not have', press('Alt+H'), undefined],
    ['Ctrl+= for Ctrl++', { ...press('Ctrl+='), key: '=' }, 'biggerText'],
  ])('takes %s', (_, keyPress, expected) => {
    expect(commandFor(keyPress, false)?.name).toBe(expected);
  });
});
