import type { TextPositionSelector } from '../domain/anchor/selector';
import type { ToLookAt } from '../domain/annotation/to-look-at';
import type { ArticleText } from '../domain/article/article-text';
import type { ExportRequest } from '../domain/export/export-request';
import type { ArticleId, NoteId, RecordId, Sha256 } from '../domain/ids';
import type { Note } from '../domain/note/note';
import type { Command } from '../domain/notebook/command';
import type { EditError } from '../domain/notebook/edit-error';
import type { Result } from '../domain/result';
import type {
  AppState,
  NotebookInfo,
  OpenError,
  RecentNotebook,
  SaveState,
  Settings,
} from './app-state';
import type { AnnotationFileTold } from './annotation-files';
import type {
  CopyPreview,
  CopyPreviewError,
  CopyQuery,
  CopyRestore,
  CopyRestored,
  CopyRestoreError,
  DailyCopiesList,
  DailyCopiesState,
  DailyCopyError,
  DailyCopyId,
  SaveCopyAsError,
} from './daily-copies';
import type { ViewCalls } from './exporting-views';
import type { FollowingCalls } from './following';
import type {
  ExportOutcome,
  ExportPreview,
  ImportDraft,
  Imported,
  ReadItem,
  TextEdit,
  TextEdited,
} from './import-and-export';
import type { BatchCalls, BatchEvents } from './import-batch';
import type {
  AnnotationQuery,
  ArticleError,
  ArticleMarks,
  Done,
  FoundAnnotations,
  NotebookChange,
  OpenArticle,
  Overview,
} from './notebook-views';
import type { OriginalCopied, OriginalError, OriginalQuery } from './originals';
import type { Packed } from './packed';
import type { CopyError, CopyProgress, NotebookCopy } from './safekeeping';
import type { AlsoAppears, SharedWording, WordingIndexState } from './shared-wording';
import type {
  DeletedEntries,
  RecordHistory,
  RestoreError,
  Restored,
  VersionPreview,
} from './record-history';
import type { PrintOutcome, PrintProgress, PrintRequest } from './printing';
import type { ProposalCalls, ProposalEvents } from './proposals';
import type { ProposedRelationCalls } from './proposed-relations';
import type { CommandName } from './shortcuts';
import type { SpeakerCalls } from './speaker-pages';

import type { DecisionError, OutsideReport, OutsideState, VersionDecision } from './two-versions';

