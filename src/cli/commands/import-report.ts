import type { Candidate } from '../../domain/article/candidate';
import type { BatchRow } from '../../domain/incoming/batch';
import type { PhrasedError } from '../../domain/notebook/phrase-error';
import { EXIT, type ExitCode } from '../exit-code';
import { type AnnotationFile, phraseAnnotations } from '../../desk/import-annotation-file';
import { phraseAnnotationFile } from '../phrases/annotation-file';
import { phraseEditError } from '../phrases/edit-error';
import { phraseReadError } from '../phrases/read-error';
import { printable, sayProblem, type Terminal } from '../terminal';
import { reasonsOf } from './phrase-reasons';

/** States that an item has come to an end in. */
type Ended = 'added' | 'duplicate' | 'newVersion' | 'needsALook' | 'failed';

interface Line {
  readonly item: string;
  readonly status: Ended;
  readonly articles: readonly string[];
  readonly why: readonly string[];
  readonly problem: PhrasedError | null;
}

/** Tells what becomes of each item, in the order in which they were named and found, and counts. */
export class ImportReport {
  readonly #terminal: Terminal;
  readonly #isJson: boolean;
  /** What a person should look at in the app, since nobody has seen a preview. */
  readonly #doubts = { undated: 0, untitled: 0 };
  readonly #counts: Record<Ended, number> = {
    added: 0,
    duplicate: 0,
    newVersion: 0,
    needsALook: 0,
    failed: 0,
  };
  readonly #candidates = new Map<number, readonly Candidate[]>();
  /** Items that have come to an end before others in front of them. */
  readonly #ahead = new Map<number, BatchRow>();
  #next = 1;
  #items = 0;
  #cancelled = 0;
  /** Operands that were not even begun with when the user wanted an end. */
  left = 0;

  constructor(terminal: Terminal, isJson: boolean) {
    this.#terminal = terminal;
    this.#isJson = isJson;
  }

  /** Keeps what was understood of an item until its turn to be told has come. */
  understood(id: number, candidates: readonly Candidate[]): void {
    this.#candidates.set(id, candidates);
  }

  /** Takes in how things stand with some items. */
  take(rows: readonly BatchRow[]): void {
    for (const row of rows) {
      this.#items = Math.max(this.#items, row.id);
      if (row.state.status !== 'waiting' && row.state.status !== 'reading') {
        this.#ahead.set(row.id, row);
      }
    }
    for (let row = this.#ahead.get(this.#next); row; row = this.#ahead.get(this.#next)) {
      this.#ahead.delete(this.#next);
      this.#tellRow(row);
      this.#next += 1;
    }
  }

  /** Tells of an item that never became one of the batch. */
  failed(item: string, problem: PhrasedError): void {
    this.#tell({ item, status: 'failed', articles: [], why: [], problem });
  }

  /** Tells of a file of annotations, which is none of the batch either. */
  annotations(item: string, { outcome }: AnnotationFile): void {
    if (!outcome.ok) {
      this.failed(item, phraseAnnotationFile(outcome.error));
      return;
    }
    const { added, articleIds, leftOut, unread } = outcome.value;
    const told = phraseAnnotations(outcome.value);
    if (leftOut.length + unread === 0) {
      const status = added > 0 ? 'added' : 'duplicate';
      this.#tell({ item, status, articles: articleIds, why: [], problem: null });
      this.#terminal.say(`  ${told}.`);
      return;
    }
    const problem = {
      what: `Not all annotations came in: ${told}.`,
      safe: added > 0 ? 'Those added are saved.' : 'Nothing was changed.',
      next: 'Bring in the articles they are about, or mark the passages in the app.',
    };
    this.#tell({ item, status: 'failed', articles: articleIds, why: [], problem });
  }

  /** Sums up and gives the exit code. */
  close(): ExitCode {
    for (const row of [...this.#ahead.values()].sort((a, b) => a.id - b.id)) this.#tellRow(row);
    const { added, duplicate, newVersion, needsALook, failed } = this.#counts;
    const notTried = this.#cancelled + this.left;
    const parts = [
      `${added} added`,
      ...(newVersion > 0 ? [`${newVersion} added as new versions`] : []),
      ...(duplicate > 0 ? [`${duplicate} already there`] : []),
      ...(needsALook > 0 ? [`${needsALook} left out`] : []),
      ...(failed > 0 ? [`${failed} failed`] : []),
      ...(notTried > 0 ? [`${notTried} not tried`] : []),
    ];
    this.#terminal.say(`${parts.join(', ')}.`);
    const { undated, untitled } = this.#doubts;
    if (undated > 0) {
      this.#terminal.say(`  Date of publication unknown: ${undated}. The app lets you add it.`);
    }
    if (untitled > 0) {
      this.#terminal.say(`  Title not certain: ${untitled}. The app lets you correct it.`);
    }
    if (needsALook > 0) {
      this.#terminal.say(
        '  Left out is what is like an article that is there. Run this again with --duplicates skip, keep or version.',
      );
    }
    if (notTried > 0) {
      this.#terminal.say('  Stopped. What was added is safe; run this again for the rest.');
    }
    return failed + needsALook + notTried > 0 ? EXIT.failed : EXIT.done;
  }

  #tellRow({ id, name: item, state }: BatchRow): void {
    const candidates = this.#candidates.get(id) ?? [];
    this.#candidates.delete(id);
    switch (state.status) {
      case 'added':
      case 'newVersion': {
        const { status, articleIds: articles } = state;
        this.#tell({ item, status, articles, why: doubtsOf(candidates), problem: null });
        this.#count(candidates);
        break;
      }
      case 'duplicate':
        this.#tell({
          item,
          status: 'duplicate',
          articles: [...new Set(state.matches.map(({ articleId }) => articleId))],
          why: [],
          problem: null,
        });
        break;
      case 'needsALook':
        this.#tell({
          item,
          status: 'needsALook',
          articles: [...new Set(state.matches.map(({ articleId }) => articleId))],
          why: reasonsOf(state.why),
          problem: null,
        });
        break;
      case 'failed': {
        const { why } = state;
        const problem =
          why.at === 'reading' ? phraseReadError(why.error) : phraseSaveError(why.error);
        this.failed(item, problem);
        break;
      }
      default:
        this.#cancelled += 1;
    }
  }

  #tell(line: Line): void {
    this.#counts[line.status] += 1;
    this.#terminal.result(this.#isJson ? asJson(line) : asText(line));
    if (line.problem) sayProblem(this.#terminal, line.problem, printable(line.item));
  }

  #count(candidates: readonly Candidate[]): void {
    for (const { metadata, origins } of candidates) {
      if (metadata.published === null) this.#doubts.undated += 1;
      if (origins.title?.uncertain) this.#doubts.untitled += 1;
    }
  }
}

