import type { Emphasis, Heading, Link, List, Nodes, Root, Strong } from 'mdast';

/**
 * How a writer spells what CommonMark lets one spell in several ways. Taken from what stands there,
 * so that a changed block keeps the looks of the note it is in.
 */
export interface Spelling {
  readonly bullet: '-' | '*' | '+';
  readonly bulletOrdered: '.' | ')';
  /** Whether the numbers of an ordered list count up or stay the same. */
  readonly incrementListMarker: boolean;
  readonly listItemIndent: 'one' | 'tab';
  readonly emphasis: '*' | '_';
  readonly strong: '*' | '_';
  readonly fence: '`' | '~';
  readonly setext: boolean;
  readonly closeAtx: boolean;
  readonly rule: '-' | '*' | '_';
  /** Whether addresses are written out as `[address](address)` rather than `<address>`. */
  readonly resourceLink: boolean;
  readonly hardBreak: 'backslash' | 'spaces';
}

/** The spelling of a note that shows none. */
export const USUAL_SPELLING: Spelling = {
  bullet: '-',
  bulletOrdered: '.',
  incrementListMarker: true,
  listItemIndent: 'one',
  emphasis: '*',
  strong: '*',
  fence: '`',
  setext: false,
  closeAtx: false,
  rule: '-',
  resourceLink: false,
  hardBreak: 'backslash',
};

/** How parsed Markdown is spelt, going by the first of each kind; `fallback` where it has none. */
export function findSpelling(
  nodes: readonly Nodes[],
  markdown: string,
  fallback: Spelling,
): Spelling {
  const found: { -readonly [Key in keyof Spelling]?: Spelling[Key] } = {};
  const open: Nodes[] = nodes.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const spelt = spellingOf(node, textOf(node, markdown), markdown);
    Object.assign(found, { ...spelt, ...found });
    if ('children' in node) open.push(...node.children.toReversed());
  }
  return { ...fallback, ...found };
}

function textOf(node: Nodes, markdown: string): string {
  const { start, end } = node.position ?? {};
  return markdown.slice(start?.offset ?? 0, end?.offset ?? 0);
}

type KnownNode = Emphasis | Heading | Link | List | Strong | Root;

function spellingOf(node: KnownNode | Nodes, text: string, markdown: string): Partial<Spelling> {
  switch (node.type) {
    case 'list':
      return listSpelling(node, markdown);
    case 'emphasis':
      return { emphasis: text.startsWith('_') ? '_' : '*' };
    case 'strong':
      return { strong: text.startsWith('_') ? '_' : '*' };
    case 'code':
      return /^[`~]/.test(text) ? { fence: text.startsWith('~') ? '~' : '`' } : {};
    case 'heading':
      if (node.depth < 3 && !text.startsWith('#')) return { setext: true };
      return { closeAtx: / #+$/.test(text), ...(node.depth < 3 && { setext: false }) };
    case 'thematicBreak':
      return { rule: text.startsWith('*') ? '*' : text.startsWith('_') ? '_' : '-' };
    case 'link':
      return isAddress(node) ? { resourceLink: !text.startsWith('<') } : {};
    case 'break':
      return { hardBreak: text.startsWith('\\') ? 'backslash' : 'spaces' };
    default:
      return {};
  }
}

function isAddress(link: Link): boolean {
  const [only] = link.children;
  return only?.type === 'text' && link.url.endsWith(only.value);
}

function listSpelling(list: List, markdown: string): Partial<Spelling> {
  const [first, second] = list.children;
  if (first === undefined) return {};
  const marker = /^(\d*)([-*+.)])/.exec(textOf(first, markdown));
  const [, number = '', sign = ''] = marker ?? [];
  const content = first.children[0]?.position?.start.column;
  const width = content === undefined ? 0 : content - (first.position?.start.column ?? 0);
  const size = number.length + 1;
  const indent = width > size + 1 && width % 4 === 0 ? 'tab' : 'one';
  if (number === '') {
    const bullet = sign === '*' || sign === '+' ? sign : '-';
    return { bullet, ...(width > 0 && { listItemIndent: indent }) };
  }
  const next = second && /^\d+/.exec(textOf(second, markdown))?.[0];
  return {
    bulletOrdered: sign === ')' ? ')' : '.',
    ...(width > 0 && { listItemIndent: indent }),
    ...(next !== undefined && { incrementListMarker: Number(next) !== Number(number) }),
  };
}
