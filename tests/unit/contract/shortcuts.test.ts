import { describe, expect, it } from 'vitest';
import { COMMAND_MENUS, COMMANDS } from '../../../src/contract/shortcuts';

describe('the table of commands', () => {
  it('names every command once', () => {
    const names = COMMANDS.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  it.each(['mac', 'other'] as const)('gives no keys to two commands (%s)', (platform) => {
    const keys = COMMANDS.map((command) => command.keys?.[platform]).filter((each) => each);
    expect(keys).toEqual([...new Set(keys)]);
  });

  it('has keys without a modifier exactly for the single-key commands, function keys aside', () => {
    const isBare = /^(?!(?:Mod|Ctrl|Alt)\+|(?:Shift\+)?F\d)/;
    const bare = COMMANDS.filter(({ keys }) => keys && isBare.test(keys.other));
    expect(bare).toEqual(COMMANDS.filter(({ keys, single }) => keys && single));
  });

  it('puts something into every menu', () => {
    const menus = new Set(COMMANDS.map(({ menu }) => menu));
    expect([...COMMAND_MENUS].filter((menu) => !menus.has(menu))).toEqual([]);
  });

  it('keeps the commands of a group together', () => {
    const groups = COMMANDS.map(({ menu, group }) => `${menu}: ${group}`);
    const changes = groups.filter((group, index) => group !== groups[index - 1]);
    expect(changes).toEqual([...new Set(groups)]);
  });

  it('leaves to a note editor what LOOK.md gives it, and the palette its key', () => {
    const keys = COMMANDS.map((command) => command.keys?.other);
    expect(keys).not.toContain('Mod+I');
    expect(keys).not.toContain('Mod+B');
    expect(COMMANDS.find((command) => command.keys?.other === 'Mod+K')?.name).toBe('palette');
  });
});
