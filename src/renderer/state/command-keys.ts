import { COMMANDS, type CommandName } from '../../contract/shortcuts';

/** Whether this machine is a Mac, which has its own keys. */
export const isMac = /Mac/u.test(navigator.userAgent);

/** The keys of a command on this machine, as `Mod+Shift+F`; `undefined` when it has none. */
export function keysOf(name: CommandName): string | undefined {
  const keys = COMMANDS.find((each) => each.name === name)?.keys;
  return keys ? (isMac ? keys.mac : keys.other) : undefined;
}

/** What is read of a key press. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** The command that a key press asks for on a Mac or elsewhere; `null` when it asks for none. */
export function commandFor(press: KeyPress, mac: boolean): (typeof COMMANDS)[number] | null {
  return (
    COMMANDS.find(
      ({ keys }) => keys !== null && matches(press, mac ? keys.mac : keys.other, mac),
    ) ?? null
  );
}

function matches(press: KeyPress, keys: string, mac: boolean): boolean {
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  const wants = (name: string): boolean => parts.includes(name);
  const ctrl = wants('Ctrl') || (wants('Mod') && !mac);
  const meta = wants('Mod') && mac;
  if (press.ctrlKey !== ctrl || press.metaKey !== meta || press.altKey !== wants('Alt'))
    return false;
  if (key === 'Plus') return press.key === '+' || press.key === '=';
  return press.shiftKey === wants('Shift') && isKey(press, key);
}

/** Letters are told by where they lie too, because Option and other scripts change what they type. */
function isKey(press: KeyPress, key: string): boolean {
  if (press.key.toLowerCase() === key.toLowerCase()) return true;
  if (/^[A-Z]$/u.test(key)) return press.code === `Key${key}`;
  return /^[0-9]$/u.test(key) && press.code === `Digit${key}`;
}
