import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { NotebookDesk } from '../../../src/desk/notebook-desk';
import { ProposalsFeed } from '../../../src/desk/proposals-feed';
import type { ItemToPropose, ProposedFrom } from '../../../src/desk/to-propose';
import { composeText } from '../../../src/domain/article/compose-text';
import type { ArticleId, Sha256 } from '../../../src/domain/ids';
import { wordsKey } from '../../../src/domain/statement/waiting-proposals';
import type { KeptProposals } from '../../../src/library/proposals-cache';
import { aDraftBlock, aNewVersion, anAttribution } from '../../support/builders';
import { addArticle, highlightOf, testPorts, valueOf } from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';

const SAID = 'The road is closed';

/** What of a text is proposed here: every `The road is closed`. */
function proposedFrom(text: string): ProposedFrom {
  const places = [...text.matchAll(new RegExp(SAID, 'g'))].map(({ index }) => ({
    start: index,
    end: index + SAID.length,
    words: wordsKey(SAID),
    speaker: 'Ada Strait',
  }));
  return { kind: 'places', places };
}

async function aDesk(...texts: readonly string[]) {
  const path = join(await temporaryFolder(), 'Roads');
  const desk = valueOf(await NotebookDesk.create(path, testPorts()));
  const ids: ArticleId[] = [];
  for (const [at, text] of texts.entries()) ids.push(await addArticle(desk, `Road ${at}`, text));
  return { desk, ids };
}

/** A feed whose background does what the test says; by default it proposes. */
function aFeed(
  desk: NotebookDesk,
  {
    answer = () => undefined,
    kept = null,
  }: {
    /** `undefined` for what is normal. */
    readonly answer?: (
      items: readonly ItemToPropose[],
    ) => readonly ProposedFrom[] | null | undefined;
    readonly kept?: KeptProposals | null;
  } = {},
) {
  const asked: Sha256[][] = [];
  const told: { changed: readonly ArticleId[]; cause: string; state: string }[] = [];
  const feed = new ProposalsFeed(desk, {
    propose: async (items) => {
      asked.push(items.map(({ hash }) => hash));
      const given = answer(items);
      if (given !== undefined) return given;
      const texts = await Promise.all(items.map((item) => textOf(desk, item)));
      return texts.map(proposedFrom);
    },
    readKept: () => Promise.resolve(kept),
    told: (changed, cause) => void told.push({ changed, cause, state: feed.progress.state }),
  });
  return { feed, asked, told };
}

async function textOf(desk: NotebookDesk, { hash, text }: ItemToPropose): Promise<string> {
  return text ?? valueOf(await desk.readText(hash)).text;
}

const settled = (feed: ProposalsFeed) =>
  vi.waitFor(() => expect(feed.progress).toEqual({ state: 'done', done: 0, of: 0 }));

