import { app, Menu } from 'electron';
import type { UndoState } from '../contract/notebook-views';
import type { CommandName } from '../contract/shortcuts';
import { menuTemplate } from './menu-template';

/** What of the app the menu shows. */
export interface MenuFacts {
  readonly hasNotebook: boolean;
  readonly isReadOnly: boolean;
  readonly undoState: UndoState;
}

/** Edits come in bursts; the menu follows once they pause. */
const PAUSE_MS = 150;

/** Keeps the application menu as the app is. */
export class AppMenu {
  #shown = '';
  #timer: NodeJS.Timeout | undefined;

  /**
   * @param facts asked anew for each menu
   * @param run carries out a command that was chosen
   */
  constructor(
    private readonly facts: () => MenuFacts,
    private readonly run: (command: CommandName) => void,
  ) {}

  /** Shows the menu as the app is now. */
  show(): void {
    clearTimeout(this.#timer);
    const facts = this.facts();
    const key = JSON.stringify(facts);
    if (key === this.#shown) return;
    this.#shown = key;
    const state = {
      ...facts,
      isMac: process.platform === 'darwin',
      isDevelopment: !app.isPackaged,
    };
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, this.run)));
  }

  /** Shows the menu again soon: something it depends on may have changed. */
  refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.show(), PAUSE_MS);
  }
}