/** What the renderer can ask of main: request and answer of each call, by name. */
export interface Calls
  extends
    BatchCalls,
    ProposalCalls,
    FollowingCalls,
    ViewCalls,
    SpeakerCalls,
    ProposedRelationCalls {
  readonly appState: { request: null; answer: AppState };
  readonly changeSettings: { request: Partial<Settings>; answer: Settings };
  /** Lets the user choose where new notebooks are offered. */
  readonly chooseNotebookFolder: { request: null; answer: Settings };
  /*
   * Opening another notebook, too, is answered with `null` when the user stays with one that can't be saved.
   */

  /** Asks for an empty or new folder; `null` when the user cancels. */
  readonly createNotebook: { request: null; answer: Result<NotebookInfo, OpenError> | null };
  /** `path` must be a recent notebook's; `null` asks for a folder. */
  readonly openNotebook: {
    request: { readonly path: string | null };
    answer: Result<NotebookInfo, OpenError> | null;
  };
  readonly openSample: { request: null; answer: Result<NotebookInfo, OpenError> | null };
  /** Closes it, unless edits are held and the user decides to stay. */
  readonly closeNotebook: { request: null; answer: null };
  /** Opens a notebook that someone else has open, without taking it over. `path` must be one that was just refused. */
  readonly openForReading: {
    request: { readonly path: string };
    answer: Result<NotebookInfo, OpenError> | null;
  };
  /** Tries to open the notebook that is open for reading only for writing too. */
  readonly openForWriting: { request: null; answer: Result<NotebookInfo, OpenError> | null };
  /** Tries at once to save the edits that are held. */
  readonly retrySaving: { request: null; answer: null };
  /** Asks for a folder and copies the notebook with all held edits there; `null` when the user cancels. */
  readonly saveCopyElsewhere: { request: null; answer: Result<NotebookCopy, CopyError> | null };
  /** Shows the folder that damaged files were put into. */
  readonly showQuarantine: { request: null; answer: null };
  readonly forgetRecent: { request: { readonly path: string }; answer: readonly RecentNotebook[] };
  readonly showNotebookFolder: { request: null; answer: null };
  /** The renderer's own view state of the open notebook (panes, scroll positions), kept as it is given. */
  readonly readView: { request: null; answer: unknown };
  readonly saveView: { request: { readonly view: unknown }; answer: null };
  /** Opens an http, https or mailto address in the user's browser; false when it was refused. */
  readonly openLink: { request: { readonly url: string }; answer: boolean };
  /** Answers `aboutToClose` once view state and half-typed notes are handed over. */
  readonly readyToClose: { request: { readonly token: string }; answer: null };
  readonly copyText: { request: { readonly text: string }; answer: null };
  /** Puts the same words on the clipboard as plain text and, for where it is welcome, as HTML. */
  readonly copyRich: { request: { readonly text: string; readonly html: string }; answer: null };

  /**
   * The overview of a notebook that is still being opened, as it was when it was closed last and as JSON; `null` when
   * there is none. Calls that need the records wait until they are there.
   */
  readonly quickOverview: { request: null; answer: string | null };
  readonly overview: { request: null; answer: Overview | null };
  /** The text at once; what is drawn beside it only as far as it does not keep the text waiting. */
  readonly openArticle: {
    request: { readonly id: ArticleId };
    answer: Packed<Result<OpenArticle, ArticleError>>;
  };
  /** All that is drawn beside the text of an article. */
  readonly articleMarks: {
    request: { readonly id: ArticleId };
    answer: Packed<Result<ArticleMarks, ArticleError>>;
  };
  /** The text of an older version. */
  readonly versionText: {
    request: { readonly hash: Sha256 };
    answer: Result<ArticleText, ArticleError>;
  };
  /** A note by itself, as free notes are shown; `null` when it is gone. */
  readonly readNote: { request: { readonly id: NoteId }; answer: Note | null };
  readonly findAnnotations: { request: AnnotationQuery; answer: FoundAnnotations };

  /** What the current texts of these articles share; `null` while no notebook is open. */
  readonly sharedWording: {
    request: { readonly articles: readonly ArticleId[] };
    answer: SharedWording | null;
  };
  /** Where else in the notebook the words of a passage stand; the range lies in the article's current text. */
  readonly alsoAppears: {
    request: { readonly articleId: ArticleId; readonly range: TextPositionSelector };
    answer: AlsoAppears;
  };

  /** What waits for a look since texts changed; `null` asks for the whole notebook. */
  readonly toLookAt: { request: { readonly articleId: ArticleId | null }; answer: ToLookAt };

  /** Steps in a row with the same `group` are undone as one. */
  readonly dispatch: {
    request: { readonly command: Command; readonly group: string | null };
    answer: Result<Done, EditError>;
  };
  readonly undo: { request: null; answer: Result<Done, EditError> | null };
  readonly redo: { request: null; answer: Result<Done, EditError> | null };

  /** With `sittings` the last version of each sitting at it, otherwise all; `null` while no notebook is open. */
  readonly recordHistory: {
    request: { readonly id: RecordId; readonly sittings: boolean };
    answer: RecordHistory | null;
  };
  /** How a record was after an edit; `null` when that is no longer known, or it was deleted then. */
  readonly recordVersion: {
    request: { readonly id: RecordId; readonly revision: number };
    answer: VersionPreview | null;
  };
  readonly deletedRecords: { request: null; answer: DeletedEntries };
  /** Brings a record back to how it was after an edit, or when that edit deleted it, right before it. */
  readonly restoreVersion: {
    request: { readonly id: RecordId; readonly revision: number };
    answer: Result<Restored, RestoreError>;
  };

  readonly outsideState: { request: null; answer: OutsideState };
  /** Carries out a decision about a pair; `changed` is false when the notebook held that version already. */
  readonly decideVersions: {
    request: VersionDecision;
    answer: Result<{ readonly changed: boolean }, DecisionError>;
  };

  /** What lies on the clipboard is given by the renderer's paste event, not read behind the user's back. */
  readonly readPasted: {
    request: { readonly text: string; readonly html: string | null };
    answer: ReadItem;
  };
  readonly dropReadings: { request: { readonly readingIds: readonly string[] }; answer: null };
  readonly importDrafts: {
    request: { readonly drafts: readonly ImportDraft[] };
    answer: Result<Imported, EditError>;
  };
  readonly editText: { request: TextEdit; answer: Result<TextEdited, EditError> };

  /** Reads the bytes of a reading once more, in one of `READ_ENCODINGS`; the reading keeps its id. */
  readonly readAgain: {
    request: { readonly readingId: string; readonly encoding: string };
    answer: ReadItem;
  };
  /** Shows the bytes that an article was read from in a window of their own that reaches nothing. */
  readonly showOriginal: { request: OriginalQuery; answer: Result<null, OriginalError> };
  /** Asks where to and saves a copy of those bytes. */
  readonly saveOriginal: { request: OriginalQuery; answer: OriginalCopied };
  /** Shows the file that holds them in its folder. */
  readonly showOriginalFile: { request: OriginalQuery; answer: Result<null, OriginalError> };

  /** The copies that there are, and how things stand with them. */
  readonly dailyCopies: { request: null; answer: DailyCopiesList };
  /** Makes a copy of the open notebook at once. */
  readonly makeDailyCopy: { request: null; answer: Result<null, DailyCopyError> };
  /** Lets the user choose where copies go. */
  readonly chooseCopiesFolder: { request: null; answer: Settings };
  readonly showCopiesFolder: { request: null; answer: null };
  /** Compares the open notebook with a copy, which stays at hand until `leaveCopy`. */
  readonly previewCopy: {
    request: CopyQuery;
    answer: Result<CopyPreview, CopyPreviewError>;
  };
  readonly restoreCopy: { request: CopyRestore; answer: Result<CopyRestored, CopyRestoreError> };
  readonly leaveCopy: { request: null; answer: null };
  /** Asks for an empty folder, makes a notebook of the copy there and opens it; `null` when the user cancels. */
  readonly saveCopyAs: {
    request: { readonly copy: DailyCopyId };
    answer: Result<NotebookInfo, OpenError | SaveCopyAsError> | null;
  };

  readonly previewExport: { request: ExportRequest; answer: ExportPreview };
  /** Asks where to, and again before anything is overwritten. */
  readonly writeExport: { request: ExportRequest; answer: ExportOutcome };
  /** Asks where to and saves articles as one PDF. */
  readonly savePdf: { request: PrintRequest; answer: PrintOutcome };
  /** Gives articles to the system's own print dialog. */
  readonly printArticles: { request: PrintRequest; answer: PrintOutcome };
  /** Calls off what is being drawn or laid out for paper. */
  readonly cancelPrinting: { request: null; answer: null };
  /** Shows the PDF that was saved last in its folder. */
  readonly showPdf: { request: null; answer: null };

  readonly copyExport: { request: ExportRequest; answer: { readonly characters: number } };
}

