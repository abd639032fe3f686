import { useEffect } from 'react';
import type { VersionPreview as Preview } from '../../../contract/record-history';
import { type RecordField, recordFields } from '../../../domain/notebook/past/record-fields';
import { sameRecord } from '../../../domain/notebook/same-record';
import { announce } from '../../ui/announcer';
import { EmptyState } from '../../ui/empty-state';
import { Heading, Text } from '../../ui/text';
import { FieldValueView } from './field-value';
import styles from './history.module.css';
import { MarksLegend } from './word-marks';

interface VersionPreviewProps {
  /** `undefined` while it is read, `null` when it is no longer known. */
  preview: Preview | null | undefined;
  /** Whether there is no other version to compare it with. */
  isOnly?: boolean;
  /** What the record is on, to tell it from others; `null` for none. */
  on?: string | null;
}

/** One version, field by field: first what differs from now, then the rest. */
export function VersionPreview({ preview, isOnly = false, on = null }: VersionPreviewProps) {
  const fields = preview ? comparedFields(preview) : [];
  const differing = fields.filter(({ now }) => now !== null);
  const isThere = preview ? preview.now !== null : false;
  const told = isThere ? tellDifference(differing) : null;
  useEffect(() => {
    if (told !== null) announce(told);
  }, [told]);
  if (preview === undefined) return null;
  if (preview === null) {
    return <EmptyState>There is nothing to show of it: it was deleted then.</EmptyState>;
  }
  const same = fields.filter(({ field, now }) => now === null && !isBlank(field));
  return (
    <>
      {isThere && (
        <Text tone="muted">
          {isOnly ? `${told} There is no earlier version in the list.` : told}
        </Text>
      )}
      {on !== null && (
        <Text tone="muted" clamp={2}>
          On “{on}”
        </Text>
      )}
      {differing.some(({ field }) => isMarked(field)) && <MarksLegend />}
      <Fields fields={differing} />
      {isThere && differing.length > 0 && same.length > 0 && (
        <Heading level={3} look="label">
          The same as now
        </Heading>
      )}
      <Fields fields={same} isQuiet={isThere && differing.length > 0} />
    </>
  );
}

interface ComparedField {
  readonly field: RecordField;
  /** The field as it is now where it differs; `null` where it is the same or there is nothing now. */
  readonly now: RecordField | null;
}

function comparedFields({ record, now }: Preview): ComparedField[] {
  const present = now === null ? [] : recordFields(now);
  return recordFields(record).map((field, at) => {
    const other = present[at];
    const isSame = other === undefined || sameRecord(other.value, field.value);
    return { field, now: isSame ? null : other };
  });
}

function tellDifference(differing: readonly ComparedField[]): string {
  if (differing.length === 0) return 'This is how it stands now.';
  return `Differs from now in: ${differing.map(({ field }) => field.name.toLowerCase()).join(', ')}`;
}

function isMarked({ value }: RecordField): boolean {
  return value.kind === 'prose' || value.kind === 'text' || value.kind === 'passage';
}

function isBlank({ value }: RecordField): boolean {
  if (value.kind === 'line' || value.kind === 'prose') return !value.text;
  if (value.kind === 'date') return value.date === null;
  if (value.kind === 'colour') return value.colour === null;
  return value.kind === 'names' && value.ids.length === 0;
}

function Fields({
  fields,
  isQuiet = false,
}: {
  fields: readonly ComparedField[];
  isQuiet?: boolean;
}) {
  if (fields.length === 0) return null;
  return (
    <dl className={styles.fields} data-quiet={isQuiet ? '' : undefined}>
      {fields.map(({ field, now }) => (
        <div
          key={field.name}
          className={styles.field}
          data-wide={isMarked(field) && !isQuiet ? '' : undefined}
        >
          <dt>{field.name}</dt>
          <dd>
            <FieldValueView value={field.value} now={now?.value ?? null} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
