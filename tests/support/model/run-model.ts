import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DeskPorts, type EditError, NotebookDesk } from '../../../src/desk/notebook-desk';
import { openOrCreate } from '../../../src/desk/open-or-create';
import { type SeededRandom, seededRandom } from '../../../src/desk/seeded-random';
import type { ArticleText } from '../../../src/domain/article/article-text';
import { LOCK_FILE } from '../../../src/library/folder-lock';
import { aText } from '../builders';
import { type FaultyFiles, faultyFiles } from '../faulty-files';
import { recordsOf, valueOf } from '../notebooks';
import { type Moment, ModelNotebook, type Outcome, type Request } from './model-notebook';
import { RequestDraw } from './model-requests';
import { same, type State } from './model-state';

/** A run of the model beside a notebook on the disk. */
export interface ModelRun {
  readonly seed: string;
  readonly steps: number;
}

/** What a run went through; a run that comes back at all has met no difference. */
export interface ModelTally {
  readonly steps: number;
  readonly done: number;
  readonly refused: number;
  readonly reopened: number;
  readonly crashed: number;
  /** Single file calls that failed; the edit was saved nonetheless or refused as not saved. */
  readonly faults: number;
  /** Edits that were under way in a crash and turned out to be saved though nobody was told. */
  readonly savedUnsaid: number;
}

/** How often the program is ended properly, how often it is cut off, and how often a file call fails. */
const SHARE = { reopen: 0.01, crash: 0.02, fault: 0.02 };
/** How often an end and a start are cut off themselves. */
const CUT = { end: 0.4, start: 0.3 };
/** File calls within which something goes wrong with some edits, with an end, and with a start. */
const CALLS = { edits: 14, end: 80, start: 40 };
/** Requests that are made without waiting for each other. */
const MOST_AT_ONCE = 6;
/** Steps after which all records are compared, however quiet it was. */
const BETWEEN_LOOKS = 100;

/** The texts of all articles; versions of articles change from one to the other. */
const TEXTS: readonly ArticleText[] = [
  aText('The ferry is late again.', 'Nobody at the quay knows why.'),
  aText('The ferry is late again.', 'The board knows why.'),
  aText('Grain quay: closed.'),
  aText('لن يغلق الميناء 🚢 قبل الشتاء.', 'The port stays open.'),
];

/**
 * Asks the same of a notebook on the disk and of the plain model, step by step, through proper ends and crashes, and
 * throws at the first difference: in an answer, a revision, or a record. The same seed goes the same way.
 */
