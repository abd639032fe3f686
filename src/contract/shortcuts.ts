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

const WORDS: CommandKeys = { mac: 'Alt+Shift+ArrowRight', other: 'Ctrl+Shift+ArrowRight' };
const WORDS_BACK: CommandKeys = { mac: 'Alt+Shift+ArrowLeft', other: 'Ctrl+Shift+ArrowLeft' };

/* Inside a note I, B and E with Ctrl or Cmd belong to the editor; K stays the palette. */
const TABLE = [
  ...rows('File', 'Notebook', [
    ['newNotebook', 'New notebook…', 'Mod+Shift+N'],
    ['openNotebook', 'Open notebook…', 'Mod+Shift+O'],
    ['showNotebookFolder', 'Show notebook folder'],
    ['restoreCopy', 'Restore from a copy…'],
    ['closeNotebook', 'Close notebook', 'Mod+Shift+W'],
  ]),
  ...rows('File', 'In and out', [
    ['bringIn', 'Bring in…', 'Mod+Shift+V'],
    ['importFiles', 'Bring in files…', 'Mod+O'],
    ['importFolder', 'Bring in a folder…'],
    ['export', 'Export…', 'Mod+E'],
    ['print', 'Print…', 'Mod+Shift+P'],
    ['savePdf', 'Save as PDF…'],
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
    ['findNext', 'Find next', { mac: 'Mod+G', other: 'F3' }],
    ['findPrevious', 'Find previous', { mac: 'Mod+Shift+G', other: 'Shift+F3' }],
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
    ['colourBy', 'Colour passages by tag or by highlight'],
    ['showProposals', 'Show or hide proposals'],
    ['paragraphNumbers', 'Show or hide paragraph numbers'],
  ]),
  ...rows('View', 'Compare', [
    ['showSharedWording', 'Show or hide shared wording', 'Mod+Shift+S'],
    ['alignedReading', 'Aligned reading on or off', 'Mod+Shift+L'],
    ['alsoAppears', 'Also appears in…', 'Mod+Shift+E'],
  ]),
  ...rows(
    'View',
    'Side by side',
    [
      ['nextSharedWording', 'Next shared wording', 'W'],
      ['previousSharedWording', 'Previous shared wording', 'Shift+W'],
      ['bringOthersHere', 'Bring the other panes here', 'B'],
      ['bringThisThere', 'Bring this pane to the other', 'Shift+B'],
      ['comparePassage', 'Compare passage…', 'C'],
    ],
    true,
  ),
  ...rows(
    'View',
    'Timeline',
    [
      ['zoomTimelineIn', 'Zoom into the timeline', 'Plus'],
      ['zoomTimelineOut', 'Zoom out of the timeline', '-'],
      ['zoomTimelineAll', 'Show all of the timeline', '0'],
    ],
    true,
  ),
  ...rows('Article', 'Article', [
    ['starArticle', 'Star or unstar article', 'Mod+D'],
    ['markRead', 'Mark as read or unread', 'Mod+Shift+R'],
    ['moveToTrash', 'Move to trash', 'Mod+Shift+Backspace'],
    ['articleDetails', 'Article details…', { mac: 'Mod+Alt+I', other: 'Alt+Enter' }],
    ['showOriginal', 'Show original', 'Mod+Alt+O'],
    ['editArticleText', 'Edit article text…'],
    ['articleHistory', 'Article history…'],
    ['articleVersions', 'Versions…', 'Mod+Alt+V'],
    ['articleNote', 'Write a note on the article', 'Mod+Shift+A'],
  ]),
  ...rows(
    'Article',
    'Versions',
    [
      ['nextChange', 'Next change', 'G'],
      ['previousChange', 'Previous change', 'Shift+G'],
    ],
    true,
  ),
  ...rows('Article', 'Sentences', [
    ['nextSentence', 'Select next sentence', 'Alt+ArrowDown'],
    ['previousSentence', 'Select previous sentence', 'Alt+ArrowUp'],
    ['extendSentence', 'Extend selection by a sentence', 'Alt+Shift+ArrowDown'],
    ['extendSentenceBack', 'Extend selection back by a sentence', 'Alt+Shift+ArrowUp'],
  ]),
  ...rows('Article', 'Caret', [
    ['caret', 'Caret in the text', 'F7'],
    ['nextWord', 'Move to next word', { mac: 'Alt+ArrowRight', other: 'Ctrl+ArrowRight' }],
    ['previousWord', 'Move to previous word', { mac: 'Alt+ArrowLeft', other: 'Ctrl+ArrowLeft' }],
    ['extendWord', 'Extend selection by a word', WORDS],
    ['extendWordBack', 'Extend selection back by a word', WORDS_BACK],
    ['nextParagraph', 'Move to next paragraph', 'Mod+ArrowDown'],
    ['previousParagraph', 'Move to previous paragraph', 'Mod+ArrowUp'],
    ['extendParagraph', 'Extend selection by a paragraph', 'Mod+Shift+ArrowDown'],
    ['extendParagraphBack', 'Extend selection back by a paragraph', 'Mod+Shift+ArrowUp'],
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
  ...rows('Annotation', 'Step through', [
    ['stepThrough', 'Step through…', 'Mod+J'],
    ['nextStatement', 'Next statement', 'Alt+J'],
    ['previousStatement', 'Previous statement', 'Alt+K'],
    ['stepAll', 'Step through all annotations'],
    ['stepStatements', 'Step through statements'],
    ['stepNotes', 'Step through passages with notes'],
    ['stepUntagged', 'Step through untagged passages'],
    ['stepThisTag', 'Step through the tag of this passage'],
    ['stepThisSpeaker', 'Step through the speaker of this statement'],
  ]),
  ...singleKeyRows('Relations and speakers', [
    ['relatePassage', 'Relate passage…', 'R'],
    ['acceptRelation', 'Accept proposed relation', 'Shift+A'],
    ['dismissRelation', 'Dismiss proposed relation', 'Shift+D'],
    ['mergeSpeaker', 'Merge speaker into…'],
    ['splitSpeaker', 'Split speaker…'],
  ]),
  ...singleKeyRows('Here', [
    ['describeHere', 'Say highlights here', 'Shift+H'],
    ['chooseHere', 'Choose among highlights here', 'V'],
  ]),
  ...singleKeyRows('Ends', [
    ['adjustEnd', 'Adjust the end', 'E'],
    ['adjustStart', 'Adjust the beginning', 'Shift+E'],
    ['splitAnnotation', 'Split at the caret', 'X'],
    ['mergeAnnotations', 'Merge with the next or the chosen', 'M'],
  ]),
  ...singleKeyRows('Several', [
    ['chooseNext', 'Choose the next too', 'Shift+J'],
    ['choosePrevious', 'Choose the previous too', 'Shift+K'],
    ['chooseAll', 'Choose all in the margin'],
  ]),
  ...singleKeyRows('To look at', [
    ['acceptWording', 'Accept new wording', 'Y'],
    ['keepOnVersion', 'Keep on its version', 'L'],
    ['pickPassage', 'Pick the passage…', 'P'],
  ]),
  ...singleKeyRows('Proposals', [
    ['nextProposal', 'Next proposal', 'Q'],
    ['previousProposal', 'Previous proposal', 'Shift+Q'],
    ['acceptProposal', 'Accept proposal', 'A'],
    ['correctProposal', 'Correct proposal', 'F'],
    ['dismissProposal', 'Dismiss proposal', 'D'],
    ['acceptAllOfSpeaker', 'Accept all proposals of this speaker'],
    ['dismissAllOfSpeaker', 'Dismiss all proposals of this speaker'],
    ['pauseProposing', 'Pause or resume looking for statements'],
  ]),
  ...rows('Annotation', 'Copy', [
    ['copyWithCitation', 'Copy with citation', 'Mod+Shift+C'],
    ['copyMarkdown', 'Copy as Markdown'],
  ]),
  ...rows('File', 'Trail, timeline and matrix', [
    ['exportViewMarkdown', 'Export this view as Markdown…'],
    ['exportViewCsv', 'Export this view as CSV…'],
    ['copyViewMarkdown', 'Copy this view as Markdown'],
    ['copyViewCsv', 'Copy this view as CSV'],
    ['saveTimelineSvg', 'Save the timeline as SVG…'],
    ['saveTimelinePng', 'Save the timeline as PNG…'],
  ]),
  ...rows('Go', 'In the article', [['goToParagraph', 'Go to paragraph…', 'Ctrl+G']]),
  ...rows('Go', 'Back', [['back', 'Back', { mac: 'Mod+[', other: 'Alt+ArrowLeft' }]]),
  ...rows('Go', 'Go to', [
    ['goArticles', 'Articles', 'Mod+1'],
    ['goStatements', 'Statements', 'Mod+2'],
    ['goSpeakers', 'Speakers', 'Mod+3'],
    ['goTags', 'Tags', 'Mod+4'],
    ['goNotes', 'Notes', 'Mod+5'],
    ['goIncoming', 'What is being brought in'],
    ['goToLookAt', 'To look at', 'Mod+6'],
    ['goProposals', 'Proposals', 'Mod+Alt+P'],
    ['goTrail', 'Trail', 'Mod+7'],
    ['goTimeline', 'Timeline', 'Mod+8'],
    ['goMatrix', 'Evidence matrix', 'Mod+9'],
  ]),
  ...rows('Window', 'Panes', [
    ['openArticle', 'Open an article…', 'Mod+P'],
    ['openBeside', 'Open beside', 'Mod+Enter'],
    ['openAgainBeside', 'Open this article again beside', 'Mod+Shift+Enter'],
    ['nextPane', 'Next pane', 'Ctrl+Tab'],
    ['previousPane', 'Previous pane', 'Ctrl+Shift+Tab'],
    ['movePaneLeft', 'Move pane left', 'Mod+Alt+ArrowLeft'],
    ['movePaneRight', 'Move pane right', 'Mod+Alt+ArrowRight'],
    ['movePaneUp', 'Move pane up', 'Mod+Alt+ArrowUp'],
    ['movePaneDown', 'Move pane down', 'Mod+Alt+ArrowDown'],
    ['arrangePanes', 'Stack panes or set them side by side', 'Mod+Alt+Enter'],
    ['closePane', 'Close pane', 'Mod+W'],
  ]),
  ...rows('Window', 'Layouts', [
    ['layouts', 'Layouts…', 'Mod+Alt+L'],
    ['saveLayout', 'Save the layout of the panes…'],
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
