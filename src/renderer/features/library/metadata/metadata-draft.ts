import type { ArticleMetadata } from '../../../../domain/article/article';
import { describeEdtf } from '../../../../domain/article/edtf-date';
import { readDate } from '../../../../domain/article/read-date';
import { isWebAddress } from '../../../../domain/article/web-address';
import { bylineText, readByline } from './byline-text';

/** Fields whose value is read out of what is typed, and may not be understood. */
export type ReadField = 'byline' | 'published' | 'updated' | 'url';

/** What stands in such fields while they are edited, or for as long as it is not understood. */
export type Typed = Readonly<Partial<Record<ReadField, string>>>;

/** Metadata while it is corrected. A field that is not understood holds no value: never a guess. */
export interface MetadataDraft {
  readonly metadata: ArticleMetadata;
  readonly typed: Typed;
}

/** Takes what was typed into a field, with the value it means; text that means nothing empties the value. */
export function typeInto(draft: MetadataDraft, field: ReadField, text: string): MetadataDraft {
  return {
    metadata: { ...draft.metadata, ...valueOf(field, text) },
    typed: { ...draft.typed, [field]: text },
  };
}

/** Leaves a field: what was understood is shown as it was understood from now on, the rest stays as typed. */
export function settle(draft: MetadataDraft, field: ReadField): MetadataDraft {
  if (draft.typed[field] === undefined || isUnread(draft, field)) return draft;
  const typed = Object.fromEntries(Object.entries(draft.typed).filter(([name]) => name !== field));
  return { ...draft, typed };
}

/** What a field shows. */
export function textIn(draft: MetadataDraft, field: ReadField, locale: string): string {
  const typed = draft.typed[field];
  if (typed !== undefined) return typed;
  const { metadata } = draft;
  switch (field) {
    case 'byline':
      return bylineText(metadata.byline);
    case 'url':
      return metadata.url ?? '';
    case 'published':
    case 'updated': {
      const date = metadata[field];
      return date === null ? '' : describeEdtf(date, editable(date, locale));
    }
  }
}

/** Whether something stands in a field that could not be understood. */
export function isUnread(draft: MetadataDraft, field: ReadField): boolean {
  const typed = draft.typed[field]?.trim() ?? '';
  return field !== 'byline' && typed !== '' && draft.metadata[field] === null;
}

/** The fields that hold something that could not be understood. */
export function unreadFields(draft: MetadataDraft): ReadField[] {
  return READ_FIELDS.filter((field) => isUnread(draft, field));
}

const READ_FIELDS: readonly ReadField[] = ['published', 'updated', 'byline', 'url'];

function valueOf(field: ReadField, text: string): Partial<ArticleMetadata> {
  switch (field) {
    case 'byline':
      return { byline: readByline(text) };
    case 'url': {
      const address = text.trim();
      return { url: isWebAddress(address) ? address : null };
    }
    case 'published':
    case 'updated':
      return { [field]: text.trim() === '' ? null : readDate(text) };
  }
}

/** The reader's own language where a date written in it can be read back, English where it can't. */
function editable(date: string, locale: string): string {
  return readDate(describeEdtf(date, locale)) === date ? locale : 'en-GB';
}
