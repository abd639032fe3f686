import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

import { editText } from '../../../src/desk/edit-text';
import { NotebookDesk } from '../../../src/desk/notebook-desk';
import { describe as selectorsOf } from '../../../src/domain/anchor/describe';
import type { ArticleId } from '../../../src/domain/ids';
import { aDraftBlock } from '../../support/builders';
import { addArticle, errorOf, highlightOf, testPorts, valueOf } from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';

const FIRST = 'The ministry said on Monday that the strait would stay closed until further notice.';
const SECOND =
  'Ships have waited off the coast for a week, and more arrive every day from the south.';

async function aDeskWith(...passages: readonly string[]): Promise<[NotebookDesk, ArticleId]> {
  const path = join(await temporaryFolder(), 'Strait');
  const desk = valueOf(await NotebookDesk.create(path, testPorts()));
  onTestFinished(async () => {
    await desk.close();
  });
  const id = await addArticle(desk, 'Strait', `${FIRST}\n\n${SECOND}`);
  for (const words of passages) await highlight(desk, id, words);
  return [desk, id];
}

/** Highlights words with the context they have in the text. */
async function highlight(desk: NotebookDesk, id: ArticleId, words: string): Promise<void> {
  const command = await highlightOf(desk, id, words);
  if (command.kind !== 'annotate') throw new Error('Not a highlight');
  const { target } = command;
  const { text } = valueOf(await desk.readText(target.textHash));
  const inContext = { ...target, ...selectorsOf(text, target.position) };
  valueOf(await desk.dispatch({ ...command, target: inContext }, null));
}

describe('editing an article’s text', () => {
  it('makes a new version and carries over what stands in it', async () => {
    const [desk, id] = await aDeskWith('stay closed until further notice', 'Ships have waited');
    const blocks = [
      aDraftBlock('A new opening.'),
      aDraftBlock(FIRST),
      aDraftBlock('Ships still wait.'),
    ];
    const changed = valueOf(await editText(desk, id, blocks));
    expect(changed).toMatchObject({ carried: 1, orphaned: 1, revision: desk.revision });
    expect(changed.article.versions).toHaveLength(2);
    expect(changed.article.versions[1]?.provenance).toMatchObject({ via: 'edit', original: null });
    const [before, after] = changed.article.versions;
    const targets = desk.notebook.annotationsOf(id).map(({ target }) => target);
    const carried = targets.find((target) => target.textHash === after?.textHash);
    const text = valueOf(await desk.readText(after?.textHash ?? '')).text;
    expect(text.slice(carried?.position.start, carried?.position.end)).toBe(
      'stay closed until further notice',
    );
    expect(targets.filter((target) => target.textHash === before.textHash)).toHaveLength(1);
  });

  it('carries nothing onto one of several places that look alike', async () => {
    const [desk, id] = await aDeskWith('stay closed');
    const blocks = ['Ports stay closed now.', 'Shops stay closed too.'].map((text) =>
      aDraftBlock(text),
    );
    expect(valueOf(await editText(desk, id, blocks))).toMatchObject({ carried: 0, orphaned: 1 });
  });

  it('is one step that can be undone', async () => {
    const [desk, id] = await aDeskWith('stay closed');
    const before = desk.notebook.annotationsOf(id);
    valueOf(await editText(desk, id, [aDraftBlock('First.'), aDraftBlock(FIRST)]));
    valueOf(await desk.undo());
    expect(desk.notebook.get('article', id)?.versions).toHaveLength(1);
    expect(desk.notebook.annotationsOf(id)).toEqual(before);
  });

  it('keeps what is set aside, and who set it aside', async () => {
    const [desk, id] = await aDeskWith();
    const share = { kind: 'boilerplate', text: 'Share' } as const;
    valueOf(await desk.dispatch({ kind: 'editArticle', id, patch: { setAside: [share] } }, null));
    const blocks = [
      aDraftBlock(FIRST),
      aDraftBlock(SECOND, { setAside: 'byReader' }),
      aDraftBlock('Share', { setAside: 'boilerplate' }),
    ];
    const { setAside } = valueOf(await editText(desk, id, blocks));
    expect(setAside).toEqual([{ kind: 'byReader', text: SECOND }, share]);
    expect(desk.notebook.get('article', id)?.setAside).toEqual(setAside);
  });

  it('refuses a text with nothing in it, and an article that is not there', async () => {
    const [desk, id] = await aDeskWith();
    expect(errorOf(await editText(desk, id, [aDraftBlock(' ')]))).toMatchObject({
      kind: 'refused',
    });
    expect(errorOf(await editText(desk, 'article:none', [aDraftBlock(FIRST)]))).toMatchObject({
      kind: 'refused',
    });
    expect(desk.notebook.get('article', id)?.versions).toHaveLength(1);
  });
});
