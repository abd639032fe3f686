/** The menus of the application menu that hold commands, in their order. */
export const COMMAND_MENUS = [
  'File',
  'Edit',
  'View',
  'Article',
  'Annotation',
  'Go',
  'Window',
  'Help',
] as const;

/** Name of a menu that holds commands. */
export type CommandMenu = (typeof COMMAND_MENUS)[number];

/**
 * The keys of a command, joined by `+`, as each platform has them. `Mod` is Command on a Mac and Control elsewhere;
 * letters are upper case; other keys bear the names of `KeyboardEvent.key`, except `Plus` for `+`.
 */
export interface CommandKeys {
  readonly mac: string;
  readonly other: string;
}

/** One thing a person can ask the app to do. Menu, palette, key handling, help and tests read the same table. */
export interface AppCommand<Name extends string = string> {
  readonly name: Name;
  readonly title: string;
  /** `null` when it has no keys. */
  readonly keys: CommandKeys | null;
  readonly menu: CommandMenu;
  /** Heading in the help; a menu draws a line where it changes. */
  readonly group: string;
  /**
   * True for a key that works without Ctrl or Cmd: only while no field has focus, only while the settings say so, and
   * never as an accelerator of the menu.
   */
  readonly single: boolean;
}

type Row<Name extends string> = readonly [name: Name, title: string, keys?: string | CommandKeys];

function rows<Name extends string>(
  menu: CommandMenu,
  group: string,
  commands: readonly Row<Name>[],
  single = false,
): readonly AppCommand<Name>[] {
  return commands.map(([name, title, keys]) => ({
    name,
    title,
    keys: typeof keys === 'string' ? { mac: keys, other: keys } : (keys ?? null),
    menu,
    group,
    single,
  }));
}

function singleKeyRows<Name extends string>(
  group: string,
  commands: readonly Row<Name>[],
): readonly AppCommand<Name>[] {
  return rows('Annotation', group, commands, true);
}

/*
 * The letters A and D are kept free: they will accept and dismiss proposals. Inside a note I, B and E with Ctrl or Cmd
 * belong to the editor; K stays the palette.
 */
const TABLE = [
  ...rows('File', 'Notebook', [
    ['newNotebook', 'New notebook…', 'Mod+Shift+N'],
    ['openNotebook', 'Open notebook…', 'Mod+Shift+O'],
    ['showNotebookFolder', 'Show notebook folder'],
    ['restoreCopy', 'Restore from a copy…'],
    ['closeNotebook', 'Close notebook', 'Mod+Shift+W'],
  ]),
  ...rows('File', 'In and out', [
    ['importFiles', 'Import files…', 'Mod+O'],
    ['pasteArticle', 'Paste an article', 'Mod+Shift+V'],
    ['export', 'Export…', 'Mod+E'],
  ]),
  ...rows('File', 'App', [['settings', 'Settings…', 'Mod+,']]),
  ...rows('Edit', 'Edit', [
    ['undo', 'Undo', 'Mod+Z'],
    ['redo', 'Redo', { mac: 'Mod+Shift+Z', other: 'Mod+Y' }],
    ['recentlyDeleted', 'Recently deleted…'],
    ['twoVersions', 'Two versions…'],
  ]),
  ...rows('Edit', 'Search', [
    ['findInPane', 'Find in pane', 'Mod+F'],
    ['searchAll', 'Search all', 'Mod+Shift+F'],
  ]),
  ...rows('View', 'Palette', [['palette', 'Command palette', 'Mod+K']]),
  ...rows('View', 'View', [
    ['toggleSidebar', 'Show or hide sidebar', 'Mod+Shift+B'],
    ['toggleMargin', 'Show or hide margin', 'Mod+Shift+M'],
  ]),
  ...rows('View', 'Look', [
    ['biggerText', 'Bigger text', 'Mod+Plus'],
    ['smallerText', 'Smaller text', 'Mod+-'],
    ['normalText', 'Normal text size', 'Mod+0'],
    ['theme', 'Change theme'],
  ]),
  ...rows('Article', 'Article', [
    ['starArticle', 'Star or unstar article', 'Mod+D'],
    ['markRead', 'Mark as read or unread', 'Mod+Shift+R'],
    ['moveToTrash', 'Move to trash', 'Mod+Shift+Backspace'],
    ['articleDetails', 'Article details…', { mac: 'Mod+Alt+I', other: 'Alt+Enter' }],
    ['editArticleText', 'Edit article text…'],
    ['articleHistory', 'Article history…'],
    ['articleNote', 'Write a note on the article', 'Mod+Shift+A'],
  ]),
  ...rows('Article', 'Sentences', [
    ['nextSentence', 'Select next sentence', 'Alt+ArrowDown'],
    ['previousSentence', 'Select previous sentence', 'Alt+ArrowUp'],
    ['extendSentence', 'Extend selection by a sentence', 'Alt+Shift+ArrowDown'],
    ['extendSentenceBack', 'Extend selection back by a sentence', 'Alt+Shift+ArrowUp'],
  ]),
  ...singleKeyRows('Annotate', [
    ['highlight', 'Highlight', 'H'],
    ['makeStatement', 'Make statement', 'S'],
    ['tag', 'Tag', 'T'],
    ['note', 'Note', 'N'],
  ]),
  ...singleKeyRows('Colours', [
    ['colour1', 'Colour: sun', '1'],
    ['colour2', 'Colour: apricot', '2'],
    ['colour3', 'Colour: rose', '3'],
    ['colour4', 'Colour: violet', '4'],
    ['colour5', 'Colour: sky', '5'],
    ['colour6', 'Colour: leaf', '6'],
  ]),
  ...singleKeyRows('Annotations', [
    ['nextAnnotation', 'Next annotation', 'J'],
    ['previousAnnotation', 'Previous annotation', 'K'],
    ['editAnnotation', 'Edit annotation', 'Enter'],
    ['deleteAnnotation', 'Delete annotation', { mac: 'Backspace', other: 'Delete' }],
  ]),
  ...rows('Annotation', 'Copy', [['copyWithCitation', 'Copy with citation', 'Mod+Shift+C']]),
  ...rows('Go', 'Back', [['back', 'Back', { mac: 'Mod+[', other: 'Alt+ArrowLeft' }]]),
  ...rows('Go', 'Go to', [
    ['goArticles', 'Articles', 'Mod+1'],
    ['goStatements', 'Statements', 'Mod+2'],
    ['goSpeakers', 'Speakers', 'Mod+3'],
    ['goTags', 'Tags', 'Mod+4'],
    ['goNotes', 'Notes', 'Mod+5'],
  ]),
  ...rows('Window', 'Panes', [
    ['openArticle', 'Open an article…', 'Mod+P'],
    ['openBeside', 'Open beside', 'Mod+Enter'],
    ['nextPane', 'Next pane', 'Ctrl+Tab'],
    ['previousPane', 'Previous pane', 'Ctrl+Shift+Tab'],
    ['movePaneLeft', 'Move pane left', 'Mod+Alt+ArrowLeft'],
    ['movePaneRight', 'Move pane right', 'Mod+Alt+ArrowRight'],
    ['closePane', 'Close pane', 'Mod+W'],
  ]),
  ...rows('Help', 'Help', [
    ['shortcuts', 'Keyboard shortcuts', 'Mod+/'],
    ['about', 'About Dateline'],
  ]),
];

/** Name of a command of the app. */
export type CommandName = (typeof TABLE)[number]['name'];

/** Every command of the app, in the order in which menus and help show them. */
export const COMMANDS: readonly AppCommand<CommandName>[] = TABLE;
