import { describe, expect, it } from 'vitest';
import type { NoteId } from '../../../../src/domain/ids';
import type { NoteSubject } from '../../../../src/domain/note/note';
import type { Command, CommandError } from '../../../../src/domain/notebook/command';
import { isEmpty } from '../../../../src/domain/notebook/diff';
import {
  aboutAnnotation,
  anAnnotation,
  anArticle,
  aNote,
  aNotebook,
  done,
  NOON,
  refusal,
} from '../../../support/builders';

const ABOUT_ARTICLE: NoteSubject = { kind: 'article', articleId: 'article:1' };
const FREE: NoteSubject = { kind: 'free', title: 'Plan' };

function writing(subject: NoteSubject, markdown: string, id?: NoteId): Command {
  return { kind: 'writeNote', subject, markdown, ...(id === undefined ? {} : { id }) };
}

describe('writing a note', () => {
  it.each(['*a*  \n', '\n# B', ' \\_ ', 'a\r\nb\u0301'])(
    '[M3] keeps its Markdown: %j',
    (markdown) => {
      const notebook = aNotebook(anArticle());
      done(notebook, writing(ABOUT_ARTICLE, markdown));
      expect(notebook.noteAbout('article:1')?.markdown).toBe(markdown);
    },
  );

  it('[M1] writes over the one that is there, whatever id it carries', () => {
    const notebook = aNotebook(anArticle(), aNote());
    done(notebook, writing(ABOUT_ARTICLE, 'Again.', 'note:2'));
    expect(notebook.all('note')).toEqual([aNote({ markdown: 'Again.', modifiedAt: NOON })]);
  });

  it('[N6] changes nothing when it says the same', () => {
    const notebook = aNotebook(anArticle(), aNote());
    expect(isEmpty(done(notebook, writing(ABOUT_ARTICLE, aNote().markdown)))).toBe(true);
  });

  it('[M2] without text removes that of an article or annotation', () => {
    const notebook = aNotebook(
      anArticle(),
      anAnnotation(),
      aNote(),
      aNote({ id: 'note:2', subject: aboutAnnotation('1') }),
    );
    done(notebook, writing(ABOUT_ARTICLE, ' \n'));
    done(notebook, writing(aboutAnnotation('1'), ''));
    expect(notebook.count('note')).toBe(0);
  });

  it('[M2] without text makes none where there is none', () => {
    expect(isEmpty(done(aNotebook(anArticle()), writing(ABOUT_ARTICLE, '')))).toBe(true);
  });

  it('[M2] without text keeps a free note', () => {
    const notebook = aNotebook();
    done(notebook, writing(FREE, '', 'note:1'));
    expect(notebook.get('note', 'note:1')?.markdown).toBe('');
  });

  it('[M4] writes over a free note by its id, title and all', () => {
    const notebook = aNotebook(aNote({ subject: FREE }));
    done(notebook, writing({ kind: 'free', title: ' New  plan ' }, 'Text.', 'note:1'));
    expect(notebook.all('note')).toEqual([
      aNote({ subject: { kind: 'free', title: 'New plan' }, markdown: 'Text.', modifiedAt: NOON }),
    ]);
  });

  it('[M4] without an id makes a further free note', () => {
    const notebook = aNotebook(aNote({ subject: FREE }));
    done(notebook, writing(FREE, 'Text.'));
    expect(notebook.count('note')).toBe(2);
  });

  it.each<[title: string, command: Command, error: CommandError]>([
    [
      'on an article that is not there',
      writing({ kind: 'article', articleId: 'article:9' }, 'x'),
      { kind: 'notFound', id: 'article:9' },
    ],
    [
      'on an annotation that is not there',
      writing(aboutAnnotation('9'), ''),
      { kind: 'notFound', id: 'annotation:9' },
    ],
    [
      'under the id of a note on something else',
      writing(aboutAnnotation('1'), 'x', 'note:1'),
      { kind: 'idTaken', id: 'note:1' },
    ],
    [
      'free under the id of a note on something',
      writing(FREE, 'x', 'note:1'),
      { kind: 'idTaken', id: 'note:1' },
    ],
  ])('[N9] is refused %s', (_title, command, error) => {
    expect(refusal(aNotebook(anArticle(), anAnnotation(), aNote()), command)).toEqual(error);
  });
});
