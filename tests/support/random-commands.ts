import fc from 'fast-check';
import { HIGHLIGHT_COLOURS } from '../../src/domain/annotation/annotation';
import type { NoteSubject } from '../../src/domain/note/note';
import type { Command, SingleCommand } from '../../src/domain/notebook/command';
import { ARRANGEMENTS } from '../../src/domain/layout/layout';
import { Notebook } from '../../src/domain/notebook/notebook';
import { RELATION_TYPES } from '../../src/domain/relation/relation';
import {
  aboutAnnotation,
  aCollection,
  aLayout,
  aHash,
  anAnnotation,
  anArticle,
  anAttribution,
  aNewVersion,
  aNote,
  aRelation,
  aSpeaker,
  aTag,
  aTarget,
  MORNING,
  someMetadata,
} from './builders';

/*
 * Commands over a handful of ids and names, so that they meet: many are refused, many are done, and every rule is run
 * into sooner or later. Each kind of command is drawn.
 */

/** Mostly one of the first, now and then one of the others. */
function often<Value>(good: readonly Value[], bad: readonly Value[]): fc.Arbitrary<Value> {
  return fc.oneof(
    { arbitrary: fc.constantFrom(...good), weight: 15 },
    { arbitrary: fc.constantFrom(...bad), weight: 1 },
  );
}

const PARTS = ['1', '2', '3', '4'] as const;
const part = fc.constantFrom(...PARTS);
const name = often(['Trade', ' trade ', 'Syria', 'UN', 'un', 'x', 'y', 'z', 'Aid'], [' ']);
const colour = fc.constantFrom(...HIGHLIGHT_COLOURS);
const date = often<string | null>([null, '2025', '2025-01', '2025-01-02~'], ['2025-02-30']);

const article = part.map((one) => `article:${one}` as const);
const annotation = part.map((one) => `annotation:${one}` as const);
const tag = part.map((one) => `tag:${one}` as const);
const speaker = part.map((one) => `speaker:${one}` as const);
const collection = part.map((one) => `collection:${one}` as const);
const note = part.map((one) => `note:${one}` as const);
const relation = part.map((one) => `relation:${one}` as const);
const layout = part.map((one) => `layout:${one}` as const);

const aRole = { role: 'envoy', organisation: null, from: null, to: null };

function few<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> {
  return fc.array(value, { maxLength: 2 });
}

const target = fc
  .record({ article, start: fc.integer({ min: -1, max: 599 }), length: fc.nat(3) })
  .map(({ article: id, start, length }) => aTarget(start, start + length, id));

/** Parts of passages of one to ten units: those of ten are the ones that a notebook begins with. */
const parts = fc.constantFrom(
  [
    { start: 0, end: 4 },
    { start: 6, end: 10 },
  ],
  [
    { start: 0, end: 1 },
    { start: 2, end: 3 },
  ],
  [{ start: 0, end: 3 }],
);

const known = { speakerId: fc.option(speaker), dateSaid: date, stance: fc.option(name) };

const attribution = fc
  .oneof(
    { arbitrary: fc.record(known), weight: 4 },
    { arbitrary: fc.record({ ...known, parts }), weight: 1 },
  )
  .map(anAttribution);

const dismissal = fc
  .record({ at: fc.integer({ min: 1, max: 3 }), start: fc.nat(5), length: fc.nat(2) })
  .map(({ at, start, length }) => {
    const textHash = aHash(at);
    return { textHash, start, end: start + length, exact: 'x'.repeat(length) };
  });

const subject = fc.oneof(
  article.map((articleId): NoteSubject => ({ kind: 'article', articleId })),
  annotation.map((annotationId): NoteSubject => ({ kind: 'annotation', annotationId })),
  name.map((title): NoteSubject => ({ kind: 'free', title })),
);

const version = fc
  .integer({ min: 1, max: 3 })
  .map((number) => aNewVersion({ textHash: aHash(number) }));

