const heartbeatMs = 10_000;

/** A set-up step that failed, with what a person can do about it. */
export class SetupError extends Error {
  /**
   * @param {string} step what was being done, as a noun phrase ("installing the npm packages")
   * @param {string} detail what went wrong, may be several lines
   * @param {string} wayOut what to do next
   */
  constructor(step, detail, wayOut) {
    super(`${step}: ${detail}`);
    this.name = 'SetupError';
    this.step = step;
    this.detail = detail;
    this.wayOut = wayOut;
  }
}

/**
 * One line for a person, on standard error: standard output belongs to results.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`dateline: ${line}\n`);
}

/**
 * Runs one long step: says that it began, that it still runs every ten seconds, and how long it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const began = Date.now();
  say(`${title} …`);
  const heartbeat = setInterval(() => say(`${title} … ${seconds(began)} so far`), heartbeatMs);
  try {
    const result = await work();
    say(`${title}: done in ${seconds(began)}`);
    return result;
  } finally {
    clearInterval(heartbeat);
  }
}

/**
 * Prints a failure: the step, what went wrong, the way out. A bug prints its stack.
 * @param {unknown} error
 */
export function sayFailure(error) {
  if (!(error instanceof SetupError)) {
    process.stderr.write(`dateline: ${error instanceof Error ? error.stack : String(error)}\n`);
    return;
  }
  say(`failed while ${error.step}`);
  for (const line of error.detail.split('\n')) process.stderr.write(`  ${line}\n`);
  say(`what to do: ${error.wayOut}`);
}

/** @param {number} began as Date.now() gave it */
export function seconds(began) {
  return `${((Date.now() - began) / 1000).toFixed(1)} s`;
}