function phraseSaveError(
  error: Extract<
    Extract<BatchRow['state'], { status: 'failed' }>['why'],
    { at: 'saving' }
  >['error'],
): PhrasedError {
  return phraseEditError(error.kind === 'noNotebook' ? { kind: 'readOnly' } : error);
}

/** What nobody has looked at of an item that was added. */
function doubtsOf(candidates: readonly Candidate[]): string[] {
  const fields = candidates.flatMap(({ origins }) =>
    Object.entries(origins).flatMap(([field, origin]) => (origin.uncertain ? field : [])),
  );
  const doubts = candidates.flatMap((candidate) => candidate.doubts ?? []);
  return [
    ...[...new Set(fields)].map((field) =>
      field === 'title' ? 'title uncertain' : `${field} uncertain and left out`,
    ),
    ...reasonsOf(doubts.map((doubt) => ({ kind: 'doubt', doubt }))),
  ];
}

function asJson({ item, status, articles, why, problem }: Line): string {
  const error = problem === null ? null : `${problem.what} ${problem.next}`;
  return JSON.stringify({ item, status, articles, why, error });
}

function asText({ item, status, articles, why }: Line): string {
  const notes = why.length === 0 ? [] : [`(${why.map(printable).join('; ')})`];
  return [status.padEnd(10), printable(item), ...articles, ...notes].join('  ');
}
