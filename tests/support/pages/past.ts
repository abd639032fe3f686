import type { Locator, Page } from '@playwright/test';

/** The dialogs that show the past: the history of one record, and what was deleted. */
export class Past {
  readonly history: Locator;
  readonly deleted: Locator;
  readonly versions: Locator;
  readonly preview: Locator;

  constructor(window: Page) {
    this.history = window.getByRole('dialog', { name: /^History/u });
    this.deleted = window.getByRole('dialog', { name: 'Recently deleted' });
    this.versions = this.history.getByRole('grid', { name: 'Versions' }).getByRole('row');
    this.preview = this.history.getByRole('region', { name: 'Chosen version' });
  }

  /** The rows of what was deleted. */
  get deletedRows(): Locator {
    return this.deleted.getByRole('grid', { name: 'Deleted' }).getByRole('row');
  }

  /** The button that restores the chosen version. */
  get restore(): Locator {
    return this.history.getByRole('button', { name: 'Restore this version' });
  }

  /** The button that brings back what is chosen of what was deleted. */
  get bringBack(): Locator {
    return this.deleted.getByRole('button', { name: 'Bring it back' });
  }

  /** Lists every version that was saved, or only the last of each sitting. */
  async showEverySave(): Promise<void> {
    await this.history.getByText('Show every save').click();
  }
}
