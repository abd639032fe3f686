import type { Locator, Page } from '@playwright/test';
import { leavePanel, pickInPanel } from './pick';

/** The view of all annotations in one table. */
export class Statements {
  readonly view: Locator;
  readonly table: Locator;
  readonly searchField: Locator;
  readonly exportThese: Locator;

  constructor(private readonly window: Page) {
    this.view = window.getByRole('region', { name: 'Statements', exact: true });
    this.table = this.view.getByRole('grid', { name: 'Annotations that match the filter' });
    this.searchField = this.view.getByRole('searchbox', { name: /^Search passages/u });
    this.exportThese = this.view.getByRole('button', { name: 'Export these…' });
  }

  /** The rows below the head. */
  get rows(): Locator {
    return this.table.getByRole('rowgroup').last().getByRole('row');
  }

  /** The row of a passage. */
  row(words: string): Locator {
    return this.rows.filter({ hasText: words });
  }

  /** Shows all annotations, or only one kind. */
  async kind(name: 'All' | 'Statements' | 'Highlights'): Promise<void> {
    await this.view.getByRole('radio', { name }).click({ force: true });
  }

  /** Narrows the table to one value of a field in the filter's panel. */
  async filterBy(
    field: 'Tags' | 'Speakers' | 'Colours' | 'Publishers',
    value: string,
  ): Promise<void> {
    const button = this.view.getByRole('button', { name: 'Filter', exact: true });
    await pickInPanel(this.window, button, field, value);
  }

  /** Types into a date of the filter's panel. */
  async said(bound: 'Said from' | 'Said until', date: string): Promise<void> {
    await this.view.getByRole('button', { name: 'Filter', exact: true }).click();
    await this.window.getByRole('dialog').getByRole('textbox', { name: bound }).fill(date);
    await leavePanel(this.window);
  }

  /** Takes every filter but the words and the kind off. */
  async clearFilters(): Promise<void> {
    await this.view.getByRole('button', { name: 'Clear all' }).click();
  }
}
