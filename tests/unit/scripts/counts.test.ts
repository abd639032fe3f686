import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { closingLine, fromPlaywright, fromVitest, total } from '../../../scripts/check/counts.mjs';

const folder = mkdtempSync(join(tmpdir(), 'dateline-counts-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

const vitest = (overrides: object) => ({
  success: true,
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...overrides,
});

describe('counts from vitest', () => {
  test.each([
    [
      'tests are counted by how they ended, and planned ones as skipped',
      { numPassedTests: 3, numPendingTests: 1, numTodoTests: 1 },
      { passed: 3, failed: 0, skipped: 2 },
    ],
    [
      'a failed test counts once, though its file failed too',
      { success: false, numFailedTests: 1, testResults: [file('failed', 'failed', 'passed')] },
      { passed: 0, failed: 1, skipped: 0 },
    ],
    [
      'a file that does not load is a failure',
      { success: false, numPassedTests: 2, testResults: [file('failed'), file('passed')] },
      { passed: 2, failed: 1, skipped: 0 },
    ],
    [
      'an error outside of all tests is a failure',
      { success: false, numPassedTests: 2, testResults: [file('passed', 'passed')] },
      { passed: 2, failed: 1, skipped: 0 },
    ],
  ])('%s', (_, overrides, counts) => {
    expect(fromVitest(report(vitest(overrides)))).toEqual(counts);
  });
});

describe('counts from Playwright', () => {
  test.each([
    [
      'a test that passed at the second try counts as passed',
      { stats: { expected: 2, flaky: 1, unexpected: 0, skipped: 1 }, errors: [] },
      { passed: 3, failed: 0, skipped: 1 },
    ],
    [
      'an error before any test is a failure',
      { stats: { expected: 0, flaky: 0, unexpected: 0, skipped: 0 }, errors: [{}] },
      { passed: 0, failed: 1, skipped: 0 },
    ],
  ])('%s', (_, content, counts) => {
    expect(fromPlaywright(report(content))).toEqual(counts);
  });
});

test('a runner that left no report, or half of one, has failed', () => {
  const failed = { passed: 0, failed: 1, skipped: 0 };
  expect(fromVitest(join(folder, 'absent.json'))).toEqual(failed);
  expect(fromPlaywright(report('{"stats":'))).toEqual(failed);
});

test('the closing line names skips only when there are any', () => {
  const counts = { passed: 1, failed: 2, skipped: 0 };
  expect(closingLine(counts)).toBe('1 passed, 2 failed');
  expect(closingLine(total([counts, { passed: 0, failed: 0, skipped: 3 }]))).toBe(
    '1 passed, 2 failed, 3 skipped',
  );
});
