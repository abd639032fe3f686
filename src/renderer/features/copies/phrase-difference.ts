import type { CopyDifference } from '../../../contract/daily-copies';

/** What a record is called in a list. */
export function nameOf({ title, kind }: CopyDifference): string {
  return title || (kind === 'note' ? 'Empty note' : 'Without a name');
}

/** What a record is and what became of it: `Article · with 12 more`, `Tag · Name, Colour`. */
export function describeDifference(item: CopyDifference): string {
  const { article, fields, along } = item;
  return [
    nounOf(item),
    article === null ? '' : `in ${article}`,
    fields.length > 0 ? fieldsOf(fields) : '',
    along > 0 ? alongWords(along) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function nounOf({ kind, isStatement }: CopyDifference): string {
  switch (kind) {
    case 'annotation':
      return isStatement ? 'Statement' : 'Highlight';
    case 'article':
      return 'Article';
    case 'note':
      return 'Note';
    case 'speaker':
      return 'Speaker';
    case 'tag':
      return 'Tag';
    case 'collection':
      return 'Collection';
  }
}

/** More fields than this are only counted. */
const FEW = 3;

function fieldsOf(fields: readonly string[]): string {
  return fields.length <= FEW ? fields.join(', ') : `${fields.length} fields differ`;
}

function alongWords(along: number): string {
  return along === 1
    ? 'with 1 annotation or note'
    : `with ${along.toLocaleString()} annotations and notes`;
}
