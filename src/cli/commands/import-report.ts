import { EXIT, type ExitCode } from '../exit-code';
import { printable, sayProblem, type Terminal } from '../terminal';
import type { ItemOutcome } from './import-item';

/** Tells what becomes of each item as it happens, and counts. */
export class ImportReport {
  readonly #terminal: Terminal;
  readonly #isJson: boolean;
  /** What a person should look at in the app, since nobody has seen a preview. */
  readonly #doubts = { undated: 0, untitled: 0 };
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
    for (const { metadata, origins } of outcome.candidates) {
      if (metadata.published === null) this.#doubts.undated += 1;
      if (origins.title?.uncertain) this.#doubts.untitled += 1;
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
    const { undated, untitled } = this.#doubts;
    if (undated > 0) {
      this.#terminal.say(`  Date of publication unknown: ${undated}. The app lets you add it.`);
    }
    if (untitled > 0) {
      this.#terminal.say(`  Title not certain: ${untitled}. The app lets you correct it.`);
    }
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
