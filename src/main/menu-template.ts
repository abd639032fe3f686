import type { MenuItemConstructorOptions } from 'electron';
import { EDITING_COMMANDS } from '../contract/editing-commands';
import type { UndoState } from '../contract/notebook-views';
import {
  type AppCommand,
  type CommandMenu,
  type CommandName,
  COMMAND_MENUS,
  COMMANDS,
} from '../contract/shortcuts';
import { accelerator } from './accelerator';

type Item = MenuItemConstructorOptions;

/** What the menu depends on. */
export interface MenuState {
  readonly isMac: boolean;
  readonly hasNotebook: boolean;
  /** Whether it can only be read. */
  readonly isReadOnly: boolean;
  readonly undoState: UndoState;
  /** Whether a developer runs it: then the developer tools are in the menu. */
  readonly isDevelopment: boolean;
}

/** What works without an open notebook; a field's own undo does too. */
const ALWAYS: ReadonlySet<CommandName> = new Set<CommandName>([
  'newNotebook',
  'openNotebook',
  'restoreCopy',
  'settings',
  'undo',
  'redo',
  'palette',
  'biggerText',
  'smallerText',
  'normalText',
  'theme',
  'shortcuts',
  'about',
]);

/** On a Mac these stand in the app's own menu. */
const IN_APP_MENU: ReadonlySet<CommandName> = new Set<CommandName>(['settings', 'about']);

const LINE: Item = { type: 'separator' };

/** The application menu: every command of the shortcut table, and what the system itself does. */
export function menuTemplate(state: MenuState, run: (command: CommandName) => void): Item[] {
  const menus = COMMAND_MENUS.map((menu) => ({
    label: menu,
    ...(menu === 'Window' || menu === 'Help'
      ? { role: menu.toLowerCase() as 'window' | 'help' }
      : {}),
    submenu: [...commandItems(menu, state, run), ...systemItems(menu, state)],
  }));
  return state.isMac ? [appMenu(state, run), ...menus] : menus;
}

function commandItems(
  menu: CommandMenu,
  state: MenuState,
  run: (command: CommandName) => void,
): Item[] {
  const items: Item[] = [];
  let group: string | null = null;
  for (const command of COMMANDS) {
    if (command.menu !== menu || (state.isMac && IN_APP_MENU.has(command.name))) continue;
    if (group !== null && group !== command.group) items.push(LINE);
    group = command.group;
    items.push(commandItem(command, state, run));
    if (command.name === 'redo') items.push(...CLIPBOARD);
  }
  return items;
}

function commandItem(
  command: AppCommand<CommandName>,
  state: MenuState,
  run: (command: CommandName) => void,
): Item {
  const keys = command.single ? null : command.keys?.[state.isMac ? 'mac' : 'other'];
  return {
    id: command.name,
    label: labelOf(command, state.undoState),
    enabled: isEnabled(command.name, state),
    // The page handles keys itself, so that a field or a note can keep its own. A Mac asks the page first anyway.
    ...(keys ? { accelerator: accelerator(keys), registerAccelerator: false } : {}),
    click: () => run(command.name),
  };
}

/** A field's own undo works where the notebook can only be read, too. */
function isEnabled(name: CommandName, { hasNotebook, isReadOnly }: MenuState): boolean {
  if (ALWAYS.has(name)) return true;
  return hasNotebook && !(isReadOnly && EDITING_COMMANDS.has(name));
}

function labelOf({ name, title }: AppCommand<CommandName>, { undo, redo }: UndoState): string {
  if (name === 'undo' && undo) return `${title} “${undo}”`;
  if (name === 'redo' && redo) return `${title} “${redo}”`;
  return title.replaceAll('&', '&&');
}

const CLIPBOARD: readonly Item[] = [
  LINE,
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'selectAll' },
];

function systemItems(menu: CommandMenu, { isMac, isDevelopment }: MenuState): readonly Item[] {
  if (menu === 'File') return isMac ? [] : [LINE, { role: 'quit' }];
  if (menu === 'Window')
    return [LINE, { role: 'minimize' }, ...(isMac ? [{ role: 'zoom' as const }] : [])];
  if (menu !== 'View') return [];
  const zoom = (role: 'zoomIn' | 'zoomOut' | 'resetZoom', label: string, key: string): Item => ({
    role,
    label,
    accelerator: accelerator(`Mod+Alt+${key}`),
  });
  return [
    LINE,
    zoom('zoomIn', 'Zoom in', 'Plus'),
    zoom('zoomOut', 'Zoom out', '-'),
    zoom('resetZoom', 'Actual size', '0'),
    LINE,
    { role: 'togglefullscreen' },
    ...(isDevelopment
      ? [LINE, { role: 'reload' as const }, { role: 'toggleDevTools' as const }]
      : []),
  ];
}

function appMenu(state: MenuState, run: (command: CommandName) => void): Item {
  const own = COMMANDS.filter(({ name }) => IN_APP_MENU.has(name));
  const item = (name: CommandName): Item[] =>
    own
      .filter((command) => command.name === name)
      .map((command) => commandItem(command, state, run));
  return {
    label: 'Dateline',
    submenu: [
      ...item('about'),
      LINE,
      ...item('settings'),
      LINE,
      { role: 'services' },
      LINE,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      LINE,
      { role: 'quit' },
    ],
  };
}
