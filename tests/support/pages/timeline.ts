import type { Locator, Page } from '@playwright/test';

/** Statements drawn over time, in the frame that trail, timeline and matrix share. */
export class Timeline {
  readonly view: Locator;
  readonly grid: Locator;
  /** The lanes, from the top. */
  readonly lanes: Locator;
  readonly table: Locator;
  readonly axis: Locator;

  constructor(private readonly window: Page) {
    this.view = window.getByRole('region', { name: /^Timeline: /u });
    this.grid = this.view.getByRole('grid', { name: /over time$/u });
    this.lanes = this.grid.getByRole('row');
    this.table = this.view.getByRole('grid', { name: 'Statements of the timeline' });
    this.axis = this.view.locator('[data-axis]');
  }

  /** The lane of that name. */
  lane(name: string): Locator {
    return this.lanes.filter({ has: this.window.getByRole('rowheader', { name }) });
  }

  /** The marks of a lane in order of time, what has no date last. */
  marks(lane: string): Locator {
    return this.lane(lane).getByRole('gridcell');
  }

  /** What screen readers are told of the mark that the keyboard is on. */
  async current(): Promise<string> {
    const id = await this.grid.getAttribute('aria-activedescendant');
    return (await this.view.locator(`[id="${id ?? ''}"]`).getAttribute('aria-label')) ?? '';
  }

  /** Chooses how it is shown, or what its lanes are. */
  async choose(label: 'By speaker' | 'By tag' | 'Picture' | 'Table'): Promise<void> {
    await this.view.getByText(label, { exact: true }).click();
  }

  /** The time that is shown, in words. */
  get range(): Locator {
    return this.view.locator('footer').getByText(/\d{4}/u);
  }

  button(name: 'Zoom in' | 'Zoom out' | 'Show all of the time'): Locator {
    return this.view.getByRole('button', { name, exact: true });
  }

  /** Chooses an item of the export menu. */
  async export(item: string): Promise<void> {
    await this.view.getByRole('button', { name: 'Export', exact: true }).click();
    await this.window.getByRole('menuitem', { name: item, exact: true }).click();
  }
}