const metadata = fc
  .record({
    title: name,
    published: date,
    url: often<string | null>([null, 'https://a.example/'], ['a']),
  })
  .map(someMetadata);

const relationType = fc.constantFrom(...RELATION_TYPES.slice(0, 3));
const arrangement = fc.constantFrom(...ARRANGEMENTS);
const panes = fc.array(
  fc.record({ articleId: article, offset: fc.nat(9), size: fc.constantFrom(25, 50) }),
  {
    minLength: 1,
    maxLength: 4,
  },
);

const setAside = few(name.map((text) => ({ kind: 'boilerplate' as const, text })));
const optional = { requiredKeys: [] as [] };

function command<Kind extends SingleCommand['kind']>(
  kind: Kind,
  fields: Record<string, fc.Arbitrary<unknown>>,
  carriesId: fc.Arbitrary<string> | null = null,
): fc.Arbitrary<SingleCommand> {
  const id = carriesId === null ? fc.constant({}) : fc.record({ id: carriesId }, optional);
  return fc
    .tuple(fc.record(fields), id)
    .map(([rest, named]) => ({ kind, ...rest, ...named }) as unknown as SingleCommand);
}

/** One of each kind; those that create stand more often, so that there is something to work on. */
const creations = [
  command(
    'addArticle',
    { metadata, version, setAside, tags: few(tag), collections: few(collection) },
    article,
  ),
  command('createCollection', { name }, collection),
  command('annotate', { target, colour, tags: few(tag), attribution }, annotation),
  command('annotate', { target, colour }, annotation),
  command('createTag', { name, parentId: fc.option(tag) }, tag),
  command('createSpeaker', { name, aliases: few(name) }, speaker),
  command('writeNote', { subject, markdown: name }, note),
  command('relate', { from: annotation, to: annotation, type: relationType, note: name }, relation),
  command('addLayout', { name, arrangement, panes }, layout),
];

/** Merges of one to three, often of the two that begin on one passage. */
const merging = fc
  .record({
    ids: fc.oneof(
      fc.constant(['annotation:1', 'annotation:2'] as const),
      fc.array(annotation, { minLength: 1, maxLength: 3 }),
    ),
    target: fc.oneof(fc.constant(aTarget()), target),
  })
  .map(({ ids, target: aim }) => ({ kind: 'mergeAnnotations', ids, target: aim }) as const);

const edits = [
  command('editArticle', {
    id: article,
    patch: fc.record({ title: name, published: date, byline: few(name), setAside }, optional),
  }),
  command('addVersion', {
    id: article,
    version,
    carried: few(fc.record({ id: annotation, target })),
    setAside,
  }),
  command('markArticles', { ids: few(article), starred: fc.boolean() }),
  command('dismissProposals', {
    articleId: article,
    add: few(dismissal),
    remove: few(dismissal),
  }),
  command('setUnrelated', { id: annotation, other: annotation, unrelated: fc.boolean() }),
  command('splitSpeaker', {
    id: speaker,
    name,
    aliases: few(name),
    roles: fc.constantFrom([], [aRole]),
    statements: few(annotation),
  }),
  command('tagArticles', { ids: few(article), add: few(tag), remove: few(tag) }),
  command('collectArticles', { ids: few(article), add: few(collection), remove: few(collection) }),
  command('trashArticles', { ids: few(article) }),
  command('restoreArticles', { ids: few(article) }),
  command('removeArticles', { ids: few(article) }),
  command('renameCollection', { id: collection, name }),
  command('deleteCollection', { id: collection }),
  command('recolour', { ids: few(annotation), colour }),
  command('retarget', { id: annotation, target }),
  command('settleAnnotations', {
    ids: few(annotation),
    how: fc.constantFrom('accept', 'keep', 'ask'),
  }),
  command('tagAnnotations', { ids: few(annotation), add: few(tag), remove: few(tag) }),
  command('attribute', { id: annotation, attribution: fc.option(attribution) }),
  command('splitAnnotation', { id: annotation, at: fc.nat(602) }, null),
  merging,
  command('deleteAnnotations', { ids: few(annotation) }),
  command('editTag', {
    id: tag,
    patch: fc.record({ name, parentId: fc.option(tag), description: name }, optional),
  }),
  command('mergeTags', { from: few(tag), into: tag }),
  command('deleteTag', { id: tag }),
  command('editSpeaker', { id: speaker, patch: fc.record({ name, aliases: few(name) }, optional) }),
  command('mergeSpeakers', { from: few(speaker), into: speaker }),
  command('deleteSpeaker', { id: speaker }),
  command('deleteNote', { id: note }),
  command('changeRelation', {
    id: relation,
    set: fc.record({ type: relationType, note: name }, optional),
  }),
  command('turnRelation', { id: relation }),
  command('removeRelations', { ids: few(relation) }),
  command('changeLayout', { id: layout, set: fc.record({ name, arrangement, panes }, optional) }),
  command('removeLayout', { id: layout }),
];

