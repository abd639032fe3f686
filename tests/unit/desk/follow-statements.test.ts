import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { followStatements, organisationsSpeaking } from '../../../src/desk/follow-statements';
import { NotebookDesk } from '../../../src/desk/notebook-desk';
import { ANY_ANNOTATION } from '../../../src/domain/annotation/annotation-filter';
import type { AnnotationId } from '../../../src/domain/ids';
import type { Command } from '../../../src/domain/notebook/command';
import { anAttribution } from '../../support/builders';
import { addArticle, highlightOf, testPorts, valueOf } from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';

const WORDS = ['strait', 'stays', 'closed', 'Talks'];

/** A notebook with four statements, two of one day, one without a date. */
async function aDesk(): Promise<NotebookDesk> {
  const path = join(await temporaryFolder(), 'Strait');
  const desk = valueOf(await NotebookDesk.create(path, testPorts()));
  onTestFinished(async () => {
    await desk.close();
  });
  const id = await addArticle(desk, 'Strait', 'The strait stays closed.\n\nTalks go on.');
  const dates = ['2031-03-02', null, '2031-03-02', '2031-03-01'];
  for (const [at, words] of WORDS.entries()) {
    const attribution = anAttribution({
      dateSaid: dates[at] ?? null,
      organisation: at === 0 ? 'Harbour Board' : at === 1 ? ' harbour  board' : null,
    });
    const command = { ...(await highlightOf(desk, id, words)), attribution };
    await done(desk, { ...command, id: `annotation:${words}` });
  }
  return desk;
}

async function done(desk: NotebookDesk, command: object): Promise<void> {
  valueOf(await desk.dispatch(command as Command, null));
}

const wordsOf = (items: readonly { readonly annotationId: AnnotationId }[]) =>
  items.map(({ annotationId }) => annotationId.split(':')[1]);

describe('statements followed over time', () => {
  it('[O1] come in order of date said, page by page, as of one revision', async () => {
    const desk = await aDesk();
    const first = await followStatements(desk, { filter: ANY_ANNOTATION, offset: 0, limit: 3 });
    const rest = await followStatements(desk, { filter: ANY_ANNOTATION, offset: 3, limit: 3 });
    expect(wordsOf(first.items)).toEqual(['Talks', 'strait', 'closed']);
    expect(wordsOf(rest.items)).toEqual(['stays']);
    expect([first.total, rest.total]).toEqual([4, 4]);
    expect(first.revision).toBe(desk.revision);
  });

  it('[O1] are put in order anew after an edit, also of those that were asked for before', async () => {
    const desk = await aDesk();
    const ask = () => followStatements(desk, { filter: ANY_ANNOTATION, offset: 0, limit: 9 });
    await ask();
    await done(desk, { kind: 'deleteAnnotations', ids: ['annotation:strait'] });
    const after = await ask();
    expect(wordsOf(after.items)).toEqual(['Talks', 'closed', 'stays']);
    expect(after.revision).toBe(desk.revision);
  });

  it('come with the relations of those on the page, each once', async () => {
    const desk = await aDesk();
    await done(desk, {
      kind: 'relate',
      from: 'annotation:closed',
      to: 'annotation:strait',
      type: 'repeats',
    });
    await done(desk, {
      kind: 'relate',
      from: 'annotation:stays',
      to: 'annotation:Talks',
      type: 'softens',
    });
    const page = await followStatements(desk, { filter: ANY_ANNOTATION, offset: 1, limit: 2 });
    expect(wordsOf(page.items)).toEqual(['strait', 'closed']);
    expect(page.relations.map(({ relation }) => relation.type)).toEqual(['repeats']);
  });

  it('are offered by organisation, of two that differ in case and spacing one', async () => {
    expect(await organisationsSpeaking(await aDesk())).toEqual(['Harbour Board']);
  });
});
