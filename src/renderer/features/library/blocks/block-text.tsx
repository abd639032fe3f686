import { memo } from 'react';
import type { DraftBlock } from '../../../../domain/article/candidate';
import { classNames } from '../../../ui/class-names';
import { Text } from '../../../ui/text';
import { textRuns, type TextRun } from './text-runs';
import styles from './blocks.module.css';

/** Characters of one block that are drawn; a text without a single break must not stop the window. */
const MOST_DRAWN = 20_000;

/** A block's words with their emphasis, as the reader will see them. */
export const BlockText = memo(function BlockText({ block }: { block: DraftBlock }) {
  const shown = block.text.slice(0, MOST_DRAWN);
  const hidden = block.text.length - shown.length;
  return (
    <>
      {textRuns(shown, block.spans).map((run) => (
        <Run key={run.start} run={run} />
      ))}
      {hidden > 0 && (
        <Text as="p" size="small" tone="muted">
          … and {hidden.toLocaleString()} more characters
        </Text>
      )}
    </>
  );
});

function Run({ run }: { run: TextRun }) {
  if (run.kinds.length === 0) return run.text;
  const has = (kind: TextRun['kinds'][number]) => run.kinds.includes(kind);
  return (
    <span
      className={classNames(
        has('strong') && styles.strong,
        has('emphasis') && styles.emphasis,
        has('code') && styles.code,
        has('link') && styles.link,
      )}
    >
      {run.text}
    </span>
  );
}
