import { afterFirstFrame, whenDrawn } from './later';

/*
 * What the first frame of an open notebook does without: the list of articles is to be there as soon as a window can
 * be, whatever else the app has learnt to do.
 */

export const Pane = whenDrawn(async () => (await import('./pane')).Pane);
export const MarginColumn = whenDrawn(async () => (await import('./margin-column')).MarginColumn);
export const CompareOverlay = whenDrawn(
  async () => (await import('../features/compare/compare-overlay')).CompareOverlay,
);
export const IncomingView = whenDrawn(
  async () => (await import('../features/library/incoming/incoming-view')).IncomingView,
);
export const NotesView = whenDrawn(
  async () => (await import('../features/notes/notes-view')).NotesView,
);
export const VersionsView = whenDrawn(
  async () => (await import('../features/versions/versions-view')).VersionsView,
);
export const LookView = whenDrawn(
  async () => (await import('../features/upkeep/look-view')).LookView,
);
export const ProposalsView = whenDrawn(
  async () => (await import('../features/annotations/all-proposals/proposals-view')).ProposalsView,
);
export const PickingBar = afterFirstFrame(
  async () => (await import('../features/upkeep/picking-bar')).PickingBar,
);
export const RelationsLayer = whenDrawn(
  async () => (await import('../features/relations/relations-layer')).RelationsLayer,
);
export const SpeakersView = whenDrawn(
  async () => (await import('../features/speakers/speakers-view')).SpeakersView,
);
export const StatementsView = whenDrawn(
  async () => (await import('../features/statements/statements-view')).StatementsView,
);
export const TagsView = whenDrawn(
  async () => (await import('../features/tags/tags-view')).TagsView,
);

export const FollowingFrame = whenDrawn(
  async () => (await import('../features/following/following-frame')).FollowingFrame,
);
export const TrailView = whenDrawn(
  async () => (await import('../features/following/trail-view')).TrailView,
);
export const TimelineView = whenDrawn(
  async () => (await import('../features/following/timeline-view')).TimelineView,
);
export const MatrixView = whenDrawn(
  async () => (await import('../features/following/matrix-view')).MatrixView,
);

export const CommandPalette = afterFirstFrame(
  async () => (await import('./command-palette')).CommandPalette,
);
export const CopiesDialogs = afterFirstFrame(
  async () => (await import('../features/copies/copies-dialogs')).CopiesDialogs,
);
export const ExportDialog = afterFirstFrame(
  async () => (await import('../features/export/export-dialog')).ExportDialog,
);
export const GoTo = afterFirstFrame(async () => (await import('./go-to')).GoTo);
export const ProposingStatus = afterFirstFrame(
  async () => (await import('../features/proposing/proposing-status')).ProposingStatus,
);
export const PrintDialog = afterFirstFrame(
  async () => (await import('../features/print/print-dialog')).PrintDialog,
);
export const HistoryDialogs = afterFirstFrame(
  async () => (await import('../features/history/history-dialogs')).HistoryDialogs,
);
export const LibraryDialogs = afterFirstFrame(
  async () => (await import('../features/library/library-dialogs')).LibraryDialogs,
);
export const OpeningProblem = afterFirstFrame(
  async () => (await import('../features/safekeeping/opening-problem')).OpeningProblem,
);
export const PassageDialog = afterFirstFrame(
  async () => (await import('../features/compare/passage-dialog')).PassageDialog,
);
export const RecoveryDialog = afterFirstFrame(
  async () => (await import('../features/safekeeping/recovery-dialog')).RecoveryDialog,
);
export const SettingsDialogs = afterFirstFrame(
  async () => (await import('../features/settings/settings-dialogs')).SettingsDialogs,
);
