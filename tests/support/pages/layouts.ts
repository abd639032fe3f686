import type { Locator, Page } from '@playwright/test';

/** The control over how the panes stand, and the layouts saved under a name. */
export class Layouts {
  readonly button: Locator;
  readonly panel: Locator;
  readonly name: Locator;

  constructor(window: Page) {
    this.button = window.getByRole('button', { name: 'Layouts', exact: true });
    this.panel = window.getByRole('dialog', { name: 'Layouts' });
    this.name = this.panel.getByRole('textbox', { name: 'Name of the layout' });
  }

  /** A saved layout in the open panel. */
  row(name: string): Locator {
    return this.panel.getByRole('listitem').filter({ hasText: name });
  }

  /** Opens the panel and presses a layout in it. */
  async open(name: string): Promise<void> {
    await this.button.click();
    await this.row(name).getByRole('button').first().click();
  }

  /** Presses one of the small buttons of a layout in the open panel. */
  async act(name: string, action: RegExp): Promise<void> {
    await this.row(name).hover();
    await this.row(name).getByRole('button', { name: action }).click();
  }
}
