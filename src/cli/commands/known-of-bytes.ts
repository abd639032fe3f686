import type { KnownOfBytes } from '../../desk/read-items';

/** What the options say of what is read. */
export interface KnownOptions {
  readonly type: string | null;
  readonly url: string | null;
  readonly captured: string | null;
}

/** ISO 8601: a day, or a day and a time with or without its offset. */
const MOMENT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** What is known of the bytes by the options; a sentence when one of them can't be meant. */
export function knownOf({ type, url, captured }: KnownOptions): KnownOfBytes | string {
  if (url !== null && !isWebAddress(url)) {
    return `--url ${url} is no web address. One begins with http:// or https://.`;
  }
  if (captured !== null && !(MOMENT.test(captured) && !Number.isNaN(Date.parse(captured)))) {
    return `--captured ${captured} is no moment. Write it as 2025-01-02 or 2025-01-02T09:30+01:00.`;
  }
  return {
    ...(type === null ? {} : { extension: type }),
    ...(url === null ? {} : { address: url }),
    ...(captured === null ? {} : { capturedAt: captured }),
  };
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^/]/i.test(url) && URL.canParse(url);
}
