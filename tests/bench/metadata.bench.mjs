/*
 * Headline, byline and date of the labelled pages of ../shared/benchmarks/extraction: right, wrong, missing, and made
 * up where the page states none. The labels were written by hand from what the pages show, before anything was tuned.
 */
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from 'node:child_process';
import { build } from 'vite';
import { ms, quantile, say } from '../support/endurance/figures.mjs';

const shared =
  process.env['DATELINE_SHARED'] ?? fileURLToPath(new URL('../../../shared', import.meta.url));
const measuring = fileURLToPath(new URL('metadata/measure.ts', import.meta.url));
const labelled = fileURLToPath(new URL('../support/extraction-labels.json', import.meta.url));
const pages = join(shared, 'benchmarks', 'extraction', 'scrapinghub');
/** @type {Record<string, { headline: string, byline: string[], published: string | null }>} */
const labels = JSON.parse(readFileSync(labelled, 'utf8'));

if (existsSync(pages)) {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-metadata-'));
  try {
    process.exitCode = report(await measured(await bundled(folder))) ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
} else {
  process.stdout.write(
    'Skipped: benchmarks/extraction is not on this machine; set DATELINE_SHARED to the folder that holds it.\n',
  );
}

/** @param {string} folder */
async function bundled(folder) {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: measuring,
      target: 'node20.18',
      outDir: folder,
      rolldownOptions: { output: { entryFileNames: 'measure.mjs' } },
    },
    ssr: { noExternal: true },
  });
  return join(folder, 'measure.mjs');
}

/** @param {string} bundle */
async function measured(bundle) {
  const child = spawn(process.execPath, [bundle, pages, ...Object.keys(labels)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (data) => (said += data));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`Measuring ended with ${code}`);
  return JSON.parse(said);
}

/** @param {any[]} read as measure.ts prints them */
function report(read) {
  const fields = {
    headline: (/** @type {any} */ page) => judged([page.headline], [labels[page.id]?.headline]),
    byline: (/** @type {any} */ page) =>
      judged((page.metadata.byline ?? []).map(plain), labels[page.id]?.byline.map(plain) ?? []),
    published: (/** @type {any} */ page) =>
      judged(known(page.metadata.published), known(labels[page.id]?.published)),
  };
  let misses = 0;
  for (const [field, judge] of Object.entries(fields)) {
    const verdicts = read.map((page) => ({ page, verdict: judge(page) }));
    const count = (/** @type {string} */ name) =>
      verdicts.filter(({ verdict }) => verdict === name).length;
    const [right, none] = [count('right'), count('none')];
    say(
      field,
      `right ${right}, rightly none ${none}, wrong ${count('wrong')}, missing ${count('missing')}, made up ${count('made up')} (of ${read.length})`,
    );
    for (const { page, verdict } of verdicts) {
      if (verdict === 'right' || verdict === 'none') continue;
      misses += 1;
      say(`  ${verdict}`, page.id);
    }
  }
  say(
    'one page',
    ms(
      quantile(
        read.map(({ took }) => took),
        0.5,
      ),
    ) + ' (median, parsing left out)',
  );
  return misses === 0;
}

/**
 * @param {(string | undefined)[]} read
 * @param {(string | undefined)[]} stated
 */
function judged(read, stated) {
  if (stated.length === 0) return read.length === 0 ? 'none' : 'made up';
  if (read.length === 0) return 'missing';
  return read.join('|') === stated.join('|') ? 'right' : 'wrong';
}

/** @param {string | null | undefined} value */
function known(value) {
  return value == null ? [] : [value];
}

/** @param {string} name */
function plain(name) {
  return name.toLowerCase();
}
