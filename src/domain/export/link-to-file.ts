import { escapeInline } from './escape-text';

/** A Markdown link to another file of the export, relative and URL-encoded as Obsidian and CommonMark read it. */
export function linkToFile(label: string, path: string): string {
  return `[${escapeInline(label)}](${encodePath(path)})`;
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
