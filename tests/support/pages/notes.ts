import type { Locator, Page } from '@playwright/test';

/** The view of all notes. */
export class Notes {
  readonly view: Locator;
  readonly list: Locator;
  readonly title: Locator;

  constructor(window: Page) {
    this.view = window.getByRole('region', { name: 'Notes', exact: true });
    this.list = this.view.getByRole('grid', { name: 'Notes of the notebook' });
    this.title = this.view.getByRole('textbox', { name: 'Title of the note' });
  }

  /** A note in the list. */
  row(title: string): Locator {
    return this.list.getByRole('row', { name: title });
  }

  /** The editor of the note that is open. */
  get editor(): Locator {
    return this.view.getByRole('textbox', { name: /^Note /u });
  }

  /** Begins a free note. */
  async begin(): Promise<void> {
    await this.view.getByRole('button', { name: 'New note' }).click();
  }
}
