import type { Locator, Page } from '@playwright/test';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** One reading column: its head, its text, and what floats over a selection in it. */
export class Pane {
  readonly root: Locator;
  /** The part that scrolls and takes the keyboard. */
  readonly text: Locator;
  readonly article: Locator;
  readonly toolbar: Locator;
  readonly find: Locator;

  constructor(
    private readonly window: Page,
    place: number,
  ) {
    this.root = window.getByRole('region', { name: new RegExp(`^Pane ${place} of`, 'u') });
    this.text = this.root.getByRole('region').first();
    this.article = this.text.getByRole('article');
    this.toolbar = this.root.getByRole('toolbar', { name: 'Selected passage' });
    this.find = this.root.getByRole('search', { name: 'Find in this article' });
  }

  /** Drags the pointer over the first place where words stand. */
  async select(words: string): Promise<void> {
    const { from, to } = await this.spotsOf(words);
    const { mouse } = this.window;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
    await mouse.move(to.x, to.y);
    await mouse.up();
  }

  /** Clicks into the middle of words. */
  async clickOn(words: string): Promise<void> {
    const { from, to } = await this.spotsOf(words.slice(0, Math.min(words.length, 8)));
    await this.window.mouse.click((from.x + to.x) / 2, (from.y + to.y) / 2);
  }

  /** The place behind words, at the middle of their line. */
  async placeBehind(words: string): Promise<Point> {
    return (await this.spotsOf(words)).to;
  }

  /** A point in the middle of the first of these words, brought into view. */
  async middleOf(words: string): Promise<Point> {
    const { from, to } = await this.spotsOf(words.slice(0, Math.min(words.length, 8)));
    return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  }

  /** Selects words and presses a button of the toolbar that appears. */
  async mark(words: string, button: string): Promise<void> {
    await this.select(words);
    await this.toolbar.getByRole('button', { name: button, exact: true }).click();
  }

  /** What is selected in the window. */
  selected(): Promise<string> {
    return this.window.evaluate(() => window.getSelection()?.toString() ?? '');
  }

  /** Presses a button of the head. */
  async head(button: string): Promise<void> {
    await this.root.getByRole('button', { name: button, exact: true }).click();
  }

  /** Chooses from the menu of the head. */
  async act(item: string): Promise<void> {
    await this.head('Article actions');
    await this.window.getByRole('menuitem', { name: item }).click();
  }

  /** The words at the upper edge of the reader. */
  async firstWordsInView(): Promise<string> {
    return this.text.evaluate((region) => {
      const top = region.getBoundingClientRect().top;
      const blocks = [...region.querySelectorAll('p, li, h1, h2, h3')];
      const first = blocks.find((block) => block.getBoundingClientRect().bottom > top + 4);
      return first?.textContent ?? '';
    });
  }

  /** The article's markup: the same twice means that marks did not touch it. */
  markup(): Promise<string> {
    return this.article.evaluate((article) => article.outerHTML);
  }

  /** Where words begin and end on screen, brought into view first. */
  private async spotsOf(words: string): Promise<{ readonly from: Point; readonly to: Point }> {
    await this.text.getByRole('heading', { level: 1 }).waitFor();
    return this.text.evaluate((region, wanted) => {
      const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
      const nodes: { node: Text; start: number }[] = [];
      let all = '';
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        nodes.push({ node, start: all.length });
        all += node.data;
      }
      const start = all.indexOf(wanted);
      if (start < 0) throw new Error(`Not in this pane: ${wanted}`);
      const caret = (offset: number, isEnd: boolean): Range => {
        const found = nodes.find(
          ({ node, start: at }) =>
            offset <= at + node.length && (isEnd ? offset > at : offset < at + node.length),
        );
        if (!found) throw new Error(`No place ${offset}`);
        const range = document.createRange();
        range.setStart(found.node, offset - found.start);
        return range;
      };
      const [from, to] = [caret(start, false), caret(start + wanted.length, true)];
      from.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const spot = (range: Range): Point => {
        const box = range.getBoundingClientRect();
        return { x: box.x, y: box.y + box.height / 2 };
      };
      return { from: spot(from), to: spot(to) };
    }, words);
  }
}

/** The stretches of text that a Highlight paints, in all panes, in the order of the page. */
export async function painted(window: Page, layer: string): Promise<readonly string[]> {
  return window.evaluate((name) => {
    const ranges = [...(CSS.highlights.get(name) ?? [])].map((stretch) => {
      const range = document.createRange();
      range.setStart(stretch.startContainer, stretch.startOffset);
      range.setEnd(stretch.endContainer, stretch.endOffset);
      return range;
    });
    const inOrder = ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return inOrder.map(String);
  }, `reader-${layer}`);
}

/** How many Highlights the window has, however many annotations there are. */
export function highlightCount(window: Page): Promise<number> {
  return window.evaluate(() => CSS.highlights.size);
}