export async function runModel({ seed, steps }: ModelRun): Promise<ModelTally> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-model-'));
  try {
    return await new Runner(join(folder, 'Strait'), seed).run(steps);
  } catch (error) {
    throw new Error(`The model of seed “${seed}” disagrees`, { cause: error });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

type Answer = Awaited<ReturnType<NotebookDesk['undo']>>;

class Runner {
  readonly #random: SeededRandom;
  readonly #tally = {
    steps: 0,
    done: 0,
    refused: 0,
    reopened: 0,
    crashed: 0,
    faults: 0,
    savedUnsaid: 0,
  };
  #files: FaultyFiles = faultyFiles();
  #processId = 100;
  #desk: NotebookDesk | null = null;
  readonly #texts = new Map<string, string>();
  readonly #model = new ModelNotebook(this.#texts);
  readonly #draw: RequestDraw;
  #looked = 0;
  #turns = 0;

  constructor(
    private readonly path: string,
    seed: string,
  ) {
    this.#random = seededRandom(seed);
    this.#draw = new RequestDraw(this.#random, this.#model);
  }

  async run(steps: number): Promise<ModelTally> {
    await this.#open();
    for (const text of TEXTS) {
      this.#texts.set(valueOf(await this.#opened().putText(text)), text.text);
    }
    while (this.#tally.steps < steps) await this.#turn();
    await this.#reopen();
    valueOf(await this.#opened().close());
    return this.#tally;
  }

  async #turn(): Promise<void> {
    const { chance, below } = this.#random;
    this.#turns += 1;
    if (chance(SHARE.reopen)) return this.#reopen();
    if (chance(SHARE.fault)) return this.#faultAmid();
    const count = chance(0.5) ? 1 : 1 + below(MOST_AT_ONCE);
    if (chance(SHARE.crash)) return this.#crashAmid(count);
    const asked = this.#ask(count);
    for (const { request, outcome, revision, answer } of asked) {
      this.#compareAnswer(request, outcome, revision, await answer);
    }
    if (this.#tally.steps - this.#looked >= BETWEEN_LOOKS) this.#compareAll('the open notebook');
  }

  /** Asks the model and the notebook, which is not waited for. */
  #ask(count: number) {
    const desk = this.#opened();
    return Array.from({ length: count }, () => {
      const request = this.#draw.next();
      const outcome = this.#model.do(request, this.#now());
      const { revision, moment } = this.#model;
      this.#tally.steps += 1;
      return { request, outcome, revision, moment, answer: askDesk(desk, request) };
    });
  }

  #compareAnswer(request: Request, outcome: Outcome, revision: number, answer: Answer): void {
    const got = answer === null ? 'nothing' : answer.ok ? 'done' : kindOf(answer.error);
    const isSame = got === outcome && (!answer?.ok || answer.value.revision === revision);
    if (!isSame) {
      differ(request, { outcome, revision }, { got, answer });
    }
    this.#tally[outcome === 'done' ? 'done' : 'refused'] += 1;
  }

  /** An end, proper or cut off, and a new start. Nothing is under way, so that nothing may be lost. */
  async #reopen(): Promise<void> {
    const isCut = this.#random.chance(CUT.end);
    if (isCut) this.#dieWithin(CALLS.end);
    const closed = await this.#opened().close();
    if (!isCut) valueOf(closed);
    await this.#open();
    this.#model.reopen();
    this.#tally[isCut ? 'crashed' : 'reopened'] += 1;
    this.#compareAll(`the notebook after an end that was ${isCut ? 'cut off' : 'proper'}`);
  }

  /** One file call fails while an edit is saved. */
  async #faultAmid(): Promise<void> {
    const call = this.#files.calls.length + this.#random.below(CALLS.edits);
    this.#files.mischief = (_, index) => (index === call ? 'ENOSPC' : null);
    const before = this.#model.moment;
    const [asked] = this.#ask(1);
    if (asked === undefined) return;
    const { request, outcome, revision } = asked;
    const answer = await asked.answer;
    this.#files.mischief = () => null;
    this.#tally.faults += 1;
    const isLost = answer?.ok === false && answer.error.kind === 'notSaved';
    if (isLost && outcome === 'done') this.#model.moment = before;
    else this.#compareAnswer(request, outcome, revision, answer);
  }

  /**
   * An end amid some requests: from some call on nothing reaches the disk. What was answered is there afterwards, and
   * of the rest a first part at most.
   */
  async #crashAmid(count: number): Promise<void> {
    const before = this.#model.moment;
    this.#dieWithin(CALLS.edits);
    const asked = this.#ask(count);
    const moments: Moment[] = [before];
    let acknowledged = before.revision;
    for (const { request, outcome, revision, moment, answer } of asked) {
      const got = await answer;
      if (got?.ok) {
        this.#compareAnswer(request, outcome, revision, got);
        acknowledged = Math.max(acknowledged, revision);
      }
      if (outcome === 'done') moments.push(moment);
    }
    this.#files.mischief = () => 'EIO';
    await this.#open();
    const { revision } = this.#opened();
    const moment = moments.find((one) => one.revision === revision);
    if (moment === undefined || revision < acknowledged) {
      differ('a crash', { acknowledged, last: this.#model.revision }, { revision });
    } else {
      this.#model.moment = moment;
    }
    this.#model.reopen();
    this.#tally.crashed += 1;
    this.#tally.savedUnsaid += revision - acknowledged;
    this.#compareAll('the notebook after a crash');
  }

  /** From some call on nothing reaches the disk. */
  #dieWithin(calls: number): void {
    const last = this.#files.calls.length + this.#random.below(calls);
    this.#files.mischief = (_, index) => (index >= last ? 'EIO' : null);
  }

  /** Opens the notebook, at times after starts that were cut off. */
  async #open(): Promise<void> {
    while (this.#random.chance(CUT.start)) {
      const ports = this.#nextProcess();
      this.#dieWithin(CALLS.start);
      await openOrCreate(this.path, ports);
      this.#files.mischief = () => 'EIO';
    }
    const opened = await openOrCreate(this.path, this.#nextProcess());
    if (opened.ok || opened.error.kind !== 'inUse') {
      this.#desk = valueOf(opened).desk;
      return;
    }
    // A start that was cut off while it wrote its lock: nobody knows whose that is until it is old.
    await utimes(join(this.path, LOCK_FILE), 0, 0);
    await this.#open();
  }

  /** A process that was not there before, and that alone runs. */
  #nextProcess(): DeskPorts {
    this.#files = faultyFiles();
    this.#processId += 1;
    const pid = this.#processId;
    return {
      now: () => this.#now(),
      newId: () => `desk-${this.#tally.steps}`,
      files: this.#files,
      processes: {
        pid,
        host: 'model',
        startOf: (id) => Promise.resolve(id === pid ? `start of ${id}` : null),
      },
    };
  }

  #opened(): NotebookDesk {
    if (this.#desk === null) throw new Error('Nothing is open');
    return this.#desk;
  }

  #compareAll(what: string): void {
    this.#looked = this.#tally.steps;
    const { notebook, revision } = this.#opened();
    if (revision !== this.#model.revision) differ(what, this.#model.revision, revision);
    compareRecords(what, this.#model.state, recordsOf(notebook));
  }

  /** The clock moves on between turns only: within one, all that is asked happens at once. */
  #now(): string {
    return new Date(Date.UTC(2031, 2, 20) + this.#turns * 60_000).toISOString();
  }
}

function askDesk(desk: NotebookDesk, request: Request): Promise<Answer> {
  if (request.kind === 'do') return desk.dispatch(request.command, request.group);
  return request.kind === 'undo' ? desk.undo() : desk.redo();
}

function kindOf(
  error: Exclude<Extract<NonNullable<Answer>, { ok: false }>['error'], never>,
): string {
  return error.kind === 'refused' ? error.reason.kind : error.kind;
}

function compareRecords(
  what: string,
  model: State,
  records: Readonly<Record<string, unknown>>,
): void {
  for (const id of new Set([...model.keys(), ...Object.keys(records)])) {
    const [wanted, got] = [model.get(id), records[id]];
    if (!same(wanted, got)) differ(`${what}: ${id}`, wanted, got);
  }
}

function differ(where: unknown, model: unknown, notebook: unknown): never {
  throw new Error(JSON.stringify({ where, model, notebook }, null, 1));
}
