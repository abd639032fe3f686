import { useCopyTroubles } from '../../state/daily-copies';
import { useView } from '../../state/view-store';
import { CopiesDialog } from './copies-dialog';

/** Shows the copies when they are asked for, and tells when none can be made. */
export function CopiesDialogs() {
  useCopyTroubles();
  return useView((state) => state.dialog?.kind) === 'copies' ? <CopiesDialog /> : null;
}
