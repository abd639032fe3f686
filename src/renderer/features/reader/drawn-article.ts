import type { ArticleBody } from './article-body';
import { ArticleSelection } from './article-selection';
import { Caret } from './caret';
import { windowPainter } from './highlight-painter';
import { LineSurvey } from './line-survey';
import { PanePainting } from './pane-painting';
import type { ScrollWish, TextRange } from './reader-types';
import { ReadingView } from './reading-view';
import { UnitSelector } from './unit-selector';

/** Regions that held a text before, and so may be scrolled. */
const used = new WeakSet<HTMLElement>();

/** An article as it stands in one pane, with everything that works on it there. React only ever hands data to it. */
export class DrawnArticle {
  readonly view: ReadingView;
  readonly painting: PanePainting;
  readonly lines: LineSurvey;
  readonly selection: ArticleSelection;
  readonly units: UnitSelector;
  readonly caret: Caret;
  private readonly stopHolding: () => void;
  private readonly beforePrint = (): void => this.body.drawAll();

  /** `region` is what scrolls; `startAt` the offset to begin at, `null` for the headline. */
  constructor(
    paneId: string,
    readonly body: ArticleBody,
    readonly region: HTMLElement,
    startAt: number | null,
  ) {
    this.view = new ReadingView(body, region);
    const start = Math.min(startAt ?? 0, body.drawn.text.text.length);
    // A region that was just made stands at its top: to look there would have the whole page laid out once more.
    const isAtHead = start === 0 && !used.has(region);
    used.add(region);
    if (!isAtHead) this.view.restore(start);
    this.painting = new PanePainting(paneId, body, windowPainter(), region);
    if (isAtHead) this.painting.beginAtTop();
    else this.painting.lookAround();
    this.lines = new LineSurvey(body, this.painting, region);
    this.selection = new ArticleSelection(body, region);
    this.units = new UnitSelector(this);
    this.caret = new Caret(this);
    this.stopHolding = whenSetAnew(body.root, () => this.keepPlace());
    addEventListener('beforeprint', this.beforePrint);
    void body.drawWhenIdle();
  }

  /** Scrolls a passage into view, and draws and paints what is there at once. */
  reveal(range: TextRange, wish: ScrollWish = {}): void {
    this.view.scrollTo(range, wish);
    this.painting.lookAround();
  }

  /** Scrolls to the headline or the end, and draws and paints what is there at once. */
  goToEdge(edge: 'start' | 'end'): void {
    this.view.scrollToEdge(edge);
    this.painting.lookAround();
  }

  stop(): void {
    this.stopHolding();
    removeEventListener('beforeprint', this.beforePrint);
    this.view.stop();
    this.lines.stop();
    this.painting.stop();
    this.body.stop();
  }

  private keepPlace(): void {
    if (!this.view.isShown()) return;
    this.view.keepPlace();
    this.painting.lookAround();
    this.lines.again();
  }
}

/** Calls `listener` when a text is set in another width, size, leading or font, and when it is shown again. */
function whenSetAnew(root: HTMLElement, listener: () => void): () => void {
  let setting: string | null = null;
  const observer = new ResizeObserver(() => {
    const [before, now] = [setting, settingOf(root)];
    setting = now;
    // The observer tells at first how the text is set to begin with: nothing has to be measured before.
    if (before !== null && now !== before) listener();
  });
  observer.observe(root);
  document.fonts.addEventListener('loadingdone', listener);
  return () => {
    observer.disconnect();
    document.fonts.removeEventListener('loadingdone', listener);
  };
}

function settingOf(root: HTMLElement): string {
  const { fontSize, lineHeight } = getComputedStyle(root);
  return `${String(root.clientWidth)} ${fontSize} ${lineHeight}`;
}
