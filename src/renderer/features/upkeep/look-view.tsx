import { useEffect, useMemo, useRef } from 'react';
import type { LookItem, ToLookAt } from '../../../domain/annotation/to-look-at';
import { useCommands } from '../../state/command-bus';
import { useNotebook } from '../../state/notebook-store';
import { useReadOnly } from '../../state/read-only';
import {
  acceptWording,
  deleteLookedAt,
  keepOnVersion,
  moveTo,
  pickByHand,
  showToLookAt,
  standOn,
  useLooking,
  useToLookAt,
} from '../../state/to-look-at';
import { useView } from '../../state/view-store';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Text } from '../../ui/text';
import { ViewFrame } from '../../ui/view-frame';
import { LookCard } from './look-card';
import { LOOK_WORDS, sayItem } from './phrase-look';
import styles from './upkeep.module.css';

/** Annotations that wait for a look since the text of their article changed, one after the other. */
export function LookView() {
  const articleId = useLooking((state) => state.articleId);
  const found = useToLookAt(articleId);
  const title = useNotebook((state) =>
    articleId ? (state.replica?.rows.get(articleId)?.title ?? null) : null,
  );
  return (
    <ViewFrame
      title="To look at"
      tally={found === null ? '' : phraseTally(found, title)}
      tools={
        articleId !== null && (
          <Button onPress={() => showToLookAt()}>Show the whole notebook</Button>
        )
      }
    >
      {found && <Waiting found={found} />}
    </ViewFrame>
  );
}

function phraseTally({ total }: ToLookAt, title: string | null): string {
  const count = total === 1 ? '1 passage' : `${total.toLocaleString()} passages`;
  return title === null ? count : `${count} in “${title}”`;
}

function Waiting({ found }: { found: ToLookAt }) {
  const items = useMemo(() => found.articles.flatMap((each) => each.items), [found]);
  const { current, go } = useStanding(items);
  const isReadOnly = useReadOnly();
  const reworded = items.filter(({ kind }) => kind === 'reworded');
  useLookCommands(current, go, isReadOnly);
  if (items.length === 0) {
    return (
      <EmptyState>
        Nothing waits. When an article gets a new version, passages that are not surely found in it,
        or whose words changed, are listed here.
      </EmptyState>
    );
  }
  return (
    <div className={styles.columns}>
      <Rows found={found} current={current} />
      <div className={styles.detail}>
        {current && <LookCard key={current.annotation.id} item={current} isReadOnly={isReadOnly} />}
        {reworded.length > 1 && !isReadOnly && (
          <footer className={styles.all}>
            <Button size="small" onPress={() => void acceptWording(reworded)}>
              {`Accept the new wording of all ${reworded.length}`}
            </Button>
          </footer>
        )}
        {found.total > items.length && (
          <Text size="small" tone="muted">
            The first {items.length} of {found.total}; the others follow as these are settled.
          </Text>
        )}
      </div>
    </div>
  );
}

interface Standing {
  readonly current: LookItem | null;
  readonly go: (by: 1 | -1) => void;
}

/** The passage that is stood on; when it is settled, the one that comes in its place. Every move is announced. */
function useStanding(items: readonly LookItem[]): Standing {
  const wanted = useLooking((state) => state.current);
  const place = useLooking((state) => state.place);
  const found = items.findIndex(({ annotation }) => annotation.id === wanted);
  const at = found === -1 ? Math.min(place, items.length - 1) : found;
  const current = items[at] ?? null;
  const id = current?.annotation.id ?? null;
  useEffect(() => {
    if (id !== wanted || (id !== null && at !== place)) standOn(id, Math.max(0, at));
  }, [id, wanted, at, place]);
  // After the above, so that it has the last word.
  useBroughtBack(items);
  const said = current
    ? `${at + 1} of ${items.length}. ${sayItem(current)}`
    : 'Nothing waits any more';
  useEffect(() => announce(said), [said]);
  const go = (by: 1 | -1): void => {
    const to = Math.max(0, Math.min(items.length - 1, at + by));
    const next = items[to];
    if (next) standOn(next.annotation.id, to);
  };
  return { current, go };
}

/** Stands on the one that an undo has brought back among those that wait. */
function useBroughtBack(items: readonly LookItem[]): void {
  const before = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const known = before.current;
    before.current = new Set(items.map(({ annotation }) => annotation.id));
    const [back, another] = items.filter(({ annotation }) => known?.has(annotation.id) === false);
    if (back && !another) standOn(back.annotation.id, items.indexOf(back));
  }, [items]);
}

/** One key for each thing that can be done with the passage that is stood on. */
function useLookCommands(item: LookItem | null, go: Standing['go'], isReadOnly: boolean): void {
  const isShown = useView(({ place, dialog }) => place === 'lookAt' && dialog === null);
  const choose = (number: number) => (): boolean => {
    const place = item?.places[number - 1];
    if (!item || !place || item.kind === 'reworded' || isReadOnly) return false;
    void moveTo(item, place.range);
    return true;
  };
  useCommands(
    {
      nextAnnotation: () => go(1),
      previousAnnotation: () => go(-1),
      acceptWording: () => {
        if (!item) return false;
        if (item.kind === 'reworded') void acceptWording([item]);
        else if (item.places.length === 1) return choose(1)();
        else announce('Choose the passage by its number');
        return true;
      },
      keepOnVersion: () => (item ? void keepOnVersion(item) : false),
      pickPassage: () => (item ? void pickByHand(item) : false),
      deleteAnnotation: () => (item ? void deleteLookedAt(item) : false),
      colour1: choose(1),
      colour2: choose(2),
      colour3: choose(3),
      colour4: choose(4),
      colour5: choose(5),
      colour6: choose(6),
    },
    isShown,
  );
}

function Rows({ found, current }: { found: ToLookAt; current: LookItem | null }) {
  return (
    <nav className={styles.rows} aria-label="Passages that wait for a look">
      {found.articles.map(({ id, title, items }) => (
        <section key={id} aria-label={title}>
          <Text as="p" size="small" weight="medium" clamp={1}>
            {title}
          </Text>
          <ul>
            {items.map((item) => (
              <li key={item.annotation.id}>
                <button
                  type="button"
                  className={styles.rowButton}
                  aria-current={item === current ? 'true' : undefined}
                  ref={item === current ? bringIntoView : undefined}
                  onClick={() => standOn(item.annotation.id, placeOf(found, item))}
                >
                  <Text size="tiny" tone={LOOK_WORDS[item.kind].tone}>
                    {LOOK_WORDS[item.kind].short}
                  </Text>
                  <Text size="small" clamp={2}>
                    {item.before.exact}
                  </Text>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

/** Its place among all that wait. */
function placeOf(found: ToLookAt, item: LookItem): number {
  return found.articles.flatMap(({ items }) => items).indexOf(item);
}

function bringIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
