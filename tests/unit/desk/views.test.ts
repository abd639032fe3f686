import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { find, type FindQuery } from '../../../src/desk/find';
import type { DeskChange } from '../../../src/desk/desk-events';
import { NotebookDesk } from '../../../src/desk/notebook-desk';
import { beginArticle, marksToRead, openArticle } from '../../../src/desk/open-article';
import { changeOverview, overviewOf } from '../../../src/desk/overview';
import { ANY_ANNOTATION } from '../../../src/domain/annotation/annotation-filter';
import type { ArticleId } from '../../../src/domain/ids';
import type { Command, SingleCommand } from '../../../src/domain/notebook/command';
import { anAttribution } from '../../support/builders';
import { addArticle, errorOf, highlightOf, testPorts, valueOf } from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';

async function aDesk(): Promise<NotebookDesk> {
  const path = join(await temporaryFolder(), 'Strait');
  const desk = valueOf(await NotebookDesk.create(path, testPorts()));
  onTestFinished(async () => {
    await desk.close();
  });
  return desk;
}

async function highlight(desk: NotebookDesk, id: ArticleId, words: string, more: object = {}) {
  const command = { ...(await highlightOf(desk, id, words)), ...more };
  valueOf(await desk.dispatch(command, null));
}

const TEXT = 'The strait stays closed.\n\nTalks go on.';

describe('opening an article', () => {
  it('gives text, annotations in text order, and the notes of both, as of one revision', async () => {
    const desk = await aDesk();
    const id = await addArticle(desk, 'Strait', TEXT);
    await highlight(desk, id, 'Talks', { id: 'annotation:2' });
    await highlight(desk, id, 'strait', { id: 'annotation:1' });
    const note = (subject: object): Command =>
      ({ kind: 'writeNote', subject, markdown: 'Why?' }) as Command;
    valueOf(await desk.dispatch(note({ kind: 'article', articleId: id }), null));
    const subject = { kind: 'annotation', annotationId: 'annotation:2' };
    valueOf(await desk.dispatch(note(subject), null));
    const opened = valueOf(await openArticle(desk, id));
    expect(opened.text.text).toBe(TEXT);
    expect(opened.annotations.map((each) => each.id)).toEqual(['annotation:1', 'annotation:2']);
    expect(opened.notes.map((each) => each.subject.kind)).toEqual(['article', 'annotation']);
    expect(opened.revision).toBe(desk.revision);
  });

  it('gives its relations with the other passage, whose article need not be open', async () => {
    const desk = await aDesk();
    const here = await addArticle(desk, 'Strait', TEXT);
    const there = await addArticle(desk, 'Later', 'It opens.');
    await highlight(desk, here, 'Talks', { id: 'annotation:1' });
    await highlight(desk, there, 'opens', { id: 'annotation:2' });
    const ends = { from: 'annotation:2', to: 'annotation:1' } as const;
    valueOf(await desk.dispatch({ kind: 'relate', ...ends, type: 'reverses' }, null));
    const { relations } = valueOf(await openArticle(desk, here));
    expect(relations).toMatchObject([
      { relation: ends, from: { exact: 'opens', title: 'Later', articleId: there } },
    ]);
    valueOf(await desk.dispatch({ kind: 'trashArticles', ids: [there] }, null));
    expect(valueOf(await openArticle(desk, here)).relations).toEqual([]);
  });

  it('begins with text and first annotations where there are many, and has all of them after', async () => {
    const desk = await aDesk();
    const id = await addArticle(desk, 'Strait', TEXT);
    expect(await beginArticle(desk, id)).toBeNull();
    const one = (await highlightOf(desk, id, 'strait')) as SingleCommand;
    const commands = Array.from({ length: 501 }, (_, at): SingleCommand => {
      return { ...one, id: `annotation:${at}` } as SingleCommand;
    });
    valueOf(await desk.dispatch({ kind: 'batch', label: 'Mark', commands }, null));
    const begun = await beginArticle(desk, id);
    const whole = valueOf(await openArticle(desk, id));
    expect(begun?.marks.annotations).toEqual(whole.annotations.slice(0, 200));
    const { text, ...marks } = whole;
    expect(JSON.parse(begun?.textJson ?? '')).toEqual(text);
    expect(valueOf(await marksToRead(desk, id))).toEqual(marks);
  });

  it('says when there is no such article', async () => {
    const desk = await aDesk();
    const error = errorOf(await openArticle(desk, 'article:none'));
    expect(error).toEqual({ kind: 'notFound', id: 'article:none' });
  });

  it('says when its text is missing', async () => {
    const path = join(await temporaryFolder(), 'Strait');
    const desk = valueOf(await NotebookDesk.create(path, testPorts()));
    const id = await addArticle(desk, 'Strait', TEXT);
    valueOf(await desk.close());
    await rm(join(path, 'texts'), { recursive: true });
    await rm(join(path, 'backups', 'texts'), { recursive: true });
    const again = valueOf(await NotebookDesk.open(path, testPorts()));
    expect(errorOf(await openArticle(again, id))).toMatchObject({ kind: 'textMissing' });
    valueOf(await again.close());
  });
});

