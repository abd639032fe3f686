import type { Locator, Page } from '@playwright/test';

/** What is drawn over the panes while they are compared, and what the margin lists of it. */
export class Comparing {
  /** The connections between the panes. */
  readonly paths: Locator;
  readonly bars: Locator;
  /** The buttons at the edges of panes that lead to partners out of view. */
  readonly marks: Locator;
  /** The list of shared wording in the margin. */
  readonly wording: Locator;
  readonly alsoAppears: Locator;
  readonly dialog: Locator;
  /** Says that a passage waits for another to be compared with. */
  readonly waiting: Locator;

  constructor(private readonly window: Page) {
    const main = window.getByRole('main');
    this.paths = main.locator('svg path[data-kind]');
    this.bars = main.locator('svg:has(path[data-kind]) rect');
    this.marks = main.getByRole('button', { name: /bring into view$/u });
    this.wording = window.getByRole('grid', { name: 'Shared wording' });
    this.alsoAppears = window.getByRole('region', { name: 'Also appears in' });
    this.dialog = window.getByRole('dialog', { name: 'Compare passages' });
    this.waiting = window.getByRole('status', { name: 'Comparing passages' });
  }

  /** Shows a tab of the margin. */
  async show(tab: 'Annotations' | 'Shared' | 'Also in'): Promise<void> {
    await this.window.getByRole('tab', { name: new RegExp(`^${tab}`, 'u') }).click();
  }

  /** Lets the pointer rest on words of a pane, brought into view first. */
  async pointAt(pane: Locator, words: string): Promise<void> {
    const { x, y } = await pane.evaluate((region, wanted) => {
      const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const at = node.data.indexOf(wanted);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      throw new Error(`Not in this pane: ${wanted}`);
    }, words);
    // From a little way off, so that there is a move however the pointer stood before.
    await this.window.mouse.move(x - 3, y);
    await this.window.mouse.move(x, y);
  }
}

/** How high words stand in a pane: pixels below its upper edge; negative above it. */
export function heightOf(pane: Locator, words: string): Promise<number> {
  return pane.evaluate((region, wanted) => {
    const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      return range.getBoundingClientRect().top - region.getBoundingClientRect().top;
    }
    throw new Error(`Not in this pane: ${wanted}`);
  }, words);
}
