import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addVersion } from '../../../src/desk/add-version';
import { importDrafts } from '../../../src/desk/import-drafts';
import { NotebookDesk } from '../../../src/desk/notebook-desk';
import { toLookAt } from '../../../src/desk/to-look-at';
import { anAttribution } from '../../support/builders';
import { testPorts, valueOf } from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';
import { anArticleOf, aVersionOf, candidateOf, draftOf, mark } from '../../support/versions';

const INTRO = 'The harbour office published its monthly list this morning.';
const LIGHTS = 'The port said the lights of the outer pier will stay dark until the end of April.';
const FERRY = 'A ferry a day is cancelled for want of light.';
const PILOTS = 'Pilots asked for a date in writing.';
const ONE = [INTRO, LIGHTS, FERRY, PILOTS];
const TWO = [
  INTRO,
  LIGHTS.replace('the end', 'at least the end'),
  FERRY,
  'The council meets on Friday.',
];

async function aDesk(): Promise<NotebookDesk> {
  const path = join(await temporaryFolder(), 'Strait');
  const desk = valueOf(await NotebookDesk.create(path, testPorts()));
  onTestFinished(async () => {
    await desk.close();
  });
  return desk;
}

/** An article with a statement, a highlight that goes and one that stays, and then its next version. */
async function aChangedArticle() {
  const desk = await aDesk();
  const id = await anArticleOf(desk, ONE);
  const attribution = anAttribution({ speakerId: null });
  await mark(desk, id, LIGHTS, { id: 'annotation:lights', attribution });
  await mark(desk, id, PILOTS, { id: 'annotation:pilots' });
  await mark(desk, id, FERRY, { id: 'annotation:ferry' });
  return { desk, id, added: await aVersionOf(desk, id, TWO) };
}

describe('a new version of an article', () => {
  it('[N24] carries what is surely there, waits with what is reworded, and leaves the rest behind', async () => {
    const { desk, id, added } = await aChangedArticle();
    expect(added).toMatchObject({ outcome: 'added', carried: 2, reworded: 1, leftBehind: 1 });
    expect(desk.notebook.get('article', id)?.versions).toHaveLength(2);
    const { articles, total } = await toLookAt(desk, null, 10);
    expect(total).toBe(2);
    expect(desk.info.totals.toLookAt).toBe(2);
    expect(articles[0]?.items.map(({ kind, annotation }) => [kind, annotation.id])).toEqual([
      ['reworded', 'annotation:lights'],
      ['orphan', 'annotation:pilots'],
    ]);
    const [reworded, orphan] = articles[0]?.items ?? [];
    expect([reworded?.before.exact, reworded?.places[0]?.exact]).toEqual([LIGHTS, TWO[1]]);
    expect(orphan?.before.lead).toContain(FERRY);
  });

  it('is one step that can be undone', async () => {
    const { desk, id } = await aChangedArticle();
    expect(desk.undoState.undo).toBe('Add version');
    valueOf((await desk.undo()) ?? { ok: false, error: 'nothing to undo' });
    expect(desk.notebook.get('article', id)?.versions).toHaveLength(1);
    expect(desk.info.totals.toLookAt).toBe(0);
  });

  it('is none when the article has had that text, and that is told', async () => {
    const { desk, id } = await aChangedArticle();
    const { revision } = desk;
    expect(await aVersionOf(desk, id, ONE)).toMatchObject({ outcome: 'sameText', carried: 0 });
    expect(desk.notebook.get('article', id)?.versions).toHaveLength(2);
    expect(desk.revision).toBe(revision);
  });

  it('carries what an earlier version lost when its words come back, unless it was left there by hand', async () => {
    const { desk, id } = await aChangedArticle();
    await aVersionOf(desk, id, [...TWO.slice(0, 3), PILOTS, 'The end.']);
    expect(desk.notebook.get('annotation', 'annotation:pilots')?.target.textHash).toBe(
      desk.notebook.get('article', id)?.versions[2]?.textHash,
    );
    const other = await aChangedArticle();
    const kept = { kind: 'settleAnnotations', ids: ['annotation:pilots'], how: 'keep' } as const;
    valueOf(await other.desk.dispatch(kept, null));
    await aVersionOf(other.desk, other.id, [...TWO.slice(0, 3), PILOTS, 'The end.']);
    expect(other.desk.notebook.get('annotation', 'annotation:pilots')?.target.textHash).toBe(
      other.desk.notebook.get('article', other.id)?.versions[0].textHash,
    );
  });

  it('[A21] takes a later update and what was not known, keeps what is known, and tells the rest', async () => {
    const desk = await aDesk();
    const id = await anArticleOf(desk, ONE, { published: '2025-01-02', updated: '2025-01-02' });
    const found = { title: 'Lights', published: '2025-01-03', updated: '2025-01-05' };
    const origins = { publisher: { how: 'meta', evidence: '', uncertain: true } } as const;
    const metadata = { ...found, byline: ['Ilse Maren'], publisher: 'Gazette' };
    const draft = draftOf(candidateOf(TWO, metadata, origins));
    const { differences } = valueOf(await addVersion(desk, id, draft));
    expect(differences.map(({ field, isTaken }) => [field, isTaken])).toEqual([
      ['title', false],
      ['byline', true],
      ['publisher', false],
      ['published', false],
      ['updated', true],
    ]);
    expect(desk.notebook.get('article', id)).toMatchObject({
      title: 'Lights stay dark',
      published: '2025-01-02',
      updated: '2025-01-05',
      byline: ['Ilse Maren'],
      publisher: null,
    });
  });

  it('comes in with other drafts as one step; of two at once the last one takes the annotations', async () => {
    const desk = await aDesk();
    const id = await anArticleOf(desk, ONE);
    await mark(desk, id, FERRY, { id: 'annotation:ferry' });
    const as = { kind: 'version', of: id } as const;
    const versions = [TWO, [...TWO, 'The end.']].map((one) => ({
      ...draftOf(candidateOf(one)),
      as,
    }));
    const { articleIds, versions: told } = valueOf(
      await importDrafts(desk, [...versions, draftOf(candidateOf(['Another.']))]),
    );
    expect(articleIds.slice(0, 2)).toEqual([id, id]);
    expect(told.map(({ carried }) => carried)).toEqual([0, 1]);
    expect(desk.undoState.undo).toBe('Import 3 articles');
    expect(desk.info.totals.toLookAt).toBe(0);
  });

  it('of an article that is gone is refused', async () => {
    const desk = await aDesk();
    expect(await addVersion(desk, 'article:gone', draftOf(candidateOf(ONE)))).toMatchObject({
      ok: false,
      error: { kind: 'refused', reason: { kind: 'notFound', id: 'article:gone' } },
    });
  });
});

