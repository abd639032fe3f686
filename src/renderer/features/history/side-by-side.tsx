import { useEffect } from 'react';
import { type TextRun, wordChanges } from '../../../domain/compare/word-changes';
import { type RecordField, recordFields } from '../../../domain/notebook/past/record-fields';
import { sameRecord } from '../../../domain/notebook/same-record';
import type { TwoVersions } from '../../../domain/notebook/two-versions';
import { announce } from '../../ui/announcer';
import { Heading, Text } from '../../ui/text';
import { FieldValueView } from './field-value';
import styles from './side-by-side.module.css';

/** A field in both versions; `other` is `null` where the other version is that there is none. */
interface FieldPair {
  readonly name: string;
  readonly now: RecordField;
  readonly other: RecordField | null;
}

/** Both versions of a record beside each other: the fields that differ, then what is the same in both. */
export function SideBySide({ pair }: { pair: TwoVersions }) {
  const fields = pairsOf(pair);
  const differing = fields.filter(({ now, other }) => !isSame(now, other));
  const same = fields.filter(({ now, other }) => isSame(now, other) && !isBlank(now));
  const told = tellPair(pair, differing);
  useEffect(() => announce(told), [told]);
  return (
    <>
      <Text tone="muted">{told}</Text>
      {pair.on !== null && (
        <Text tone="muted" clamp={2}>
          On “{pair.on}”
        </Text>
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            <th scope="col">In the notebook</th>
            <th scope="col">{pair.who === null ? 'The other version' : `From ${pair.who}`}</th>
          </tr>
        </thead>
        <tbody>
          {differing.map((field) => (
            <Row key={field.name} field={field} />
          ))}
        </tbody>
      </table>
      {pair.other !== null && same.length > 0 && <Same fields={same} />}
    </>
  );
}

function Row({ field: { name, now, other } }: { field: FieldPair }) {
  const runs = other && wordRuns(now, other);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {runs ? (
          <Words runs={runs} side="first" />
        ) : (
          <FieldValueView value={now.value} now={null} />
        )}
      </td>
      <td>
        {other === null && <Text tone="muted">Deleted</Text>}
        {other !== null && runs === null && <FieldValueView value={other.value} now={null} />}
        {runs && <Words runs={runs} side="second" />}
      </td>
    </tr>
  );
}

/** One side of two texts, with the words marked that only this side has. */
function Words({ runs, side }: { runs: readonly TextRun[]; side: 'first' | 'second' }) {
  const own = runs.filter(({ where }) => where === 'both' || where === side);
  return (
    <div className={styles.words} dir="auto">
      {own.map(({ where, text }, at) => (where === 'both' ? text : <mark key={at}>{text}</mark>))}
    </div>
  );
}

/** Words of both laid over each other; `null` for fields that have no words of their own. */
function wordRuns({ value: now }: RecordField, { value: other }: RecordField): TextRun[] | null {
  const [first, second] = [wordsOf(now), wordsOf(other)];
  return first === null || second === null ? null : wordChanges(first, second);
}

/** What has no words at all is told in words of the interface. */
function wordsOf(value: RecordField['value']): string | null {
  if (value.kind === 'passage') return value.quote;
  return (value.kind === 'line' || value.kind === 'prose') && value.text ? value.text : null;
}

function Same({ fields }: { fields: readonly FieldPair[] }) {
  return (
    <>
      <Heading level={3} look="label">
        The same in both
      </Heading>
      <dl className={styles.same}>
        {fields.map(({ name, now }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <FieldValueView value={now.value} now={null} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function pairsOf({ now, other }: TwoVersions): FieldPair[] {
  const others = other === null ? [] : recordFields(other);
  const fields = recordFields(now);
  // Of a record that was deleted elsewhere only what stands in it is worth showing.
  if (other === null) {
    return fields
      .filter((field) => !isBlank(field))
      .map((field) => ({ name: field.name, now: field, other: null }));
  }
  return fields.map((field, at) => ({ name: field.name, now: field, other: others[at] ?? null }));
}

function tellPair({ noun, other }: TwoVersions, differing: readonly FieldPair[]): string {
  if (other === null) {
    return `This ${noun} was deleted in one place and changed or used in the other. It stays until you decide.`;
  }
  const names = differing.map(({ name }) => name.toLowerCase()).join(', ');
  return `This ${noun} was changed in both places. The versions differ in: ${names}`;
}

function isSame(now: RecordField, other: RecordField | null): boolean {
  return other !== null && sameRecord(now.value, other.value);
}

function isBlank({ value }: RecordField): boolean {
  if (value.kind === 'line' || value.kind === 'prose') return !value.text;
  if (value.kind === 'date') return value.date === null;
  if (value.kind === 'colour') return value.colour === null;
  return value.kind === 'names' && value.ids.length === 0;
}
