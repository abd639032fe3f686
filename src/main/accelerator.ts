/** Names that Electron has for the keys of the shortcut table. */
const ELECTRON_KEYS: Readonly<Record<string, string>> = {
  Mod: 'CommandOrControl',
  Ctrl: 'Control',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
};

/** Keys of the shortcut table as Electron writes an accelerator. */
export function accelerator(keys: string): string {
  return keys
    .split('+')
    .map((key) => ELECTRON_KEYS[key] ?? key)
    .join('+');
}
