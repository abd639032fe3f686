import { describe, expect, it } from 'vitest';
import type { Target } from '../../../../src/domain/annotation/annotation';
import type { Command, CommandError } from '../../../../src/domain/notebook/command';
import { isEmpty } from '../../../../src/domain/notebook/diff';
import {
  aboutAnnotation,
  aHash,
  anAnnotation,
  anArticle,
  anAttribution,
  aNote,
  aNotebook,
  aSpeaker,
  aTag,
  aTarget,
  done,
  MORNING,
  NOON,
  refusal,
} from '../../../support/builders';

const there = () =>
  aNotebook(aTag('a'), aTag('b'), aSpeaker(), anArticle(), anAnnotation({ tags: ['tag:a'] }));

function annotating(target: Target, given: object = {}): Command {
  return { kind: 'annotate', id: 'annotation:2', target, colour: 'rose', ...given };
}

describe('annotating', () => {
  it('keeps the passage, colour, tags and time', () => {
    const notebook = there();
    done(notebook, annotating(aTarget(5, 9), { tags: ['tag:b', 'tag:a', 'tag:b'] }));
    expect(notebook.get('annotation', 'annotation:2')).toEqual(
      anAnnotation({
        id: 'annotation:2',
        target: aTarget(5, 9),
        colour: 'rose',
        tags: ['tag:b', 'tag:a'],
        createdAt: NOON,
        modifiedAt: NOON,
      }),
    );
  });

  it('[S1] with an attribution makes a statement', () => {
    const notebook = there();
    done(
      notebook,
      annotating(aTarget(), { attribution: anAttribution({ speakerId: 'speaker:1' }) }),
    );
    expect(notebook.statementsBy('speaker:1').map(({ id }) => id)).toEqual(['annotation:2']);
  });

  it.each<[title: string, target: Target, reason: string]>([
    ['an empty passage', aTarget(5, 5), 'it is empty'],
    ['a passage beyond the text', aTarget(595, 601), 'it reaches beyond the text'],
    ['a passage before the text', aTarget(-1, 3), 'it reaches beyond the text'],
    ['ends between two units', aTarget(1.5, 3), 'its ends are not whole numbers'],
    ['an unknown version', { ...aTarget(), textHash: aHash(9) }, 'the article has no such version'],
    [
      'a quotation of another length',
      { ...aTarget(), quote: { exact: 'short', prefix: '', suffix: '' } },
      'the quotation is not as long as the passage',
    ],
  ])('[N13] is refused with %s', (_title, target, reason) => {
    expect(refusal(there(), annotating(target))).toEqual({ kind: 'badTarget', reason });
  });

  it.each<[title: string, command: Command, error: CommandError]>([
    ['article', annotating(aTarget(1, 2, 'article:9')), { kind: 'notFound', id: 'article:9' }],
    ['tag', annotating(aTarget(), { tags: ['tag:z'] }), { kind: 'notFound', id: 'tag:z' }],
    [
      'speaker',
      annotating(aTarget(), { attribution: anAttribution({ speakerId: 'speaker:9' }) }),
      { kind: 'notFound', id: 'speaker:9' },
    ],
  ])('[N9] is refused with an unknown %s', (_title, command, error) => {
    expect(refusal(there(), command)).toEqual(error);
  });
});

