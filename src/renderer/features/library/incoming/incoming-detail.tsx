import { RotateCcw } from 'lucide-react';
import { assertNever } from '../../../../domain/assert-never';
import type { ArticleId } from '../../../../domain/ids';
import type { BatchRow } from '../../../../domain/incoming/batch';
import { useNotebook } from '../../../state/notebook-store';
import { readArticle } from '../../../state/panes-actions';
import { retryItems } from '../../../state/import-batch';
import { useReadOnly } from '../../../state/read-only';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorNotice } from '../../../ui/error-notice';
import { Heading, Text } from '../../../ui/text';
import { LookPanel } from './look-panel';
import { phraseMatch } from './phrase-look';
import { phraseFailure, privateHost } from './phrase-state';
import styles from './incoming.module.css';

export interface DetailProps {
  row: BatchRow;
  /** All of the batch. */
  rows: readonly BatchRow[];
}

/** What came of the item that is chosen, and what can be done with it. */
export function IncomingDetail({ row, rows }: { row: BatchRow | null; rows: DetailProps['rows'] }) {
  if (!row) return <EmptyState>Choose one to see what came of it.</EmptyState>;
  return (
    <section className={styles.detail} aria-label={row.title ?? row.name}>
      <header className={styles.detailHead}>
        <Heading level={2} look="title">
          {row.title ?? row.name}
        </Heading>
        {row.title !== null && (
          <Text size="small" tone="muted">
            {row.name}
          </Text>
        )}
      </header>
      <Outcome key={row.id} row={row} rows={rows} />
    </section>
  );
}

function Outcome({ row, rows }: DetailProps) {
  const { state } = row;
  switch (state.status) {
    case 'waiting':
      return <Said>It waits for its turn. You can go on reading.</Said>;
    case 'reading':
      return <Said>It is being read.</Said>;
    case 'added':
      return <Opened lead="Added to the notebook." ids={state.articleIds} />;
    case 'newVersion':
      return <Opened lead="Added as a new version." ids={state.articleIds} />;
    case 'duplicate':
      return (
        <>
          {state.matches.slice(0, 1).map((match) => (
            <Opened
              key={match.articleId}
              lead={`${phraseMatch(match)} Nothing was added.`}
              ids={[match.articleId]}
            />
          ))}
        </>
      );
    case 'needsALook':
      return <LookPanel row={row} rows={rows} />;
    case 'skipped':
      return <Said>You left it out. Nothing of it is in the notebook.</Said>;
    case 'failed':
      return <Failed row={row} rows={rows} />;
    case 'cancelled':
      return (
        <>
          <Said>It was called off before it was read.</Said>
          <TryAgain row={row} />
        </>
      );
    default:
      return assertNever(state);
  }
}

function Said({ children }: { children: string }) {
  return <Text as="p">{children}</Text>;
}

/** Most articles of one item that are named. */
const MOST_NAMED = 50;

function Opened({ lead, ids }: { lead: string; ids: readonly ArticleId[] }) {
  const titles = useNotebook((state) => state.replica?.rows);
  return (
    <>
      <Said>{lead}</Said>
      <ul className={styles.plainList}>
        {[...new Set(ids)].slice(0, MOST_NAMED).map((id) => (
          <li key={id}>
            <Button size="small" isDisabled={!titles?.has(id)} onPress={() => readArticle(id)}>
              {`Open “${titles?.get(id)?.title ?? 'the article'}”`}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Failed({ row, rows }: DetailProps) {
  const host = privateHost(row);
  if (row.state.status !== 'failed') return null;
  const words = phraseFailure(row, row.state.why);
  if (host === null) return <ErrorNotice {...words} actions={<TryAgain row={row} />} />;
  return (
    <ErrorNotice
      {...words}
      tone="warning"
      actions={<AllowPrivate host={host} ids={ofHost(rows, host)} />}
    />
  );
}

function ofHost(rows: readonly BatchRow[], host: string): number[] {
  return rows.filter((row) => privateHost(row) === host).map(({ id }) => id);
}

/** Confirmed for a host at a time, for all of its addresses here. */
function AllowPrivate({ host, ids }: { host: string; ids: readonly number[] }) {
  const isReadOnly = useReadOnly();
  return (
    <Button size="small" isDisabled={isReadOnly} onPress={() => void retryItems(ids, true)}>
      {ids.length === 1 ? `Fetch it from ${host}` : `Fetch all ${ids.length} from ${host}`}
    </Button>
  );
}

function TryAgain({ row }: { row: BatchRow }) {
  const isReadOnly = useReadOnly();
  return (
    <Button
      size="small"
      icon={RotateCcw}
      isDisabled={isReadOnly}
      onPress={() => void retryItems([row.id])}
    >
      Try again
    </Button>
  );
}
