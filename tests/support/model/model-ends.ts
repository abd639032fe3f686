import type { Annotation, Attribution, Target } from '../../../src/domain/annotation/annotation';
import type { AnnotationCommand } from '../../../src/domain/notebook/command';
import type { Relation } from '../../../src/domain/relation/relation';
import { isWhole, marksOf, parted, partsFrom } from './model-parts';
import { Refusal, same, type Sheet } from './model-state';
import { leadUnrelated } from './model-unrelated';

/** What the model makes of splitting an annotation. */
export function modelSplit(
  sheet: Sheet,
  command: Extract<AnnotationCommand, { kind: 'splitAnnotation' }>,
): void {
  const whole = lookedAt(sheet.need('annotation', command.id));
  const { start, end } = whole.target.position;
  const inside = command.at > start && command.at < end;
  const first = inside ? cut(whole, start, command.at) : null;
  const second = inside ? cut(whole, command.at, end) : null;
  if (first === null || second === null) throw new Refusal('cannotSplit');
  sheet.free(command.secondId);
  sheet.touch({ ...whole, ...first });
  const { now } = sheet;
  const id = command.secondId ?? 'annotation:none';
  sheet.put({ ...withoutUnrelated(whole), ...second, id, createdAt: now, modifiedAt: now });
}

function withoutUnrelated({ unrelated: _, ...annotation }: Annotation): Annotation {
  return annotation;
}

/** What was said between two offsets, without blanks at the end that was cut; `null` when nothing is left. */
function cut(
  annotation: Annotation,
  from: number,
  to: number,
): Pick<Annotation, 'target' | 'attribution'> | null {
  const { target, attribution } = annotation;
  const { quote, position } = target;
  const marks = marksOf(annotation);
  const [low, high] = [from - position.start, to - position.start];
  marks.fill(false, 0, low).fill(false, high);
  const isBlank = (at: number): boolean =>
    marks[at] === true && quote.exact.charAt(at).trim() === '';
  if (to !== position.end) for (let at = high - 1; isBlank(at); at -= 1) marks[at] = false;
  if (from !== position.start) for (let at = low; isBlank(at); at += 1) marks[at] = false;
  if (!marks.includes(true)) return null;
  const [start, end] = [marks.indexOf(true), marks.lastIndexOf(true) + 1];
  const exact = quote.exact.slice(start, end);
  if (exact.trim() === '') return null;
  const prefix = (quote.prefix + quote.exact.slice(0, start)).slice(-32);
  const suffix = (quote.exact.slice(end) + quote.suffix).slice(0, 32);
  const at = { start: position.start + start, end: position.start + end };
  return {
    target: { ...target, quote: { exact, prefix, suffix }, position: at },
    attribution: attribution && parted(attribution, partsFrom(marks.slice(start, end))),
  };
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
  const known = all.map((one) => one.attribution).reduce(together, null);
  const attribution = known && parted(known, partsTogether(all, target));
  const tags = [...new Set(all.flatMap((one) => one.tags))];
  putNotesTogether(sheet, all);
  leadRelations(sheet, all);
  leadUnrelated(
    sheet,
    all.map(({ id }) => id),
  );
  for (const { id } of others) sheet.drop(id);
  const led = lookedAt(sheet.need('annotation', kept.id));
  sheet.put({ ...led, target, tags, attribution, modifiedAt: sheet.now });
}

/** What was said in any of them; what lies between two of them and has no letter is no gap. */
function partsTogether(
  all: readonly Annotation[],
  { position, quote }: Target,
): ReturnType<typeof partsFrom> {
  const said = quote.exact.split('').map(() => false);
  const within = said.slice();
  for (const one of all) {
    const by = one.target.position.start - position.start;
    for (const [at, mark] of marksOf(one).entries()) {
      within[at + by] = true;
      if (mark) said[at + by] = true;
    }
  }
  for (let at = 0; at < said.length; at += 1) {
    const next = said.indexOf(true, at);
    if (said[at] === true || next === -1) continue;
    const isFree = within.slice(at, next).every((one) => !one);
    if (isFree && !/[\p{L}\p{N}]/u.test(quote.exact.slice(at, next))) said.fill(true, at, next);
    at = next;
  }
  const parts = partsFrom(said);
  return parts !== undefined && isWhole(parts, quote.exact) ? parts : undefined;
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
