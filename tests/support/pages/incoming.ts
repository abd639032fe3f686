import type { Locator, Page } from '@playwright/test';

/** What is being brought in: the view of a batch. */
export class Incoming {
  readonly view: Locator;
  readonly list: Locator;
  readonly detail: Locator;
  readonly decisions: Locator;
  readonly preview: Locator;

  constructor(window: Page) {
    this.view = window.getByRole('region', { name: /^(Brought in: |Bringing in)/u });
    this.list = this.view.getByRole('grid', { name: 'What is brought in' });
    this.decisions = this.view.getByRole('group', { name: 'What becomes of it' });
    this.preview = this.view.getByRole('region', { name: 'What was understood' });
    this.detail = this.view.locator('section').last();
  }

  /** A row by what it is called. */
  row(name: string | RegExp): Locator {
    return this.list.getByRole('row', { name });
  }

  /** Shows only some of the items. */
  async show(filter: string): Promise<void> {
    await this.view.getByText(new RegExp(`^${filter} \\d`, 'u')).click();
  }

  /** Presses a button of the view. */
  button(name: string | RegExp): Locator {
    return this.view.getByRole('button', { name });
  }
}
