import type { PrintChoices, PrintJob, PrintPage } from '../../../../contract/printing';
import { element } from './sheet-matter';
import { SheetWriter } from './sheet-writer';

/** Time that one call draws for; between two calls main tells how far it is, or calls it off. */
const TURN_MS = 60;

const SIZES: Readonly<Record<PrintChoices['textSize'], string>> = {
  small: '9.5pt',
  medium: '11pt',
  large: '14pt',
};

/** Draws a job over several turns. */
class Drawing {
  private readonly body = element('main', 'page');
  private writer: SheetWriter | null = null;
  private sheet = 0;
  private sections = 0;

  constructor(private readonly job: PrintJob) {
    const { documentElement: root, body } = document;
    root.dataset['print'] = '';
    root.dataset['theme'] = 'light';
    root.toggleAttribute('data-paragraph-numbers', job.choices.numbers);
    root.style.setProperty('--reading-size', SIZES[job.choices.textSize]);
    root.style.setProperty('--reading-leading', '1.46');
    document.title = job.title;
    body.replaceChildren(this.body);
  }

  /** The share that is drawn after another turn. */
  async turn(): Promise<number> {
    const begun = performance.now();
    while (this.sheet < this.job.sheets.length && performance.now() - begun < TURN_MS) this.step();
    const { sheets } = this.job;
    if (this.sheet < sheets.length) {
      const inSheet = this.writer === null ? 0 : this.sections / this.writer.length;
      return Math.min(0.99, (this.sheet + inSheet) / sheets.length);
    }
    await document.fonts.ready;
    return 1;
  }

  private step(): void {
    const { sheets, choices, colophon } = this.job;
    const sheet = sheets[this.sheet];
    if (sheet === undefined) return;
    this.writer ??= new SheetWriter(this.body, sheet, this.sheet, choices.highlights);
    this.sections += 1;
    if (this.writer.step()) return;
    this.writer = null;
    this.sections = 0;
    this.sheet += 1;
    if (this.sheet === sheets.length) this.body.append(element('p', 'colophon', colophon));
  }
}

let drawing: Drawing | null = null;

/** What main asks of the page that is printed. */
export const printPage: PrintPage = {
  begin: (job) => {
    drawing = new Drawing(job);
  },
  draw: () => (drawing === null ? Promise.resolve(1) : drawing.turn()),
};
