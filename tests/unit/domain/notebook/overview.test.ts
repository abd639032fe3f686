import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../src/domain/notebook/command';
import { articleRow, diffNotes, noteRow, noteRows } from '../../../../src/domain/notebook/overview';
import {
  aboutAnnotation,
  aHash,
  anAnnotation,
  anArticle,
  anAttribution,
  aNote,
  aNotebook,
  aTarget,
  aVersion,
  done,
  MORNING,
} from '../../../support/builders';

const FREE = { kind: 'free', title: 'Plan' } as const;

describe('article rows', () => {
  it('show words and hash of the text that is read now, and what is on the article', () => {
    const versions = [aVersion(), aVersion({ textHash: aHash(2), words: 7 })] as const;
    const notebook = aNotebook(
      anArticle({ versions }),
      anAnnotation(),
      anAnnotation({ id: 'annotation:2', attribution: anAttribution() }),
      aNote(),
    );
    expect(articleRow(notebook, 'article:1')).toMatchObject({
      words: 7,
      textHash: aHash(2),
      highlights: 1,
      statements: 1,
      hasNote: true,
    });
  });

  it('count annotations in the trash too', () => {
    const notebook = aNotebook(anArticle({ trashedAt: MORNING }), anAnnotation());
    expect(articleRow(notebook, 'article:1')?.highlights).toBe(1);
  });

  it('are none for an article that is not there', () => {
    expect(articleRow(aNotebook(), 'article:1')).toBeNull();
  });
});

describe('note rows', () => {
  it.each([
    ['an article', { kind: 'article', articleId: 'article:1' }, 'Strait stays closed', 'article:1'],
    ['an annotation', aboutAnnotation('1'), 'Ten words.', 'article:1'],
    ['itself', FREE, 'Plan', null],
    ['itself, without a title', { kind: 'free', title: '' }, 'Opening words', null],
  ] as const)(
    '[M4] are titled by what the note is about: %s',
    (_title, subject, title, articleId) => {
      const target = { ...aTarget(), quote: { exact: 'Ten\nwords.', prefix: '', suffix: '' } };
      const notebook = aNotebook(
        anArticle(),
        anAnnotation({ target }),
        aNote({ subject, markdown: '# Opening\n*words*' }),
      );
      expect(noteRow(notebook, 'note:1')).toMatchObject({
        title,
        articleId,
        opening: 'Opening words',
      });
    },
  );

  it('[N21] leave out what belongs to trashed articles', () => {
    const notebook = aNotebook(
      anArticle({ trashedAt: MORNING }),
      anAnnotation(),
      aNote(),
      aNote({ id: 'note:2', subject: aboutAnnotation('1') }),
      aNote({ id: 'note:3', subject: FREE }),
    );
    expect(noteRows(notebook).map(({ id }) => id)).toEqual(['note:3']);
  });

  it('come with the one written last first', () => {
    const times = ['2031-01-01', '2031-03-01', '2031-02-01'];
    const notes = times.map((day, index) =>
      aNote({ id: `note:${String(index)}`, subject: FREE, modifiedAt: `${day}T00:00:00.000Z` }),
    );
    expect(noteRows(aNotebook(...notes)).map(({ id }) => id)).toEqual([
      'note:1',
      'note:2',
      'note:0',
    ]);
  });

  it.each<[title: string, command: Command, notes: string[]]>([
    [
      'the note is written',
      { kind: 'writeNote', subject: aboutAnnotation('1'), markdown: 'New.' },
      ['note:2'],
    ],
    ['the note is removed', { kind: 'deleteNote', id: 'note:1' }, ['note:1']],
    [
      'the article is renamed',
      { kind: 'editArticle', id: 'article:1', patch: { title: 'New' } },
      ['note:1'],
    ],
    [
      'the passage moves',
      { kind: 'retarget', id: 'annotation:1', target: aTarget(1, 4) },
      ['note:2'],
    ],
    [
      'the article goes to the trash',
      { kind: 'trashArticles', ids: ['article:1'] },
      ['note:1', 'note:2'],
    ],
    ['an annotation goes', { kind: 'deleteAnnotations', ids: ['annotation:1'] }, ['note:2']],
  ])('[H5] may change when %s', (_title, command, notes) => {
    const notebook = aNotebook(
      anArticle(),
      anAnnotation(),
      aNote(),
      aNote({ id: 'note:2', subject: aboutAnnotation('1') }),
      aNote({ id: 'note:3', subject: FREE }),
    );
    const diff = done(notebook, command);
    expect(diffNotes(notebook, diff).sort()).toEqual(notes);
  });
});
