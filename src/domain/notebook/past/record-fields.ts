import type { Annotation, Attribution, HighlightColour } from '../../annotation/annotation';
import { saidWords } from '../../annotation/said-words';
import type { Article } from '../../article/article';
import { currentVersion } from '../../article/article';
import type { EdtfDate } from '../../article/edtf-date';
import { assertNever } from '../../assert-never';
import type { RecordId, Sha256 } from '../../ids';
import type { Note } from '../../note/note';
import { relationWords } from '../../relation/relation';
import type { Speaker, SpeakerRole } from '../../speaker/speaker';
import type { NotebookRecord } from '../records';
import { sameRecord } from '../same-record';

/** What stands in one field of a record, in a form that can be shown and compared. */
export type FieldValue =
  /** One line; `null` when not known or not there. */
  | { readonly kind: 'line'; readonly text: string | null }
  /** What a person wrote over several lines. */
  | { readonly kind: 'prose'; readonly text: string }
  | { readonly kind: 'date'; readonly date: EdtfDate | null }
  | { readonly kind: 'colour'; readonly colour: HighlightColour | null }
  /** Records by their ids. */
  | { readonly kind: 'names'; readonly ids: readonly RecordId[] }
  /** A passage of an article's text. */
  | {
      readonly kind: 'passage';
      readonly quote: string;
      readonly textHash: Sha256;
      readonly start: number;
    }
  /** The text of an article that is read. */
  | { readonly kind: 'text'; readonly textHash: Sha256; readonly words: number };

/** One field of a record as a person knows it: `Title`, `Tags`, `Note text`. */
export interface RecordField {
  readonly name: string;
  readonly value: FieldValue;
}

/**
 * The fields of a record that a person can see, in the order in which they are told. Records of one kind always have
 * the same names in the same order. When it was made and changed is no field.
 */
export function recordFields(record: NotebookRecord): RecordField[] {
  switch (record.kind) {
    case 'article':
      return articleFields(record);
    case 'annotation':
      return annotationFields(record);
    case 'note':
      return noteFields(record);
    case 'speaker':
      return speakerFields(record);
    case 'tag':
      return [
        line('Name', record.name),
        { name: 'Colour', value: { kind: 'colour', colour: record.colour } },
        prose('Description', record.description),
        names('Lies under', record.parentId === null ? [] : [record.parentId]),
      ];
    case 'collection':
      return [line('Name', record.name)];
    case 'relation':
      return [
        line('Kind', relationWords(record.type)),
        names('From', [record.from]),
        names('To', [record.to]),
        prose('Why', record.note),
      ];
    case 'layout':
      return [
        line('Name', record.name),
        line('Arrangement', ARRANGEMENT_WORDS[record.arrangement]),
        names(
          'Panes',
          record.panes.map(({ articleId }) => articleId),
        ),
      ];
    default:
      return assertNever(record);
  }
}

/** The names of the fields in which two states of one record differ; none when a person sees no difference. */
export function changedFields(from: NotebookRecord, to: NotebookRecord): string[] {
  const before = recordFields(from);
  return recordFields(to)
    .filter(({ value }, at) => !sameRecord(value, before[at]?.value))
    .map(({ name }) => name);
}

const DIRECTION_WORDS = { ltr: 'Left to right', rtl: 'Right to left', auto: 'As the text begins' };
const READING_WORDS = { unread: 'Unread', reading: 'Reading', read: 'Read' };
const ARRANGEMENT_WORDS = { row: 'Side by side', stack: 'One above the other' };
const CARRYING_WORDS = {
  reworded: 'Wording changed, not looked at',
  kept: 'Kept on its version',
};
const DIRECTNESS_WORDS = { direct: 'Quotation', indirect: 'Paraphrase', mixed: 'Mixed' };

function articleFields(article: Article): RecordField[] {
  const { textHash, words } = currentVersion(article);
  return [
    line('Title', article.title),
    line('Subtitle', article.subtitle),
    line('Byline', article.byline.join(', ') || null),
    line('Publisher', article.publisher),
    line('Address', article.url),
    date('Published', article.published),
    date('Updated', article.updated),
    line('Dateline', article.dateline),
    line('Language', article.language),
    line('Direction', DIRECTION_WORDS[article.direction]),
    { name: 'Text', value: { kind: 'text', textHash, words } },
    prose('Set-aside text', article.setAside.map(({ text }) => text).join('\n\n')),
    prose('Dismissed proposals', (article.dismissed ?? []).map(({ exact }) => exact).join('\n\n')),
    names('Tags', article.tags),
    names('Collections', article.collections),
    line('Star', article.starred ? 'Starred' : null),
    line('Reading', READING_WORDS[article.reading]),
    line('Trash', article.trashedAt === null ? null : 'In the trash'),
  ];
}

function annotationFields({
  target,
  colour,
  tags,
  attribution,
  carrying,
  unrelated = [],
}: Annotation): RecordField[] {
  const { quote, textHash, position } = target;
  const parted = attribution?.parts ? saidWords({ target, attribution }) : '';
  const passage = { kind: 'passage', quote: quote.exact, textHash, start: position.start } as const;
  return [
    { name: 'Passage', value: passage },
    { name: 'Colour', value: { kind: 'colour', colour } },
    names('Tags', tags),
    line('Kind', attribution === null ? 'Highlight' : 'Statement'),
    ...attributionFields(attribution),
    prose('Parts said', parted),
    names('Unrelated to', unrelated),
    line('New version', carrying ? CARRYING_WORDS[carrying.kind] : null),
  ];
}

function attributionFields(attribution: Attribution | null): RecordField[] {
  const speakerId = attribution?.speakerId ?? null;
  return [
    names('Speaker', speakerId === null ? [] : [speakerId]),
    line('Role', attribution?.role ?? null),
    line('Organisation', attribution?.organisation ?? null),
    line('Cue', attribution?.cue ?? null),
    line('Directness', attribution ? DIRECTNESS_WORDS[attribution.directness] : null),
    date('Date said', attribution?.dateSaid ?? null),
    line('Place', attribution?.place ?? null),
    line('Occasion', attribution?.occasion ?? null),
    prose('Stance', attribution?.stance ?? ''),
  ];
}

function noteFields({ subject, markdown }: Note): RecordField[] {
  return [
    line('Title', subject.kind === 'free' ? subject.title : null),
    prose('Note text', markdown),
  ];
}

function speakerFields({ name, aliases, roles }: Speaker): RecordField[] {
  return [
    line('Name', name),
    line('Also called', aliases.join(', ') || null),
    prose('Roles', roles.map(describeRole).join('\n')),
  ];
}

function describeRole({ role, organisation, from, to }: SpeakerRole): string {
  const time = from === null && to === null ? null : `${from ?? '…'} to ${to ?? '…'}`;
  return [role, organisation, time].filter((part) => part !== null).join(', ');
}

function line(name: string, text: string | null): RecordField {
  return { name, value: { kind: 'line', text } };
}

function prose(name: string, text: string): RecordField {
  return { name, value: { kind: 'prose', text } };
}

function date(name: string, value: EdtfDate | null): RecordField {
  return { name, value: { kind: 'date', date: value } };
}

function names(name: string, ids: readonly RecordId[]): RecordField {
  return { name, value: { kind: 'names', ids } };
}
