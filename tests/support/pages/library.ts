import type { Locator, Page } from '@playwright/test';
import { pickInPanel } from './pick';

/** The view of all articles in one table. */
export class Library {
  readonly view: Locator;
  readonly table: Locator;
  readonly filterField: Locator;
  readonly chosen: Locator;

  constructor(private readonly window: Page) {
    this.view = window.getByRole('region', { name: 'Articles', exact: true });
    this.table = this.view.getByRole('grid', { name: 'Articles' });
    this.filterField = this.view.getByRole('searchbox', { name: /^Filter by title/u });
    this.chosen = this.view.getByRole('group', { name: 'Chosen articles' });
  }

  /** The row of an article. */
  row(title: string): Locator {
    return this.table.getByRole('row').filter({ hasText: title });
  }

  /** The titles that the table shows, from above. Rows that are recycled stand anywhere in the page's own order. */
  titles(): Promise<readonly string[]> {
    return this.table.locator('[data-open]').evaluateAll((titles) =>
      titles
        .map((title) => ({ text: title.textContent, top: title.getBoundingClientRect().top }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text),
    );
  }

  /** The value of an article in one column. */
  cell(title: string, at: number): Locator {
    return this.row(title).locator('[role=rowheader],[role=gridcell]').nth(at);
  }

  /** Sorts by a column; a second time turns the order round. */
  async sortBy(column: string): Promise<void> {
    await this.table.getByRole('columnheader', { name: column }).click();
  }

  /** Opens an article by its title. */
  async open(title: string): Promise<void> {
    await this.table.getByText(title, { exact: true }).click();
  }

  /** Chooses articles as a click and Ctrl/Cmd-clicks do. */
  async choose(...titles: readonly string[]): Promise<void> {
    for (const [at, title] of titles.entries()) {
      const cell = this.row(title).getByRole('gridcell').first();
      await cell.click(at === 0 ? {} : { modifiers: ['ControlOrMeta'] });
    }
  }

  /** Chooses from the menu of a row. */
  async act(title: string, item: string): Promise<void> {
    await this.row(title).click({ button: 'right' });
    await this.window.getByRole('menuitem', { name: item }).click();
  }

  /** Shows a shelf. */
  async shelf(name: 'All' | 'Starred' | 'Trash'): Promise<void> {
    await this.view.getByRole('radio', { name }).click({ force: true });
  }

  /** Narrows the table to one value of a field in the filter's panel. */
  async filterBy(field: 'Collection' | 'Tag' | 'Publisher', value: string): Promise<void> {
    const button = this.view.getByRole('button', { name: 'Filter', exact: true });
    await pickInPanel(this.window, button, field, value);
  }

  /** Takes every filter off. */
  async clearFilters(): Promise<void> {
    await this.view.getByRole('button', { name: 'Clear all' }).click();
  }
}
