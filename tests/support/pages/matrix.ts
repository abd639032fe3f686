import type { Locator, Page } from '@playwright/test';
import { pickInPanel } from './pick';

/** The evidence matrix and what stands around it. */
export class Matrix {
  readonly view: Locator;
  readonly grid: Locator;
  /** The statements behind the cell that is opened. */
  readonly behind: Locator;

  constructor(private readonly window: Page) {
    this.view = window.getByRole('region', { name: /^Evidence matrix/u });
    this.grid = window.getByRole('grid', { name: /^Statements: /u }).first();
    this.behind = window.getByRole('region', { name: 'Statements behind the cell' });
  }

  /** A cell by its row and column. */
  cell(row: string, column: string): Locator {
    return this.grid.locator(`[role=gridcell][aria-label^="${row}, ${column}:"]`);
  }

  /** The heading of a row. */
  rowHead(name: string): Locator {
    return this.grid.getByRole('rowheader', { name: new RegExp(`^${name}`, 'u') });
  }

  /** The heading of a column. */
  columnHead(name: string): Locator {
    return this.grid.getByRole('columnheader', { name: new RegExp(`^${name}`, 'u') });
  }

  /** Names of rows, from the top. */
  rowNames(): Promise<string[]> {
    return this.names('rowheader');
  }

  /** Names of columns, from the left, without the first one, which is of all. */
  async columnNames(): Promise<string[]> {
    return (await this.names('columnheader')).slice(1);
  }

  /** Chooses what rows or columns are. */
  async choose(what: 'Rows' | 'Columns', option: string): Promise<void> {
    await this.view.getByRole('button', { name: what }).click();
    await this.window.getByRole('option', { name: option }).click();
  }

  /** Chooses an order, or that empty ones are shown. */
  async order(section: string, item: string): Promise<void> {
    await this.view.getByRole('button', { name: 'Order', exact: true }).click();
    const menu = this.window.getByRole('menu');
    await menu.getByRole('group', { name: section }).getByText(item).click();
    await this.window.keyboard.press('Escape');
  }

  /** Puts a value on the filter. */
  async filterBy(field: string, value: string): Promise<void> {
    const button = this.view.getByRole('button', { name: 'Filter', exact: true });
    await pickInPanel(this.window, button, field, value);
  }

  /** Chooses from the export menu. */
  async export(item: string): Promise<void> {
    await this.window.getByRole('button', { name: 'Export', exact: true }).click();
    await this.window.getByRole('menuitem', { name: item }).click();
  }

  private async names(role: 'rowheader' | 'columnheader'): Promise<string[]> {
    const labels = await this.grid
      .getByRole(role)
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label') ?? ''));
    return labels.map((label) => label.replace(/: [\d,]+ statements? in .*$/u, ''));
  }
}
