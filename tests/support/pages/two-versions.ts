import type { Locator, Page } from '@playwright/test';

/** What is told of changes from outside, and the dialog that decides between two versions. */
export class TwoVersionsPage {
  readonly notice: Locator;
  readonly status: Locator;
  readonly dialog: Locator;
  readonly rows: Locator;
  readonly versions: Locator;

  constructor(window: Page) {
    this.notice = window.getByRole('region', { name: 'Changes from outside' });
    this.status = window.getByRole('contentinfo', { name: 'Status' });
    this.dialog = window.getByRole('dialog', { name: 'Two versions' });
    this.rows = this.dialog.getByRole('grid', { name: 'To decide' }).getByRole('row');
    this.versions = this.dialog.getByRole('region', { name: 'Both versions' });
  }

  /** The field in both versions. */
  field(name: string): Locator {
    return this.versions.getByRole('row', { name: new RegExp(`^${name}`, 'u') }).getByRole('cell');
  }

  /** The button of a decision. */
  way(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }
}
