import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { LikeArticles, type SketchTexts } from '../../../src/desk/like-articles';
import { NotebookDesk } from '../../../src/desk/notebook-desk';
import { sketchHere } from '../../../src/desk/sketch-texts';
import type { Candidate } from '../../../src/domain/article/candidate';
import type { ArticleId } from '../../../src/domain/ids';
import { aDraftBlock, someMetadata } from '../../support/builders';
import { addArticle, testPorts, valueOf } from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';

const WORDS =
  'The harbour authority said on Monday that ferries to the southern islands would stay in port until engineers had looked at the quay, that nobody was hurt, and that a new timetable would follow before the end of the week';

async function aDesk(): Promise<NotebookDesk> {
  const path = join(await temporaryFolder(), 'Harbour');
  const desk = valueOf(await NotebookDesk.create(path, testPorts()));
  onTestFinished(async () => {
    await desk.close();
  });
  return desk;
}

function like(desk: NotebookDesk, sketch: SketchTexts = sketchHere(desk)): LikeArticles {
  const articles = new LikeArticles(desk, sketch);
  onTestFinished(() => articles.end());
  return articles;
}

function aCandidate(text: string, url: string | null = null): Candidate {
  return {
    metadata: someMetadata({ title: 'Incoming', url }),
    origins: {},
    blocks: text.split('\n\n').map((paragraph) => aDraftBlock(paragraph)),
  };
}

const found = async (articles: LikeArticles, candidate: Candidate) =>
  (await articles.find([candidate])).map(({ how, articleId }) => [how, articleId]);

describe('articles that are like a candidate', () => {
  it('are those of the very same text, of the same address, and of nearly the same text', async () => {
    const desk = await aDesk();
    const same = await addArticle(desk, 'Same', WORDS);
    const near = await addArticle(desk, 'Near', `${WORDS}, its chairwoman added.`);
    await addArticle(
      desk,
      'Other',
      'A council voted on the budget of its museum, and on nothing else.',
    );
    const articles = like(desk);
    expect(await found(articles, aCandidate(WORDS))).toEqual([
      ['sameText', same],
      ['nearlySameText', near],
    ]);
    expect(await found(articles, aCandidate('Nothing of all this stands in here.'))).toEqual([]);
  });

  it('follow every edit: what was added since is found, what lies in the trash is not', async () => {
    const desk = await aDesk();
    const articles = like(desk);
    expect(await found(articles, aCandidate(WORDS))).toEqual([]);
    const added = await addArticle(desk, 'Added', WORDS);
    expect(await found(articles, aCandidate(WORDS))).toEqual([['sameText', added]]);
    await desk.dispatch({ kind: 'trashArticles', ids: [added] }, null);
    expect(await found(articles, aCandidate(WORDS))).toEqual([]);
    await desk.undo();
    expect(await found(articles, aCandidate(WORDS))).toEqual([['sameText', added]]);
  });

  it('are found by their address however it is written, with how much of the wording they share', async () => {
    const desk = await aDesk();
    const id = await addArticle(desk, 'Report', WORDS);
    await desk.dispatch(
      { kind: 'editArticle', id, patch: { url: 'https://tide.example/report' } },
      null,
    );
    const candidate = aCandidate(
      'Quite another text.',
      'http://www.tide.example/report/?utm_source=x',
    );
    expect(await like(desk).find([candidate])).toMatchObject([
      { how: 'sameAddress', articleId: id, likeness: 0 },
    ]);
  });

  it('are named up to a bound, the likest first', async () => {
    const desk = await aDesk();
    for (let copy = 0; copy < 8; copy += 1) {
      await addArticle(desk, `Copy ${copy}`, `${WORDS}${' and so on'.repeat(copy)}.`);
    }
    const matches = await like(desk).find([aCandidate(`${WORDS}.`)]);
    const shares = matches.map(({ likeness }) => likeness);
    expect(matches).toHaveLength(5);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
  });
});

describe('sketching what is there already', () => {
  it('is done once for each text, in slices, for all who wait', async () => {
    const desk = await aDesk();
    for (let at = 0; at < 150; at += 1) await addArticle(desk, `A ${at}`, `${WORDS} ${at}.`);
    const slices: number[] = [];
    const sketch = sketchHere(desk);
    const articles = like(desk, (hashes) => {
      slices.push(hashes.length);
      return sketch(hashes);
    });
    await Promise.all([articles.find([aCandidate(WORDS)]), articles.findLike([])]);
    await articles.find([aCandidate(WORDS)]);
    expect(slices).toEqual([64, 64, 22]);
  });

  it('keeps nobody waiting who looks on: what is known by its hash or address is told', async () => {
    const desk = await aDesk();
    const same = await addArticle(desk, 'Same', WORDS);
    const never: SketchTexts = () => new Promise(() => undefined);
    expect(await found(like(desk, never), aCandidate(WORDS))).toEqual([['sameText', same]]);
  });

  it('takes a text that can’t be read for one that is like nothing, and does not try again', async () => {
    const desk = await aDesk();
    const same: ArticleId = await addArticle(desk, 'Same', WORDS);
    let asked = 0;
    const articles = like(desk, (hashes) => {
      asked += 1;
      return Promise.resolve(hashes.map(() => null));
    });
    const near = aCandidate(`${WORDS}, its chairwoman added.`);
    expect(await found(articles, near)).toEqual([]);
    expect(await found(articles, aCandidate(WORDS))).toEqual([['sameText', same]]);
    expect(asked).toBe(1);
  });
});
