import { useEffect, useState } from 'react';
import { useLocale } from 'react-aria-components';
import type {
  CopyPreview,
  CopyPreviewError,
  DailyCopy,
  DifferenceCounts,
} from '../../../contract/daily-copies';
import type { DifferenceStatus } from '../../../domain/notebook/past/copy-differences';
import type { Result } from '../../../domain/result';
import { describeMadeAt, phrasePreviewError } from '../../state/phrase-copies';
import { announce } from '../../ui/announcer';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import { ProgressBar } from '../../ui/progress-bar';
import { SearchField } from '../../ui/search-field';
import { Tabs } from '../../ui/tabs';
import { Text } from '../../ui/text';
import type { Chosen } from './choice';
import styles from './copies.module.css';
import { DifferenceGroup } from './difference-group';

interface CopyPreviewPanelProps {
  copy: DailyCopy;
  preview: Result<CopyPreview, CopyPreviewError> | null;
  text: string;
  onText: (text: string) => void;
  chosen: Chosen;
  onChosen: (chosen: Chosen) => void;
}

/** In what the open notebook differs from one of its copies. */
export function CopyPreviewPanel(props: CopyPreviewPanelProps) {
  const { copy, preview } = props;
  const { locale } = useLocale();
  const counts = preview?.ok ? preview.value.counts : null;
  const said = counts && summary(counts);
  useEffect(() => {
    if (said) announce(said);
  }, [said]);
  if (copy.holds === null) {
    const what = copy.problem ?? 'nobody knows why';
    return (
      <div className={styles.preview}>
        <ErrorNotice {...phrasePreviewError({ kind: 'damaged', what })} />
      </div>
    );
  }
  return (
    <section
      className={styles.preview}
      aria-label={`What differs from the copy of ${describeMadeAt(copy, locale)}`}
    >
      {!preview && <ProgressBar label="Comparing" value={null} />}
      {preview && !preview.ok && <ErrorNotice {...phrasePreviewError(preview.error)} />}
      {preview?.ok && <Differences {...props} preview={preview.value} />}
    </section>
  );
}

/** What can be done with a copy of a notebook that is not open. */
export function OtherNotebook({ copy }: { copy: DailyCopy }) {
  const { locale } = useLocale();
  return (
    <section className={styles.preview} aria-label="What this copy is of">
      {copy.holds === null ? (
        <ErrorNotice
          {...phrasePreviewError({ kind: 'damaged', what: copy.problem ?? 'nobody knows why' })}
        />
      ) : (
        <div className={styles.middle}>
          <EmptyState>
            {`A copy of “${copy.notebook}” with ${contents(copy.holds, locale)}. It can become a notebook of its own; the copy stays as it is.`}
          </EmptyState>
        </div>
      )}
    </section>
  );
}

const TABS = [
  { id: 'onlyInCopy', label: 'Deleted since' },
  { id: 'changed', label: 'Changed since' },
  { id: 'onlyNow', label: 'New since' },
] as const;

/** Lists shorter than this are read at a glance. */
const WORTH_SEARCHING = 12;

function Differences({
  preview,
  text,
  onText,
  chosen,
  onChosen,
}: Omit<CopyPreviewPanelProps, 'preview'> & { preview: CopyPreview }) {
  const { counts } = preview;
  const [wanted, setWanted] = useState<DifferenceStatus | null>(null);
  const first = TABS.find(({ id }) => counts[id] > 0)?.id ?? 'onlyInCopy';
  const total = counts.onlyInCopy + counts.changed + counts.onlyNow;
  if (total === 0) {
    return (
      <div className={styles.middle}>
        <EmptyState>Nothing differs: the notebook is as it is in this copy.</EmptyState>
      </div>
    );
  }
  return (
    <>
      <div className={styles.summary}>
        <Text tone="muted">{summary(counts)}</Text>
        {(total > WORTH_SEARCHING || text !== '') && (
          <div className={styles.search}>
            <SearchField label="Search what differs" value={text} onChange={onText} />
          </div>
        )}
      </div>
      <div className={styles.tabs}>
        <Tabs
          label="What differs"
          value={wanted ?? first}
          onChange={setWanted}
          tabs={TABS.map(({ id, label }) => ({
            id,
            label,
            count: preview.found[id],
            content: (
              <DifferenceGroup
                status={id}
                preview={preview}
                isSearching={text.trim() !== ''}
                chosen={chosen}
                onChosen={onChosen}
              />
            ),
          }))}
        />
      </div>
    </>
  );
}

function summary({ onlyInCopy, changed, onlyNow }: DifferenceCounts): string {
  return `Since this copy: ${onlyInCopy.toLocaleString()} deleted, ${changed.toLocaleString()} changed, ${onlyNow.toLocaleString()} new.`;
}

function contents(
  { articles, annotations, notes }: NonNullable<DailyCopy['holds']>,
  locale: string,
): string {
  const of = (count: number, one: string, many: string): string =>
    `${count.toLocaleString(locale)} ${count === 1 ? one : many}`;
  const parts = [
    of(articles, 'article', 'articles'),
    ...(annotations > 0 ? [of(annotations, 'annotation', 'annotations')] : []),
    ...(notes > 0 ? [of(notes, 'note', 'notes')] : []),
  ];
  return new Intl.ListFormat(locale).format(parts);
}
