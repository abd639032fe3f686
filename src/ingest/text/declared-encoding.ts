import { encodingOfLabel } from './decode-as';

/** How far markup is looked through for its encoding: browsers insist on the first 1,024 bytes, pages do not. */
const REACH = 8_192;

/** The encoding that a media type states, as in `text/html; charset=gbk`; `null` when it states none that is known. */
export function encodingOfMediaType(mediaType: string): string | null {
  const found = /;\s*charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"']+))/i.exec(mediaType);
  const label = found?.[1] ?? found?.[2] ?? found?.[3];
  return label === undefined ? null : encodingOfLabel(label);
}

/**
 * The encoding that markup states of itself: by its XML declaration, or else by the first `meta` that names one, as
 * the WHATWG HTML Standard reads them before decoding. `null` when it names none that is known.
 */
export function encodingInMarkup(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, REACH)).toString('latin1');
  const label = labelOfXml(head) ?? labelOfMeta(head.replace(/<!--[\s\S]*?(?:-->|$)/g, ''));
  const encoding = label === null ? null : encodingOfLabel(label);
  // Whoever could read these bytes as ASCII so far is not reading UTF-16, whatever they say.
  return encoding?.startsWith('utf-16') ? 'utf-8' : encoding;
}

function labelOfXml(head: string): string | null {
  const declaration = /^\s*<\?xml\s[^>]*?\?>/.exec(head)?.[0] ?? '';
  const found = /\sencoding\s*=\s*(?:"([^"]+)"|'([^']+)')/.exec(declaration);
  return found?.[1] ?? found?.[2] ?? null;
}

function labelOfMeta(head: string): string | null {
  for (const [, attributes = ''] of head.matchAll(/<meta[\s/]([^>]*)>/gi)) {
    const charset = valueOf(attributes, 'charset');
    if (charset !== null) return charset;
    const content = valueOf(attributes, 'content') ?? '';
    const isType = /^content-type$/i.test(valueOf(attributes, 'http-equiv') ?? '');
    const inContent = /charset\s*=\s*["']?([^\s;"']+)/i.exec(content)?.[1];
    if (isType && inContent !== undefined) return inContent;
  }
  return null;
}

function valueOf(attributes: string, name: string): string | null {
  const pattern = new RegExp(
    `(?:^|[\\s/"'])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`,
    'i',
  );
  const found = pattern.exec(attributes);
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? null;
}
