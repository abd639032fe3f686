import { HIGHLIGHT_COLOURS } from '../domain/annotation/annotation';
import { ARRANGEMENTS, type LayoutPane, MOST_LAYOUT_PANES } from '../domain/layout/layout';
import type { ExampleNotebook } from './example-notebook';
import type { ProposeCommand } from './example-proposal';
import { aBody, aDate, aSentence, aSpeakerName, aTopic } from './example-words';
import type { SeededRandom } from './seeded-random';

/** Draws commands on tags, speakers, collections and layouts; names carry a number, so that few are taken. */
export const register = {
  createTag: (notebook, random) => {
    const { id, number } = notebook.fresh('tag');
    return {
      kind: 'createTag',
      id,
      name: `${aTopic(random)} ${number}`,
      colour: random.pick([...HIGHLIGHT_COLOURS, null]),
      description: random.chance(0.3) ? aSentence(random) : '',
      parentId: random.chance(0.5) ? notebook.some('tag') : null,
    };
  },
  editTag: (notebook, random) => {
    const id = notebook.some('tag');
    const isMove = random.chance(0.5);
    const patch = isMove
      ? { parentId: random.chance(0.8) ? notebook.some('tag') : null }
      : { name: `${aTopic(random)} ${random.below(1000)}` };
    return id && { kind: 'editTag', id, patch };
  },
  mergeTags: (notebook) => {
    const into = notebook.some('tag');
    return into && { kind: 'mergeTags', from: notebook.few('tag', 2), into };
  },
  deleteTag: (notebook) => {
    const id = notebook.some('tag');
    return id && { kind: 'deleteTag', id };
  },
  createSpeaker: (notebook, random) => {
    const { id, number } = notebook.fresh('speaker');
    const role = {
      role: 'spokesperson',
      organisation: aBody(random),
      from: aDate(random),
      to: null,
    };
    return {
      kind: 'createSpeaker',
      id,
      name: aSpeakerName(random, number),
      ...(random.chance(0.3) ? { aliases: [aSpeakerName(random, number)] } : {}),
      ...(random.chance(0.5) ? { roles: [role] } : {}),
    };
  },
  editSpeaker: (notebook, random) => {
    const id = notebook.some('speaker');
    const aliases = [aSpeakerName(random, 1), aBody(random)];
    return id && { kind: 'editSpeaker', id, patch: { aliases } };
  },
  mergeSpeakers: (notebook) => {
    const into = notebook.some('speaker');
    return into && { kind: 'mergeSpeakers', from: notebook.few('speaker', 2), into };
  },
  deleteSpeaker: (notebook) => {
    const id = notebook.some('speaker');
    return id && { kind: 'deleteSpeaker', id };
  },
  createCollection: (notebook, random) => {
    const { id, number } = notebook.fresh('collection');
    return { kind: 'createCollection', id, name: `${aTopic(random)} reading ${number}` };
  },
  renameCollection: (notebook, random) => {
    const id = notebook.some('collection');
    const name = `${aTopic(random)} to sort ${random.below(1000)}`;
    return id && { kind: 'renameCollection', id, name };
  },
  deleteCollection: (notebook) => {
    const id = notebook.some('collection');
    return id && { kind: 'deleteCollection', id };
  },
  addLayout: (notebook, random) => {
    const { id, number } = notebook.fresh('layout');
    const panes = somePanes(notebook, random);
    if (panes.length === 0) return null;
    const arrangement = random.pick(ARRANGEMENTS);
    return { kind: 'addLayout', id, name: `${aTopic(random)} ${number}`, arrangement, panes };
  },
  changeLayout: (notebook, random) => {
    const id = notebook.some('layout');
    const panes = somePanes(notebook, random);
    const name = `${aTopic(random)} ${random.below(1000)}`;
    return id && { kind: 'changeLayout', id, set: panes.length === 0 ? { name } : { panes } };
  },
  removeLayout: (notebook) => {
    const id = notebook.some('layout');
    return id && { kind: 'removeLayout', id };
  },
} satisfies Readonly<Record<string, ProposeCommand>>;

function somePanes(notebook: ExampleNotebook, random: SeededRandom): LayoutPane[] {
  const articles = notebook.few('article', MOST_LAYOUT_PANES);
  const size = 100 / Math.max(1, articles.length);
  return articles.map((articleId) => ({ articleId, offset: random.below(2_000), size }));
}
