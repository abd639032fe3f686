import { useEffect, useState } from 'react';
import { useLocale } from 'react-aria-components';
import type { ReadItem } from '../../../../contract/import-and-export';
import type { ArticleMetadata } from '../../../../domain/article/article';
import type { Candidate } from '../../../../domain/article/candidate';
import { describeEdtf } from '../../../../domain/article/edtf-date';
import type { ArticleMatch } from '../../../../domain/incoming/article-match';
import type { BatchItemId } from '../../../../domain/incoming/batch';
import { dropReadings } from '../../../state/importing';
import { previewItem } from '../../../state/import-batch';
import { useView } from '../../../state/view-store';
import { ProgressBar } from '../../../ui/progress-bar';
import { Heading, Text } from '../../../ui/text';
import { kindName } from '../blocks/change-blocks';
import { BlockText } from '../blocks/block-text';
import { MatchDifference } from '../match-difference';
import { phraseOrigin } from '../metadata/phrase-origin';
import { phraseMatch } from './phrase-look';
import styles from './incoming.module.css';

type Read = Extract<ReadItem, { status: 'read' }>;

/** What was understood of an item that waits, as it would be added. */
export function ItemPreview({
  item,
  matches,
}: {
  item: BatchItemId;
  matches: readonly ArticleMatch[];
}) {
  const read = usePreview(item);
  if (!read) return <ProgressBar label="Opening it" value={null} />;
  const isOne = read.candidates.length === 1;
  return (
    <div className={styles.preview} tabIndex={0} role="region" aria-label="What was understood">
      {read.candidates.map((candidate, at) => (
        <article key={at} className={styles.candidate}>
          {!isOne && (
            <Text as="p" size="small" tone="muted" weight="medium">
              {`Article ${at + 1} of ${read.candidates.length}`}
            </Text>
          )}
          <Alike
            matches={matches.filter((match) => match.candidate === at)}
            candidate={candidate}
            isTold={!isOne}
          />
          <CandidateText candidate={candidate} />
        </article>
      ))}
    </div>
  );
}

/** Main lends what it holds of an item for as long as it is looked at; the dialog then lends it on. */
function usePreview(item: BatchItemId): Read | null {
  const [read, setRead] = useState<Read | null>(null);
  const isInDialog = useView(({ dialog }) => dialog?.kind === 'review');
  useEffect(() => {
    if (isInDialog) return undefined;
    let isCurrent = true;
    let lent: Read | null = null;
    void previewItem(item).then((answer) => {
      lent = answer;
      if (isCurrent) setRead(answer);
      else giveBack(answer);
    });
    return () => {
      isCurrent = false;
      giveBack(lent);
    };
  }, [item, isInDialog]);
  return read;
}

function giveBack(read: Read | null): void {
  if (read) void dropReadings([read.readingId]);
}

interface AlikeProps {
  matches: readonly ArticleMatch[];
  candidate: Candidate;
  /** Whether it is to be said here what it is like: of a single article that stands above. */
  isTold: boolean;
}

function Alike({ matches, candidate, isTold }: AlikeProps) {
  const [match] = matches;
  if (!match) return null;
  return (
    <div className={styles.alike}>
      {isTold && (
        <Text as="p" size="small" tone="warning">
          {phraseMatch(match)}
        </Text>
      )}
      {match.how !== 'sameText' && <MatchDifference match={match} candidate={candidate} />}
    </div>
  );
}

/** Enough to see that it is the right text; the rest is seen when it is opened. */
const MOST_BLOCKS = 80;

function CandidateText({ candidate }: { candidate: Candidate }) {
  const { metadata, blocks } = candidate;
  const hidden = blocks.length - MOST_BLOCKS;
  return (
    <>
      <Heading level={3} look="title">
        {metadata.title === '' ? 'No title yet' : metadata.title}
      </Heading>
      {metadata.subtitle !== null && <Text as="p">{metadata.subtitle}</Text>}
      <KnownLines candidate={candidate} />
      <div className={styles.words} dir={metadata.direction} lang={metadata.language ?? undefined}>
        {blocks.slice(0, MOST_BLOCKS).map((block, at) => (
          <div
            key={at}
            className={styles.block}
            data-kind={block.kind}
            data-aside={block.setAside ? '' : undefined}
          >
            {(block.setAside || TOLD.has(block.kind)) && (
              <Text as="p" size="tiny" tone="muted">
                {block.setAside ? 'Set aside' : kindName(block.kind)}
              </Text>
            )}
            <BlockText block={block} />
          </div>
        ))}
      </div>
      {hidden > 0 && (
        <Text as="p" size="small" tone="muted">
          {`… and ${hidden.toLocaleString()} more paragraphs`}
        </Text>
      )}
    </>
  );
}

/** Kinds that are named, since their look does not tell them from a paragraph. */
const TOLD: ReadonlySet<string> = new Set(['caption', 'keyPoint', 'table', 'preformatted']);

const FIELDS: readonly (readonly [keyof ArticleMetadata, string])[] = [
  ['publisher', 'Publisher'],
  ['byline', 'Byline'],
  ['published', 'Published'],
  ['updated', 'Updated'],
  ['dateline', 'Dateline'],
  ['url', 'Address'],
];

/** What is known, each with where it comes from when it is uncertain; what nobody knows is said to be unknown. */
function KnownLines({ candidate: { metadata, origins } }: { candidate: Candidate }) {
  const { locale } = useLocale();
  return (
    <dl className={styles.known}>
      {FIELDS.map(([field, label]) => {
        const value = metadata[field];
        const origin = origins[field];
        const isDoubted = origin?.uncertain === true;
        const said = sayValue(field, value, locale);
        if (said === null && !origin?.suggestion && field !== 'published') return null;
        return (
          <div key={field} className={styles.knownLine}>
            <dt>
              <Text size="small" tone="muted">
                {label}
              </Text>
            </dt>
            <dd>
              <Text size="small" tone={isDoubted ? 'warning' : 'ink'}>
                {said ?? 'Unknown'}
              </Text>
              {origin && isDoubted && (
                <Text as="p" size="tiny" tone="muted">
                  {phraseOrigin(origin)}
                </Text>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function sayValue(
  field: keyof ArticleMetadata,
  value: ArticleMetadata[keyof ArticleMetadata],
  locale: string,
): string | null {
  if (value === null || value.length === 0) return null;
  if (typeof value !== 'string') return value.join(', ');
  return field === 'published' || field === 'updated' ? describeEdtf(value, locale) : value;
}
