import type { NoteBlock } from './note-block';
import { readPart } from './parse-note';
import { printBlock } from './settle-block';
import type { Spelling } from './spelling';

/** A block as it is to be written, with what stands before it. */
export interface Neighbour {
  readonly block: NoteBlock;
  /** Its place in the note it was read from, null when new. */
  readonly index: number | null;
  /** Whether it says what it said then, so that its text should stay. */
  readonly same: boolean;
  readonly spelling: Spelling;
  readonly write: (other: Partial<Spelling>) => string;
  gap: string;
  text: string;
}

/** Blocks that end at a blank line whatever follows. */
const CLOSED = new Set<NoteBlock['kind']>(['paragraph', 'heading', 'quote', 'rule']);
/** A respelling of one block can disturb the one before; more rounds were never needed. */
const MOST_ROUNDS = 3;

/**
 * Sees to it that neighbours which were not neighbours before are read as the blocks they are: two
 * lists do not grow together, indented code does not become part of a list, an unclosed fence or
 * comment does not swallow what follows. Widens gaps first, then spells changed blocks otherwise,
 * unchanged ones only where nothing else helps; changes `gap` and `text` in place.
 */
export function keepApart(parts: readonly Neighbour[], eol: string, definitions: string): void {
  const reads = (markdown: string, wanted: readonly (readonly [Neighbour, string])[]): boolean =>
    readsAs(markdown, wanted, definitions);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const calm = parts.map((part, at) => {
      const before = parts[at - 1];
      if (before === undefined) return part.index === 0 || settleFirst(part, eol, reads);
      return mayTouch(before, part) || settlePair(before, part, eol, reads);
    });
    if (calm.every(Boolean)) return;
  }
}

type Reads = (markdown: string, wanted: readonly (readonly [Neighbour, string])[]) => boolean;

/** Whether Markdown is read as just these blocks, each of which comes with its text. */
function readsAs(
  markdown: string,
  wanted: readonly (readonly [Neighbour, string])[],
  definitions: string,
): boolean {
  const read = readPart(markdown, definitions);
  const saying = wanted.flatMap(([{ block }, text]): (NoteBlock | string)[] =>
    block.kind === 'raw' ? readPart(text, definitions).map(({ shape }) => shape) : [block],
  );
  return (
    read.length === saying.length &&
    saying.every((says, at) => {
      const { shape, block = null } = read[at] ?? {};
      if (typeof says === 'string') return says === shape;
      return block !== null && printBlock(block) === printBlock(says);
    })
  );
}

function mayTouch(before: Neighbour, part: Neighbour): boolean {
  const neighbours = before.index !== null && part.index === before.index + 1;
  if (before.same && part.same && neighbours) return true;
  const closed = CLOSED.has(before.block.kind) || (before.block.kind === 'code' && !before.same);
  const fresh = !part.same || CLOSED.has(part.block.kind);
  return closed && fresh && /(\r\n?|\n)[ \t]*(\r\n?|\n)/.test(part.gap);
}

/** Text that stood after another block can mean something else where it comes first. */
function settleFirst(part: Neighbour, eol: string, reads: Reads): boolean {
  const texts = [part.text, ...otherTexts(part, eol)];
  const text = texts.find((each) => reads(each, [[part, each]])) ?? part.text;
  const well = text === part.text;
  part.text = text;
  return well;
}

/** Whether the pair was well as it stood. */
function settlePair(before: Neighbour, part: Neighbour, eol: string, reads: Reads): boolean {
  const gaps = [...new Set([part.gap, eol + eol])];
  for (const [one, other] of respellings(before, part, eol)) {
    const gap = gaps.find((each) =>
      reads(one + each + other, [
        [before, one],
        [part, other],
      ]),
    );
    if (gap === undefined) continue;
    const well = one === before.text && other === part.text;
    [before.text, part.gap, part.text] = [one, gap, other];
    return well;
  }
  part.gap = gaps.at(-1) ?? part.gap;
  return true;
}

/** Ways to write two neighbours, those first that change least of what was there. */
function respellings(before: Neighbour, part: Neighbour, eol: string): [string, string][] {
  const ones = [before.text, ...otherTexts(before, eol)];
  const others = [part.text, ...otherTexts(part, eol)];
  const weigh = (of: Neighbour, times: number): number => (of.same ? times * 10 : times);
  return ones
    .flatMap((one, i) =>
      others.map((other, j) => ({ pair: [one, other] as [string, string], i, j })),
    )
    .toSorted((a, b) => {
      return weigh(before, a.i) + weigh(part, a.j) - weigh(before, b.i) - weigh(part, b.j);
    })
    .map(({ pair }) => pair);
}

function otherTexts(part: Neighbour, eol: string): string[] {
  const { block, spelling } = part;
  if (block.kind === 'raw') return closings(part.text).map((closing) => part.text + eol + closing);
  const rewritten = part.same ? [part.write({})] : [];
  if (block.kind !== 'list') return rewritten;
  if (block.ordered) {
    return [
      ...rewritten,
      part.write({ bulletOrdered: spelling.bulletOrdered === '.' ? ')' : '.' }),
    ];
  }
  const bullets = (['-', '*', '+'] as const).filter((bullet) => bullet !== spelling.bullet);
  return [...rewritten, ...bullets.map((bullet) => part.write({ bullet }))];
}

/** What could end Markdown that runs on to the end of the note. */
function closings(text: string): string[] {
  const fences = text.match(/(?:`{3,}|~{3,})/g) ?? [];
  const tags = ['script', 'pre', 'style', 'textarea'].filter((tag) =>
    text.toLowerCase().includes(`<${tag}`),
  );
  const marks = ['-->', '?>', ']]>', '>'].filter((mark) =>
    text.includes({ '-->': '<!--', '?>': '<?', ']]>': '<![CDATA[', '>': '<!' }[mark] ?? mark),
  );
  return [...marks, ...tags.map((tag) => `</${tag}>`), ...new Set(fences)];
}
