import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useLocale } from 'react-aria-components';
import type { AppearingArticle, AppearingRun } from '../../../contract/shared-wording';
import { describeEdtf } from '../../../domain/article/edtf-date';
import {
  askAgain,
  forgetWhereElse,
  openAppearance,
  useAlsoAppears,
  type AlsoAppearsState,
} from '../../state/also-appears';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import { IconButton } from '../../ui/icon-button';
import { ProgressBar } from '../../ui/progress-bar';
import { Heading, Passage, Text } from '../../ui/text';
import { counted } from './describe-run';
import styles from './compare.module.css';

/** Where else in the notebook the words of a passage stand; each place is opened beside it with a press. */
export function AlsoAppearsPanel() {
  const state = useAlsoAppears();
  const { passage, answer } = state;
  const told = useTold(state);
  if (!passage) return null;
  return (
    <section className={styles.panel} aria-label="Also appears in">
      <header className={styles.asked}>
        <Passage clamp={2} size="small">
          {passage.exact}
        </Passage>
        <IconButton label="Close" icon={X} size="small" onPress={forgetWhereElse} />
      </header>
      <div className={styles.scroller}>
        <IndexProgress state={state} />
        {state.status === 'failed' && (
          <ErrorNotice
            what="The notebook could not be looked through."
            safe="Nothing in it was changed."
            actions={<Button onPress={askAgain}>Try again</Button>}
          />
        )}
        {told !== null && (
          <p className={styles.told}>
            <Text size="small" tone="muted">
              {told}
            </Text>
          </p>
        )}
        {answer?.found.length === 0 && answer.isComplete && (
          <EmptyState>
            Other articles with four words or more of this passage will be listed here.
          </EmptyState>
        )}
        <ol className={styles.found} aria-label="Articles with this wording">
          {answer?.found.map((found) => (
            <Found key={found.articleId} found={found} />
          ))}
        </ol>
      </div>
    </section>
  );
}

/** How far the index is, while it does not hold the whole notebook. */
function IndexProgress({ state: { index, answer } }: { state: AlsoAppearsState }) {
  if (!index || index.of === 0 || index.indexed >= index.of || answer?.isComplete) return null;
  const number = new Intl.NumberFormat('en');
  const label = `Looking through ${number.format(index.indexed)} of ${number.format(index.of)} articles`;
  return (
    <div className={styles.progress}>
      <ProgressBar label={label} value={index.indexed / index.of} />
    </div>
  );
}

/** What was found, in a sentence that is read out too; `null` while nothing is known. */
function useTold({ status, answer }: AlsoAppearsState): string | null {
  const told = toldOf(status, answer);
  useEffect(() => {
    if (told !== null) announce(told);
  }, [told]);
  return told;
}

function toldOf(
  status: AlsoAppearsState['status'],
  answer: AlsoAppearsState['answer'],
): string | null {
  if (!answer) return status === 'looking' ? 'Looking through the notebook' : null;
  const { found, isComplete } = answer;
  if (found.length === 0)
    return isComplete ? 'In no other article of the notebook' : 'Nothing found so far';
  const count = counted(found.length, 'other article');
  return isComplete ? `In ${count}` : `In ${count} so far`;
}

function Found({ found }: { found: AppearingArticle }) {
  const { locale } = useLocale();
  const where = [found.publisher, found.published && describeEdtf(found.published, locale)]
    .filter(Boolean)
    .join(' · ');
  return (
    <li className={styles.foundArticle}>
      <Heading level={3}>{found.title}</Heading>
      <Text size="small" tone="muted">
        {where || 'Publisher and date unknown'}
      </Text>
      {found.runs.map((run) => (
        <FoundRun key={`${run.there.start} ${run.here.start}`} found={found} run={run} />
      ))}
    </li>
  );
}

function FoundRun({ found, run }: { found: AppearingArticle; run: AppearingRun }) {
  return (
    <button
      type="button"
      className={styles.foundRun}
      aria-label={`Open beside: ${run.excerpt}, ${counted(run.words, 'word')} of “${found.title}”`}
      onClick={() => openAppearance(found, run)}
    >
      <Passage clamp={3} size="small">
        {run.excerpt}
      </Passage>
      <Text size="tiny" tone="muted" isTabular>
        {counted(run.words, 'word')}
      </Text>
    </button>
  );
}
