import mammoth from 'mammoth';

import type { Candidate } from '../../domain/article/candidate';
import { type Result, fail, ok } from '../../domain/result';
import type { About } from '../about';
import { blocksOfHtml } from '../html/html-blocks';
import { parseHtml } from '../html/parse-html';
import { cleanText } from '../text/clean-text';
import { type FileProperties, understandFile } from '../understand/file-properties';
import { checkXml } from '../xml/check-xml';
import { firstNamed, readXml } from '../xml/read-xml';
import { openZip, type PackedFile } from '../zip/open-zip';
import { type StoredFile, storeZip } from '../zip/store-zip';
import type { ReadError } from '../../domain/incoming/read-error';

/** Most bytes of XML: some two thousand pages. */
const MOST_XML = 24_000_000;

/**
 * Reads a text of Word's (Office Open XML). Only its XML is unpacked, counted and checked, and then handed on: nothing
 * is inflated twice, and pictures, fonts and macros are never looked at.
 */
export async function readDocx(
  bytes: Uint8Array,
  { capturedAt }: About,
): Promise<Result<Candidate[], ReadError>> {
  const parts = await checkedParts(bytes);
  if (!parts.ok) return parts;
  const markup = await toHtml(storeZip(parts.value));
  if (!markup.ok) return markup;
  const parsed = parseHtml(cleanText(markup.value));
  if (!parsed.ok) return parsed;
  const { blocks } = blocksOfHtml(parsed.value.body);
  if (!blocks.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) return fail({ kind: 'empty' });
  const reading = { blocks, metadata: {}, origins: {}, headingsFrom: 'html' } as const;
  const at = capturedAt ?? undefined;
  return ok([understandFile({ ...reading, capturedAt: at }, propertiesOf(parts.value))]);
}

async function checkedParts(bytes: Uint8Array): Promise<Result<StoredFile[], ReadError>> {
  const opened = await openZip(bytes, 'docx', MOST_XML);
  if (!opened.ok) return opened;
  const parts: StoredFile[] = [];
  for (const file of opened.value.files.filter(isNeeded)) {
    const read = await opened.value.read(file, MOST_XML);
    if (!read.ok) return read;
    const checked = checkXml(Buffer.from(read.value).toString('utf8'));
    if (!checked.ok) return checked;
    parts.push({ name: file.name, bytes: read.value });
  }
  return ok(parts);
}

function isNeeded({ name }: PackedFile): boolean {
  return /\.(?:xml|rels)$/i.test(name) && !/^(?:customXml|word\/(?:theme|glossary))\//.test(name);
}

/** Word's own styles, by the names they have in every language, and what they are. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='HTML Preformatted'] => pre:separator('\\n')",
  "p[style-name='Preformatted Text'] => pre:separator('\\n')",
];

async function toHtml(buffer: Buffer): Promise<Result<string, ReadError>> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer },
      {
        styleMap: STYLES,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    );
    return ok(value);
  } catch (error) {
    // What the parts hold is no text of Word's; nothing else throws plain errors here.
    if (error instanceof Error) return fail({ kind: 'damaged', format: 'docx' });
    throw error;
  }
}

function propertiesOf(parts: readonly StoredFile[]): FileProperties {
  const part = parts.find(({ name }) => name === 'docProps/core.xml');
  const root = part === undefined ? null : readXml(Buffer.from(part.bytes).toString('utf8'));
  const value = (name: string) => (root && firstNamed(root, name)?.text) || null;
  return {
    title: value('title'),
    author: value('creator'),
    language: value('language'),
    created: value('created'),
  };
}
