import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseHtml } from '../../../src/ingest/html/parse-html';
import { pageMetadata } from '../../../src/ingest/html/metadata/page-metadata';

/*
 * Reads the metadata of the pages in the folder that is the first argument, those whose ids stand in the others or all,
 * and prints them as JSON. Headlines come as hashes of their words, as the labels have them.
 */

interface Gold {
  readonly [id: string]: { readonly url: string };
}

const [folder = '', ...wanted] = process.argv.slice(2);
const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as Gold;
const ids = wanted.length > 0 ? wanted : Object.keys(gold).sort();

const read = ids.map((id) => {
  const markup = gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))).toString('utf8');
  const page = parseHtml(markup);
  if (!page.ok) return { id, error: page.error.kind };
  const started = performance.now();
  const { metadata, origins } = pageMetadata(page.value, {
    address: gold[id]?.url ?? null,
    capturedAt: null,
  });
  const took = performance.now() - started;
  return { id, took, headline: hashed(metadata.title ?? ''), metadata, origins };
});
process.stdout.write(JSON.stringify(read));

/** The words of a headline without case and punctuation, hashed: the labels hold no text of a page. */
function hashed(headline: string): string {
  const words =
    headline
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}_]+/gu) ?? [];
  return createHash('sha256').update(words.join(' ')).digest('hex');
}
