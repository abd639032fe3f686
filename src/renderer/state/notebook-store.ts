import { create } from 'zustand';
import type { ArticleError, Done, NotebookChange, Overview } from '../../contract/notebook-views';
import { unpacked } from '../../contract/packed';
import type { ArticleId } from '../../domain/ids';
import type { Command } from '../../domain/notebook/command';
import type { EditError } from '../../domain/notebook/edit-error';
import type { Result } from '../../domain/result';
import { bridge } from '../platform/bridge';
import { afterPaint } from '../platform/after-paint';
import { answeredOrHeld } from './held-edits';
import { tellEditError } from './messages';
import { readOverview } from './read-overview';
import {
  advance,
  keepingLoaded,
  outdated,
  replicaOf,
  withLoaded,
  withMarks,
  type Replica,
} from './replica';

/** The renderer's replica of the open notebook. */
export interface NotebookStore {
  /** `null` while no notebook is open or its overview is still on the way. */
  readonly replica: Replica | null;
  /** Why articles could not be opened, by article. */
  readonly failures: ReadonlyMap<ArticleId, ArticleError>;
}

/** The replica, written only by this file's actions. */
export const useNotebook = create<NotebookStore>(() => ({ replica: null, failures: new Map() }));

const opening = new Set<ArticleId>();

/** What was asked for before anybody needed it; taken once. */
let early: Promise<Overview | null> | null = null;

/** Follows main's edits from now on, and asks for what can be shown at once. Call once. */
export function followNotebook(): void {
  early = quickOverview();
  bridge().onNotebookChanged(take);
  bridge().onOverviewOutdated(() => {
    const { replica } = useNotebook.getState();
    if (replica) void reload(replica);
  });
}

/** Whether what can be shown at once has been asked for and is there: then {@link loadNotebook} takes no time. */
export async function isAtHand(): Promise<boolean> {
  return (await early) !== null;
}

/**
 * Loads the overview of the notebook that main has open; `false` when there is none. One that is still being opened
 * is shown as it was when it was closed.
 */
export async function loadNotebook(): Promise<boolean> {
  const quick = await (early ?? quickOverview());
  early = null;
  return show(quick ?? (await bridge().overview()));
}

async function quickOverview(): Promise<Overview | null> {
  const text = await bridge().quickOverview();
  return text === null ? null : readOverview(text);
}

function show(overview: Overview | null): boolean {
  opening.clear();
  useNotebook.setState({ replica: overview && replicaOf(overview), failures: new Map() });
  return overview !== null;
}

/** Lets go of the notebook. */
export function dropNotebook(): void {
  opening.clear();
  useNotebook.setState({ replica: null, failures: new Map() });
}

/**
 * Brings an article's text and annotations into the replica, the text first where there are many annotations; does
 * nothing when they are there or on the way.
 */
export async function loadArticle(id: ArticleId): Promise<void> {
  if (opening.has(id) || useNotebook.getState().replica?.loaded.has(id)) return;
  opening.add(id);
  const answer = unpacked(await bridge().openArticle({ id }));
  opening.delete(id);
  const { replica, failures } = useNotebook.getState();
  if (!replica) return;
  const next = new Map(failures);
  if (answer.ok) {
    next.delete(id);
    if (answer.value.revision < replica.revision) return loadArticle(id);
    useNotebook.setState({ replica: withLoaded(replica, answer.value), failures: next });
    if (!answer.value.isWhole) await loadMarks(id);
  } else {
    next.set(id, answer.error);
    useNotebook.setState({ failures: next });
  }
}

/** Brings what is beside an article's text into the replica, once the text is painted. */
async function loadMarks(id: ArticleId): Promise<void> {
  const asked = bridge().articleMarks({ id });
  await afterPaint();
  const answer = unpacked(await asked);
  const { replica, failures } = useNotebook.getState();
  const before = replica?.loaded.get(id);
  if (!replica || !before || before.annotationsReady) return;
  if (!answer.ok) {
    const next = new Map(failures).set(id, answer.error);
    useNotebook.setState({ replica: without(replica, [id]), failures: next });
    return;
  }
  const next = withMarks(replica, answer.value);
  if (next) useNotebook.setState({ replica: next });
  else await loadMarks(id);
}

/** Lets go of articles that no pane shows any more. */
export function releaseArticles(inUse: ReadonlySet<ArticleId>): void {
  const { replica } = useNotebook.getState();
  if (replica) useNotebook.setState({ replica: keepingLoaded(replica, inUse) });
}

/**
 * Asks main for an edit. It has happened, and the replica shows it, when the answer says so; a refusal is told to the
 * user and answered as `false`. One that waits for the disk counts as done: it shows, and that it is not saved is told
 * elsewhere. Edits in a row with the same `group` are undone as one.
 */
export async function edit(command: Command, group: string | null = null): Promise<boolean> {
  return (await told(bridge().dispatch({ command, group }))) !== null;
}

/** Takes back the last edit; answers its label, or `null` when there was nothing to undo or it failed. */
export async function undo(): Promise<string | null> {
  return label(bridge().undo());
}

/** Does again what was undone last; answers as `undo`. */
export async function redo(): Promise<string | null> {
  return label(bridge().redo());
}

async function label(sent: Promise<Result<Done, EditError> | null>): Promise<string | null> {
  const done = await told(sent);
  return done === 'held' ? null : (done?.label ?? null);
}

/** What was done, or that it is held; `null` when there was nothing to do, or it was refused, which is told. */
async function told(sent: Promise<Result<Done, EditError> | null>): Promise<Done | 'held' | null> {
  const answer = await answeredOrHeld(sent);
  if (answer === 'held') {
    void sent.then(tellRefusal);
    return 'held';
  }
  tellRefusal(answer);
  return answer?.ok ? answer.value : null;
}

function tellRefusal(answer: Result<unknown, EditError> | null): void {
  if (answer && !answer.ok) tellEditError(answer.error);
}

function take(change: NotebookChange): void {
  const { replica } = useNotebook.getState();
  if (!replica) return;
  const next = advance(replica, change);
  if (!next) {
    void reload(replica);
    return;
  }
  const stale = outdated(next);
  useNotebook.setState({ replica: stale.length > 0 ? without(next, stale) : next });
  for (const id of stale) void loadArticle(id);
}

function without(replica: Replica, ids: readonly ArticleId[]): Replica {
  const loaded = new Map(replica.loaded);
  for (const id of ids) loaded.delete(id);
  return { ...replica, loaded };
}

/** Loads the notebook anew, with the articles that are on screen, because others changed it. */
export async function reloadNotebook(): Promise<void> {
  const { replica } = useNotebook.getState();
  if (replica) await reload(replica);
}

async function reload(before: Replica): Promise<void> {
  if (!show(await bridge().overview())) return;
  await Promise.all([...before.loaded.keys()].map(loadArticle));
}
