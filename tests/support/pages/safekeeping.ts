import type { Locator, Page } from '@playwright/test';

/** What the window says of saving, of a notebook that can only be read, and of damage. */
export class Safekeeping {
  /** The quiet words at the foot. */
  readonly status: Locator;
  /** The strip about edits that can't be saved, or are saved again. */
  readonly saving: Locator;
  readonly tryAgain: Locator;
  readonly saveCopy: Locator;
  readonly openCopy: Locator;
  /** The strip about a notebook that can only be read. */
  readonly readOnly: Locator;
  readonly openForWriting: Locator;
  /** The report of what opening found. */
  readonly report: Locator;
  /** Brings the report back. */
  readonly whatWasFound: Locator;

  constructor(window: Page) {
    const foot = window.getByRole('contentinfo', { name: 'Status' });
    this.status = foot.getByRole('status');
    this.whatWasFound = foot.getByRole('button', { name: 'What opening found' });
    this.saving = window.getByRole('region', { name: 'Saving' });
    this.tryAgain = this.saving.getByRole('button', { name: 'Try again now' });
    this.saveCopy = this.saving.getByRole('button', { name: 'Save a copy elsewhere…' });
    this.openCopy = this.saving.getByRole('button', { name: 'Open the copy' });
    this.readOnly = window.getByRole('region', { name: 'Reading only' });
    this.openForWriting = this.readOnly.getByRole('button', { name: 'Try to open for writing' });
    this.report = window.getByRole('dialog', {
      name: /repaired this notebook|Something is wrong/u,
    });
  }
}
