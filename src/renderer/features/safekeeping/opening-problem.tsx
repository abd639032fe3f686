import type { OpenError } from '../../../contract/app-state';
import { dismissProblem, openForReading, useApp } from '../../state/app-store';
import { phraseOpenError } from '../../state/phrase-open-error';
import { openDialog } from '../../state/view-store';
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
          <Way problem={problem} />
        </>
      }
    >
      <ErrorNotice {...phraseOpenError(problem)} tone={isInUse ? 'warning' : 'danger'} />
    </Dialog>
  );
}

/** What may help: reading it, or one of its copies. */
function Way({ problem }: { problem: OpenError }) {
  switch (problem.kind) {
    case 'inUse':
      return (
        <Button variant="primary" onPress={() => void openForReading(problem.path)}>
          Open for reading only
        </Button>
      );
    case 'notEmpty':
      return null;
    default:
      return <Button onPress={showCopies}>Restore from a copy…</Button>;
  }
}

function showCopies(): void {
  dismissProblem();
  openDialog({ kind: 'copies' });
}
