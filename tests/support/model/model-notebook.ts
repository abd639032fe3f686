import type { Target } from '../../../src/domain/annotation/annotation';
import type { Command, CommandError, SingleCommand } from '../../../src/domain/notebook/command';
import { modelAnnotations, modelArticles, type Texts } from './model-articles';
import { modelLayouts, modelRelations } from './model-links';
import { modelNotes, modelSpeakers, modelTags } from './model-register';
import { Refusal, sameState, Sheet, type State } from './model-state';

/** What is asked of a notebook in one step. */
export type Request =
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'do'; readonly command: Command; readonly group: string | null };

/** What came of it: the next revision, nothing (nothing to undo or redo), or a refusal. */
export type Outcome = 'done' | 'nothing' | CommandError['kind'];

interface Step {
  readonly before: State;
  readonly after: State;
  readonly group: string | null;
}

/** A moment that the model can be set back to. */
export interface Moment {
  readonly state: State;
  readonly revision: number;
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

/** Steps that can be undone, as SPEC.md has it. */
const MOST_STEPS = 1000;

/** A notebook as SPEC.md has it, in the plainest way: to undo is to take the state of before. */
export class ModelNotebook {
  #now: Moment = { state: new Map(), revision: 0, done: [], undone: [] };

  constructor(readonly texts: Texts) {}

  get state(): State {
    return this.#now.state;
  }

  get revision(): number {
    return this.#now.revision;
  }

  /** The present moment, to come back to. */
  get moment(): Moment {
    return this.#now;
  }

  set moment(moment: Moment) {
    this.#now = moment;
  }

  /** A fresh start of the program: what was done stays, what could be undone is forgotten. */
  reopen(): void {
    this.#now = { ...this.#now, done: [], undone: [] };
  }

  do(request: Request, now: string): Outcome {
    if (request.kind !== 'do') return this.#move(request.kind);
    const { command, group } = request;
    try {
      const state = this.#after(command, now);
      this.#remember(state, group);
      return 'done';
    } catch (error) {
      if (error instanceof Refusal) return error.kind;
      throw error;
    }
  }

  #after(command: Command, now: string): State {
    const sheet = new Sheet(this.state, now);
    const singles = command.kind === 'batch' ? command.commands : [command];
    for (const single of singles) doSingle(sheet, single);
    for (const single of singles) this.#checkTexts(single);
    return sheet.records;
  }

  #remember(state: State, group: string | null): void {
    const { state: before, revision, done, undone } = this.#now;
    const next = { state, revision: revision + 1 };
    if (sameState(before, state)) {
      this.#now = { ...next, done, undone };
      return;
    }
    const last = done.at(-1);
    const isJoined = last !== undefined && group !== null && last.group === group;
    const step = { before: isJoined ? last.before : before, after: state, group };
    const earlier = isJoined ? done.slice(0, -1) : done;
    const isNone = isJoined && sameState(step.before, step.after);
    const steps = isNone ? earlier : [...earlier, step];
    this.#now = { ...next, done: steps.slice(-MOST_STEPS), undone: [] };
  }

  #move(kind: 'undo' | 'redo'): Outcome {
    const { revision, done, undone } = this.#now;
    const step = (kind === 'undo' ? done : undone).at(-1);
    if (step === undefined) return 'nothing';
    const alone = { ...step, group: null };
    const next = { state: kind === 'undo' ? step.before : step.after, revision: revision + 1 };
    // What comes after an undo or redo is never joined to what was before it.
    this.#now =
      kind === 'undo'
        ? { ...next, done: done.slice(0, -1).map(standing), undone: [...undone, alone] }
        : { ...next, done: [...done, alone], undone: undone.slice(0, -1) };
    return 'done';
  }

  #checkTexts(command: SingleCommand): void {
    if (command.kind === 'dismissProposals') {
      for (const { textHash, start, end, exact } of command.add) {
        if (this.texts.get(textHash)?.slice(start, end) !== exact) throw new Refusal('badTarget');
      }
    }
    if ('target' in command) this.#check(command.target);
    if (command.kind !== 'addArticle' && command.kind !== 'addVersion') return;
    const { textHash, length } = command.version;
    const text = this.texts.get(textHash);
    if (text === undefined) throw new Refusal('notFound');
    if (text.length !== length) throw new Refusal('badTarget');
    if (command.kind === 'addVersion')
      for (const { target } of command.carried) this.#check(target);
  }

  #check({ textHash, position, quote }: Target): void {
    const text = this.texts.get(textHash);
    if (text === undefined) throw new Refusal('notFound');
    if (text.slice(position.start, position.end) !== quote.exact) throw new Refusal('badTarget');
  }
}

function standing(step: Step): Step {
  return { ...step, group: null };
}

function doSingle(sheet: Sheet, command: SingleCommand): void {
  switch (command.kind) {
    case 'annotate':
    case 'recolour':
    case 'retarget':
    case 'settleAnnotations':
    case 'tagAnnotations':
    case 'attribute':
    case 'splitAnnotation':
    case 'mergeAnnotations':
    case 'setUnrelated':
    case 'deleteAnnotations':
      return modelAnnotations(sheet, command);
    case 'createTag':
    case 'editTag':
    case 'mergeTags':
    case 'deleteTag':
      return modelTags(sheet, command);
    case 'createSpeaker':
    case 'editSpeaker':
    case 'mergeSpeakers':
    case 'splitSpeaker':
    case 'deleteSpeaker':
      return modelSpeakers(sheet, command);
    case 'writeNote':
    case 'deleteNote':
      return modelNotes(sheet, command);
    case 'relate':
    case 'changeRelation':
    case 'turnRelation':
    case 'removeRelations':
      return modelRelations(sheet, command);
    case 'addLayout':
    case 'changeLayout':
    case 'removeLayout':
      return modelLayouts(sheet, command);
    default:
      return modelArticles(sheet, command);
  }
}
