import { readFileSync } from 'node:fs';

/**
 * How many tests or checks ended how.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** A runner that left no report has failed. @type {Counts} */
const noReport = { passed: 0, failed: 1, skipped: 0 };

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function total(all) {
  return all.reduce(
    (sum, each) => ({
      passed: sum.passed + each.passed,
      failed: sum.failed + each.failed,
      skipped: sum.skipped + each.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * The closing line of `npm test`, in a form that machines read too.
 * @param {Counts} counts
 */
export function closingLine({ passed, failed, skipped }) {
  const tail = skipped > 0 ? `, ${skipped} skipped` : '';
  return `${passed} passed, ${failed} failed${tail}`;
}

/**
 * @param {string} path of vitest's JSON report
 * @returns {Counts}
 */
export function fromVitest(path) {
  const report = readReport(path);
  if (report === null) return noReport;
  const failed = report.numFailedTests;
  // A file that fails to load has no failed test, and an unhandled error belongs to none.
  const silentFailures = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const unexplained = !report.success && failed + silentFailures === 0 ? 1 : 0;
  return {
    passed: report.numPassedTests,
    failed: failed + silentFailures + unexplained,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * A test that passed only at the second try counts as passed; Playwright's own list names it.
 * @param {string} path of Playwright's JSON report
 * @returns {Counts}
 */
export function fromPlaywright(path) {
  const report = readReport(path);
  if (report === null) return noReport;
  const { expected, flaky, unexpected, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
}

/** @param {string} path */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
