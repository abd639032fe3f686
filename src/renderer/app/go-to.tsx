import { useMemo, useState } from 'react';
import { paragraphsOf } from '../../domain/article/paragraphs';
import type { ArticleText } from '../../domain/article/article-text';
import { leavePlace } from '../state/came-from';
import { useNotebook } from '../state/notebook-store';
import type { Pane } from '../state/panes';
import { readerIn, useReading } from '../state/reading';
import { useReadingPlaces } from '../state/reading-places';
import { closeDialog, useView } from '../state/view-store';
import { announce } from '../ui/announcer';
import { Palette } from '../ui/palette';
import { placesFor, type TextPlace } from './go-to-places';

/** Goes to a paragraph by its number, to a share of the text, or to a heading, in the focused pane. */
export function GoTo() {
  const isOpen = useView((state) => state.dialog?.kind === 'goTo');
  const pane = useView(({ panes, focusedPane }) => panes.find(({ id }) => id === focusedPane));
  const text = useNotebook((state) => pane && state.replica?.loaded.get(pane.articleId)?.text);
  if (!isOpen || !pane || !text) return null;
  return <Finder pane={pane} text={text} />;
}

function Finder({ pane, text }: { pane: Pane; text: ArticleText }) {
  const [query, setQuery] = useState('');
  const inView = useReading((state) => state.positions[pane.id]?.end ?? 0);
  const read = useReadingPlaces((state) => state.places.get(pane.articleId)?.furthest ?? 0);
  const furthest = read > inView ? read : 0;
  const { sections, places } = useMemo(
    () => placesFor(query, text, furthest),
    [query, text, furthest],
  );
  const count = useMemo(() => paragraphsOf(text).length, [text]);
  return (
    <Palette
      label="Go to paragraph"
      placeholder={`Paragraph 1 to ${count.toLocaleString()}, a share such as 40 %, or words of a heading`}
      isOpen
      onOpenChange={(open) => !open && closeDialog()}
      query={query}
      onQuery={setQuery}
      sections={sections}
      onRun={(id) => {
        const place = places.find((each) => each.id === id);
        if (place) goTo(pane.id, place, text.text.length);
      }}
      empty={`No such place: the text has ${count.toLocaleString()} paragraphs.`}
    />
  );
}

function goTo(paneId: string, { offset, label, detail }: TextPlace, length: number): void {
  const reader = readerIn(paneId);
  leavePlace(paneId, useReading.getState().positions[paneId]?.offset ?? 0);
  const start = Math.max(0, Math.min(offset, length - 1));
  reader?.scrollToRange({ start, end: Math.min(length, start + 1) }, { align: 'start' });
  requestAnimationFrame(() => reader?.focus());
  announce(detail === undefined ? label : `${label}: ${detail}`);
}
