import * as v from 'valibot';
import { annotationFilterSchema } from '../domain/annotation/annotation-filter-schema';
import { READ_ENCODINGS } from '../domain/article/encodings';
import { exportRequestSchema } from '../domain/export/export-request-schema';
import { commandSchema } from '../domain/notebook/command-schema';
import { countSchema, idSchema, sha256Schema } from '../domain/notebook/field-schemas';
import type { CallName, Calls } from './calls';
import { RECORD_KINDS } from '../domain/notebook/records';
import { copyQuerySchema, copyRestoreSchema, dailyCopyIdSchema } from './daily-copies-payloads';
import { FOLLOWING_PAYLOADS } from './following-payloads';
import { MOST_PRINTED } from './printing';
import { BATCH_PAYLOADS } from './import-batch-payloads';
import { VIEW_PAYLOADS } from './exporting-views-payloads';
import { importDraftSchema, textEditSchema } from './import-payloads';
import { PROPOSAL_PAYLOADS } from './proposal-payloads';
import { SPEAKER_PAYLOADS } from './speaker-payloads';
import { SETTING_SCHEMAS } from './settings-schema';
import { MOST_COMPARED } from './shared-wording';

/** Longest path that any system hands out. */
const LONGEST_PATH = 32_768;
/** Most files in one drop, and most articles in one import. */
const MOST_ITEMS = 1_000;
/** Most annotations in one page of a search. */
const LARGEST_PAGE = 500;

const pathSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_PATH));
const tokenSchema = v.pipe(v.string(), v.maxLength(100));
const nothing = v.null();
const recordIdSchema = v.union(RECORD_KINDS.map(idSchema));

/** The page may forget the folder for new notebooks; to name one it has to let the user choose it. */
const settingsSchema = v.strictObject({
  theme: v.exactOptional(SETTING_SCHEMAS.theme),
  readingSize: v.exactOptional(SETTING_SCHEMAS.readingSize),
  readingLeading: v.exactOptional(SETTING_SCHEMAS.readingLeading),
  paragraphNumbers: v.exactOptional(SETTING_SCHEMAS.paragraphNumbers),
  singleKeys: v.exactOptional(SETTING_SCHEMAS.singleKeys),
  historyDays: v.exactOptional(SETTING_SCHEMAS.historyDays),
  notebookFolder: v.exactOptional(v.null()),
  dailyCopies: v.exactOptional(SETTING_SCHEMAS.dailyCopies),
  copiesFolder: v.exactOptional(v.null()),
  copyDays: v.exactOptional(SETTING_SCHEMAS.copyDays),
  proxy: v.exactOptional(SETTING_SCHEMAS.proxy),
  proposeStatements: v.exactOptional(SETTING_SCHEMAS.proposeStatements),
});

const rangeSchema = v.pipe(
  v.strictObject({ start: countSchema, end: countSchema }),
  v.check(({ start, end }) => start <= end),
);

const originalQuerySchema = v.strictObject({
  articleId: idSchema('article'),
  original: v.nullable(sha256Schema),
});

const printRequestSchema = v.strictObject({
  ids: v.pipe(v.array(idSchema('article')), v.minLength(1), v.maxLength(MOST_PRINTED)),
  choices: v.strictObject({
    highlights: v.boolean(),
    notes: v.boolean(),
    numbers: v.boolean(),
    textSize: v.picklist(['small', 'medium', 'large']),
    paper: v.picklist(['a4', 'letter']),
  }),
});

const querySchema = v.strictObject({
  filter: annotationFilterSchema,
  order: v.picklist(['date', 'article', 'newest']),
  offset: countSchema,
  limit: v.pipe(countSchema, v.maxValue(LARGEST_PAGE)),
});

/**
 * What the request of each call must look like when it arrives in main: strict, and bounded in size except where the
 * answer can say "too large" in words. A missing or extra call does not compile.
 */
