import { describe, expect, it } from 'vitest';
import type { Command, CommandError } from '../../../../src/domain/notebook/command';
import { isEmpty } from '../../../../src/domain/notebook/diff';
import {
  aHash,
  anAnnotation,
  anArticle,
  aNewVersion,
  aNotebook,
  aTarget,
  done,
  refusal,
  someMetadata,
} from '../../../support/builders';

const newVersion = aNewVersion({ textHash: aHash(2), length: 700 });

describe('a new version', () => {
  const adopting = (given: Partial<Extract<Command, { kind: 'addVersion' }>> = {}): Command => ({
    kind: 'addVersion',
    id: 'article:1',
    version: newVersion,
    carried: [],
    setAside: [],
    ...given,
  });
  const there = () => aNotebook(anArticle(), anAnnotation(), anAnnotation({ id: 'annotation:2' }));
  const newTarget = { ...aTarget(600, 610), textHash: aHash(2) };

  it('[N16] stands behind the others and is read from then on', () => {
    const notebook = there();
    done(notebook, adopting());
    const versions = notebook.get('article', 'article:1')?.versions;
    expect(versions?.map(({ textHash }) => textHash)).toEqual([aHash(1), aHash(2)]);
  });

  it('[N16] carries the annotations that are named and leaves the others where they are', () => {
    const notebook = there();
    done(notebook, adopting({ carried: [{ id: 'annotation:1', target: newTarget }] }));
    expect(notebook.get('annotation', 'annotation:1')).toEqual(anAnnotation({ target: newTarget }));
    expect(notebook.get('annotation', 'annotation:2')?.target).toEqual(aTarget());
  });

  it('[N16] of the text that is read already is none', () => {
    expect(isEmpty(done(there(), adopting({ version: aNewVersion() })))).toBe(true);
  });

  it('[N16] of an older text brings that back', () => {
    const notebook = there();
    done(notebook, adopting());
    done(notebook, adopting({ version: aNewVersion() }));
    expect(notebook.get('article', 'article:1')?.versions).toHaveLength(3);
  });

  it.each<
    [title: string, carried: Extract<Command, { kind: 'addVersion' }>['carried'], CommandError]
  >([
    [
      'to the old version',
      [{ id: 'annotation:1', target: aTarget() }],
      { kind: 'badTarget', reason: 'it is not carried to the new version' },
    ],
    [
      'beyond the text',
      [{ id: 'annotation:1', target: { ...aTarget(695, 705), textHash: aHash(2) } }],
      { kind: 'badTarget', reason: 'it reaches beyond the text' },
    ],
    [
      'of another article',
      [{ id: 'annotation:3', target: newTarget }],
      { kind: 'badTarget', reason: 'the annotation belongs to another article' },
    ],
    [
      'that is not there',
      [{ id: 'annotation:4', target: newTarget }],
      { kind: 'notFound', id: 'annotation:4' },
    ],
  ])('[N16] is refused with an annotation carried %s', (_title, carried, error) => {
    const notebook = there();
    done(notebook, {
      kind: 'addArticle',
      id: 'article:2',
      metadata: someMetadata(),
      version: newVersion,
      setAside: [],
    });
    done(notebook, {
      kind: 'annotate',
      id: 'annotation:3',
      target: { ...newTarget, articleId: 'article:2' },
      colour: 'sky',
    });
    expect(refusal(notebook, adopting({ carried }))).toEqual(error);
  });
});
