import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { join } from 'node:path';
import type { CommandName } from '../../../src/contract/shortcuts';
import { answerOpenDialog, expect, type LaunchOptions, type RunningApp } from '../electron-app';
import { NotebookFolder } from '../notebook-folder';
import { writeNotebook, type WrittenNotebook } from '../prepared-notebook';
import { ExportDialog } from './export-dialog';
import { ImportDialog } from './import-dialog';
import { keysOf } from './keys';
import { Library } from './library';
import { Margin } from './margin';
import { Notes } from './notes';
import { Palette } from './palette';
import { Pane } from './pane';
import { Safekeeping } from './safekeeping';
import { Sidebar } from './sidebar';
import { Statements } from './statements';
import { Tags } from './tags';
import { Welcome } from './welcome';

/** Nothing in the app takes longer; whoever waits for something that does not come is told so soon. */
const PATIENCE_MS = 8_000;

/** What the `launch` fixture is. */
export type Launch = (options?: LaunchOptions) => Promise<RunningApp>;

/** The window of a running Dateline with its views, and the notebook folder behind it. */
export class Dateline {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly disk: NotebookFolder;
  readonly welcome: Welcome;
  readonly sidebar: Sidebar;
  readonly library: Library;
  readonly importing: ImportDialog;
  readonly margin: Margin;
  readonly statements: Statements;
  readonly tags: Tags;
  readonly notes: Notes;
  readonly exporting: ExportDialog;
  readonly palette: Palette;
  readonly safekeeping: Safekeeping;

  constructor(
    readonly running: RunningApp,
    notebookPath: string,
  ) {
    const { app, window } = running;
    window.setDefaultTimeout(PATIENCE_MS);
    this.app = app;
    this.window = window;
    this.disk = new NotebookFolder(notebookPath);
    this.welcome = new Welcome(window);
    this.sidebar = new Sidebar(window);
    this.library = new Library(window);
    this.importing = new ImportDialog(window);
    this.margin = new Margin(window);
    this.statements = new Statements(window);
    this.tags = new Tags(window);
    this.notes = new Notes(window);
    this.exporting = new ExportDialog(window);
    this.palette = new Palette(window);
    this.safekeeping = new Safekeeping(window);
  }

  /** A reading column by its place from the left, counted from 1. */
  pane(place: number): Pane {
    return new Pane(this.window, place);
  }

  /** Presses the keys of a command. */
  async press(command: CommandName): Promise<void> {
    await this.window.keyboard.press(keysOf(command));
  }

  /** Chooses an item of the application menu, once it can be chosen: the menu follows what the window does. */
  async choose(command: CommandName): Promise<void> {
    await expect.poll(() => this.menuState(command)).toBe('enabled');
    await this.app.evaluate(({ Menu, BrowserWindow }, id) => {
      const [window] = BrowserWindow.getAllWindows();
      const item = Menu.getApplicationMenu()?.getMenuItemById(id);
      item?.click(undefined, window, window?.webContents);
    }, command);
  }

  private menuState(command: CommandName): Promise<'enabled' | 'disabled' | 'absent'> {
    return this.app.evaluate(({ Menu }, id) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(id);
      if (!item) return 'absent';
      return item.enabled ? 'enabled' : 'disabled';
    }, command);
  }

  /** The label of an item of the application menu. */
  menuLabel(command: CommandName): Promise<string | null> {
    return this.app.evaluate(
      ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.label ?? null,
      command,
    );
  }

  /** A message that says what happened. */
  toast(text: string | RegExp): Locator {
    return this.window.getByRole('alertdialog').filter({ hasText: text });
  }

  /** Takes back what a message tells, by its own button. */
  async undoFromToast(text: string | RegExp): Promise<void> {
    await this.toast(text).getByRole('button', { name: 'Undo' }).click();
  }

  /** A dialog by its title. */
  dialog(name: string | RegExp): Locator {
    return this.window.getByRole('dialog', { name });
  }
}

/** Starts the app and opens a notebook that is made for the test in `folder`. */
export async function openNotebook(
  launch: Launch,
  folder: string,
  written: WrittenNotebook,
  options: LaunchOptions = {},
): Promise<Dateline> {
  const path = join(folder, 'notebook');
  await writeNotebook(path, written);
  const dateline = new Dateline(await launch(options), path);
  await answerOpenDialog(dateline.app, [path]);
  await dateline.welcome.openFolder.click();
  await expect(dateline.sidebar.sections).toBeVisible();
  return dateline;
}
