import type { Annotation, Attribution } from '../../src/domain/annotation/annotation';
import type { Article } from '../../src/domain/article/article';
import type { Note, NoteSubject } from '../../src/domain/note/note';
import type { Speaker } from '../../src/domain/speaker/speaker';
import type { Tag } from '../../src/domain/tag/tag';

const TIME = '2031-03-20T08:00:00.000Z';
const HASH = 'a'.repeat(64);

/** An article under `article:one` of which only what is given matters. */
export function anArticle(given: Partial<Article> = {}): Article {
  return {
    kind: 'article',
    id: 'article:one',
    title: 'Strait stays closed',
    subtitle: null,
    byline: [],
    publisher: 'Harbour Gazette',
    url: 'https://gazette.example/strait',
    published: '2031-03-12',
    updated: null,
    dateline: null,
    language: 'en',
    direction: 'ltr',
    versions: [
      {
        textHash: HASH,
        addedAt: TIME,
        provenance: { via: 'file', name: 'strait.txt', capturedAt: TIME, original: null },
        words: 100,
        length: 600,
      },
    ],
    setAside: [],
    tags: [],
    collections: [],
    starred: false,
    reading: 'unread',
    createdAt: TIME,
    modifiedAt: TIME,
    trashedAt: null,
    ...given,
  };
}

/** A highlight of the words in the article of {@link anArticle}. */
export function aHighlight(exact: string, given: Partial<Annotation> = {}): Annotation {
  return {
    kind: 'annotation',
    id: 'annotation:one',
    target: {
      articleId: 'article:one',
      textHash: HASH,
      quote: { exact, prefix: '', suffix: '' },
      position: { start: 0, end: exact.length },
    },
    colour: 'sun',
    tags: [],
    attribution: null,
    createdAt: TIME,
    modifiedAt: TIME,
    ...given,
  };
}

/** An attribution of which nothing is known but what is given. */
export function anAttribution(given: Partial<Attribution> = {}): Attribution {
  return {
    speakerId: null,
    role: null,
    organisation: null,
    cue: null,
    directness: 'direct',
    dateSaid: null,
    place: null,
    occasion: null,
    stance: null,
    ...given,
  };
}

/** A tag under its name. */
export function aTag(name: string, given: Partial<Tag> = {}): Tag {
  return {
    kind: 'tag',
    id: `tag:${name}`,
    name,
    colour: null,
    description: '',
    parentId: null,
    createdAt: TIME,
    ...given,
  };
}

/** A speaker under `speaker:one`. */
export function aSpeaker(name: string): Speaker {
  return { kind: 'speaker', id: 'speaker:one', name, aliases: [], roles: [], createdAt: TIME };
}

/** A note, by default of the annotation of {@link aHighlight}. */
export function aNote(markdown: string, subject?: NoteSubject, given: Partial<Note> = {}): Note {
  return {
    kind: 'note',
    id: 'note:one',
    subject: subject ?? { kind: 'annotation', annotationId: 'annotation:one' },
    markdown,
    createdAt: TIME,
    modifiedAt: TIME,
    ...given,
  };
}