/** What main tells the renderer unasked: payload of each event, by name. */
export interface Events extends BatchEvents, ProposalEvents {
  readonly notebookChanged: NotebookChange;
  readonly printProgress: PrintProgress;
  /** `null` when no notebook is open any more. */
  readonly notebookSwitched: NotebookInfo | null;
  /** What `quickOverview` gave is not how the notebook is: everything has to be loaded anew. */
  readonly overviewOutdated: null;
  /** A file of annotations that was chosen or dropped came in, or did not. */
  readonly annotationsImported: AnnotationFileTold;
  readonly settingsChanged: Settings;
  readonly saveStateChanged: SaveState;
  readonly copyProgress: CopyProgress;
  readonly dailyCopiesChanged: DailyCopiesState;
  /** What others did in the notebook's folder was taken in: the replica has to be loaded anew. */
  readonly changedOutside: OutsideReport;
  /** The index of wording has come further, or holds all articles again after some changed. */
  readonly wordingIndexChanged: WordingIndexState;
  /** A menu item or accelerator that the renderer's command table carries out, by its command's name. */
  readonly menuCommand: { readonly command: CommandName };
  /** The window is about to close: view state and half-typed notes are to be handed over now. */
  readonly aboutToClose: { readonly token: string };
}

/** Name of a call. */
export type CallName = keyof Calls;
/** Name of an event. */
export type EventName = keyof Events;