export const PAYLOADS: {
  readonly [Name in CallName]: v.GenericSchema<unknown, Calls[Name]['request']>;
} = {
  appState: nothing,
  changeSettings: settingsSchema,
  chooseNotebookFolder: nothing,
  createNotebook: nothing,
  openNotebook: v.strictObject({ path: v.nullable(pathSchema) }),
  openSample: nothing,
  closeNotebook: nothing,
  openForReading: v.strictObject({ path: pathSchema }),
  openForWriting: nothing,
  retrySaving: nothing,
  saveCopyElsewhere: nothing,
  showQuarantine: nothing,
  forgetRecent: v.strictObject({ path: pathSchema }),
  showNotebookFolder: nothing,
  readView: nothing,
  saveView: v.strictObject({ view: v.unknown() }),
  openLink: v.strictObject({ url: v.pipe(v.string(), v.maxLength(8_000)) }),
  readyToClose: v.strictObject({ token: tokenSchema }),
  copyText: v.strictObject({ text: v.string() }),
  copyRich: v.strictObject({ text: v.string(), html: v.string() }),

  quickOverview: nothing,
  overview: nothing,
  openArticle: v.strictObject({ id: idSchema('article') }),
  articleMarks: v.strictObject({ id: idSchema('article') }),
  versionText: v.strictObject({ hash: sha256Schema }),
  readNote: v.strictObject({ id: idSchema('note') }),
  findAnnotations: querySchema,
  sharedWording: v.strictObject({
    articles: v.pipe(v.array(idSchema('article')), v.maxLength(MOST_COMPARED)),
  }),
  alsoAppears: v.strictObject({ articleId: idSchema('article'), range: rangeSchema }),
  toLookAt: v.strictObject({ articleId: v.nullable(idSchema('article')) }),
  dispatch: v.strictObject({
    command: commandSchema,
    group: v.nullable(v.pipe(v.string(), v.maxLength(200))),
  }),
  undo: nothing,
  redo: nothing,

  recordHistory: v.strictObject({ id: recordIdSchema, sittings: v.boolean() }),
  recordVersion: v.strictObject({ id: recordIdSchema, revision: countSchema }),
  deletedRecords: nothing,
  restoreVersion: v.strictObject({ id: recordIdSchema, revision: countSchema }),

  outsideState: nothing,
  decideVersions: v.strictObject({
    key: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
    decision: v.picklist(['keep', 'take', 'both']),
  }),

  readPasted: v.strictObject({ text: v.string(), html: v.nullable(v.string()) }),
  dropReadings: v.strictObject({ readingIds: v.array(tokenSchema) }),
  importDrafts: v.strictObject({
    drafts: v.pipe(v.array(importDraftSchema), v.maxLength(MOST_ITEMS)),
  }),
  editText: textEditSchema,

  readAgain: v.strictObject({
    readingId: tokenSchema,
    encoding: v.picklist(READ_ENCODINGS.map(({ id }) => id)),
  }),
  showOriginal: originalQuerySchema,
  saveOriginal: originalQuerySchema,
  showOriginalFile: originalQuerySchema,
  ...BATCH_PAYLOADS,
  ...FOLLOWING_PAYLOADS,
  ...SPEAKER_PAYLOADS,
  ...PROPOSAL_PAYLOADS,

  dailyCopies: nothing,
  makeDailyCopy: nothing,
  chooseCopiesFolder: nothing,
  showCopiesFolder: nothing,
  previewCopy: copyQuerySchema,
  restoreCopy: copyRestoreSchema,
  leaveCopy: nothing,
  saveCopyAs: v.strictObject({ copy: dailyCopyIdSchema }),

  previewExport: exportRequestSchema,
  writeExport: exportRequestSchema,
  copyExport: exportRequestSchema,
  ...VIEW_PAYLOADS,

  savePdf: printRequestSchema,
  printArticles: printRequestSchema,
  cancelPrinting: nothing,
  showPdf: nothing,
};
