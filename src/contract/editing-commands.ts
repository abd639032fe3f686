import type { CommandName } from './shortcuts';

/** The commands that change the notebook: while it is open for reading only they are offered nowhere. */
export const EDITING_COMMANDS: ReadonlySet<CommandName> = new Set<CommandName>([
  'importFiles',
  'pasteArticle',
  'undo',
  'redo',
  'starArticle',
  'markRead',
  'moveToTrash',
  'editArticleText',
  'highlight',
  'makeStatement',
  'tag',
  'note',
  'colour1',
  'colour2',
  'colour3',
  'colour4',
  'colour5',
  'colour6',
  'deleteAnnotation',
]);
