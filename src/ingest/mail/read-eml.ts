import PostalMime, { type Attachment, type Email } from 'postal-mime';

import type { Candidate, DraftBlock } from '../../domain/article/candidate';
import type { Doubt } from '../../domain/article/doubt';
import { type Result, fail, ok } from '../../domain/result';
import type { About } from '../about';
import { blocksOfHtml } from '../html/html-blocks';
import { parseHtml } from '../html/parse-html';
import { LARGEST } from '../readable';
import { cleanText, hasWords } from '../text/clean-text';
import { plainTextBlocks } from '../text/read-plain-text';
import { withDoubts } from '../understand/doubt-decoding';
import { understand } from '../understand/understand';
import { messageFacts } from './message-facts';
import { messageTime } from './message-time';
import type { ReadError } from '../../domain/incoming/read-error';

/** Parts in parts, and bytes of headers: far beyond any message that somebody wrote. */
const LIMITS = { maxNestingDepth: 20, maxHeadersSize: 500_000, maxRfc822NestingDepth: 3 };

/**
 * Reads a message: its HTML where it has any, its plain text otherwise. Its attachments are named, not read; pictures
 * are passed over.
 */
export async function readEml(
  bytes: Uint8Array,
  { capturedAt }: About,
): Promise<Result<Candidate[], ReadError>> {
  const message = await parse(bytes);
  if (message === null) return fail({ kind: 'damaged', format: 'eml' });
  const body = bodyOf(message);
  if (!body.ok) return body;
  const files = message.attachments.filter(isFile);
  const facts = messageFacts(message);
  const sentAt = messageTime(facts.date ?? '');
  const candidate = understand({
    blocks: [...body.value, ...files.map(asideBlock)],
    metadata: facts.metadata,
    origins: facts.origins,
    capturedAt: sentAt ?? capturedAt ?? undefined,
    headingsFrom: 'html',
  });
  return ok([withDoubts(candidate, [...files.slice(0, 50).map(leftOut), ...lostIn(body.value)])]);
}

/** `null` for bytes that are no message. */
async function parse(bytes: Uint8Array): Promise<Email | null> {
  try {
    const message = await PostalMime.parse(bytes, LIMITS);
    const isMessage = message.headers.some(({ key }) => HEADERS.has(key));
    return isMessage ? message : null;
  } catch (error) {
    // The parser throws plain errors for what goes beyond its limits.
    if (error instanceof Error) return null;
    throw error;
  }
}

const HEADERS = new Set([
  'from',
  'to',
  'subject',
  'date',
  'mime-version',
  'received',
  'message-id',
]);

function bodyOf({ html = '', text = '' }: Email): Result<readonly DraftBlock[], ReadError> {
  const size = Math.max(html.length, text.length);
  if (size > LARGEST.html) return fail({ kind: 'tooLarge', bytes: size, limit: LARGEST.html });
  const parsed = parseHtml(cleanText(html));
  if (!parsed.ok) return parsed;
  const { blocks } = blocksOfHtml(parsed.value.body);
  if (blocks.some((block) => hasWords(block.text))) return ok(blocks);
  return hasWords(text) ? ok(plainTextBlocks(text)) : fail({ kind: 'empty' });
}

/** Pictures and what the text shows within itself are no files of their own. */
function isFile({ mimeType, related = false }: Attachment): boolean {
  return !related && !mimeType.startsWith('image/');
}

function nameOf({ filename, mimeType }: Attachment): string {
  return cleanText(filename ?? '').trim() || mimeType;
}

function asideBlock(file: Attachment): DraftBlock {
  const text = `Attachment: ${nameOf(file)}`;
  return { kind: 'paragraph', level: null, text, spans: [], setAside: 'boilerplate' };
}

function leftOut(file: Attachment): Doubt {
  return {
    kind: 'leftOut',
    what: nameOf(file),
    why: 'an attachment; save and import it by itself',
  };
}

function lostIn(blocks: readonly DraftBlock[]): Doubt[] {
  const count = blocks.reduce((sum, { text }) => sum + (text.split('\uFFFD').length - 1), 0);
  return count > 0 ? [{ kind: 'lostCharacters', count }] : [];
}
