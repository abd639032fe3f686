import { ErrorNotice } from '../../../ui/error-notice';
import { phraseReadError } from './phrase-read-error';
import type { Failure } from './review';
import styles from './review-dialog.module.css';

/** Why something could not be read, in the place of its preview. */
export function FailureView({ failure }: { failure: Failure }) {
  return (
    <div className={styles.failure}>
      <ErrorNotice {...phraseReadError(failure.name, failure.error)} />
    </div>
  );
}
