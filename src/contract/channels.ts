import type { CallName, EventName } from './calls';

/** The channel of each call; a missing or extra name does not compile. */
export const CALL_CHANNELS: { readonly [Name in CallName]: `dateline:${Name}` } = {
  appState: 'dateline:appState',
  changeSettings: 'dateline:changeSettings',
  chooseNotebookFolder: 'dateline:chooseNotebookFolder',
  createNotebook: 'dateline:createNotebook',
  openNotebook: 'dateline:openNotebook',
  openSample: 'dateline:openSample',
  closeNotebook: 'dateline:closeNotebook',
  forgetRecent: 'dateline:forgetRecent',
  showNotebookFolder: 'dateline:showNotebookFolder',
  readView: 'dateline:readView',
  saveView: 'dateline:saveView',
  openLink: 'dateline:openLink',
  readyToClose: 'dateline:readyToClose',
  copyText: 'dateline:copyText',
  overview: 'dateline:overview',
  openArticle: 'dateline:openArticle',
  versionText: 'dateline:versionText',
  readNote: 'dateline:readNote',
  findAnnotations: 'dateline:findAnnotations',
  dispatch: 'dateline:dispatch',
  undo: 'dateline:undo',
  redo: 'dateline:redo',
  readPasted: 'dateline:readPasted',
  chooseFiles: 'dateline:chooseFiles',
  readDropped: 'dateline:readDropped',
  dropReadings: 'dateline:dropReadings',
  importDrafts: 'dateline:importDrafts',
  editText: 'dateline:editText',
  previewExport: 'dateline:previewExport',
  writeExport: 'dateline:writeExport',
  copyExport: 'dateline:copyExport',
};

/** The channel of each event. */
export const EVENT_CHANNELS: { readonly [Name in EventName]: `dateline:on:${Name}` } = {
  notebookChanged: 'dateline:on:notebookChanged',
  notebookSwitched: 'dateline:on:notebookSwitched',
  settingsChanged: 'dateline:on:settingsChanged',
  saveStateChanged: 'dateline:on:saveStateChanged',
  menuCommand: 'dateline:on:menuCommand',
  aboutToClose: 'dateline:on:aboutToClose',
};

/** The channel of the answers to all calls. */
export const ANSWER_CHANNEL = 'dateline:answer';
