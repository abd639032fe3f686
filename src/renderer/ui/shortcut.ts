/** The two ways a shortcut is written for people. */
export type ShortcutStyle = 'mac' | 'words';

const MAC_SIGNS: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↩',
  Escape: 'esc',
  Backspace: '⌫',
  Delete: '⌦',
  Tab: '⇥',
};

const WORDS: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  Escape: 'Esc',
  Delete: 'Del',
};

const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Space: 'Space',
};

/** Splits `Mod+Shift+F` into its keys. A plus sign as a key is written `Plus`. */
function keysOf(shortcut: string): string[] {
  return shortcut.split('+').map((key) => key.trim());
}

/**
 * The keys of a shortcut as people of a platform read them: `Mod+K` is `['⌘', 'K']` on a Mac and
 * `['Ctrl', 'K']` elsewhere. `Mod` is Command on a Mac and Control elsewhere.
 */
export function shortcutKeys(shortcut: string, style: ShortcutStyle): string[] {
  const names = style === 'mac' ? MAC_SIGNS : WORDS;
  return keysOf(shortcut).map((key) => {
    if (key === 'Plus') return '+';
    return names[key] ?? SIGNS[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  });
}

/** The shortcut as one string for people: `⌘K` or `Ctrl+K`. */
export function shortcutText(shortcut: string, style: ShortcutStyle): string {
  return shortcutKeys(shortcut, style).join(style === 'mac' ? '' : '+');
}

/** How this machine's people read shortcuts. */
export function shortcutStyle(): ShortcutStyle {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? 'mac' : 'words';
}
