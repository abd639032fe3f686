import { useEffect, useMemo } from 'react';
import { timelineOf, type TimelineBy } from '../../../domain/statement/timeline';
import { useApp } from '../../state/app-store';
import { useFollowed, type Followed } from '../../state/followed';
import { clearFollowing, useFollowing } from '../../state/following';
import { useNotebook } from '../../state/notebook-store';
import type { Replica } from '../../state/replica';
import { arrangeBy, keepTimelineFor, useTimeline } from '../../state/timeline';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { SegmentedControl } from '../../ui/radio-group';
import { Text } from '../../ui/text';
import { ExportMenu } from './export-menu';
import { FollowingChoices, FollowingHead } from './following-frame';
import { PictureCommands, PictureItems } from './timeline-export';
import { TimelinePicture } from './timeline-picture';
import { TimelineTable } from './timeline-table';
import { counted } from './trail-words';
import styles from './timeline.module.css';

const BY = [
  { id: 'speaker', label: 'By speaker' },
  { id: 'tag', label: 'By tag' },
] as const;

const SHOWS = [
  { id: 'picture', label: 'Picture' },
  { id: 'table', label: 'Table' },
] as const;

/** What was said, drawn over time in lanes by speaker or tag; the same as a table. */
export function TimelineView() {
  const filter = useFollowing((state) => state.filter);
  const replica = useNotebook((state) => state.replica);
  const followed = useFollowed(filter);
  const path = useApp((state) => state.notebook?.path);
  const of = JSON.stringify([path, filter]);
  useEffect(() => keepTimelineFor(of), [of]);
  if (followed.items === null || replica === null) return null;
  return <Followable items={followed.items} followed={followed} replica={replica} />;
}

interface FollowableProps {
  items: NonNullable<Followed['items']>;
  followed: Followed;
  replica: Replica;
}

function Followable({ items, followed, replica }: FollowableProps) {
  const filter = useFollowing((state) => state.filter);
  const { by, shows } = useTimeline();
  const { tags } = replica;
  const timeline = useMemo(
    () => timelineOf(items, by, { get: (_, id) => tags.get(id) ?? null }),
    [items, by, tags],
  );
  const { total, relations, more } = followed;
  return (
    <>
      <FollowingHead tally={tallyOf(total, timeline.undated)}>
        <ExportMenu
          view={{ kind: 'timeline', filter, by }}
          isEmpty={items.length === 0}
          pictures={<PictureItems timeline={timeline} total={total} replica={replica} />}
        />
      </FollowingHead>
      <PictureCommands
        timeline={timeline}
        total={total}
        replica={replica}
        isEmpty={items.length === 0}
      />
      <FollowingChoices>
        <SegmentedControl<TimelineBy>
          label="Lanes"
          isLabelHidden
          options={BY}
          value={by}
          onChange={arrangeBy}
        />
        <SegmentedControl
          label="Shown as"
          isLabelHidden
          options={SHOWS}
          value={shows}
          onChange={(next) => useTimeline.setState({ shows: next })}
        />
      </FollowingChoices>
      {items.length === 0 ? (
        <NothingHere statements={replica.totals.statements} />
      ) : (
        <div className={styles.whole}>
          {shows === 'table' ? (
            <TimelineTable items={items} tags={tags} />
          ) : (
            <TimelinePicture timeline={timeline} relations={relations} />
          )}
          {items.length < total && <More shown={items.length} total={total} onMore={more} />}
        </div>
      )}
    </>
  );
}

function tallyOf(total: number, undated: number): string {
  const all = counted(total, 'statement');
  return undated === 0 ? all : `${all}, ${undated.toLocaleString()} of unknown date`;
}

interface MoreProps {
  shown: number;
  total: number;
  onMore: () => void;
}

function More({ shown, total, onMore }: MoreProps) {
  return (
    <footer className={styles.more}>
      <Text size="small" tone="muted">
        The first {shown.toLocaleString()} of {total.toLocaleString()} by date said
      </Text>
      <Button size="small" onPress={onMore}>
        Show more
      </Button>
    </footer>
  );
}

function NothingHere({ statements }: { statements: number }) {
  if (statements === 0) {
    return (
      <EmptyState>
        Select what somebody said in an article and press S: with the day it was said it stands here
        in time.
      </EmptyState>
    );
  }
  return (
    <EmptyState action={<Button onPress={clearFollowing}>Clear the filter</Button>}>
      No statement matches the filter.
    </EmptyState>
  );
}
