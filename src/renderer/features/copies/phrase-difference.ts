import type { CopyDifference, CopyField } from '../../../contract/daily-copies';

/** What a record is called in a list. */
export function nameOf({ title, kind }: CopyDifference): string {
  return title || (kind === 'note' ? 'Empty note' : 'Without a name');
}

/** What a record is and what became of it: `Article · with 12 more`, `Tag · Colour: sky, now leaf`. */
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
    case 'relation':
      return 'Relation';
    case 'layout':
      return 'Layout';
  }
}

function fieldsOf(fields: readonly CopyField[]): string {
  return fields.map(fieldWords).join('; ');
}

function fieldWords({ name, values }: CopyField): string {
  if (values === null) return name;
  return `${name}: ${values.copy || 'none'}, now ${values.now || 'none'}`;
}

function alongWords(along: number): string {
  return along === 1
    ? 'with 1 more that belongs to it'
    : `with ${along.toLocaleString()} more that belong to it`;
}
