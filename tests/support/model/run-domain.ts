import { checkTexts } from '../../../src/desk/check-texts';
import { seededRandom } from '../../../src/desk/seeded-random';
import { apply } from '../../../src/domain/notebook/apply';
import { changesOf, type Diff } from '../../../src/domain/notebook/diff';
import {
  EMPTY_HISTORY,
  type History,
  redoStep,
  remember,
  undoStep,
} from '../../../src/domain/notebook/history';
import { Notebook } from '../../../src/domain/notebook/notebook';
import { fail, ok } from '../../../src/domain/result';
import { aHash, aText } from '../builders';
import { recordsOf } from '../notebooks';
import { ModelNotebook, type Outcome, type Request } from './model-notebook';
import { RequestDraw } from './model-requests';
import { same, type State } from './model-state';

/** Steps after which all records are compared; before, those that a step says it changed. */
const BETWEEN_LOOKS = 50;

const TEXTS = [aText('One two three four.'), aText('Two three.', 'Five.'), aText('سِتّة 🚢 six.')];

/**
 * Asks the same of the domain, without any disk, and of the plain model, and throws at the first difference. Many
 * times as quick as `runModel`: this is where the rules of SPEC.md are run into.
 */
export async function runModelOnDomain(seed: string, steps: number): Promise<{ done: number }> {
  const texts = new Map(TEXTS.map((text, at) => [aHash(at + 1), text] as const));
  const model = new ModelNotebook(new Map([...texts].map(([hash, { text }]) => [hash, text])));
  const draw = new RequestDraw(seededRandom(seed), model);
  const subject = new Subject((hash) => {
    const text = texts.get(hash);
    return Promise.resolve(text ? ok(text) : fail({ kind: 'textMissing', hash } as const));
  });
  let done = 0;
  for (let step = 0; step < steps; step += 1) {
    const request = draw.next();
    const now = new Date(Date.UTC(2031, 2, 20) + step * 60_000).toISOString();
    const outcome = model.do(request, now);
    const before = subject.changed;
    const got = await subject.do(request, now);
    if (got !== outcome) differ(seed, step, request, outcome, got);
    if (outcome === 'done') done += 1;
    const isLook = step % BETWEEN_LOOKS === 0 || step === steps - 1;
    const [wanted, there] = isLook
      ? [Object.fromEntries(model.state), recordsOf(subject.notebook)]
      : pairOf(model.state, subject.changed === before ? null : subject.changed);
    if (!same(wanted, there)) differ(seed, step, request, wanted, there);
  }
  return { done };
}

/** What the model has of the records that a step changed, and what the domain says it made of them. */
function pairOf(state: State, diff: Diff | null): [object, object] {
  const changes = diff === null ? [] : changesOf(diff);
  const ids = changes.map(({ from, to }) => (to ?? from)?.id ?? '');
  return [ids.map((id) => state.get(id) ?? null), changes.map(({ to }) => to)];
}

type ReadText = Parameters<typeof checkTexts>[1];

/** The domain put to use as the desk does, in memory. */
class Subject {
  readonly notebook = new Notebook();
  /** What the last step changed. */
  changed: Diff = { added: {}, updated: {}, removed: {} };
  #history: History = EMPTY_HISTORY;

  constructor(private readonly readText: ReadText) {}

  async do(request: Request, now: string): Promise<Outcome> {
    if (request.kind !== 'do') return this.#move(request.kind);
    const { command, group } = request;
    const applied = apply(this.notebook, command, { now, newId: () => 'none' });
    if (!applied.ok) return applied.error.kind;
    const refused = await checkTexts(command, this.readText);
    if (refused !== null) return refused.kind;
    this.#take(applied.value.diff, remember(this.#history, { ...applied.value, group }));
    return 'done';
  }

  #move(kind: 'undo' | 'redo'): Outcome {
    const move = kind === 'undo' ? undoStep(this.#history) : redoStep(this.#history);
    if (move === null) return 'nothing';
    this.#take(move.diff, move.history);
    return 'done';
  }

  #take(diff: Diff, history: History): void {
    this.notebook.patch(diff);
    this.changed = diff;
    this.#history = history;
  }
}

function differ(
  seed: string,
  step: number,
  request: Request,
  model: unknown,
  domain: unknown,
): never {
  throw new Error(JSON.stringify({ seed, step, request, model, domain }, null, 1));
}
