import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../src/domain/notebook/command';
import { aHash, aNewVersion, aTarget } from '../../../support/builders';
import { attribute, joined, retitle, write } from '../../../support/two-sides';

describe('[J7] a record that both sides changed', () => {
  it('takes each field from the side that changed it', () => {
    const { after, conflicts } = joined(
      [retitle('Strait opens')],
      [{ kind: 'editArticle', id: 'article:1', patch: { publisher: 'Courier' } }],
    );
    expect(after.get('article', 'article:1')).toMatchObject({
      title: 'Strait opens',
      publisher: 'Courier',
    });
    expect(conflicts).toEqual([]);
  });

  it('has the tags that either side added and none that either took off', () => {
    const tagging = (add: 'tag:trade'[], remove: 'tag:ports'[]): Command => ({
      kind: 'tagArticles',
      ids: ['article:1'],
      add,
      remove,
    });
    const { after } = joined([tagging(['tag:trade'], [])], [tagging([], ['tag:ports'])]);
    expect(after.get('article', 'article:1')?.tags).toEqual(['tag:trade']);
  });

  it('takes each part of an attribution from the side that changed it', () => {
    const { after, conflicts } = joined(
      [attribute({ cue: 'insisted' })],
      [attribute({ place: 'Oslo' })],
    );
    const attribution = { speakerId: 'speaker:1', cue: 'insisted', place: 'Oslo' };
    expect(after.get('annotation', 'annotation:1')).toMatchObject({ attribution });
    expect(conflicts).toEqual([]);
  });

  it('does not mix who said it from two sides', () => {
    const { conflicts } = joined(
      [attribute({ role: 'mayor' })],
      [attribute({ organisation: 'Port' })],
    );
    expect(conflicts[0]?.fields).toEqual(['attribution.role', 'attribution.organisation']);
  });

  it('is as far read as the side that read further', () => {
    const reading = (state: 'reading' | 'read'): Command => ({
      kind: 'markArticles',
      ids: ['article:1'],
      reading: state,
    });
    const { after, conflicts } = joined([reading('reading')], [reading('read')]);
    expect(after.get('article', 'article:1')?.reading).toBe('read');
    expect(conflicts).toEqual([]);
  });

  it('keeps the texts of both sides, and asks which is read', () => {
    const version = (number: number): Command => ({
      kind: 'addVersion',
      id: 'article:1',
      version: aNewVersion({ textHash: aHash(number) }),
      carried: [],
      setAside: [],
    });
    const { after, conflicts } = joined([version(2)], [version(3)]);
    const hashes = after.get('article', 'article:1')?.versions.map(({ textHash }) => textHash);
    expect(hashes).toEqual([aHash(1), aHash(3), aHash(2)]);
    expect(conflicts[0]?.fields).toEqual(['versions']);
  });
});

describe('[J8] what both sides made anew', () => {
  it('is one tag when it has one name, with everything that either tagged', () => {
    const making = (id: 'tag:x' | 'tag:y', marked: 'article:1'[]): Command[] => [
      { kind: 'createTag', id, name: 'Aid' },
      { kind: 'tagArticles', ids: marked, add: [id], remove: [] },
    ];
    const { after, conflicts } = joined(making('tag:x', []), making('tag:y', ['article:1']));
    expect(
      after
        .all('tag')
        .filter(({ name }) => name === 'Aid')
        .map(({ id }) => id),
    ).toEqual(['tag:x']);
    expect(after.get('article', 'article:1')?.tags).toEqual(['tag:ports', 'tag:x']);
    expect(conflicts).toEqual([]);
  });

  it('gets a number when one of two of a name was there before', () => {
    const { after } = joined(
      [{ kind: 'editTag', id: 'tag:trade', patch: { name: 'Aid' } }],
      [{ kind: 'createTag', id: 'tag:x', name: 'aid' }],
    );
    expect(after.get('tag', 'tag:trade')?.name).toBe('Aid');
    expect(after.get('tag', 'tag:x')?.name).toBe('aid (2)');
  });

  it('is one note when it is on one thing, with both texts to decide', () => {
    const noting = (id: 'note:x' | 'note:y', markdown: string): Command => ({
      kind: 'writeNote',
      id,
      subject: { kind: 'article', articleId: 'article:1' },
      markdown,
    });
    const { after, conflicts } = joined([noting('note:y', 'Ours')], [noting('note:x', 'Theirs')]);
    expect(after.noteAbout('article:1')).toMatchObject({ id: 'note:x', markdown: 'Ours' });
    expect(conflicts).toMatchObject([
      {
        id: 'note:x',
        fields: ['markdown'],
        ours: { markdown: 'Ours' },
        theirs: { markdown: 'Theirs' },
      },
    ]);
  });
});

describe('[J9] what one side deleted', () => {
  it('stays when the other changed it, to be decided', () => {
    const { after, conflicts } = joined([{ kind: 'deleteNote', id: 'note:1' }], [write('Second')]);
    expect(after.get('note', 'note:1')?.markdown).toBe('Second');
    expect(conflicts).toMatchObject([{ id: 'note:1', ours: null, theirs: { markdown: 'Second' } }]);
  });

  it('stays when the other began to use it', () => {
    const { after, conflicts } = joined(
      [{ kind: 'deleteTag', id: 'tag:trade' }],
      [{ kind: 'tagAnnotations', ids: ['annotation:1'], add: ['tag:trade'], remove: [] }],
    );
    expect(after.get('annotation', 'annotation:1')?.tags).toEqual(['tag:trade']);
    expect(conflicts).toMatchObject([{ id: 'tag:trade', ours: null }]);
  });

  it('stays with all that belongs to it, as one thing to decide', () => {
    const deleting: Command[] = [
      { kind: 'trashArticles', ids: ['article:1'] },
      { kind: 'removeArticles', ids: ['article:1'] },
    ];
    const marking: Command = {
      kind: 'annotate',
      id: 'annotation:2',
      target: aTarget(30, 40),
      colour: 'rose',
    };
    const { after, conflicts } = joined(deleting, [marking]);
    expect(after.annotationsOf('article:1').map(({ id }) => id)).toEqual([
      'annotation:1',
      'annotation:2',
    ]);
    expect(conflicts.map(({ id }) => id)).toEqual(['article:1']);
  });

  it('stays with what went along with it, when the other changed only the thing itself', () => {
    const { after, conflicts } = joined(
      [
        { kind: 'trashArticles', ids: ['article:1'] },
        { kind: 'removeArticles', ids: ['article:1'] },
      ],
      [retitle('Strait opens')],
    );
    expect(after.annotationsOf('article:1').map(({ id }) => id)).toEqual(['annotation:1']);
    expect(conflicts.map(({ id }) => id)).toEqual(['article:1']);
  });

  it('goes when the other left it alone', () => {
    const { after, conflicts } = joined(
      [{ kind: 'deleteTag', id: 'tag:ports' }],
      [write('Second')],
    );
    expect(after.get('tag', 'tag:ports')).toBeNull();
    expect(conflicts).toEqual([]);
  });
});
