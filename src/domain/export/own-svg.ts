/*
 * A picture that Dateline drew is markup of a few kinds and nothing that acts, loads or leads anywhere. What comes from
 * the page is checked against that before it becomes a file, which browsers and other programs open.
 * docs/adr/0037-views-taken-out.md says what is allowed and why.
 */

/** The elements that a picture of Dateline is made of. */
const ELEMENTS: ReadonlySet<string> = new Set([
  ...['svg', 'g', 'defs', 'title', 'desc', 'style', 'clipPath', 'symbol', 'use', 'marker'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan'],
  ...['pattern', 'linearGradient', 'radialGradient', 'stop'],
]);

const NAMESPACES: ReadonlySet<string> = new Set([
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/1999/xlink',
]);

/** An element's beginning or end, a comment, or anything else that begins with `<`. */
const MARKUP =
  /<(?:!--[\s\S]*?-->|(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|)/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * What makes an SVG none of Dateline's own: scripts, handlers, foreign objects, references that lead out of it, an
 * element that its pictures don't have, or markup that is not well formed. `null` when there is nothing of the kind.
 */
export function foreignInSvg(svg: string): string | null {
  const text = svg.replace(/^\uFEFF?\s*<\?xml\s[^<>]*\?>/, '').trim();
  const open: string[] = [];
  let isOver = false;
  let at = 0;
  for (const found of text.matchAll(MARKUP)) {
    const [whole, slash, name, attributes = '', selfClosing] = found;
    const between = text.slice(at, found.index);
    at = found.index + whole.length;
    const problem = foreignInText(between, open.at(-1));
    if (problem !== null) return problem;
    if (whole === '<') return 'markup that is not well formed';
    if (open.at(-1) === 'style' && name !== 'style') return 'markup in a style';
    if (name === undefined) continue;
    if (isOver || (open.length === 0 && name !== 'svg')) return `something outside of the picture`;
    if (slash === '/') {
      if (open.pop() !== name) return 'markup that is not well formed';
      isOver = open.length === 0;
      continue;
    }
    const foreign = foreignInElement(name, attributes);
    if (foreign !== null) return foreign;
    if (selfClosing !== '/') open.push(name);
    else isOver = open.length === 0;
  }
  if (!isOver || text.slice(at).trim() !== '') return 'markup that is not well formed';
  return null;
}

function foreignInText(text: string, parent: string | undefined): string | null {
  if (parent === undefined) return text.trim() === '' ? null : 'something outside of the picture';
  if (parent === 'style') return foreignInStyle(text);
  return null;
}

function foreignInElement(name: string, attributes: string): string | null {
  if (!ELEMENTS.has(name)) return `<${name}>`;
  for (const [, key = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    const value = plain(double ?? single ?? '');
    if (/^on/iu.test(key)) return key;
    if (/^xmlns(?::|$)/u.test(key)) {
      if (!NAMESPACES.has(value)) return key;
      continue;
    }
    if (/(?:^|:)(?:href|src|base)$/iu.test(key) && !/^#[\w:.-]+$/u.test(value)) return key;
    const foreign = foreignInStyle(value);
    if (foreign !== null) return foreign;
  }
  return null;
}

/** Styles may lead to parts of the picture only; escapes and rules that load are not among ours. */
function foreignInStyle(css: string): string | null {
  const text = plain(css);
  if (/@|\\|javascript:|expression\(/iu.test(text)) return 'a style that loads or runs something';
  const isElsewhere = /url\(\s*(?!["']?#)|\b(?:image(?:-set)?|cross-fade|src)\(/iu.test(text);
  return isElsewhere ? 'a reference that leads out of the picture' : null;
}

/** The value that a reader sees, its character references resolved as far as they could hide anything. */
function plain(value: string): string {
  return value
    .replace(/&#x([0-9a-f]{1,6});/giu, (_, code: string) => characterOf(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,7});/gu, (_, code: string) => characterOf(Number(code)))
    .replace(/&(?:amp|lt|gt|quot|apos);/gu, (name) => NAMED[name] ?? '');
}

const NAMED: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

function characterOf(code: number): string {
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '\uFFFD';
}
