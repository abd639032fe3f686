import { readFileSync } from 'node:fs';

/** The themes of the window. */
export const THEMES = ['light', 'dark', 'sepia'] as const;
/** What WCAG 2.2 asks of words at AA, and of shapes that carry meaning. */
export const AA_TEXT = 4.5;
export const AA_SHAPE = 3;

/** A colour with its opacity, 0 to 1. */
export interface Rgba {
  readonly rgb: readonly [number, number, number];
  readonly alpha: number;
}

const css = readFileSync(new URL('../../src/renderer/ui/tokens.css', import.meta.url), 'utf8');

/** The colour tokens of one theme, which are written as hex. */
export function tokensOf(theme: string): ReadonlyMap<string, Rgba> {
  const rule = new RegExp(`data-theme='${theme}'\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  const tokens = new Map<string, Rgba>();
  for (const [, name = '', hex = ''] of rule.matchAll(/--([\w-]+):\s*#([0-9a-f]{6,8});/g)) {
    const channel = (at: number) => parseInt(hex.slice(at, at + 2), 16);
    const alpha = hex.length === 8 ? channel(6) / 255 : 1;
    tokens.set(name, { rgb: [channel(0), channel(2), channel(4)], alpha });
  }
  return tokens;
}

/** A token of a theme; one that is not there is a bug of the test or of the theme. */
export function token(tokens: ReadonlyMap<string, Rgba>, name: string): Rgba {
  const value = tokens.get(name);
  if (value === undefined) throw new Error(`No token --${name} written as hex`);
  return value;
}

/** Paints a colour over an opaque ground. */
export function over(ground: Rgba, { rgb, alpha }: Rgba): Rgba {
  const mix = (i: 0 | 1 | 2) => rgb[i] * alpha + ground.rgb[i] * (1 - alpha);
  return { rgb: [mix(0), mix(1), mix(2)], alpha: 1 };
}

/** Paints colours one over the other, the first being the opaque ground. */
export function paint(tokens: ReadonlyMap<string, Rgba>, names: readonly string[]): Rgba {
  return names.map((name) => token(tokens, name)).reduce(over);
}

/** Contrast of two opaque colours, 1 to 21. */
export function contrast(a: Rgba, b: Rgba): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of WCAG 2.2. */
function luminance({ rgb }: Rgba): number {
  const [r, g, b] = rgb.map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
