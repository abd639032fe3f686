import type { Candidate, DraftBlock } from '../../src/domain/article/candidate';
import { composeText } from '../../src/domain/article/compose-text';
import { readArticles } from '../../src/ingest/read-articles';

/** Reads something that has to be readable as one article. */
export function readOne(item: Parameters<typeof readArticles>[0]): Candidate {
  const reading = readArticles(item);
  if (!reading.ok) throw new Error(`Not read: ${JSON.stringify(reading.error)}`);
  const [candidate, ...others] = reading.value;
  if (candidate === undefined || others.length > 0) throw new Error('Not one article');
  return candidate;
}

/** Reads pasted text. */
export function readText(text: string): Candidate {
  return readOne({ text, html: null });
}

/** Reads pasted HTML. */
export function readMarkup(html: string): Candidate {
  return readOne({ text: '', html });
}

/** Reads a Markdown file. */
export function readMarkdownFile(markdown: string): Candidate {
  return readOne({ name: 'x.md', extension: 'md', bytes: Buffer.from(markdown, 'utf8') });
}

/** Blocks as `kind: text`, heading and list levels behind the kind, `-` before what is set aside. */
export function outline({ blocks }: Candidate): string[] {
  return blocks.map(({ kind, level, text, setAside }: DraftBlock) => {
    return `${setAside ? '-' : ''}${kind}${level === null ? '' : String(level)}: ${text}`;
  });
}

/** The text the candidate would be saved with. */
export function savedText(candidate: Candidate): string {
  return composeText(candidate.blocks).text.text;
}
