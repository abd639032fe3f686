import type { Locator, Page } from '@playwright/test';

/** The page that is shown while no notebook is open. */
export class Welcome {
  readonly sample: Locator;
  readonly newNotebook: Locator;
  readonly openFolder: Locator;
  readonly recent: Locator;
  readonly problem: Locator;
  /** Opens a notebook for reading that is open elsewhere. */
  readonly readOnly: Locator;

  constructor(window: Page) {
    this.sample = window.getByRole('button', { name: 'Open the sample notebook' });
    this.newNotebook = window.getByRole('button', { name: 'New notebook in a folder…' });
    this.openFolder = window.getByRole('button', { name: 'Open a notebook folder…' });
    this.recent = window.getByRole('region', { name: 'Recent notebooks' });
    this.problem = window.getByRole('alert');
    this.readOnly = window.getByRole('button', { name: 'Open for reading only' });
  }

  /** A notebook that was open before, by its name. */
  recentNotebook(name: string): Locator {
    return this.recent.getByRole('listitem').filter({ hasText: name }).getByRole('button').first();
  }

  /** Takes a notebook off the list. */
  async forget(name: string): Promise<void> {
    await this.recent.getByRole('button', { name: `Remove ${name} from the list` }).click();
  }
}
