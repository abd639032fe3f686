import type { Locator, Page } from '@playwright/test';

/** Name of a section as the sidebar writes it. */
export type SectionTitle = 'Articles' | 'Statements' | 'Speakers' | 'Tags' | 'Notes';

/** The way through the notebook: its menu, the sections, what the chosen section lists. */
export class Sidebar {
  readonly sections: Locator;
  readonly articles: Locator;

  constructor(private readonly window: Page) {
    this.sections = window.getByRole('navigation', { name: 'Sections' });
    this.articles = this.list('articles');
  }

  /** The button of a section. */
  section(title: SectionTitle): Locator {
    return this.sections.getByRole('button', { name: new RegExp(`^${title}`, 'u') });
  }

  /** Shows a section. */
  async goTo(title: SectionTitle): Promise<void> {
    await this.section(title).click();
  }

  /** The list of a section. */
  list(section: Lowercase<SectionTitle>): Locator {
    return this.window.getByRole('region', { name: `List of ${section}` });
  }

  /** An article in the list. */
  article(title: string): Locator {
    return this.articles.getByRole('row', { name: title });
  }

  /** Opens an article in the focused pane. */
  async open(title: string): Promise<void> {
    await this.article(title).click();
  }

  /** Opens an article in a pane of its own. */
  async openBeside(title: string): Promise<void> {
    await this.article(title).click({ button: 'middle' });
  }

  /** Chooses from the menu of a listed article. */
  async act(title: string, item: string): Promise<void> {
    await this.article(title).click({ button: 'right' });
    await this.window.getByRole('menuitem', { name: item }).click();
  }

  /** Chooses from the notebook's own menu. */
  async notebookMenu(notebook: string, item: string): Promise<void> {
    await this.window.getByRole('button', { name: notebook, exact: true }).click();
    await this.window.getByRole('menuitem', { name: item }).click();
  }
}
