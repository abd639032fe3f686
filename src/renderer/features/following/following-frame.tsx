import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { goFollowing, useFollowing } from '../../state/following';
import { useNotebook } from '../../state/notebook-store';
import type { FollowingPlace } from '../../state/view-store';
import { announce } from '../../ui/announcer';
import { Tabs } from '../../ui/tabs';
import { Heading, Text } from '../../ui/text';
import { FollowingFilter } from './following-filter';
import { subjectOf } from './subject';
import styles from './following-frame.module.css';

/** Name of each of the three views, for its tab and its region. */
const TITLES: Readonly<Record<FollowingPlace, string>> = {
  trail: 'Trail',
  timeline: 'Timeline',
  matrix: 'Evidence matrix',
};

interface FollowingFrameProps {
  /** The view that is shown. */
  place: FollowingPlace;
  /** The views that there are, in the order of their tabs. */
  places: readonly FollowingPlace[];
  /** The view itself; fills the height that is left. */
  children: ReactNode;
}

/** What trail, timeline and matrix have in common: of what they are, which of them is shown, and the filter. */
export function FollowingFrame({ place, places, children }: FollowingFrameProps) {
  const filter = useFollowing((state) => state.filter);
  const replica = useNotebook((state) => state.replica);
  const [head, setHead] = useState<HTMLElement | null>(null);
  const [choices, setChoices] = useState<HTMLElement | null>(null);
  if (!replica) return null;
  const subject = subjectOf(filter, replica);
  const tabs = places.map((id) => ({
    id,
    label: TITLES[id],
    content: id === place && (
      <div className={styles.panel}>
        <div className={styles.filter}>
          <FollowingFilter filter={filter} replica={replica} />
          <div ref={setChoices} className={styles.choices} />
        </div>
        <div className={styles.body}>{children}</div>
      </div>
    ),
  }));
  return (
    <Slots.Provider value={{ head, choices }}>
      <section className={styles.view} aria-label={`${TITLES[place]}: ${subject}`}>
        <header className={styles.head}>
          <Heading level={1} look="title">
            {subject}
          </Heading>
          <div ref={setHead} className={styles.slot} />
        </header>
        <Tabs label="How statements are shown" tabs={tabs} value={place} onChange={goFollowing} />
      </section>
    </Slots.Provider>
  );
}

const Slots = createContext<{
  readonly head: HTMLElement | null;
  readonly choices: HTMLElement | null;
}>({ head: null, choices: null });

interface FollowingHeadProps {
  /** A few quiet words beside the heading: how much there is. */
  tally: string;
  /** Buttons at the other end of the head: export. */
  children?: ReactNode;
}

/** What a view puts into the head of the frame that it stands in. */
export function FollowingHead({ tally, children }: FollowingHeadProps) {
  const { head } = useContext(Slots);
  useTold(tally);
  if (!head) return null;
  return createPortal(
    <>
      <Text tone="muted" isTabular>
        {tally}
      </Text>
      <span className={styles.gap} />
      {children}
    </>,
    head,
  );
}

/** Has screen readers say how much there is whenever that changes. */
function useTold(tally: string): void {
  const told = useRef(tally);
  useEffect(() => {
    if (told.current === tally) return;
    told.current = tally;
    announce(tally);
  }, [tally]);
}

/** What a view lets be chosen of how it is shown, at the end of the filter's line. */
export function FollowingChoices({ children }: { children: ReactNode }) {
  const { choices } = useContext(Slots);
  return choices && createPortal(children, choices);
}