const single = fc.oneof(
  { arbitrary: fc.oneof(...creations), weight: 1 },
  { arbitrary: fc.oneof(...edits), weight: 2 },
);

const batch = fc
  .array(single, { maxLength: 4 })
  .map((commands): Command => ({ kind: 'batch', label: 'Several', commands }));

/** Any command, well-formed but often one that a notebook refuses. */
export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  { arbitrary: single, weight: 6 },
  { arbitrary: batch, weight: 1 },
);

/** The notebook that rows of commands begin with: something under most of the ids they name. */
export function aStart(): Notebook {
  const [one, two] = ['1', '2'] as const;
  return Notebook.of([
    ...[one, two].map((id) => aTag(`first ${id}`, { id: `tag:${id}` })),
    aTag('Trade', { id: 'tag:3', parentId: 'tag:1' }),
    ...[one, two].map((id) => {
      const given = { name: `Speaker ${id}`, aliases: ['Trade', 'x'], roles: [aRole] };
      return aSpeaker({ id: `speaker:${id}`, ...given });
    }),
    ...[one, two].map((id) => aCollection(`first ${id}`, { id: `collection:${id}` })),
    anArticle({
      id: 'article:1',
      tags: ['tag:1', 'tag:3'],
      collections: ['collection:1'],
      dismissed: [{ textHash: aHash(1), start: 0, end: 1, exact: 'x' }],
    }),
    anArticle({ id: 'article:2', trashedAt: MORNING, tags: ['tag:2'] }),
    anAnnotation({ id: 'annotation:1', tags: ['tag:1', 'tag:2'] }),
    anAnnotation({
      id: 'annotation:2',
      attribution: anAttribution({
        speakerId: 'speaker:1',
        parts: [
          { start: 0, end: 4 },
          { start: 6, end: 10 },
        ],
      }),
      unrelated: ['annotation:3'],
    }),
    anAnnotation({ id: 'annotation:3', target: aTarget(0, 5, 'article:2'), tags: ['tag:3'] }),
    aNote({ id: 'note:1', subject: aboutAnnotation('3') }),
    aNote({ id: 'note:2', subject: { kind: 'article', articleId: 'article:1' } }),
    aRelation({ id: 'relation:1', from: 'annotation:1', to: 'annotation:3' }),
    aRelation({ id: 'relation:2', from: 'annotation:1', to: 'annotation:2', type: 'relates' }),
    aLayout('first 1', ['article:1', 'article:2'], { id: 'layout:1' }),
    aLayout('first 2', ['article:2'], { id: 'layout:2' }),
  ]);
}

/** Rows of commands, long enough for records to come, meet and go. */
export const manyCommands = fc.array(anyCommand, { minLength: 10, maxLength: 80, size: 'max' });
