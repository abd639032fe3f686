import type { Locator, Page } from '@playwright/test';

/** The one field over commands, articles, speakers and tags. */
export class Palette {
  readonly dialog: Locator;
  readonly field: Locator;

  constructor(window: Page) {
    this.dialog = window.getByRole('dialog', { name: 'Command palette' });
    this.field = this.dialog.getByRole('combobox');
  }

  /** What was found, in its order. */
  get items(): Locator {
    return this.dialog.getByRole('option');
  }

  /** Types a query and takes the first thing found. */
  async run(query: string): Promise<void> {
    await this.field.fill(query);
    await this.items.first().waitFor();
    await this.field.press('Enter');
  }
}
