import type { ExtractedArticle } from '../../desk/extract';
import { printable } from '../terminal';

/** What was understood of an article, for a person to read. */
export function printArticle(article: ExtractedArticle): string {
  const { title, subtitle, byline, publisher, published, updated } = article;
  const { dateline, language, url, setAside } = article;
  const facts: readonly (readonly [string, string | null])[] = [
    ['Title', title],
    ['Subtitle', subtitle],
    ['By', byline.length === 0 ? null : byline.join(', ')],
    ['Publisher', publisher],
    ['Published', published],
    ['Updated', updated],
    ['Dateline', dateline],
    ['Language', language],
    ['Address', url],
  ];
  const head = facts.map(
    ([name, value]) => `${`${name}:`.padEnd(11)} ${printable(value ?? 'not known')}`,
  );
  const aside = setAside.map(({ text }) => `  ${printable(text).slice(0, 200)}`);
  return [
    ...head,
    '',
    textOf(article),
    ...(aside.length > 0 ? ['', 'Set aside:', ...aside] : []),
  ].join('\n');
}

/** Headings are marked, list items too; what steers a terminal goes. */
function textOf({ text, blocks }: ExtractedArticle): string {
  return blocks
    .map(({ kind, start, end, level }) => {
      const words = text.slice(start, end).split('\n').map(printable).join('\n');
      if (kind === 'heading') return `${'#'.repeat(level ?? 1)} ${words}`;
      if (kind === 'listItem' || kind === 'keyPoint') return `- ${words}`;
      return kind === 'quote' ? `> ${words}` : words;
    })
    .join('\n\n');
}
