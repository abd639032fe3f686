import type { PrintOutcome } from '../../contract/printing';
import type { NotebookDesk } from '../../desk/notebook-desk';
import type { AppContext } from '../app-context';
import type { CallHandlers } from './call-handlers';

type PrintCalls = 'savePdf' | 'printArticles' | 'cancelPrinting' | 'showPdf';

/** The calls that put articles on paper. */
export function printHandlers(context: AppContext): Pick<CallHandlers, PrintCalls> {
  const { session, printer, window } = context;
  const withDesk = async (
    work: (desk: NotebookDesk) => Promise<PrintOutcome>,
  ): Promise<PrintOutcome> => {
    // The page offers no printing while nothing is open.
    if (!session.desk) throw new Error('No notebook is open');
    return work(session.desk);
  };
  return {
    savePdf: (request) => withDesk((desk) => printer.savePdf(desk, request, window())),
    printArticles: (request) => withDesk((desk) => printer.print(desk, request)),
    cancelPrinting: () => {
      printer.cancel();
      return null;
    },
    showPdf: () => {
      printer.showLast();
      return null;
    },
  };
}
