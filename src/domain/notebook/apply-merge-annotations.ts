import { coverRange } from '../anchor/cover-range';
import type { Annotation, Target } from '../annotation/annotation';
import { handled } from '../annotation/carrying';
import { joinAttributions, type Disagreement } from '../annotation/join-attributions';
import { mergedParts } from '../annotation/merged-parts';
import { withParts } from '../annotation/passage-parts';
import { inTextOrder } from '../annotation/text-order';
import type { Context } from '../ids';
import { joinsAlike, type Relation } from '../relation/relation';
import type { Result } from '../result';
import { fail, ok } from '../result';
import { removeAnnotation } from './apply-trash';
import { joinUnrelated } from './apply-unrelated';
import { checkTarget } from './check-target';
import type { CommandError } from './command';
import type { Draft } from './draft';
import type { CommandOf } from './handler';
import { counted, wordFor } from './label';
import { withUnrelated } from './with-unrelated';

/** Makes one annotation of several; the first in the text stays, and takes over what hangs on the others. */
export function mergeAnnotations(
  draft: Draft,
  { ids, target }: CommandOf['mergeAnnotations'],
  context: Context,
): Result<string, CommandError> {
  const found = draft.findAll('annotation', ids);
  if (!found.ok) return found;
  const [kept, ...others] = [...found.value].sort(inTextOrder);
  if (kept === undefined || others.length === 0) return cannot('there are fewer than two of them');
  const all = [kept, ...others];
  if (!all.every((one) => isOnOneText(one, kept))) {
    return cannot('they stand in different articles or versions');
  }
  const article = draft.find('article', kept.target.articleId);
  if (!article.ok) return article;
  const refused = checkTarget(article.value, target) ?? checkCover(all, target);
  if (refused !== null) return fail(refused);
  const joined = joinAttributions(all.map(({ attribution }) => attribution));
  if (!joined.ok) return cannot(`they name ${DISAGREEMENTS[joined.error]}`);
  joinNotes(draft, all, context);
  joinRelations(draft, all, context);
  joinUnrelated(draft, all);
  for (const one of others) removeAnnotation(draft, one);
  const tags = [...new Set(all.flatMap((one) => one.tags))];
  const attribution = joined.value && withParts(joined.value, mergedParts(all, target));
  const { unrelated = [] } = draft.get('annotation', kept.id) ?? kept;
  const merged = { ...withUnrelated(handled(kept), unrelated), target, tags, attribution };
  draft.write({ ...merged, modifiedAt: context.now });
  return ok(`Merge ${counted(all.length, wordFor(all))}`);
}

/** What two attributions can disagree in, behind “they name”. */
const DISAGREEMENTS: Readonly<Record<Disagreement, string>> = {
  speakerId: 'different speakers',
  role: 'different roles',
  organisation: 'different organisations',
  dateSaid: 'different dates',
  place: 'different places',
  occasion: 'different occasions',
};

function cannot(reason: string): Result<never, CommandError> {
  return fail({ kind: 'cannotMerge', reason });
}

function isOnOneText({ target }: Annotation, kept: Annotation): boolean {
  const { articleId, textHash } = kept.target;
  return target.articleId === articleId && target.textHash === textHash;
}

/** The new passage is on the same text and goes from the first start to the last end. */
function checkCover(all: readonly Annotation[], target: Target): CommandError | null {
  const cover = coverRange(all.map((one) => one.target.position));
  const { textHash, position } = target;
  const isSameText = textHash === all[0]?.target.textHash;
  if (isSameText && position.start === cover?.start && position.end === cover.end) return null;
  return { kind: 'badTarget', reason: 'it does not go from the first start to the last end' };
}

/** Puts the notes one under the other, each as it is; the first of them becomes that of the one that stays. */
function joinNotes(draft: Draft, all: readonly Annotation[], context: Context): void {
  const notes = all.flatMap(({ id }) => draft.noteAbout(id) ?? []);
  const [first, ...others] = notes;
  const kept = all[0];
  if (first === undefined || kept === undefined) return;
  for (const note of others) draft.remove('note', note.id);
  const subject = { kind: 'annotation', annotationId: kept.id } as const;
  const isSame = others.length === 0 && draft.noteAbout(kept.id)?.id === first.id;
  if (isSame) return;
  const markdown = notes.map((note) => note.markdown).join('\n\n');
  draft.write({ ...first, subject, markdown, modifiedAt: context.now });
}

/**
 * Leads the relations of all to the one that stays. Those between two of them join nothing any more and go; of those
 * that are now alike the oldest stays, with what was written on the others.
 */
function joinRelations(draft: Draft, all: readonly Annotation[], context: Context): void {
  const kept = all[0];
  if (kept === undefined) return;
  const merged = new Set(all.map(({ id }) => id));
  const stays: Relation[] = [];
  for (const before of relationsOfAll(draft, all)) {
    const after = {
      ...before,
      from: merged.has(before.from) ? kept.id : before.from,
      to: merged.has(before.to) ? kept.id : before.to,
    };
    const at = stays.findIndex((one) => joinsAlike(one, after));
    const alike = stays[at];
    if (after.from === after.to || alike !== undefined) draft.remove('relation', before.id);
    if (after.from === after.to) continue;
    if (alike === undefined) stays.push(after);
    else stays[at] = { ...alike, note: bothNotes(alike.note, after.note) };
  }
  for (const after of stays) {
    const before = draft.get('relation', after.id);
    const isSame =
      before?.from === after.from && before.to === after.to && before.note === after.note;
    if (!isSame) draft.write({ ...after, modifiedAt: context.now });
  }
}

/** Each once, the oldest first. */
function relationsOfAll(draft: Draft, all: readonly Annotation[]): readonly Relation[] {
  const byId = new Map(all.flatMap(({ id }) => draft.relationsOf(id)).map((one) => [one.id, one]));
  return [...byId.values()].sort((a, b) =>
    a.createdAt === b.createdAt ? (a.id < b.id ? -1 : 1) : a.createdAt < b.createdAt ? -1 : 1,
  );
}

function bothNotes(first: string, second: string): string {
  return [...new Set([first, second])].filter((note) => note.trim() !== '').join('\n\n');
}
