/** What the first frame is set in; electron.vite.config.ts has these files asked for with the page. */
const FIRST_FONTS = ['1em "Inter Variable"', '1em "Source Serif 4 Variable"'];

/**
 * Takes the fonts of the first frame into use while nothing is drawn: a font that comes into use with a text has that
 * text laid out twice.
 */
export function takeFirstFonts(): void {
  for (const font of FIRST_FONTS) void document.fonts.load(font);
}
