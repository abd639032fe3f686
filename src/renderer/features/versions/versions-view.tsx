import { ChevronDown, ChevronUp, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useLocale } from 'react-aria-components';
import type { Article } from '../../../domain/article/article';
import type { VersionNames } from '../../../domain/compare/version-markdown';
import type { ArticleId } from '../../../domain/ids';
import { useCommands } from '../../state/command-bus';
import { keysOf } from '../../state/command-keys';
import { loadArticle, useNotebook } from '../../state/notebook-store';
import {
  comparedPair,
  copyVersionDifference,
  useVersions,
  type Compared,
} from '../../state/versions';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { countChanges } from '../../ui/difference/difference-rows';
import { TextDifference } from '../../ui/difference/text-difference';
import type { DifferenceLook } from '../../ui/difference/paragraph-row';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import { IconButton } from '../../ui/icon-button';
import { ProgressBar } from '../../ui/progress-bar';
import { SegmentedControl } from '../../ui/radio-group';
import { Text } from '../../ui/text';
import { ViewFrame } from '../../ui/view-frame';
import { describeChange, phraseCounts, versionName } from './phrase-version';
import { useCompared } from './use-compared';
import { VersionList } from './version-list';
import styles from './versions.module.css';

/** The texts of an article over time: which there are, and what became of one in another. */
export function VersionsView() {
  const articleId = useVersions((state) => state.articleId);
  const article = useArticle(articleId);
  const hasArticle = useNotebook((state) =>
    articleId === null ? false : (state.replica?.rows.has(articleId) ?? false),
  );
  if (!articleId || !hasArticle) {
    return <EmptyState>Open an article that has several versions to see them here.</EmptyState>;
  }
  if (!article) return <ProgressBar label="Opening the article" value={null} />;
  return <Versions key={articleId} article={article} />;
}

/** An article's record, loaded when it is not yet; `null` until then. */
function useArticle(id: ArticleId | null): Article | null {
  const isThere = useNotebook((state) => id !== null && (state.replica?.loaded.has(id) ?? false));
  useEffect(() => {
    if (id && !isThere) void loadArticle(id);
  }, [id, isThere]);
  return useNotebook((state) => (id && state.replica?.loaded.get(id)?.article) || null);
}

const LOOKS = [
  { id: 'together', label: 'In one text' },
  { id: 'sideBySide', label: 'Side by side' },
] as const;

function Versions({ article }: { article: Article }) {
  const { locale } = useLocale();
  const chosen = useVersions((state) => state.pair);
  const pair = comparedPair(article, chosen);
  const [look, setLook] = useState<DifferenceLook>('together');
  const { compared, error } = useCompared(article, pair);
  const { current, step, changes } = useChanges(compared);
  const names = pair && {
    title: article.title,
    first: versionName(article, pair.first, locale),
    second: versionName(article, pair.second, locale),
  };
  const copy = (): boolean => {
    if (!compared || !names) return false;
    void copyVersionDifference(compared, names);
    return true;
  };
  useCommands({
    nextChange: () => step(1),
    previousChange: () => step(-1),
    copyMarkdown: copy,
  });
  return (
    <ViewFrame
      title="Versions"
      tally={`${article.versions.length} of “${article.title}”`}
      tools={
        compared && (
          <>
            <SegmentedControl
              label="Look"
              isLabelHidden
              options={LOOKS}
              value={look}
              onChange={setLook}
            />
            <Button icon={Copy} onPress={copy}>
              Copy as Markdown
            </Button>
          </>
        )
      }
    >
      <div className={styles.columns}>
        <VersionList article={article} pair={pair} />
        <section className={styles.comparison} aria-label="What changed">
          {pair === null && (
            <EmptyState>
              This article has one version. Import a later copy of it, or edit its text, and what
              changed is shown here.
            </EmptyState>
          )}
          {error && <ErrorNotice {...error} />}
          {pair && !error && !compared && <ProgressBar label="Comparing" value={null} />}
          {compared && names && (
            <Comparison
              {...{ compared, names, look, current, changes, step }}
              language={article.language}
            />
          )}
        </section>
      </div>
    </ViewFrame>
  );
}

interface ComparisonProps extends Changes {
  compared: Compared;
  names: VersionNames;
  look: DifferenceLook;
  language: string | null;
}

/** Two versions in words, how much changed, the way through the changes, and the texts laid over each other. */
function Comparison({ compared, names, look, language, ...changes }: ComparisonProps) {
  return (
    <>
      <header className={styles.summary}>
        <div className={styles.names}>
          <Text size="small" clamp={1}>
            <del>{names.first}</del>
          </Text>
          <Text size="small" clamp={1}>
            <ins>{names.second}</ins>
          </Text>
        </div>
        <Text size="small" tone="muted" isTabular>
          {phraseCounts(compared.difference)}
        </Text>
        <Stepper {...changes} />
      </header>
      <div
        className={styles.text}
        role="region"
        aria-label={`${names.second} against ${names.first}`}
        tabIndex={0}
        ref={focusOnce}
      >
        <TextDifference {...compared} look={look} language={language} current={changes.current} />
      </div>
    </>
  );
}

/** The keyboard begins in the text, where single keys go from change to change, unless it is at work elsewhere. */
function focusOnce(element: HTMLElement | null): void {
  const now = window.document.activeElement;
  if (element && (now === null || now === window.document.body)) element.focus();
}

interface Changes {
  readonly current: number | null;
  readonly changes: number;
  readonly step: (by: 1 | -1) => boolean;
}

/** The change that is stood on, and the way from one to the next, which is announced. */
function useChanges(compared: Compared | null): Changes {
  const [stand, setStand] = useState<{ of: Compared | null; at: number | null }>({
    of: compared,
    at: null,
  });
  const at = stand.of === compared ? stand.at : null;
  const changes = compared ? countChanges(compared.difference.changes) : 0;
  useEffect(() => {
    if (compared) announce(phraseCounts(compared.difference));
  }, [compared]);
  const step = (by: 1 | -1): boolean => {
    if (!compared || changes === 0) return false;
    const next = at === null ? (by === 1 ? 0 : changes - 1) : at + by;
    if (next < 0 || next >= changes) {
      announce(by === 1 ? 'No further change' : 'No earlier change');
      return true;
    }
    setStand({ of: compared, at: next });
    announce(`Change ${next + 1} of ${changes}. ${describeChange(compared, next)}`);
    return true;
  };
  return { current: at, changes, step };
}

function Stepper({ current, changes, step }: Changes) {
  return (
    <div className={styles.stepper}>
      <Text size="small" tone="muted" isTabular>
        {current === null ? `${changes} changes` : `${current + 1} of ${changes}`}
      </Text>
      <IconButton
        label="Previous change"
        icon={ChevronUp}
        size="small"
        shortcut={keysOf('previousChange')}
        isDisabled={changes === 0}
        onPress={() => step(-1)}
      />
      <IconButton
        label="Next change"
        icon={ChevronDown}
        size="small"
        shortcut={keysOf('nextChange')}
        isDisabled={changes === 0}
        onPress={() => step(1)}
      />
    </div>
  );
}
