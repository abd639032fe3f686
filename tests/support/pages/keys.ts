import { COMMANDS, type CommandName } from '../../../src/contract/shortcuts';

const isMac = process.platform === 'darwin';

/** The keys of a command as Playwright presses them, read off the one table that menus and help read too. */
export function keysOf(name: CommandName): string {
  const keys = COMMANDS.find((command) => command.name === name)?.keys;
  if (!keys) throw new Error(`The command ${name} has no keys`);
  return asPressed(isMac ? keys.mac : keys.other);
}

/** Keys as the table writes them, such as `Mod+Shift+V`, as Playwright presses them. */
function asPressed(keys: string): string {
  const parts = keys.split('+').map((part) => NAMES[part] ?? part);
  const key = parts.pop() ?? '';
  const isPlainLetter = /^[A-Z]$/u.test(key) && !parts.includes('Shift');
  return [...parts, isPlainLetter ? key.toLowerCase() : key].join('+');
}

const NAMES: Readonly<Record<string, string>> = {
  Mod: isMac ? 'Meta' : 'Control',
  Ctrl: 'Control',
  Plus: '+',
};