describe('the feed of proposals', () => {
  it('does nothing before it is started, then finds what all articles propose, newest first', async () => {
    const { desk, ids } = await aDesk(`${SAID}. Twice: ${SAID}.`, 'Nothing.', `${SAID}, he said.`);
    const { feed, asked, told } = aFeed(desk);
    expect([feed.places.total, asked.length]).toEqual([0, 0]);
    await feed.start();
    await settled(feed);
    expect(feed.places.counts()).toEqual({ [ids[0] ?? '']: 2, [ids[2] ?? '']: 1 });
    expect(feed.places.total).toBe(3);
    const newest = desk.notebook.get('article', ids[2] ?? 'article:x')?.versions[0].textHash;
    expect(asked[0]?.[0]).toBe(newest);
    expect(told.at(-1)?.state).toBe('done');
    feed.end();
  });

  it('takes what was kept of a text and does not propose from it', async () => {
    const { desk, ids } = await aDesk(SAID, `More. ${SAID}`);
    const first = aFeed(desk);
    await first.feed.start();
    await settled(first.feed);
    const { speakers, texts } = first.feed.places.kept(first.feed.keys());
    first.feed.end();
    const kept = { speakers: [...speakers], texts: [...texts] };
    await addArticle(desk, 'New', SAID.toUpperCase());
    const second = aFeed(desk, { kept });
    await second.feed.start();
    await settled(second.feed);
    expect(second.asked.flat()).toHaveLength(1);
    expect(second.feed.places.counts()).toEqual({ [ids[0] ?? '']: 1, [ids[1] ?? '']: 1 });
    expect([...second.feed.places.speakers()]).toEqual([['Ada Strait', 2]]);
    second.feed.end();
  });

  it('[V30] counts fewer the moment a statement is made, and more when that is undone', async () => {
    const { desk, ids } = await aDesk(`${SAID}, she said.`);
    const { feed, told } = aFeed(desk);
    await feed.start();
    await settled(feed);
    told.length = 0;
    const [id] = ids;
    if (!id) throw new Error('No article');
    const highlight = await highlightOf(desk, id, SAID);
    if (highlight.kind !== 'annotate') throw new Error('No highlight');
    valueOf(await desk.dispatch({ ...highlight, attribution: anAttribution() }, null));
    expect(feed.places.total).toBe(0);
    expect(told).toEqual([{ changed: [id], cause: 'edit', state: 'done' }]);
    valueOf(await desk.undo());
    expect(feed.places.total).toBe(1);
    feed.end();
  });

  it('[V31] counts fewer the moment a proposal is dismissed, and it stays so in a new version', async () => {
    const { desk, ids } = await aDesk(`${SAID}, she said.`);
    const { feed } = aFeed(desk);
    await feed.start();
    await settled(feed);
    const [id = 'article:x'] = ids;
    const textHash = desk.notebook.get('article', id)?.versions[0].textHash ?? '';
    const add = [{ textHash, start: 0, end: SAID.length, exact: SAID }];
    valueOf(
      await desk.dispatch({ kind: 'dismissProposals', articleId: id, add, remove: [] }, null),
    );
    expect(feed.places.total).toBe(0);
    await addVersion(desk, id, `It rained. ${SAID}, she said.`);
    await settled(feed);
    expect(feed.places.total).toBe(0);
    feed.end();
  });

  it('follows imports, new versions, the language, the trash and undo', async () => {
    const { desk, ids } = await aDesk(SAID);
    const { feed } = aFeed(desk);
    await feed.start();
    await settled(feed);
    const [id = 'article:x'] = ids;
    const late = await addArticle(desk, 'Late', `${SAID}. ${SAID}.`);
    await settled(feed);
    expect(feed.places.total).toBe(3);
    await addVersion(desk, id, `${SAID}! ${SAID}! ${SAID}!`);
    await settled(feed);
    expect(feed.places.counts()).toEqual({ [id]: 3, [late]: 2 });
    const patch = { language: 'ar' };
    valueOf(await desk.dispatch({ kind: 'editArticle', id: late, patch }, null));
    expect(feed.places.counts()).toEqual({ [id]: 3 });
    valueOf(await desk.dispatch({ kind: 'trashArticles', ids: [id] }, null));
    expect(feed.places.total).toBe(0);
    valueOf(await desk.undo());
    valueOf(await desk.undo());
    await settled(feed);
    expect(feed.places.total).toBe(5);
    feed.end();
  });

  it('proposes anew when the day of publication changes, and counts the old ones meanwhile', async () => {
    const { desk, ids } = await aDesk(SAID);
    const { feed, asked } = aFeed(desk);
    await feed.start();
    await settled(feed);
    const [id = 'article:x'] = ids;
    const patch = { published: '2031-03-01' };
    valueOf(await desk.dispatch({ kind: 'editArticle', id, patch }, null));
    expect(feed.places.total).toBe(1);
    await settled(feed);
    expect([asked.length, feed.places.total]).toEqual([2, 1]);
    feed.end();
  });

  it('pauses between two slices, and goes on when it is resumed', async () => {
    const { desk } = await aDesk(...Array.from({ length: 30 }, (_, at) => `${SAID} ${at}`));
    const { feed, asked } = aFeed(desk);
    feed.pause();
    await feed.start();
    expect(feed.progress).toEqual({ state: 'paused', done: 0, of: 30 });
    expect(asked).toEqual([]);
    feed.resume();
    await settled(feed);
    expect(feed.places.total).toBe(30);
    expect(asked.map(({ length }) => length)).toEqual([24, 6]);
    feed.end();
  });

  it('tries texts under way when the background died once more, one by one', async () => {
    const { desk } = await aDesk(...Array.from({ length: 5 }, (_, at) => `${SAID} ${at}`));
    let lives = 0;
    const { feed, asked } = aFeed(desk, { answer: () => ((lives += 1) === 1 ? null : undefined) });
    await feed.start();
    await settled(feed);
    expect(asked.map(({ length }) => length)).toEqual([5, 1, 1, 1, 1, 1]);
    expect(feed.places.total).toBe(5);
    feed.end();
  });

  it('leaves out a text that brings the background down, and no other', async () => {
    const { desk } = await aDesk(SAID, 'Deadly.', `${SAID}!`);
    const deadly = desk.notebook.get('article', 'article:road-1')?.versions[0].textHash;
    const { feed } = aFeed(desk, {
      answer: (items) => (items.some(({ hash }) => hash === deadly) ? null : undefined),
    });
    await feed.start();
    await settled(feed);
    expect(feed.places.total).toBe(2);
    feed.end();
  });

  it('pauses when the background comes to its end whatever it is asked', async () => {
    const { desk } = await aDesk(...Array.from({ length: 6 }, (_, at) => `${SAID} ${at}`));
    const { feed } = aFeed(desk, { answer: () => null });
    await feed.start();
    await vi.waitFor(() => expect(feed.progress.state).toBe('paused'));
    expect(feed.progress.of).toBeGreaterThan(0);
    feed.end();
  });

  it('keeps nothing of a text that takes too long or can’t be read, and takes it in once it is opened after all', async () => {
    const { desk } = await aDesk('Long.', 'Lacking.', SAID);
    const hashes = ['article:road-0', 'article:road-1'].map(
      (id) => desk.notebook.get('article', id as ArticleId)?.versions[0].textHash ?? '',
    );
    vi.spyOn(desk, 'readText').mockImplementation((hash) =>
      Promise.resolve(
        hash === hashes[1]
          ? { ok: false, error: { kind: 'missing', hash } as never }
          : { ok: true, value: { text: SAID, blocks: [] } as never },
      ),
    );
    const { feed } = aFeed(desk, {
      answer: (items) =>
        items.map(({ hash }) =>
          hash === hashes[0]
            ? { kind: 'failed' }
            : hash === hashes[1]
              ? { kind: 'unreadable' }
              : proposedFrom(SAID),
        ),
    });
    await feed.start();
    await settled(feed);
    const kept = () => [...feed.places.kept(feed.keys()).texts].map(({ places }) => places.length);
    expect([kept(), feed.places.total]).toEqual([[4], 1]);
    const opened = desk.notebook.get('article', 'article:road-0');
    const made = proposedFrom(SAID);
    if (opened && made.kind === 'places') feed.learn(opened, made.places);
    expect([kept(), feed.places.total]).toEqual([[4, 4], 2]);
    feed.end();
  });

  it('knows nothing more of the notebook once it is ended', async () => {
    const { desk } = await aDesk(SAID);
    const { feed, asked } = aFeed(desk);
    await feed.start();
    await settled(feed);
    feed.end();
    await addArticle(desk, 'Late', SAID);
    expect(asked).toHaveLength(1);
    expect(feed.places.total).toBe(1);
  });
});

async function addVersion(desk: NotebookDesk, id: ArticleId, words: string): Promise<void> {
  const composed = composeText([aDraftBlock(words)]).text;
  const textHash = valueOf(await desk.putText(composed));
  const version = aNewVersion({ textHash, length: composed.text.length, words: 6 });
  valueOf(
    await desk.dispatch({ kind: 'addVersion', id, version, carried: [], setAside: [] }, null),
  );
}