describe('the overview', () => {
  it('after every change is what following the changes gives', async () => {
    const desk = await aDesk();
    let rows = new Map(overviewOf(desk).rows.map((row) => [row.id, row]));
    let notes = new Map(overviewOf(desk).notes.map((row) => [row.id as string, row]));
    desk.onChange((change: DeskChange) => {
      const seen = changeOverview(desk, change);
      rows = new Map(rows);
      notes = new Map(notes);
      for (const row of seen.rows) rows.set(row.id, row);
      for (const id of seen.goneRows) rows.delete(id);
      for (const row of seen.notes) notes.set(row.id, row);
      for (const id of seen.goneNotes) notes.delete(id);
      const now = overviewOf(desk);
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
      expect([...rows.values()].sort(byId)).toEqual([...now.rows].sort(byId));
      expect([...notes.values()].sort(byId)).toEqual([...now.notes].sort(byId));
      expect(seen.counts).toEqual(now.counts);
      expect(seen.totals).toEqual(now.totals);
      expect(seen.undoState).toEqual(now.undoState);
      expect(seen.revision).toBe(now.revision);
    });
    const id = await addArticle(desk, 'Strait', TEXT);
    const tagged: Command = { kind: 'createTag', id: 'tag:trade', name: 'trade' };
    valueOf(await desk.dispatch(tagged, null));
    await highlight(desk, id, 'strait', { id: 'annotation:1', tags: ['tag:trade'] });
    const note: Command = {
      kind: 'writeNote',
      subject: { kind: 'annotation', annotationId: 'annotation:1' },
      markdown: 'Why?',
    };
    valueOf(await desk.dispatch(note, null));
    valueOf(await desk.dispatch({ kind: 'trashArticles', ids: [id] }, null));
    valueOf(await desk.dispatch({ kind: 'removeArticles', ids: [id] }, null));
    for (let step = 0; step < 6; step += 1) valueOf(await desk.undo());
    for (let step = 0; step < 6; step += 1) valueOf(await desk.redo());
    expect(rows.size).toBe(0);
  });
});

describe('finding annotations', () => {
  /** Three highlights: two in an article of May, one statement of March in an article of June. */
  async function aFullDesk(): Promise<NotebookDesk> {
    const desk = await aDesk();
    const may = await addArticle(desk, 'May', TEXT);
    const june = await addArticle(desk, 'June', TEXT);
    for (const [id, published] of [
      [may, '2031-05-02'],
      [june, '2031-06-02'],
    ] as const) {
      valueOf(await desk.dispatch({ kind: 'editArticle', id, patch: { published } }, null));
    }
    await highlight(desk, june, 'Talks', {
      id: 'annotation:said',
      attribution: anAttribution({ dateSaid: '2031-03' }),
    });
    await highlight(desk, may, 'closed', { id: 'annotation:second' });
    await highlight(desk, may, 'strait', { id: 'annotation:first' });
    return desk;
  }

  const query = (given: Partial<FindQuery> = {}): FindQuery => ({
    filter: ANY_ANNOTATION,
    order: 'article',
    offset: 0,
    limit: 10,
    ...given,
  });

  it.each<[order: FindQuery['order'], names: string[]]>([
    ['article', ['first', 'second', 'said']],
    ['date', ['said', 'first', 'second']],
  ])('in the order of %s', async (order, names) => {
    const found = find(await aFullDesk(), query({ order }));
    expect(found.items.map(({ annotation }) => annotation.id)).toEqual(
      names.map((name) => `annotation:${name}`),
    );
  });

  it('newest first', async () => {
    let minute = 10;
    const ports = testPorts({ now: () => `2031-03-20T12:${(minute += 1)}:00.000Z` });
    const path = join(await temporaryFolder(), 'Strait');
    const desk = valueOf(await NotebookDesk.create(path, ports));
    const id = await addArticle(desk, 'May', TEXT);
    await highlight(desk, id, 'closed', { id: 'annotation:older' });
    await highlight(desk, id, 'Talks', { id: 'annotation:newer' });
    const found = find(desk, query({ order: 'newest' }));
    expect(found.items.map(({ annotation }) => annotation.id)).toEqual([
      'annotation:newer',
      'annotation:older',
    ]);
    valueOf(await desk.close());
  });

  it('a page at a time, with the number of all', async () => {
    const desk = await aFullDesk();
    const page = find(desk, query({ offset: 1, limit: 1 }));
    expect(page.total).toBe(3);
    expect(page.items.map(({ annotation }) => annotation.id)).toEqual(['annotation:second']);
    expect(find(desk, query({ offset: 3 })).items).toEqual([]);
  });

  it('lets through what the filter lets through', async () => {
    const filter = { ...ANY_ANNOTATION, kind: 'statement' as const };
    const found = find(await aFullDesk(), query({ filter }));
    expect(found.items.map(({ annotation }) => annotation.id)).toEqual(['annotation:said']);
  });
});
