import { app, type BrowserWindow, shell } from 'electron';
import type { PrintJob, PrintOutcome, PrintRequest } from '../../contract/printing';
import type { NotebookDesk } from '../../desk/notebook-desk';
import { printSheets } from '../../desk/print-sheets';
import { describeEdtf } from '../../domain/article/edtf-date';
import type { PrintSheet } from '../../domain/export/print-sheet';
import { fileName } from '../../domain/export/file-name';
import { attempt } from '../../library/files/file-fault';
import { writeAtomically } from '../../library/files/atomic-write';
import { nodeFileSystem } from '../../library/files/node-file-system';
import { askForPdfPlace, confirmOverwriting } from '../ask';
import type { Tell } from '../tell';
import { paperSetup, pdfSetup } from './page-setup';
import { pagesOf, withDetails } from './pdf-details';
import { PrintingStopped, PrintWindow } from './print-window';

/** Puts articles on paper and into PDFs, one print at a time; a newer one calls the older one off. */
export class Printer {
  #underWay: AbortController | null = null;
  #lastPdf: string | null = null;

  /** @param now the time, as an instant in UTC */
  constructor(
    private readonly tell: Tell,
    private readonly now: () => string,
  ) {}

  /** Asks where to and saves articles as one PDF. */
  savePdf(
    desk: NotebookDesk,
    request: PrintRequest,
    parent: BrowserWindow | null,
  ): Promise<PrintOutcome> {
    return this.#print(desk, request, async (sheets, pages) => {
      const place = await askForPdfPlace(parent, nameOf(sheets, desk.info.name));
      if (place === null) return { kind: 'cancelled' };
      if (!place.mayOverwrite && (await isTaken(place.path))) {
        if (!(await confirmOverwriting(parent, [place.path]))) return { kind: 'cancelled' };
      }
      const { window, job } = await pages();
      this.tell('printProgress', { phase: 'layingOut', drawn: 1 });
      const pdf = await window.pdf(pdfSetup(footOf(sheets, job.title), request.choices));
      const whole = withDetails(pdf, this.#details(sheets, job.title));
      const written = await attempt(() => writeAtomically(nodeFileSystem, place.path, whole));
      if (!written.ok) return { kind: 'notWritten', path: place.path, code: written.error.code };
      this.#lastPdf = place.path;
      return { kind: 'written', path: place.path, pages: pagesOf(pdf) };
    });
  }

  /** Gives articles to the system's print dialog. */
  print(desk: NotebookDesk, request: PrintRequest): Promise<PrintOutcome> {
    return this.#print(desk, request, async (_sheets, pages) => {
      const { window } = await pages();
      this.tell('printProgress', { phase: 'layingOut', drawn: 1 });
      const reason = await window.print(paperSetup(request.choices));
      if (reason === null) return { kind: 'printed' };
      return /cancel/i.test(reason) ? { kind: 'cancelled' } : { kind: 'failed', reason };
    });
  }

  /** Calls off what is under way. */
  cancel(): void {
    this.#underWay?.abort();
    this.#underWay = null;
  }

  /** Shows the PDF that was saved last in its folder. */
  showLast(): void {
    if (this.#lastPdf !== null) shell.showItemInFolder(this.#lastPdf);
  }

  async #print(desk: NotebookDesk, request: PrintRequest, put: PutOnPaper): Promise<PrintOutcome> {
    this.cancel();
    const stop = new AbortController();
    this.#underWay = stop;
    const { choices } = request;
    const sheets = await printSheets(desk, request.ids, choices, app.getLocale());
    if (!sheets.ok) return { kind: 'unreadable', title: sheets.error.title };
    let window: PrintWindow | null = null;
    try {
      return await put(sheets.value, async () => {
        window = new PrintWindow(stop.signal);
        const job = this.#jobOf(desk, sheets.value, request);
        await window.draw(job, (drawn) => this.tell('printProgress', { phase: 'drawing', drawn }));
        return { window, job };
      });
    } catch (error) {
      if (error instanceof PrintingStopped) return { kind: 'cancelled' };
      const reason = error instanceof Error ? error.message : String(error);
      process.stderr.write(`Dateline: printing failed: ${reason}\n`);
      return { kind: 'failed', reason };
    } finally {
      (window as PrintWindow | null)?.end();
      if (this.#underWay === stop) this.#underWay = null;
    }
  }

  #jobOf(desk: NotebookDesk, sheets: readonly PrintSheet[], { choices }: PrintRequest): PrintJob {
    const [first] = sheets;
    const isOne = sheets.length === 1 && first !== undefined;
    const day = describeEdtf(this.now().slice(0, 10), 'en-GB');
    return {
      title: isOne ? first.title : `${String(sheets.length)} articles from ${desk.info.name}`,
      sheets,
      choices,
      colophon: `From the notebook “${desk.info.name}”, ${day}`,
    };
  }

  #details(sheets: readonly PrintSheet[], title: string) {
    const authors = [...new Set(sheets.flatMap(({ byline }) => byline))];
    const from = sheets.map(({ publisher, published, url }) =>
      [publisher, published, url].filter((part) => part !== null).join(', '),
    );
    return {
      title,
      author: authors.length === 0 ? null : authors.join(', '),
      subject: sheets.length === 1 ? (from[0] ?? null) : null,
      keywords: [...new Set(sheets.flatMap(({ about }) => about.tags))],
      made: this.now(),
    };
  }
}

/** What is done with the pages, once somebody asks for them to be drawn. */
type PutOnPaper = (
  sheets: readonly PrintSheet[],
  pages: () => Promise<{ readonly window: PrintWindow; readonly job: PrintJob }>,
) => Promise<PrintOutcome>;

function nameOf(sheets: readonly PrintSheet[], notebook: string): string {
  const [first] = sheets;
  if (sheets.length !== 1 || first === undefined) {
    return `${fileName({ date: null, publisher: null, title: `${notebook}, ${String(sheets.length)} articles` }).replace(/\.md$/, '')}.pdf`;
  }
  const { publisher, title } = first;
  return `${fileName({ date: null, publisher, title }).replace(/\.md$/, '')}.pdf`;
}

/** The line that runs along the foot of each page. */
function footOf(sheets: readonly PrintSheet[], title: string): string {
  const publisher = sheets.length === 1 ? sheets[0]?.publisher : null;
  return publisher ? `${title} — ${publisher}` : title;
}

async function isTaken(path: string): Promise<boolean> {
  const found = await attempt(() => nodeFileSystem.read(path));
  return found.ok || found.error.code !== 'ENOENT';
}
