import type { Locator, Page } from '@playwright/test';

/** The view of the codebook. */
export class Tags {
  readonly view: Locator;
  readonly tree: Locator;

  constructor(private readonly window: Page) {
    this.view = window.getByRole('region', { name: 'Tags', exact: true });
    this.tree = this.view.getByRole('treegrid', { name: 'Codebook' });
  }

  /** A tag's line in the tree. */
  row(name: string): Locator {
    return this.tree.getByRole('row', { name, exact: true });
  }

  /** What is known of the tag that is open. */
  details(name: string): Locator {
    return this.view.getByRole('region', { name: `Tag ${name}`, exact: true });
  }

  /** Opens a tag. */
  async open(name: string): Promise<Locator> {
    await this.row(name).click();
    return this.details(name);
  }

  /** Makes a tag at the top. */
  async make(name: string): Promise<void> {
    await this.view.getByRole('button', { name: 'New tag', exact: true }).click();
    await this.nameNew(name);
  }

  /** Makes a tag under the one that is open. */
  async makeUnder(parent: string, name: string): Promise<void> {
    await this.details(parent).getByRole('button', { name: 'New tag under it' }).click();
    await this.nameNew(name);
  }

  /** Merges the tag that is open into another. */
  async merge(name: string, into: string): Promise<void> {
    await this.details(name).getByRole('combobox', { name: 'Merge into' }).fill(into);
    await this.window.getByRole('option', { name: into, exact: true }).click();
  }

  private async nameNew(name: string): Promise<void> {
    const field = this.view.getByRole('textbox', { name: 'Name of the new tag' });
    await field.fill(name);
    await field.press('Enter');
  }
}
