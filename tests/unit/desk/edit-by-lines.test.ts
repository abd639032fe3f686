import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { editByLines, type LineAnswer } from '../../../src/desk/edit-by-lines';
import { NotebookDesk } from '../../../src/desk/notebook-desk';
import { linesOfStream } from '../../../src/desk/read-lines';
import { currentVersion } from '../../../src/domain/article/article';
import type { ArticleId } from '../../../src/domain/ids';
import { faultyFiles } from '../../support/faulty-files';
import { testPorts, valueOf } from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';

async function aDesk(ports = testPorts()): Promise<NotebookDesk> {
  const desk = valueOf(await NotebookDesk.create(join(await temporaryFolder(), 'Strait'), ports));
  onTestFinished(async () => {
    await desk.close();
  });
  return desk;
}

/** Feeds lines and gathers the answers: a revision, or the line's number with the kind of its error. */
async function feed(desk: NotebookDesk, ...lines: readonly (object | string)[]) {
  const answers: (number | string)[] = [];
  const text = lines.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
  const stream = Readable.from([Buffer.from(text.join('\n'))]);
  await editByLines(desk, linesOfStream(stream, new AbortController().signal), (answer) =>
    answers.push(short(answer)),
  );
  return answers;
}

function short(answer: LineAnswer): number | string {
  if (answer.ok) return answer.value.revision;
  const { line, error } = answer.error;
  const kind = error.kind === 'passage' ? error.error.kind : error.kind;
  return `${line} ${error.kind === 'refused' ? error.reason.kind : kind}`;
}

const tag = (name: string) => ({ kind: 'createTag', id: `tag:${name}`, name });
const report = (id: ArticleId, text: string) => ({
  kind: 'addArticle',
  id,
  metadata: { title: 'Report' },
  text,
});
const mark = (id: string, exact: string, articleId: ArticleId = 'article:1') => ({
  kind: 'annotate',
  id: `annotation:${id}`,
  target: { articleId, exact },
  colour: 'sun',
});

describe('splitting and merging on lines', () => {
  it('[E1] [E3] find their passages in the text by themselves', async () => {
    const desk = await aDesk();
    const merge = { kind: 'mergeAnnotations', ids: ['annotation:a', 'annotation:b'] };
    const answers = await feed(
      desk,
      report('article:1', 'The strait stays closed until every ship is counted.'),
      mark('a', 'stays closed'),
      mark('b', 'every ship'),
      merge,
      { kind: 'splitAnnotation', id: 'annotation:a', at: 24, secondId: 'annotation:c' },
      { ...merge, ids: ['annotation:a', 'annotation:gone'] },
      { ...merge, ids: ['annotation:a'] },
      { ...merge, ids: [] },
    );
    expect(answers).toEqual([1, 2, 3, 4, 5, '6 notFound', '7 cannotMerge', '8 cannotMerge']);
    const passages = desk.notebook.annotationsOf('article:1');
    expect(passages.map(({ target }) => target.quote)).toEqual([
      { exact: 'stays closed', prefix: 'The strait ', suffix: ' until every ship is counted.' },
      { exact: 'until every ship', prefix: 'The strait stays closed ', suffix: ' is counted.' },
    ]);
  });
});

describe('lines of commands', () => {
  it('are done in order, and each is answered by the next revision', async () => {
    const desk = await aDesk();
    const names = Array.from({ length: 300 }, (_, at) => `t${at}`);
    const answers = await feed(desk, ...names.map(tag));
    expect(answers).toEqual(names.map((_, at) => at + 1));
    expect(desk.notebook.count('tag')).toBe(300);
  });

  it('are asked for without waiting for answers, and are no more at one time than may be', async () => {
    const desk = await aDesk();
    let [asked, answered, most] = [0, 0, 0];
    const dispatch = desk.dispatch.bind(desk);
    desk.dispatch = (...given) => {
      most = Math.max(most, (asked += 1) - answered);
      return dispatch(...given);
    };
    const lines = Array.from({ length: 400 }, (_, at) => JSON.stringify(tag(`t${at}`)));
    const stream = Readable.from([Buffer.from(lines.join('\n'))]);
    const read = linesOfStream(stream, new AbortController().signal);
    await editByLines(desk, read, () => (answered += 1));
    expect(most).toBe(256);
    expect(answered).toBe(400);
  });

  it('that are refused are answered in their place, and the others are done', async () => {
    const desk = await aDesk();
    const answers = await feed(
      desk,
      tag('a'),
      'nonsense',
      '',
      tag('a'),
      { kind: 'undo' },
      tag('b'),
    );
    expect(answers).toEqual([1, '2 badJson', '4 idTaken', 2, 3]);
  });

  it('that change nothing are answered by a revision too', async () => {
    const desk = await aDesk();
    const nothing = { kind: 'editTag', id: 'tag:a', patch: { name: 'a' } };
    expect(await feed(desk, tag('a'), nothing, nothing, tag('b'))).toEqual([1, 2, 3, 4]);
  });

  it('undo and do again what this run did', async () => {
    const desk = await aDesk();
    const [undo, redo] = [{ kind: 'undo' }, { kind: 'redo' }];
    const answers = await feed(desk, undo, tag('a'), tag('b'), undo, undo, undo, redo, redo, redo);
    expect(answers).toEqual([
      '1 nothingToUndo',
      1,
      2,
      3,
      4,
      '6 nothingToUndo',
      5,
      6,
      '9 nothingToRedo',
    ]);
    expect(desk.notebook.count('tag')).toBe(2);
  });

  it('may be refused because they could not be saved, and later ones are done', async () => {
    const files = faultyFiles();
    const desk = await aDesk(testPorts({ files }));
    await feed(desk, tag('a'));
    files.mischief = ({ name }) => (name === 'write' ? 'ENOSPC' : null);
    expect(await feed(desk, tag('b'), report('article:1', 'One.'))).toEqual([
      '1 notSaved',
      '2 notSaved',
    ]);
    files.mischief = () => null;
    expect(await feed(desk, tag('c'))).toEqual([2]);
    expect(desk.notebook.get('tag', 'tag:b')).toBeNull();
  });
});

