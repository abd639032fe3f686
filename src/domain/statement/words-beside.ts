import { words } from '../picture/pieces';
import { fitted, type ScenePart, type TextLook } from '../picture/scene';
import { centreOf, type PackedLane, type PlacedMark } from './pack-marks';
import { heightOf, originOf, type TimelineFrame } from './timeline-frame';
import { trailWords } from './trail-changes';

const WORDS_LOOK: TextLook = { size: 13, face: 'serif', weight: 400 };
/** Fewer pixels of words say nothing. */
const FEWEST_WORDS = 72;

/** The opening words of single statements, where the row is free for long enough behind their mark, or before it. */
export function wordsBeside(
  seen: readonly PlacedMark[],
  packed: PackedLane,
  frame: TimelineFrame,
): readonly ScenePart[] {
  const { gutter, plot, measure } = frame;
  const origin = originOf(frame);
  const parts: ScenePart[] = [];
  const taken = new Map<number, number>();
  for (const [at, each] of seen.entries()) {
    const rows = each.row === null ? [...Array(packed.dotRows).keys()] : [each.row];
    const before = Math.max(gutter, ...rows.map((row) => taken.get(row) ?? 0)) + 8;
    const [left, right] = [origin + each.left, origin + each.right];
    for (const row of rows) taken.set(row, right);
    if (each.marks.length > 1 || origin + centreOf(each) < gutter) continue;
    const next = seen.find((other, place) => place > at && isInTheWay(other, each));
    const end = Math.min(next === undefined ? Infinity : origin + next.left - 8, gutter + plot - 6);
    const y = heightOf(each, packed, frame) + 4;
    const text = (room: number): string => fitted(wordsOf(each, frame), WORDS_LOOK, room, measure);
    if (end - right >= FEWEST_WORDS) {
      const shown = text(end - right - 3);
      parts.push(words([right + 3, y], shown, WORDS_LOOK, 'muted'));
      for (const row of rows) taken.set(row, right + 3 + measure(shown, WORDS_LOOK));
    } else if (left - before >= FEWEST_WORDS) {
      parts.push(words([left - 3, y], text(left - 3 - before), WORDS_LOOK, 'muted', 'end'));
    }
  }
  return parts;
}

function wordsOf({ marks: [{ statement }] }: PlacedMark, { by }: TimelineFrame): string {
  const said = trailWords(statement).slice(0, 200).replace(/\s+/gu, ' ');
  return by === 'tag' && statement.speaker !== null ? `${statement.speaker}: ${said}` : said;
}

function isInTheWay(other: PlacedMark, each: PlacedMark): boolean {
  if (other.row === null) return each.kind === 'dot';
  return other.row === each.row && other.left >= each.right;
}
