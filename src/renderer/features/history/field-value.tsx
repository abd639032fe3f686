import { useEffect, useState } from 'react';
import { useLocale } from 'react-aria-components';
import { describeEdtf } from '../../../domain/article/edtf-date';
import { assertNever } from '../../../domain/assert-never';
import type { AnnotationId, ArticleId, RecordId } from '../../../domain/ids';
import { cutLine } from '../../../domain/note/opening';
import type { FieldValue } from '../../../domain/notebook/past/record-fields';
import { readVersion } from '../../state/article-versions';
import { useNotebook } from '../../state/notebook-store';
import type { Replica } from '../../state/replica';
import { ChipDot } from '../../ui/chip';
import { COLOUR_NAMES } from '../../ui/colour-swatch-picker';
import { Text } from '../../ui/text';
import styles from './history.module.css';
import { WordMarks } from './word-marks';

export interface FieldValueProps {
  value: FieldValue;
  /** The same field as it is now where it differs; `null` to show the value alone. */
  now: FieldValue | null;
}

/** What stood in a field, and where that differs what stands there now. */
export function FieldValueView({ value, now }: FieldValueProps) {
  if (value.kind === 'prose') {
    return <WordMarks now={now?.kind === 'prose' ? now.text : null} then={value.text} />;
  }
  if (value.kind === 'passage') {
    const present = now?.kind === 'passage' ? now.quote : null;
    return <WordMarks now={present} then={value.quote} voice="serif" />;
  }
  if (value.kind === 'text' && now?.kind === 'text') return <TextChanges value={value} now={now} />;
  return (
    <div className={styles.value}>
      <ShortValue value={value} />
      {now !== null && (
        <Text size="small" tone="muted">
          Now: <ShortValue value={now} />
        </Text>
      )}
    </div>
  );
}

function ShortValue({ value }: { value: FieldValue }) {
  const { locale } = useLocale();
  const replica = useNotebook((state) => state.replica);
  switch (value.kind) {
    case 'line':
    case 'prose':
      return <>{value.text || 'none'}</>;
    case 'passage':
      return <>{value.quote}</>;
    case 'date':
      return <>{value.date === null ? 'not known' : describeEdtf(value.date, locale)}</>;
    case 'colour':
      return value.colour === null ? (
        <>none</>
      ) : (
        <span className={styles.colour}>
          <ChipDot colour={value.colour} />
          {COLOUR_NAMES[value.colour]}
        </span>
      );
    case 'names':
      return <>{value.ids.map((id) => nameIn(replica, id)).join(', ') || 'none'}</>;
    case 'text':
      return <>{`${value.words.toLocaleString(locale)} words`}</>;
    default:
      return assertNever(value);
  }
}

function nameIn(replica: Replica | null, id: RecordId): string {
  if (id.startsWith('annotation:')) return passageIn(replica, id as AnnotationId);
  const article = replica?.rows.get(id as ArticleId);
  if (article) return article.title;
  const known =
    replica?.tags.get(id as `tag:${string}`) ??
    replica?.speakers.get(id as `speaker:${string}`) ??
    replica?.collections.get(id as `collection:${string}`);
  return known?.name ?? `a deleted ${id.slice(0, id.indexOf(':'))}`;
}

type TextValue = Extract<FieldValue, { kind: 'text' }>;

/** Two texts of an article laid over each other, once both are read. */
function TextChanges({ value, now }: { value: TextValue; now: TextValue }) {
  const then = useText(value.textHash);
  const present = useText(now.textHash);
  if (then === undefined || present === undefined) {
    return (
      <Text size="small" tone="muted">
        Reading the texts…
      </Text>
    );
  }
  if (then === null || present === null) {
    return (
      <Text size="small" tone="warning">
        The text of that time can’t be read.
      </Text>
    );
  }
  return <WordMarks now={present} then={then} voice="serif" />;
}

/** The words of a text: `undefined` until it is read, `null` when it can't be. */
function useText(hash: string): string | null | undefined {
  const [read, setRead] = useState<{ hash: string; text: string | null } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void readVersion(hash).then((answer) => {
      if (isCurrent) setRead({ hash, text: answer.ok ? answer.value.text : null });
    });
    return () => {
      isCurrent = false;
    };
  }, [hash]);
  return read?.hash === hash ? read.text : undefined;
}

/** The words of a passage, where they are at hand. */
function passageIn(replica: Replica | null, id: AnnotationId): string {
  for (const { annotations, relations } of replica?.loaded.values() ?? []) {
    const annotation = annotations.find((each) => each.id === id);
    if (annotation) return quotationOf(annotation.target.quote.exact);
    for (const { from, to } of relations.values()) {
      const end = [from, to].find(({ annotationId }) => annotationId === id);
      if (end) return quotationOf(end.exact);
    }
  }
  return 'a passage of another article';
}

function quotationOf(exact: string): string {
  return `“${cutLine(exact, MOST_OF_PASSAGE)}”`;
}

/** Most characters of a passage that stands for its annotation. */
const MOST_OF_PASSAGE = 80;
