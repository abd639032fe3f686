import type { Candidate } from '../../domain/article/candidate';
import { isWebAddress } from '../../domain/article/web-address';
import type { ReadError } from '../../domain/incoming/read-error';
import { type Result, fail } from '../../domain/result';
import type { About } from '../about';
import { readHtmlFile } from '../html/read-html-file';
import { LARGEST } from '../readable';
import { messageTime } from './message-time';
import { decodedBody, leafParts, type MimePart, mimePart, parameter } from './mime-parts';

/**
 * Reads a page that a browser saved with its parts (MHTML, RFC 2557): the page itself, with its address and the time it
 * was saved. Pictures, styles and pages within the page are passed over undecoded.
 */
export async function readMhtml(
  bytes: Uint8Array,
  about: About,
): Promise<Result<Candidate[], ReadError>> {
  const message = mimePart(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  const root = message === null ? null : rootOf(message);
  if (message === null || root === null) return fail({ kind: 'damaged', format: 'mhtml' });
  const page = decodedBody(root);
  if (page.length > LARGEST.html) {
    return fail({ kind: 'tooLarge', bytes: page.length, limit: LARGEST.html });
  }
  return readHtmlFile(page, {
    name: about.name,
    address: about.address ?? addressOf(message, root),
    mediaType: root.headers.get('content-type') ?? null,
    capturedAt: messageTime(message.headers.get('date') ?? '') ?? about.capturedAt,
  });
}

/** The part that the message names as its root, or else its first page. */
function rootOf(message: MimePart): MimePart | null {
  const start = parameter(message.headers.get('content-type') ?? '', 'start');
  const parts = leafParts(message);
  const named = parts.find(({ headers }) => start !== null && headers.get('content-id') === start);
  return named ?? parts.find(isPage) ?? null;
}

function isPage({ headers }: MimePart): boolean {
  return /^(?:text\/html|application\/xhtml\+xml)\b/i.test(headers.get('content-type') ?? '');
}

function addressOf({ headers }: MimePart, root: MimePart): string | null {
  const stated = [headers.get('snapshot-content-location'), root.headers.get('content-location')];
  return stated.find((address) => address !== undefined && isWebAddress(address)) ?? null;
}
