import { escapeInline } from './escape-text';

/**
 * A Markdown link to another file of the export, relative and URL-encoded as Obsidian and CommonMark read it; to a
 * block of it, given as `^` and its id, or with an empty path to a block of the same file.
 */
export function linkToFile(label: string, path: string, block: string | null = null): string {
  return `[${escapeInline(label)}](${encodePath(path)}${block === null ? '' : `#${block}`})`;
}

/** A web or mail address as a link that shows itself. */
export function linkToAddress(address: string): string {
  return PLAIN_ADDRESS.test(address) ? `<${address}>` : escapeInline(address);
}

/** What CommonMark takes for an autolink and no one for more than one address. */
const PLAIN_ADDRESS = /^(?:https?:\/\/|mailto:)[^\s\p{C}<>\\`]+$/iu;

function encodePath(path: string): string {
  return path.split('/').map(encodeSegment).join('/');
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(/[!'()*]/g, (sign) => {
    return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  });
}
