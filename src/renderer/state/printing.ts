import { create } from 'zustand';
import { assertNever } from '../../domain/assert-never';
import type { ArticleId } from '../../domain/ids';
import type { PrintChoices, PrintOutcome, PrintProgress } from '../../contract/printing';
import { bridge } from '../platform/bridge';
import { tell, tellProblem } from './messages';
import { flushPendingEdits } from './pending-edits';
import { phraseFault } from './phrase-saving';
import { usualPaper } from './usual-paper';
import { closeDialog } from './view-store';

/** Where articles are put: on paper by the system's printing, or into a PDF. */
export type PrintGoal = 'paper' | 'pdf';

/** What is being put on paper, and how it was wished last. */
export interface Printing {
  readonly choices: PrintChoices;
  /** `null` while nothing is under way; `progress` is that before anything is drawn. */
  readonly work: { readonly goal: PrintGoal; readonly progress: PrintProgress | null } | null;
}

/** The printing of this window; choices are remembered until it closes. */
export const usePrinting = create<Printing>(() => ({
  choices: {
    highlights: true,
    notes: true,
    numbers: false,
    textSize: 'medium',
    paper: usualPaper(navigator.language),
  },
  work: null,
}));

/** Changes how articles are printed, now and next time. */
export function choosePrint(patch: Partial<PrintChoices>): void {
  usePrinting.setState(({ choices }) => ({ choices: { ...choices, ...patch } }));
}

/** Prints articles or saves them as PDF, with all that was typed so far; the dialog closes when it is done. */
export async function printArticles(ids: readonly ArticleId[], goal: PrintGoal): Promise<void> {
  if (usePrinting.getState().work !== null) return;
  usePrinting.setState({ work: { goal, progress: null } });
  const stop = bridge().onPrintProgress((progress) => {
    usePrinting.setState(({ work }) => ({ work: work && { ...work, progress } }));
  });
  try {
    await flushPendingEdits();
    const request = { ids, choices: usePrinting.getState().choices };
    const outcome = await (goal === 'pdf'
      ? bridge().savePdf(request)
      : bridge().printArticles(request));
    tellOutcome(outcome);
  } catch {
    tellProblem('The pages could not be made. The notebook is untouched. Try again.');
  } finally {
    stop();
    usePrinting.setState({ work: null });
  }
}

/** Calls the printing off; the notebook and whatever file there was stay as they are. */
export function cancelPrinting(): void {
  void bridge().cancelPrinting();
}

function tellOutcome(outcome: PrintOutcome): void {
  switch (outcome.kind) {
    case 'cancelled':
      return;
    case 'printed':
      closeDialog();
      tell('Sent to the printer');
      return;
    case 'written':
      closeDialog();
      tell(`Saved as PDF: ${outcome.path}${pagesIn(outcome.pages)}`, {
        label: 'Show in folder',
        run: () => void bridge().showPdf(),
      });
      return;
    case 'unreadable':
      tellProblem(
        `The text of “${outcome.title}” can’t be read, so nothing was printed. Your highlights and notes are safe. Restore the notebook folder from a copy, or print without this article.`,
      );
      return;
    case 'notWritten': {
      const { what } = phraseFault(outcome.code);
      tellProblem(
        `The PDF could not be written to ${outcome.path}: ${what}. The notebook is untouched. Choose another place and try again.`,
      );
      return;
    }
    case 'failed':
      tellProblem(
        `Printing did not work (${outcome.reason}). The notebook is untouched. Check the printer, or save as PDF and print that.`,
      );
      return;
    default:
      assertNever(outcome);
  }
}

function pagesIn(pages: number | null): string {
  if (pages === null) return '';
  return pages === 1 ? ' (1 page)' : ` (${pages.toLocaleString()} pages)`;
}
