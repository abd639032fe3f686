import type { Locator, Page } from '@playwright/test';
import { leavePanel, pickInPanel } from './pick';

/** Statements followed over time: the trail, in the frame that it shares with the timeline and the matrix. */
export class Trail {
  /** The view of whichever subject. */
  readonly view: Locator;
  readonly scroller: Locator;
  readonly items: Locator;
  readonly gaps: Locator;
  readonly undated: Locator;
  readonly tabs: Locator;
  readonly filter: Locator;

  constructor(private readonly window: Page) {
    this.view = window.getByRole('region', { name: /^Trail: /u });
    this.items = this.view.getByRole('article');
    this.scroller = this.view.locator('[data-scroller=trail]');
    this.gaps = this.view.getByText(/without a (?:dated )?statement/u);
    this.undated = this.view.getByRole('heading', { name: 'Date said unknown' });
    this.tabs = this.view.getByRole('tablist', { name: 'How statements are shown' });
    this.filter = this.view.getByRole('search', { name: 'Filter what is followed' });
  }

  /** The heading: whose statements they are. */
  get subject(): Locator {
    return this.view.getByRole('heading', { level: 1 });
  }

  /** The statement with these words. */
  item(words: string | RegExp): Locator {
    return this.items.filter({ has: this.window.locator('[lang]', { hasText: words }) });
  }

  /** The statement at a place in the trail, counted from 1. */
  at(place: number): Locator {
    return this.view.locator(`article[aria-posinset="${place}"]`);
  }

  /** Narrows what is followed to one value of a field in the filter's panel. */
  async filterBy(
    field: 'Speakers' | 'Organisations' | 'Tags' | 'Publishers',
    value: string,
  ): Promise<void> {
    const button = this.filter.getByRole('button', { name: 'Filter', exact: true });
    await pickInPanel(this.window, button, field, value);
  }

  /** Types into a date of the filter's panel. */
  async said(bound: 'Said from' | 'Said until', date: string): Promise<void> {
    await this.filter.getByRole('button', { name: 'Filter', exact: true }).click();
    await this.window.getByRole('dialog').getByRole('textbox', { name: bound }).fill(date);
    await leavePanel(this.window);
  }

  /** Takes one value off the filter. */
  async takeOff(value: string): Promise<void> {
    await this.filter.getByRole('button', { name: `Remove ${value}` }).click();
  }

  /** How far the trail is scrolled, in pixels. */
  scrolled(): Promise<number> {
    return this.scroller.evaluate((element) => element.scrollTop);
  }
}
