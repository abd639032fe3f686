import { useView } from '../../state/view-store';
import { DeletedDialog } from './deleted-dialog';
import { HistoryDialog } from './history-dialog';
import { TwoVersionsDialog } from './two-versions-dialog';

/** Shows the history that is asked for: of one record, of all that was deleted, or where it went two ways. */
export function HistoryDialogs() {
  const dialog = useView((state) => state.dialog);
  if (dialog?.kind === 'history') return <HistoryDialog key={dialog.id} id={dialog.id} />;
  if (dialog?.kind === 'twoVersions') return <TwoVersionsDialog />;
  return dialog?.kind === 'deleted' ? <DeletedDialog /> : null;
}