describe('what waits for a look', () => {
  it('[N24] is settled by accepting, keeping, moving, and can be asked about again', async () => {
    const { desk } = await aChangedArticle();
    const settle = async (id: string, how: string) =>
      valueOf(await desk.dispatch({ kind: 'settleAnnotations', ids: [id], how } as never, null));
    await settle('annotation:lights', 'accept');
    expect(desk.info.totals.toLookAt).toBe(1);
    await settle('annotation:pilots', 'keep');
    expect(desk.info.totals.toLookAt).toBe(0);
    await settle('annotation:pilots', 'ask');
    expect(desk.info.totals.toLookAt).toBe(1);
    valueOf((await desk.undo()) ?? { ok: false, error: 'nothing to undo' });
    expect(desk.info.totals.toLookAt).toBe(0);
  });

  it('[N24] keeping a reworded statement takes it back to the words it had', async () => {
    const { desk, id } = await aChangedArticle();
    const keep = { kind: 'settleAnnotations', ids: ['annotation:lights'], how: 'keep' } as const;
    valueOf(await desk.dispatch(keep, null));
    expect(desk.notebook.get('annotation', 'annotation:lights')).toMatchObject({
      target: {
        quote: { exact: LIGHTS },
        textHash: desk.notebook.get('article', id)?.versions[0].textHash,
      },
      carrying: { kind: 'kept' },
    });
  });

  it.each([
    ['April', 'August'],
    ['outer pier', 'inner harbour'],
    ['will', 'will not'],
  ])(
    '[N25] where words were replaced it asks, and where some were added it tells: %s to %s',
    async (from, to) => {
      const desk = await aDesk();
      const id = await anArticleOf(desk, ONE);
      await mark(desk, id, LIGHTS, { id: 'annotation:lights' });
      const changed = LIGHTS.replace(from, to);
      await aVersionOf(desk, id, [INTRO, changed, FERRY, PILOTS]);
      const [item] = (await toLookAt(desk, id, 10)).articles[0]?.items ?? [];
      expect(item?.kind).toBe(to === 'will not' ? 'reworded' : 'ambiguous');
      expect(item?.places.map(({ exact }) => exact)).toEqual([changed]);
    },
  );

  it('asks where a passage that stands twice is meant', async () => {
    const desk = await aDesk();
    const id = await anArticleOf(desk, [INTRO, FERRY, PILOTS, LIGHTS]);
    await mark(desk, id, FERRY, { id: 'annotation:ferry' });
    await aVersionOf(desk, id, [LIGHTS, FERRY, 'In between.', FERRY, 'The end.']);
    const { articles } = await toLookAt(desk, id, 10);
    const [item] = articles[0]?.items ?? [];
    expect(item?.kind).toBe('ambiguous');
    expect(item?.places.map(({ exact }) => exact)).toEqual([FERRY, FERRY]);
  });
});
