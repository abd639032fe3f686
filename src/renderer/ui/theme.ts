/** The themes a person can choose; `system` follows the machine between light and dark. */
export type ThemeChoice = 'light' | 'dark' | 'sepia' | 'system';

/** A theme as the style sheet knows it. */
export type Theme = 'light' | 'dark' | 'sepia';

/** The theme that a choice means on a machine that prefers dark or not. */
export function themeFor(choice: ThemeChoice, prefersDark: boolean): Theme {
  if (choice !== 'system') return choice;
  return prefersDark ? 'dark' : 'light';
}

/** Paints the window in a theme; `system` is followed until the returned function is called. */
export function applyTheme(choice: ThemeChoice): () => void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const paint = () => {
    window.document.documentElement.dataset['theme'] = themeFor(choice, dark.matches);
  };
  paint();
  if (choice !== 'system') return () => undefined;
  dark.addEventListener('change', paint);
  return () => dark.removeEventListener('change', paint);
}

/** How the text of articles is set. */
export interface ReadingStyle {
  /** Pixels, 14 to 28. */
  readonly size: number;
  /** Line height as a multiple of the size, 1.3 to 2. */
  readonly leading: number;
  /** Characters in the longest line; 62 to 70 read well. */
  readonly measure: number;
}

/** Mean width of a character of English prose in Source Serif 4 at reading sizes, in ems, measured. */
const MEAN_CHARACTER_EM = 0.402;

/** Sets the reading tokens for the whole window. */
export function applyReading({ size, leading, measure }: ReadingStyle): void {
  const { style } = window.document.documentElement;
  style.setProperty('--reading-size', `${size}px`);
  style.setProperty('--reading-leading', String(leading));
  style.setProperty('--reading-measure', `${(measure * MEAN_CHARACTER_EM).toFixed(2)}em`);
}