describe('a text on a line', () => {
  it('is kept before the article that names it, and measured', async () => {
    const desk = await aDesk();
    await feed(desk, report('article:1', 'One two.\n\nThree.'));
    const article = desk.notebook.get('article', 'article:1');
    const version = article && currentVersion(article);
    expect(version).toMatchObject({ words: 3, length: 16, provenance: { via: 'command' } });
    const text = valueOf(await desk.readText(version?.textHash ?? ''));
    expect(text.text).toBe('One two.\n\nThree.');
  });

  it('as a new version carries over the annotations whose passages stand in it', async () => {
    const desk = await aDesk();
    const [first, second] = ['The ferry to Orle is late again today.', 'Nobody knows why it is.'];
    const answers = await feed(
      desk,
      report('article:1', `${first}\n\n${second}`),
      mark('kept', first),
      mark('lost', second),
      {
        kind: 'addVersion',
        id: 'article:1',
        text: `A new line.\n\n${first}\n\nTen gulls sat on the mole.`,
      },
    );
    expect(answers).toEqual([1, 2, 3, 4]);
    const [, hash] = desk.notebook.get('article', 'article:1')?.versions ?? [];
    const kept = desk.notebook.get('annotation', 'annotation:kept')?.target;
    expect(kept).toMatchObject({ textHash: hash?.textHash, position: { start: 13 } });
    const lost = desk.notebook.get('annotation', 'annotation:lost')?.target;
    expect(lost?.textHash).not.toBe(hash?.textHash);
  });

  it('of a version that names what it carries carries nothing else', async () => {
    const desk = await aDesk();
    const text = 'The ferry to Orle is late again today, and nobody knows why.';
    await feed(desk, report('article:1', text), mark('a', text), {
      kind: 'addVersion',
      id: 'article:1',
      text: `First.\n\n${text}`,
      carried: [],
    });
    const target = desk.notebook.get('annotation', 'annotation:a')?.target;
    expect(target?.position.start).toBe(0);
  });
});

describe('a passage on a line', () => {
  it('is found in the text that the lines before it gave the article', async () => {
    const desk = await aDesk();
    const answers = await feed(
      desk,
      report('article:1', 'Old words.'),
      mark('a', 'Old'),
      { kind: 'addVersion', id: 'article:1', text: 'New words.' },
      mark('b', 'Old'),
      mark('c', 'New'),
      { kind: 'undo' },
      { kind: 'undo' },
      mark('d', 'Old'),
    );
    expect(answers).toEqual([1, 2, 3, '4 missing', 4, 5, 6, 7]);
  });

  it('is described with what stands around it, as the app does', async () => {
    const desk = await aDesk();
    await feed(desk, report('article:1', 'The ferry is late.'), mark('a', 'ferry'));
    expect(desk.notebook.get('annotation', 'annotation:a')?.target).toMatchObject({
      quote: { exact: 'ferry', prefix: 'The ', suffix: ' is late.' },
      position: { start: 4, end: 9 },
    });
  });

  it('is refused where it stands twice, not at all, or there is no article', async () => {
    const desk = await aDesk();
    const answers = await feed(
      desk,
      report('article:1', 'Late, late.'),
      mark('a', 'ate'),
      mark('b', 'Early'),
      mark('c', 'Late', 'article:2'),
      { ...mark('d', 'ate'), target: { articleId: 'article:1', exact: 'ate', prefix: 'L' } },
    );
    expect(answers).toEqual([1, '2 ambiguous', '3 missing', '4 notFound', 2]);
  });

  it('may move an annotation', async () => {
    const desk = await aDesk();
    await feed(desk, report('article:1', 'One two.'), mark('a', 'One'), {
      kind: 'retarget',
      id: 'annotation:a',
      target: { articleId: 'article:1', exact: 'two' },
    });
    const target = desk.notebook.get('annotation', 'annotation:a')?.target;
    expect(target?.position).toEqual({ start: 4, end: 7 });
  });

  it('in a batch is found in the text that the batch brings', async () => {
    const desk = await aDesk();
    const commands = [report('article:1', 'One two.'), mark('a', 'two')];
    const batch = { kind: 'batch', label: 'Add report', commands };
    expect(await feed(desk, batch, { kind: 'undo' })).toEqual([1, 2]);
    expect(desk.notebook.count('article')).toBe(0);
  });
});
