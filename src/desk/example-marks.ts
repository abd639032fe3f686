import { type Attribution, HIGHLIGHT_COLOURS } from '../domain/annotation/annotation';
import type { NoteSubject } from '../domain/note/note';
import { RELATION_TYPES } from '../domain/relation/relation';
import type { ExampleNotebook } from './example-notebook';
import type { ProposeCommand } from './example-proposal';
import { aBody, aCue, aDate, aMarkdown, aPlace, aSentence, aTitle } from './example-words';
import type { SeededRandom } from './seeded-random';

/* Commands on articles and annotations that are there, on relations between them, and on notes. */

/** Draws who said something. */
export function anAttribution(notebook: ExampleNotebook, random: SeededRandom): Attribution {
  const { chance, pick } = random;
  return {
    speakerId: notebook.some('speaker'),
    role: chance(0.5) ? 'spokesperson' : null,
    organisation: chance(0.5) ? aBody(random) : null,
    cue: aCue(random),
    directness: pick(['direct', 'indirect', 'mixed']),
    dateSaid: aDate(random),
    place: chance(0.5) ? aPlace(random) : null,
    occasion: null,
    stance: chance(0.3) ? aSentence(random) : null,
  };
}

/** Draws a command for what is there already; a list may turn out empty, which is no error. */
export const marks = {
  tagAnnotations: (notebook) => ({
    kind: 'tagAnnotations',
    ids: notebook.few('annotation', 4),
    add: notebook.perhaps('tag', 2),
    remove: notebook.perhaps('tag', 1),
  }),
  tagArticles: (notebook) => ({
    kind: 'tagArticles',
    ids: notebook.few('article', 3),
    add: notebook.perhaps('tag', 2),
    remove: notebook.perhaps('tag', 1),
  }),
  collectArticles: (notebook) => ({
    kind: 'collectArticles',
    ids: notebook.few('article', 3),
    add: notebook.perhaps('collection', 1),
    remove: notebook.perhaps('collection', 1),
  }),
  markArticles: (notebook, { chance, pick }) => ({
    kind: 'markArticles',
    ids: notebook.few('article', 3),
    starred: chance(0.5),
    ...(chance(0.5) ? { reading: pick(['unread', 'reading', 'read']) } : {}),
  }),
  editArticle: (notebook, random) => {
    const id = notebook.some('article');
    const patch = { title: aTitle(random), dateline: aPlace(random), published: aDate(random) };
    return id && { kind: 'editArticle', id, patch };
  },
  recolour: (notebook, { pick }) => ({
    kind: 'recolour',
    ids: notebook.few('annotation', 4),
    colour: pick(HIGHLIGHT_COLOURS),
  }),
  settleAnnotations: (notebook, { pick }) => ({
    kind: 'settleAnnotations',
    ids: notebook.few('annotation', 4),
    how: pick(['accept', 'keep', 'ask']),
  }),
  attribute: (notebook, random) => {
    const id = notebook.some('annotation');
    const attribution = random.chance(0.8) ? anAttribution(notebook, random) : null;
    return id && { kind: 'attribute', id, attribution };
  },
  deleteAnnotations: (notebook) => ({
    kind: 'deleteAnnotations',
    ids: notebook.few('annotation', 2),
  }),
  trashArticles: (notebook) => ({ kind: 'trashArticles', ids: notebook.few('article', 2) }),
  restoreArticles: (notebook) => ({ kind: 'restoreArticles', ids: notebook.few('article', 4) }),
  removeArticles: (notebook) => {
    const id = notebook.some('article');
    return id && { kind: 'removeArticles', ids: [id] };
  },
  writeNote: (notebook, random) => ({
    kind: 'writeNote',
    id: notebook.fresh('note').id,
    subject: aSubject(notebook, random),
    markdown: random.chance(0.95) ? aMarkdown(random) : '',
  }),
  deleteNote: (notebook) => {
    const id = notebook.some('note');
    return id && { kind: 'deleteNote', id };
  },
  relate: (notebook, random) => {
    const from = notebook.some('annotation');
    const to = notebook.some('annotation');
    if (from === null || to === null) return null;
    const type = random.pick(RELATION_TYPES);
    const note = random.chance(0.3) ? { note: aSentence(random) } : {};
    return { kind: 'relate', id: notebook.fresh('relation').id, from, to, type, ...note };
  },
  changeRelation: (notebook, random) => {
    const id = notebook.some('relation');
    const set = random.chance(0.5)
      ? { type: random.pick(RELATION_TYPES) }
      : { note: aSentence(random) };
    return id && { kind: 'changeRelation', id, set };
  },
  turnRelation: (notebook) => {
    const id = notebook.some('relation');
    return id && { kind: 'turnRelation', id };
  },
  removeRelations: (notebook) => ({ kind: 'removeRelations', ids: notebook.few('relation', 2) }),
} satisfies Readonly<Record<string, ProposeCommand>>;

function aSubject(notebook: ExampleNotebook, random: SeededRandom): NoteSubject {
  const articleId = random.chance(0.3) ? notebook.some('article') : null;
  if (articleId !== null) return { kind: 'article', articleId };
  const annotationId = random.chance(0.8) ? notebook.some('annotation') : null;
  if (annotationId !== null) return { kind: 'annotation', annotationId };
  return { kind: 'free', title: aTitle(random) };
}
