import type { Annotation, Attribution, Target } from '../../../src/domain/annotation/annotation';
import type { AnnotationCommand } from '../../../src/domain/notebook/command';
import type { Relation } from '../../../src/domain/relation/relation';
import { Refusal, same, type Sheet } from './model-state';

/** What the model makes of splitting an annotation. */
export function modelSplit(
  sheet: Sheet,
  command: Extract<AnnotationCommand, { kind: 'splitAnnotation' }>,
): void {
  const whole = lookedAt(sheet.need('annotation', command.id));
  const { start, end } = whole.target.position;
  const inside = command.at > start && command.at < end;
  const first = inside ? cut(whole.target, start, command.at) : null;
  const second = inside ? cut(whole.target, command.at, end) : null;
  if (first === null || second === null) throw new Refusal('cannotSplit');
  sheet.free(command.secondId);
  sheet.touch({ ...whole, target: first });
  const { now } = sheet;
  const id = command.secondId ?? 'annotation:none';
  sheet.put({ ...whole, id, target: second, createdAt: now, modifiedAt: now });
}

/** The passage between two offsets without blanks at the end that was cut; `null` when nothing is left. */
function cut({ quote, position, ...rest }: Target, from: number, to: number): Target | null {
  const whole = quote.exact;
  let [start, end] = [from - position.start, to - position.start];
  while (to !== position.end && end > start && /\s/.test(whole.charAt(end - 1))) end -= 1;
  while (from !== position.start && start < end && /\s/.test(whole.charAt(start))) start += 1;
  const exact = whole.slice(start, end);
  if (exact.trim() === '') return null;
  const prefix = (quote.prefix + whole.slice(0, start)).slice(-32);
  const suffix = (whole.slice(end) + quote.suffix).slice(0, 32);
  const at = { start: position.start + start, end: position.start + end };
  return { ...rest, quote: { exact, prefix, suffix }, position: at };
}

/** What the model makes of merging annotations. */
export function modelMerge(
  sheet: Sheet,
  command: Extract<AnnotationCommand, { kind: 'mergeAnnotations' }>,
): void {
  const all = sheet.needAll('annotation', command.ids).sort(byPlace);
  const [kept, ...others] = all;
  if (kept === undefined || others.length === 0) throw new Refusal('cannotMerge');
  const { articleId, textHash } = kept.target;
  const isElsewhere = all.some(
    ({ target }) => target.articleId !== articleId || target.textHash !== textHash,
  );
  if (isElsewhere) throw new Refusal('cannotMerge');
  const { target } = command;
  const start = Math.min(...all.map((one) => one.target.position.start));
  const end = Math.max(...all.map((one) => one.target.position.end));
  const fits =
    target.articleId === articleId &&
    target.textHash === textHash &&
    same(target.position, { start, end }) &&
    target.quote.exact.length === end - start;
  if (!fits) throw new Refusal('badTarget');
  const attribution = all.map((one) => one.attribution).reduce(together, null);
  const tags = [...new Set(all.flatMap((one) => one.tags))];
  putNotesTogether(sheet, all);
  leadRelations(sheet, all);
  for (const { id } of others) sheet.drop(id);
  sheet.put({ ...lookedAt(kept), target, tags, attribution, modifiedAt: sheet.now });
}

/** Whoever changes a passage by hand has looked at its wording. */
function lookedAt({ carrying, ...annotation }: Annotation): Annotation {
  return carrying?.kind === 'kept' ? { ...annotation, carrying } : annotation;
}

function byPlace(a: Annotation, b: Annotation): number {
  const keys = ({ target, createdAt, id }: Annotation) =>
    [target.position.start, target.position.end, createdAt, id] as const;
  const [one, other] = [keys(a), keys(b)];
  const at = one.findIndex((key, index) => key !== other[index]);
  return at === -1 ? 0 : (one[at] ?? 0) < (other[at] ?? 0) ? -1 : 1;
}

function together(before: Attribution | null, next: Attribution | null): Attribution | null {
  if (before === null || next === null) return before ?? next;
  const facts = ['speakerId', 'role', 'organisation', 'dateSaid', 'place', 'occasion'] as const;
  if (facts.some((key) => before[key] && next[key] && before[key] !== next[key])) {
    throw new Refusal('cannotMerge');
  }
  const known = Object.fromEntries(facts.map((key) => [key, before[key] ?? next[key]]));
  const behind = (a: string | null, b: string | null, comma: string): string | null => {
    if (a === null || b === null) return a ?? b;
    return a === b || a.endsWith(comma + b) ? a : `${a}${comma}${b}`;
  };
  return {
    ...before,
    ...known,
    cue: behind(before.cue, next.cue, ', '),
    stance: behind(before.stance, next.stance, '\n'),
    directness: before.directness === next.directness ? before.directness : 'mixed',
  };
}

function putNotesTogether(sheet: Sheet, all: readonly Annotation[]): void {
  const noteOf = (id: string) =>
    sheet
      .all('note')
      .find(({ subject }) => subject.kind === 'annotation' && subject.annotationId === id);
  const notes = all.flatMap(({ id }) => noteOf(id) ?? []);
  const [first, ...others] = notes;
  const kept = all[0];
  if (first === undefined || kept === undefined) return;
  for (const { id } of others) sheet.drop(id);
  const markdown = notes.map((note) => note.markdown).join('\n\n');
  sheet.touch({ ...first, markdown, subject: { kind: 'annotation', annotationId: kept.id } });
}

function leadRelations(sheet: Sheet, all: readonly Annotation[]): void {
  const ids = new Set<string>(all.map(({ id }) => id));
  const kept = all[0];
  if (kept === undefined) return;
  const age = ({ createdAt, id }: Relation): string => `${createdAt} ${id}`;
  const theirs = sheet
    .all('relation')
    .filter(({ from, to }) => ids.has(from) || ids.has(to))
    .sort((a, b) => (age(a) < age(b) ? -1 : 1));
  const led = theirs.map((one) => ({
    ...one,
    from: ids.has(one.from) ? kept.id : one.from,
    to: ids.has(one.to) ? kept.id : one.to,
  }));
  for (const { id } of theirs) sheet.drop(id);
  const pair = ({ from, to, type }: Relation): string => [...[from, to].sort(), type].join(' ');
  for (const key of new Set(led.filter(({ from, to }) => from !== to).map(pair))) {
    const alike = led.filter((one) => one.from !== one.to && pair(one) === key);
    const [oldest] = alike;
    const before = theirs.find(({ id }) => id === oldest?.id);
    if (oldest === undefined || before === undefined) continue;
    const notes = [...new Set(alike.map(({ note }) => note))].filter((note) => note !== '');
    const after = { ...oldest, note: notes.join('\n\n') };
    sheet.put(same(after, before) ? before : { ...after, modifiedAt: sheet.now });
  }
}
