import { useEffect } from 'react';
import type { DrawnArticle } from './drawn-article';
import { passageHtml } from './passage-html';

/**
 * Copying a selection gives exactly the article's own text, and the same with emphasis and links for where it is
 * welcome, whatever of it is laid out at the time. A selection that began in the headline is left to the engine.
 */
export function useArticleCopy(drawn: DrawnArticle | null): void {
  useEffect(() => {
    if (drawn === null) return undefined;
    const { body, region, selection } = drawn;
    const copy = (event: ClipboardEvent): void => {
      const range = selection.read();
      if (range === null || event.clipboardData === null) return;
      if (!body.root.contains(getSelection()?.anchorNode ?? null)) return;
      const { text } = body.drawn;
      event.clipboardData.setData('text/plain', text.text.slice(range.start, range.end));
      event.clipboardData.setData('text/html', passageHtml(text, range));
      event.preventDefault();
    };
    region.addEventListener('copy', copy);
    return () => region.removeEventListener('copy', copy);
  }, [drawn]);
}
