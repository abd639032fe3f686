import type { Pane } from '../state/panes';
import { useReading } from '../state/reading';
import { shareRead, useReadingPlaces } from '../state/reading-places';
import styles from './reading-progress.module.css';

/** A thin line under a pane's head: how far the text is in view, and palely how far it ever was. */
export function ReadingProgress({ pane }: { pane: Pane }) {
  const now = useReading((state) => state.positions[pane.id]?.fraction ?? 0);
  const place = useReadingPlaces((state) => state.places.get(pane.articleId));
  const furthest = Math.max(now, shareRead(place) ?? 0);
  return (
    <div
      role="progressbar"
      aria-label="Read"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(now * 100)}
      aria-valuetext={describeReading(now, furthest)}
      className={styles.track}
    >
      <div className={styles.furthest} style={{ transform: `scaleX(${String(furthest)})` }} />
      <div className={styles.now} style={{ transform: `scaleX(${String(now)})` }} />
    </div>
  );
}

/** How far a text is in view, with the furthest point where that is further on. Both from 0 to 1. */
export function describeReading(now: number, furthest: number): string {
  const percent = (share: number): number => Math.floor(share * 100 + 0.5);
  const here = `${String(percent(now))} %`;
  return percent(furthest) > percent(now)
    ? `${here}, read to ${String(percent(furthest))} %`
    : here;
}
