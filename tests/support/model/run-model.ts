import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EditError } from '../../../src/desk/ask-for-edit';
import type { NotebookDesk } from '../../../src/desk/notebook-desk';
import { type SeededRandom, seededRandom } from '../../../src/desk/seeded-random';
import type { ArticleText } from '../../../src/domain/article/article-text';
import { aText } from '../builders';
import { recordsOf, valueOf } from '../notebooks';
import { MortalDesk } from './mortal-desk';
import { type Moment, ModelNotebook, type Outcome, type Request } from './model-notebook';
import { RequestDraw } from './model-requests';
import { same, sameState } from './model-state';

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
const SHARE = { reopen: 0.02, crash: 0.03, fault: 0.03 };
/** How often an end is cut off itself. */
const CUT_END = 0.4;
/** File calls within which something goes wrong with some edits, and with an end. */
const CALLS = { edits: 14, end: 80 };
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
    ...{ steps: 0, done: 0, refused: 0 },
    ...{ reopened: 0, crashed: 0, faults: 0, savedUnsaid: 0 },
  };
  readonly #texts = new Map<string, string>();
  readonly #model = new ModelNotebook(this.#texts);
  readonly #draw: RequestDraw;
  readonly #mortal: MortalDesk;
  /**
   * What the notebook would be had an edit been saved that was answered as not saved: its line may lie in the journal
   * until the next one takes its place, and a crash before that brings it to light.
   */
  #ghosts: Moment[] = [];
  #looked = 0;
  #turns = 0;

  constructor(path: string, seed: string) {
    this.#random = seededRandom(seed);
    this.#draw = new RequestDraw(this.#random, this.#model);
    this.#mortal = new MortalDesk(path, this.#random, () => this.#now());
  }

  async run(steps: number): Promise<ModelTally> {
    await this.#mortal.start();
    for (const text of TEXTS) {
      this.#texts.set(valueOf(await this.#mortal.desk.putText(text)), text.text);
    }
    while (this.#tally.steps < steps) await this.#turn();
    await this.#reopen(false);
    valueOf(await this.#mortal.desk.close());
    return this.#tally;
  }

  async #turn(): Promise<void> {
    const { chance, below } = this.#random;
    this.#turns += 1;
    if (chance(SHARE.reopen)) return this.#reopen(chance(CUT_END));
    if (chance(SHARE.fault)) return this.#faultAmid();
    const count = chance(0.5) ? 1 : 1 + below(MOST_AT_ONCE);
    if (chance(SHARE.crash)) return this.#crashAmid(count);
    for (const { request, outcome, revision, answer } of this.#ask(count)) {
      this.#compareAnswer(request, outcome, revision, await answer);
    }
    if (this.#tally.steps - this.#looked >= BETWEEN_LOOKS) this.#compareAll('the open notebook');
  }

  /** Asks the model and the notebook, which is not waited for. */
  #ask(count: number) {
    return Array.from({ length: count }, () => {
      const request = this.#draw.next();
      const outcome = this.#model.do(request, this.#now());
      const { revision, moment } = this.#model;
      this.#tally.steps += 1;
      return { request, outcome, revision, moment, answer: askDesk(this.#mortal.desk, request) };
    });
  }

  #compareAnswer(request: Request, outcome: Outcome, revision: number, answer: Answer): void {
    const got = answer === null ? 'nothing' : answer.ok ? 'done' : kindOf(answer.error);
    const isSame = got === outcome && (!answer?.ok || answer.value.revision === revision);
    if (!isSame) differ(request, { outcome, revision }, answer);
    if (answer?.ok) this.#ghosts = [];
    this.#tally[outcome === 'done' ? 'done' : 'refused'] += 1;
  }

  /** An end, proper or cut off, and a new start. Nothing is under way, so that nothing may be lost. */
  async #reopen(isCut: boolean): Promise<void> {
    if (isCut) this.#mortal.dieWithin(CALLS.end);
    const closed = await this.#mortal.desk.close();
    if (!isCut) {
      valueOf(closed);
      this.#ghosts = [];
    }
    await this.#mortal.start();
    const what = `the notebook after an end that was ${isCut ? 'cut off' : 'proper'}`;
    this.#comeBackAt([this.#model.moment], what);
    this.#tally[isCut ? 'crashed' : 'reopened'] += 1;
  }

  /** One file call fails while an edit is saved: it is saved nonetheless, or answered as not saved. */
  async #faultAmid(): Promise<void> {
    this.#mortal.failOnceWithin(CALLS.edits);
    const before = this.#model.moment;
    for (const { request, outcome, revision, moment, answer } of this.#ask(1)) {
      const got = await answer;
      // A text that can't be read at that moment refuses what speaks of it.
      const isLost = got?.ok === false && ['notSaved', 'notFound'].includes(kindOf(got.error));
      if (!isLost || outcome !== 'done') {
        this.#compareAnswer(request, outcome, revision, got);
        continue;
      }
      this.#model.moment = before;
      this.#ghosts.push(moment);
    }
    this.#mortal.heal();
    this.#tally.faults += 1;
  }

  /**
   * An end amid some requests: from some call on nothing reaches the disk. What was answered is there afterwards, and
   * of the rest a first part at most.
   */
  async #crashAmid(count: number): Promise<void> {
    const before = this.#model.moment;
    this.#mortal.dieWithin(CALLS.edits);
    const moments: Moment[] = [before];
    let acknowledged = before.revision;
    for (const { request, outcome, revision, moment, answer } of this.#ask(count)) {
      const got = await answer;
      if (got?.ok) {
        this.#compareAnswer(request, outcome, revision, got);
        acknowledged = revision;
      }
      if (outcome === 'done') moments.push(moment);
    }
    await this.#mortal.start();
    const possible = moments.filter(({ revision }) => revision >= acknowledged);
    this.#comeBackAt(possible, 'the notebook after a crash');
    this.#tally.crashed += 1;
    this.#tally.savedUnsaid += this.#model.revision - acknowledged;
  }

  /** The notebook that was just opened must be at one of these moments; the model goes on from there. */
  #comeBackAt(possible: readonly Moment[], what: string): void {
    const { revision, notebook } = this.#mortal.desk;
    const records = recordsOf(notebook);
    const there = new Map(Object.entries(records));
    const moment = [...possible, ...this.#ghosts].find(
      (one) => one.revision === revision && sameState(one.state, there),
    );
    // The last one is the likeliest to have been meant.
    this.#model.moment = moment ?? possible.at(-1) ?? this.#model.moment;
    this.#model.reopen();
    this.#ghosts = [];
    this.#compareAll(what);
  }

  #compareAll(what: string): void {
    this.#looked = this.#tally.steps;
    const { notebook, revision } = this.#mortal.desk;
    if (revision !== this.#model.revision) differ(what, this.#model.revision, revision);
    const [wanted, got] = [this.#model.state, recordsOf(notebook)];
    for (const id of new Set([...wanted.keys(), ...Object.keys(got)])) {
      if (!same(wanted.get(id), got[id])) differ(`${what}: ${id}`, wanted.get(id), got[id]);
    }
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

function kindOf(error: EditError): string {
  return error.kind === 'refused' ? error.reason.kind : error.kind;
}

function differ(where: unknown, model: unknown, notebook: unknown): never {
  throw new Error(JSON.stringify({ where, model, notebook }, null, 1));
}
