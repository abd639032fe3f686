import { useView } from '../../state/view-store';
import { DeletedDialog } from './deleted-dialog';
import { HistoryDialog } from './history-dialog';

/** Shows the history that is asked for: of one record, or of all that was deleted. */
export function HistoryDialogs() {
  const dialog = useView((state) => state.dialog);
  if (dialog?.kind === 'history') return <HistoryDialog key={dialog.id} id={dialog.id} />;
  return dialog?.kind === 'deleted' ? <DeletedDialog /> : null;
}
