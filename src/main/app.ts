import { app } from 'electron';
import { randomUUID } from 'node:crypto';
import type { DeskPorts } from '../desk/notebook-desk';
import { withSnapshotWorker } from '../desk/snapshot-worker';
import type { AppContext } from './app-context';
import type { AppWindow } from './app-window';
import { mayLeaveBatch } from './ask-about-batch';
import { heldQuestions } from './ask-about-held';
import { BackgroundReader } from './background-reader';
import { Batches } from './batches';
import { CopyKeeper } from './copy-keeper';
import { CopyPreviews } from './copy-preview';
import { fetching } from './fetching';
import { Handover } from './handover';
import { HistoryUpkeep } from './history-upkeep';
import { Incoming } from './incoming';
import { allHandlers } from './ipc/all-handlers';
import { registerCalls, tellWindow } from './ipc/register';
import { AppMenu } from './menu';
import { NotebookSession } from './notebook-session';
import { OutsideWatch } from './outside-watch';
import { OriginalViews } from './originals/original-view';
import { snapshotFile } from './places';
import { Printer } from './printing/printer';
import { Proposing } from './proposing';
import { Readings } from './readings';
import { RecentNotebooks } from './recent-notebooks';
import type { Settings } from '../contract/app-state';
import type { SettingsStore } from './settings-store';
import type { Tell } from './tell';
import { ViewMemory } from './view-memory';
import { Wording } from './wording';
import { WordingProcess } from './wording-process';

/** What is there before the rest of the app. */
export interface FirstParts {
  readonly userData: string;
  readonly window: AppWindow;
  /** Read already. */
  readonly settings: SettingsStore;
}

/** The app as its window sees it. */
export interface RunningApp {
  readonly settingsChanged: (settings: Settings) => void;
  /** Brings in what the system wants opened with the app. */
  readonly open: (paths: readonly string[]) => void;
  /** What must be done before the window may go; it stays when this comes back with `false`. */
  readonly beforeClose: (isPageAlive: boolean) => Promise<boolean>;
}

/** Puts the app together around its window, and reopens the last notebook. */
export function runApp(first: FirstParts): RunningApp {
  const { context, menu, running } = compose(first);
  app.on('browser-window-focus', () => context.outside.look());
  registerCalls(allHandlers(context), context.window, () => context.session.settled());
  menu.show();
  return running;
}

interface Parts {
  readonly context: AppContext;
  readonly menu: AppMenu;
  readonly running: RunningApp;
}

/** Makes the parts of the app; reading what earlier sessions left begins at once. */
function compose({ userData, window, settings }: FirstParts): Parts {
  const deskPorts = portsOfDesk();
  const currentWindow = () => window.current;
  const tell = tellWindow(currentWindow);
  const handover = new Handover(tell);
  const printer = new Printer(tell, deskPorts.now);
  const reader = new BackgroundReader();
  const readings = new Readings(deskPorts.newId);
  const fetch = fetching(() => settings.current, deskPorts.now);
  const batches = new Batches({ userData, tell, reader, readings, fetch, newId: deskPorts.newId });
  const recent = new RecentNotebooks(userData);
  const previews = new CopyPreviews();
  const originals = new OriginalViews();
  const history = new HistoryUpkeep(() => settings.current.historyDays);
  const keeperPorts = { userData, settings: () => settings.current, now: deskPorts.now, tell };
  const copies = new CopyKeeper(keeperPorts);
  const outside = new OutsideWatch(tell, () => session.desk);
  const wording = new Wording(tell, (onEnd) => new WordingProcess(onEnd));
  const proposing = new Proposing(tell, reader, () => settings.current.proposeStatements);
  const session = new NotebookSession({
    desk: deskPorts,
    recent,
    tell,
    heldQuestions: heldQuestions(currentWindow),
    mayLeave: () => mayLeaveBatch(currentWindow(), batches.unfinished),
    onChanged: () => {
      menu.refresh();
      copies.edited();
    },
    onSwitched: (info) => {
      readings.clear();
      previews.leave();
      originals.closeAll();
      printer.cancel();
      copies.follow(info);
      for (const each of [batches, history, outside, wording, proposing]) each.follow(session.desk);
      window.setNotebook(info?.name ?? null);
      menu.refresh();
    },
  });
  const menu = menuOf(session, tell);
  const parts = { session, settings, recent, reader, readings, handover, printer, deskPorts };
  const keeping = { copies, previews, originals, outside, wording, proposing };
  const started = recent.load().then(() => session.reopenLast());
  const views = new ViewMemory(userData);
  const incoming = new Incoming({ ...parts, fetch, batches }, tell);
  const bringing = { fetch, batches, incoming, tell };
  const context = { ...parts, ...keeping, ...bringing, views, started, window: currentWindow };
  return { menu, context, running: runningOf(context, tell) };
}

function portsOfDesk(): DeskPorts {
  return {
    now: () => new Date().toISOString(),
    newId: () => randomUUID(),
    whenNotSaved: 'hold',
    ...withSnapshotWorker(snapshotFile, 'all'),
  };
}

function runningOf(context: AppContext, tell: Tell): RunningApp {
  const { handover, session, reader, batches, incoming, copies, originals, printer } = context;
  const { wording, proposing } = context;
  return {
    settingsChanged: (changed) => {
      tell('settingsChanged', changed);
      proposing.settingsChanged();
    },
    open: (paths) => incoming.open(paths),
    beforeClose: async (isPageAlive) => {
      if (isPageAlive) await handover.ask();
      if (!(await session.end())) return false;
      await batches.close();
      proposing.stop();
      reader.stop();
      printer.cancel();
      originals.closeAll();
      wording.stop();
      await copies.end();
      return true;
    },
  };
}

function menuOf(session: NotebookSession, tell: Tell): AppMenu {
  return new AppMenu(
    () => ({
      hasNotebook: session.desk !== null,
      isReadOnly: session.info?.readOnly != null,
      undoState: session.desk?.undoState ?? { undo: null, redo: null },
    }),
    (command) => tell('menuCommand', { command }),
  );
}
