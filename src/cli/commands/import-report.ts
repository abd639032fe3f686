import type { Candidate } from '../../domain/article/candidate';
import { EXIT, type ExitCode } from '../exit-code';
import { printable, sayProblem, type Terminal } from '../terminal';
import type { ItemOutcome } from './import-item';

/** Tells what becomes of each item as it happens, and counts. */
export class ImportReport {
  readonly #terminal: Terminal;
  readonly #isJson: boolean;
  readonly #counts = { added: 0, duplicate: 0, failed: 0 };

  constructor(terminal: Terminal, isJson: boolean) {
    this.#terminal = terminal;
    this.#isJson = isJson;
  }

  /** Tells of an item that was dealt with. */
  add(item: string, outcome: ItemOutcome): void {
    this.#counts[outcome.status] += 1;
    this.#terminal.result(this.#isJson ? asJson(item, outcome) : asText(item, outcome));
    if (outcome.status === 'failed') sayProblem(this.#terminal, outcome.problem, printable(item));
    if (outcome.status !== 'added') return;
    for (const candidate of outcome.candidates) {
      const doubts = doubtsOf(candidate);
      if (doubts !== null) this.#terminal.say(`${printable(item)}: ${doubts}`);
    }
  }

  /** Sums up and gives the exit code; fewer items than were wanted mean that the user wanted an end. */
  close(wanted: number): ExitCode {
    const { added, duplicate, failed } = this.#counts;
    const left = wanted - added - duplicate - failed;
    const parts = [
      `${added} added`,
      ...(duplicate > 0 ? [`${duplicate} already there`] : []),
      ...(failed > 0 ? [`${failed} failed`] : []),
      ...(left > 0 ? [`${left} not tried`] : []),
    ];
    this.#terminal.say(`${parts.join(', ')}.`);
    if (left > 0) {
      this.#terminal.say('  Stopped. What was added is safe; run this again for the rest.');
    }
    return failed + left > 0 ? EXIT.failed : EXIT.done;
  }
}

function asJson(item: string, outcome: ItemOutcome): string {
  const { status } = outcome;
  if (status !== 'failed') {
    return JSON.stringify({ item, status, articles: outcome.articles, error: null });
  }
  const { what, next } = outcome.problem;
  return JSON.stringify({ item, status, articles: [], error: `${what} ${next}` });
}

function asText(item: string, outcome: ItemOutcome): string {
  const articles = outcome.status === 'failed' ? [] : outcome.articles;
  return [outcome.status.padEnd(9), printable(item), ...articles].join('  ');
}

/** What a person should look at, since nobody has seen a preview; `null` for nothing. */
function doubtsOf({ metadata, origins }: Candidate): string | null {
  const doubts = [
    ...(metadata.published === null ? ['its date of publication stays unknown'] : []),
    ...(origins.title?.uncertain ? [`its title may be wrong: “${printable(metadata.title)}”`] : []),
  ];
  return doubts.length === 0 ? null : `${doubts.join('; ')}. The app lets you correct it.`;
}
