import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../../src/domain/article/candidate';
import { isLinkAddress } from '../../../../src/domain/article/web-address';
import { readFile } from '../../../support/formats/read-file';
import { wordOf, wordParagraph } from '../../../support/formats/word-builder';
import { bookOf } from '../../../support/formats/book-builder';
import { messageOf } from '../../../support/formats/message-builder';
import { absent, sharedCases, sharedFiles } from '../../../support/shared-inputs';

const FILES = [
  'docx-mammoth',
  'docx-own',
  'pdf-payloadsallthepdfs',
  'xxe-patt',
  'zip-jszip',
  'zip-yauzl',
].flatMap((folder) => sharedFiles(`hostile/files/${folder}`));
const MARKUP = sharedCases<{ id: string; html: string }>('hostile/html.json');
const MARKDOWN = sharedCases<{ id: string; md: string }>('hostile/markdown.json');
const JSONS = sharedCases<{ id: string; b64: string }>('hostile/json-documents.json');

/** What holds for whatever comes out of hostile bytes: only words, and links that lead to the web. */
function expectHarmless(candidates: readonly Candidate[], about: string): void {
  for (const { blocks, metadata } of candidates) {
    for (const { spans, text } of blocks) {
      for (const span of spans) {
        expect(span.end, about).toBeLessThanOrEqual(text.length);
        if (span.kind === 'link')
          expect(isLinkAddress(span.href), `${about}: ${span.href}`).toBe(true);
      }
    }
    if (metadata.url !== null) expect(metadata.url, about).toMatch(/^https?:/);
  }
}

/** Reads bytes under a name; what is refused is refused with a reason. */
async function expectSafe(name: string, bytes: Uint8Array): Promise<void> {
  const started = performance.now();
  const read = await readFile(name, bytes);
  expect(performance.now() - started, name).toBeLessThan(15_000);
  if (read.ok) expectHarmless(read.value, name);
  else expect(read.error.kind, name).toBeTypeOf('string');
}

describe('[Z8] hostile bytes', () => {
  it.skipIf(FILES.length === 0)(
    `come to words or to a reason, as files (${absent('hostile')})`,
    { timeout: 120_000 },
    async () => {
      for (const path of FILES) {
        const bytes = readFileSync(path);
        await expectSafe(basename(path), bytes);
        // Under the name of every format, too: what is in it decides.
        for (const extension of ['html', 'eml', 'mhtml', 'docx', 'pdf', 'epub', 'rtf', 'zip']) {
          if (bytes.length < 20_000) await expectSafe(`x.${extension}`, bytes);
        }
      }
    },
  );

  it.skipIf(MARKUP.length === 0)(
    `come to words or to a reason, as markup (${absent('hostile')})`,
    { timeout: 120_000 },
    async () => {
      for (const { html } of MARKUP) {
        await expectSafe('x.html', Buffer.from(html));
        await expectSafe('x.eml', messageOf({ Subject: 'x', 'Content-Type': 'text/html' }, html));
        await expectSafe('x.rtf', Buffer.from(`{\\rtf1 ${html}}`));
      }
      const some = MARKUP.filter((_, at) => at % 25 === 0);
      for (const { html } of some) {
        await expectSafe('x.epub', bookOf([html], '<dc:title>x</dc:title>'));
        const escaped = html.replace(/[<>&\0-\x1F\uFFFE\uFFFF]/g, (sign) =>
          sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : ' ',
        );
        await expectSafe('x.docx', wordOf(wordParagraph(escaped)));
      }
    },
  );

  it.skipIf(MARKDOWN.length === 0)(
    `come to words or to a reason, as Markdown and JSON (${absent('hostile')})`,
    async () => {
      for (const { md } of MARKDOWN) await expectSafe('x.md', Buffer.from(md));
      for (const { b64 } of JSONS) {
        const bytes = Buffer.from(b64, 'base64');
        await expectSafe('x.json', bytes);
        await expectSafe('x.txt', bytes);
      }
    },
  );

  it('that are cut anywhere come to words or to a reason', async () => {
    const whole: [string, Buffer][] = [
      ['x.docx', wordOf(wordParagraph('The council met on Tuesday.'))],
      ['x.epub', bookOf(['<p>The council met on Tuesday.</p>'], '<dc:title>x</dc:title>')],
      [
        'x.rtf',
        Buffer.from(
          "{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset128 x;}}\\f0 \\'8a\\'4f \\u8364? {\\b x}}",
        ),
      ],
      ['x.eml', messageOf({ Subject: 'x', From: 'y <y@z.example>' }, 'The council met.')],
    ];
    for (const [name, bytes] of whole) {
      for (let length = 1; length < bytes.length; length += Math.ceil(bytes.length / 60)) {
        await expectSafe(name, bytes.subarray(0, length));
      }
    }
  });
});
