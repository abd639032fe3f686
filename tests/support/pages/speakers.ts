import type { Locator, Page } from '@playwright/test';

/** The register of speakers, and the page of the one that is open. */
export class Speakers {
  readonly view: Locator;
  readonly register: Locator;
  readonly field: Locator;

  constructor(private readonly window: Page) {
    this.view = window.getByRole('region', { name: 'Speakers', exact: true });
    this.register = this.view.getByRole('grid', { name: 'Speakers' });
    this.field = this.view.getByRole('searchbox', { name: 'Find a speaker' });
  }

  /** A speaker's line in the register. */
  row(name: string): Locator {
    const head = this.window.getByRole('rowheader', { name, exact: true });
    return this.register.getByRole('row').filter({ has: head });
  }

  /** Opens a speaker. */
  async open(name: string): Promise<Locator> {
    await this.row(name).first().click();
    return this.page(name);
  }

  /** The page of a speaker. */
  page(name: string): Locator {
    return this.view.getByRole('region', { name: `Speaker ${name}`, exact: true });
  }

  /** A part of the page that is open. */
  part(title: string): Locator {
    return this.view.getByRole('region', { name: title, exact: true });
  }

  /** The statements of the page that is open, those of which the date said is known. */
  get said(): Locator {
    return this.view.getByRole('list', { name: 'Statements', exact: true }).getByRole('listitem');
  }

  /** The statements of which it is not known. */
  get undated(): Locator {
    return this.view
      .getByRole('list', { name: 'Statements, date said unknown' })
      .getByRole('listitem');
  }

  /** Adds another name by keyboard. */
  async addAlias(name: string): Promise<void> {
    const field = this.view.getByRole('textbox', { name: 'Another name' });
    await field.fill(name);
    await field.press('Enter');
  }

  /** The fields of a role, counted from 1. */
  role(number: number): Locator {
    return this.view.getByRole('group', { name: `Role ${number}`, exact: true });
  }

  /** Asks which speaker the open one is, and answers. */
  async mergeInto(name: string): Promise<void> {
    await this.view.getByRole('button', { name: 'Merge into…' }).click();
    const dialog = this.window.getByRole('dialog', { name: /^Merge/u });
    await dialog.getByRole('combobox', { name: 'Merge into' }).fill(name);
    await this.window
      .getByRole('option', { name: new RegExp(`^${name}`, 'u') })
      .first()
      .click();
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  }

  /** Opens the dialog that parts the open speaker. */
  async beginSplit(): Promise<Locator> {
    await this.view.getByRole('button', { name: 'Split…' }).click();
    return this.splitting;
  }

  /** The dialog that parts a speaker. */
  get splitting(): Locator {
    return this.window.getByRole('dialog', { name: /^Split/u });
  }
}
