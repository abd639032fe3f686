/** One thing that a page's structured data describe. */
export type LdNode = Readonly<Record<string, unknown>>;

/** Things of a page's structured data, and how to look up one that another only names. */
export interface StructuredData {
  readonly nodes: readonly LdNode[];
  /** The thing meant by a value: itself, or the one it names by `@id`; `null` for anything else. */
  readonly nodeOf: (value: unknown) => LdNode | null;
}

const MOST_NODES = 2_000;
const DEEPEST = 24;

/**
 * Reads `application/ld+json` as data. What is broken in small ways (comments around it, line breaks inside strings, a
 * comma too many) is read all the same; anything worse is left out.
 */
export function readStructured(scripts: readonly string[]): StructuredData {
  const nodes: LdNode[] = [];
  for (const script of scripts) gather(parsed(script), nodes, 0);
  const byId = new Map<string, LdNode>();
  for (const node of nodes) {
    const id = node['@id'];
    // A node that only names another one says nothing of it.
    if (typeof id === 'string' && Object.keys(node).length > 1 && !byId.has(id)) byId.set(id, node);
  }
  const nodeOf = (value: unknown): LdNode | null => {
    if (!isNode(value)) return null;
    const id = value['@id'];
    return typeof id === 'string' && Object.keys(value).length === 1
      ? (byId.get(id) ?? null)
      : value;
  };
  return { nodes, nodeOf };
}

/** Whether a thing is of one of some types, however its type is written. */
export function isOfType(node: LdNode, types: RegExp): boolean {
  return listOf(node['@type']).some(
    (type) => typeof type === 'string' && types.test(type.replace(/^https?:\/\/schema\.org\//, '')),
  );
}

/** The values of a property: one, several or none. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** Goes through everything, in the order in which it is written; the outer before the inner. */
function gather(value: unknown, nodes: LdNode[], depth: number): void {
  if (depth > DEEPEST || nodes.length >= MOST_NODES) return;
  if (Array.isArray(value)) {
    for (const item of value) gather(item, nodes, depth + 1);
  } else if (isNode(value)) {
    nodes.push(value);
    for (const inner of Object.values(value)) gather(inner, nodes, depth + 1);
  }
}

function isNode(value: unknown): value is LdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(script: string): unknown {
  const bare = script
    .replace(/^\s*(?:\/\/\s*)?(?:<!--|<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)/, '')
    .replace(/(?:\/\/\s*)?(?:-->|\]\]>|\/\*\s*\]\]>\s*\*\/)\s*$/, '')
    .replace(/;\s*$/, '');
  return parseOr(bare, () => parseOr(mended(bare), () => null));
}

function parseOr(text: string, other: () => unknown): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return other();
    throw error;
  }
}

/** Line breaks and tabs inside strings become blanks; commas before a closing bracket go. */
function mended(text: string): string {
  return text.replace(/"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)|,(?=\s*[\]}])/g, (part) =>
    part === ',' ? '' : part.replace(/\p{Cc}+/gu, ' '),
  );
}
