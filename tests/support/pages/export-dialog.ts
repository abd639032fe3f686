import type { Locator, Page } from '@playwright/test';

/** The dialog that shows an export before it is written. */
export class ExportDialog {
  readonly dialog: Locator;
  readonly preview: Locator;
  readonly save: Locator;
  readonly copy: Locator;

  constructor(private readonly window: Page) {
    this.dialog = window.getByRole('dialog', { name: 'Export' });
    this.preview = this.dialog.getByRole('region', { name: 'Preview' });
    this.save = this.dialog.getByRole('button', { name: /^Save (file|to folder)…$/u });
    this.copy = this.dialog.getByRole('button', { name: 'Copy to clipboard' });
  }

  /** The Markdown that would be written to the file that is shown. */
  get markdown(): Locator {
    return this.preview.locator('pre');
  }

  /** Chooses what is exported. */
  async what(name: string | RegExp): Promise<void> {
    await this.dialog.getByRole('radio', { name }).click({ force: true });
  }

  /** Chooses how it is written. */
  async as(name: 'One file' | 'A folder, one file per article'): Promise<void> {
    await this.dialog.getByRole('radio', { name }).click({ force: true });
  }

  /** Shows another file of the preview. */
  async show(path: string | RegExp): Promise<void> {
    await this.preview.getByRole('button', { name: /File$/u }).click();
    await this.window.getByRole('option', { name: path }).click();
  }
}
