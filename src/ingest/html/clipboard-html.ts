import { isWebAddress } from '../../domain/article/web-address';

/** What the clipboard's `text/html` holds. */
export interface ClipboardHtml {
  /** The part that was copied, or all where no part is marked. */
  readonly fragment: string;
  /** The page it was copied from; `null` when the clipboard does not say. */
  readonly address: string | null;
}

/**
 * Takes off what systems put around copied HTML: the header of Windows' "HTML Format", with the address of the page,
 * and the comments that mark the part that was selected.
 */
export function readClipboardHtml(markup: string): ClipboardHtml {
  const [header] = /^Version:\s?[\d.]+\s(?:[A-Za-z]+:[^\r\n]*[\r\n]+)+/.exec(markup) ?? [''];
  const address = /^SourceURL:\s*(\S+)/m.exec(header)?.[1] ?? null;
  const page = markup.slice(header.length);
  return {
    fragment: betweenMarks(page),
    address: address !== null && isWebAddress(address) ? address : null,
  };
}

function betweenMarks(page: string): string {
  const start = /<!--\s*StartFragment\s*-->/i.exec(page);
  if (start === null) return page;
  const from = start.index + start[0].length;
  const rest = page.slice(from);
  const end = /<!--\s*EndFragment\s*-->/i.exec(rest);
  return end === null ? rest : rest.slice(0, end.index);
}
