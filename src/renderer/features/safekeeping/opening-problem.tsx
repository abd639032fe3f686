import type { OpenError } from '../../../contract/app-state';
import { dismissProblem, openForReading, useApp } from '../../state/app-store';
import { phraseOpenError } from '../../state/phrase-open-error';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorNotice } from '../../ui/error-notice';

/** Why another notebook did not open while this one stays open, with the choice to read it where there is one. */
export function OpeningProblem() {
  const problem = useApp((state) => state.problem);
  if (!problem) return null;
  return <Problem problem={problem} />;
}

function Problem({ problem }: { problem: OpenError }) {
  const isInUse = problem.kind === 'inUse';
  return (
    <Dialog
      title={isInUse ? 'The notebook is open elsewhere' : 'The notebook did not open'}
      isOpen
      onOpenChange={(isOpen) => !isOpen && dismissProblem()}
      actions={
        <>
          <Button onPress={dismissProblem}>{isInUse ? 'Don’t open it' : 'Close'}</Button>
          {isInUse && (
            <Button variant="primary" onPress={() => void openForReading(problem.path)}>
              Open for reading only
            </Button>
          )}
        </>
      }
    >
      <ErrorNotice {...phraseOpenError(problem)} tone={isInUse ? 'warning' : 'danger'} />
    </Dialog>
  );
}