describe('changing an annotation', () => {
  it.each<[title: string, command: Command]>([
    ['its colour', { kind: 'recolour', ids: ['annotation:1'], colour: 'leaf' }],
    ['its passage', { kind: 'retarget', id: 'annotation:1', target: aTarget(7, 9) }],
    ['its tags', { kind: 'tagAnnotations', ids: ['annotation:1'], add: ['tag:b'], remove: [] }],
    ['its attribution', { kind: 'attribute', id: 'annotation:1', attribution: anAttribution() }],
  ])('[N12] changes when it was modified: %s', (_title, command) => {
    const notebook = there();
    done(notebook, command);
    expect(notebook.get('annotation', 'annotation:1')?.modifiedAt).toBe(NOON);
  });

  it.each<[title: string, command: Command]>([
    ['colour', { kind: 'recolour', ids: ['annotation:1'], colour: 'sun' }],
    ['passage', { kind: 'retarget', id: 'annotation:1', target: aTarget() }],
    ['tags', { kind: 'tagAnnotations', ids: ['annotation:1'], add: ['tag:a'], remove: ['tag:b'] }],
    ['attribution', { kind: 'attribute', id: 'annotation:1', attribution: null }],
  ])('[N6] changes nothing when its %s is that already', (_title, command) => {
    expect(isEmpty(done(there(), command))).toBe(true);
  });

  it('[N13] does not move it to another article', () => {
    const notebook = aNotebook(anArticle(), anArticle({ id: 'article:2' }), anAnnotation());
    const target = aTarget(1, 2, 'article:2');
    expect(refusal(notebook, { kind: 'retarget', id: 'annotation:1', target })).toEqual({
      kind: 'badTarget',
      reason: 'it names another article',
    });
  });
});

describe('attributing', () => {
  it('[S1] without an attribution makes a plain highlight again', () => {
    const notebook = there();
    done(notebook, { kind: 'attribute', id: 'annotation:1', attribution: anAttribution() });
    done(notebook, { kind: 'attribute', id: 'annotation:1', attribution: null });
    expect(notebook.get('annotation', 'annotation:1')?.attribution).toBeNull();
  });

  it('[N10] keeps blank lines as not known and leaves the lines of the stance', () => {
    const notebook = there();
    const attribution = anAttribution({
      role: ' ',
      cue: ' told  reporters ',
      stance: 'One.\n\nTwo. ',
    });
    done(notebook, { kind: 'attribute', id: 'annotation:1', attribution });
    expect(notebook.get('annotation', 'annotation:1')?.attribution).toEqual(
      anAttribution({ cue: 'told reporters', stance: 'One.\n\nTwo.' }),
    );
  });

  it('[D1] refuses a day said that does not exist', () => {
    const attribution = anAttribution({ dateSaid: '2031-13-01' });
    expect(refusal(there(), { kind: 'attribute', id: 'annotation:1', attribution })).toEqual({
      kind: 'badDate',
      value: '2031-13-01',
    });
  });
});

describe('deleting annotations', () => {
  it('[N15] removes their notes', () => {
    const notebook = aNotebook(
      anArticle(),
      anAnnotation(),
      aNote({ subject: aboutAnnotation('1') }),
    );
    const diff = done(notebook, { kind: 'deleteAnnotations', ids: ['annotation:1'] });
    expect(Object.keys(diff.removed).sort()).toEqual(['annotation:1', 'note:1']);
  });
});

describe('ids', () => {
  it('[N8] that a command carries are kept, others are made', () => {
    const notebook = there();
    const diff = done(notebook, { kind: 'annotate', target: aTarget(), colour: 'sun' });
    expect(Object.keys(diff.added)).toEqual(['annotation:new-1']);
    expect(Object.keys(done(notebook, annotating(aTarget())).added)).toEqual(['annotation:2']);
  });

  it.each([
    'annotation:',
    'annotation:a b',
    'annotation:../x',
    'annotation:é',
    'tag:1',
    '__proto__',
  ])('[N8] that are malformed are refused: %j', (id) => {
    expect(refusal(there(), annotating(aTarget(), { id }))).toEqual({ kind: 'badId', id });
  });

  it('[N8] that are taken are refused', () => {
    expect(refusal(there(), annotating(aTarget(), { id: 'annotation:1' }))).toEqual({
      kind: 'idTaken',
      id: 'annotation:1',
    });
  });

  it('[N12] of creation stay through edits, as does the time of it', () => {
    const notebook = there();
    done(notebook, { kind: 'recolour', ids: ['annotation:1'], colour: 'leaf' });
    expect(notebook.get('annotation', 'annotation:1')?.createdAt).toBe(MORNING);
  });
});
