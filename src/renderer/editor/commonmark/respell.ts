import type { Neighbour, Reading } from './neighbour';
import type { NoteList } from './note-block';
import type { Spelling } from './spelling';

/** To change what the writer left alone weighs more than any change of what was edited. */
const UNCHANGED = 10;

/** What ends HTML that would otherwise run on to the end of the note, by what begins it. */
const CLOSINGS: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
  ['<script', '</script>'],
  ['<pre', '</pre>'],
  ['<style', '</style>'],
  ['<textarea', '</textarea>'],
];

/** Ways to write two neighbours, those first that change least of what was there. */
export function respellings(
  before: Neighbour,
  part: Neighbour,
  eol: string,
  reading: Reading,
): [string, string][] {
  const ones = [before.text, ...closedTexts(before, eol, reading), ...otherTexts(before, reading)];
  // Who writes Markdown itself means what it does, beyond the block it is written in too.
  const isMeant = part.same && before.block.kind === 'raw' && !before.same;
  const others = [part.text, ...(isMeant ? [] : otherTexts(part, reading))];
  const weigh = ({ same }: Neighbour, at: number): number => (same ? at * UNCHANGED : at);
  const pairs = ones.flatMap((one, i) =>
    others.map((other, j) => ({
      pair: [one, other] as [string, string],
      weight: weigh(before, i) + weigh(part, j),
    })),
  );
  return pairs.toSorted((one, other) => one.weight - other.weight).map(({ pair }) => pair);
}

/**
 * Text that says something else on its own than where it stood is left to its writer; not so code,
 * which without its end takes in the blank lines that happen to follow.
 */
function otherTexts(part: Neighbour, reading: Reading): string[] {
  const { block, same, text } = part;
  if (block.kind === 'raw') return [];
  if (same && block.kind !== 'code' && !reading.isAs(text, [[part, text]])) return [];
  const spellings = block.kind === 'list' ? listSpellings(block, part.spelling) : [];
  return [...(same ? [{}] : []), ...spellings].map(part.write);
}

/** Other markers begin another list; what is indented less than an item is not part of it. */
function listSpellings(list: NoteList, spelling: Spelling): Partial<Spelling>[] {
  const indent = { listItemIndent: 'tab' } as const;
  if (list.ordered) {
    return [{ bulletOrdered: spelling.bulletOrdered === '.' ? ')' : '.' }, indent];
  }
  const bullets = (['-', '*', '+'] as const).filter((bullet) => bullet !== spelling.bullet);
  return [...bullets.map((bullet) => ({ bullet })), indent];
}

/** Only where the closing belongs to what it closes rather than being read as more text. */
function closedTexts({ block, text }: Neighbour, eol: string, reading: Reading): string[] {
  if (block.kind !== 'raw') return [];
  const lower = text.toLowerCase();
  const tags = CLOSINGS.filter(([opening]) => lower.includes(opening)).map(
    ([, closing]) => closing,
  );
  const fences = new Set(text.match(/`{3,}|~{3,}/g));
  return [...tags, ...fences]
    .map((closing) => text + eol + closing)
    .filter((closed) => reading.count(closed) === reading.count(text));
}
