import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { ArticleId } from '../../../../domain/ids';
import { runCommand } from '../../../state/command-bus';
import { useNotebook } from '../../../state/notebook-store';
import { whoSaid } from '../../../state/phrase-proposal';
import type { Proposal } from '../../../state/proposals';
import { Text } from '../../../ui/text';
import { proposedWithGaps } from '../said-with-gaps';
import { linesOf, linesInView, type ListLine } from './list-lines';
import styles from './proposals-view.module.css';

interface ProposalRowsProps {
  items: readonly Proposal[];
  /** How many there are, of which `items` are the first. */
  total: number;
  current: Proposal | null;
  onStand: (proposal: Proposal) => void;
  /** Loads what comes behind the last one. */
  onMore: () => void;
}

/** The list of what waits, under the titles of its articles; only the lines in view are on the page. */
export function ProposalRows({ items, total, current, onStand, onMore }: ProposalRowsProps) {
  const scroller = useRef<HTMLElement>(null);
  const { lines, height } = useMemo(() => linesOf(items), [items]);
  const view = useView(scroller);
  const shown = linesInView(lines, view.top, view.bottom);
  useInView(scroller, lines, current);
  const isNearEnd = items.length < total && view.bottom > height - view.room;
  useEffect(() => {
    if (isNearEnd) onMore();
  }, [isNearEnd, items.length, onMore]);
  return (
    <nav
      ref={scroller}
      className={styles.rows}
      aria-label="Proposals that wait"
      onScroll={view.read}
    >
      <div className={styles.canvas} style={{ height }}>
        {shown.map((line) => (
          <div
            key={line.key}
            className={styles.line}
            style={{ top: line.top, height: line.height }}
          >
            {line.kind === 'article' ? (
              <ArticleTitle id={line.articleId} waiting={line.waiting} />
            ) : (
              <Row
                proposal={line.proposal}
                isCurrent={line.proposal === current}
                onStand={onStand}
              />
            )}
          </div>
        ))}
      </div>
    </nav>
  );
}

function ArticleTitle({ id, waiting }: { id: ArticleId; waiting: number }) {
  const row = useNotebook((state) => state.replica?.rows.get(id));
  return (
    <div className={styles.article}>
      <Text as="p" size="small" weight="medium" clamp={1}>
        {row?.title ?? ''}
      </Text>
      <Text size="tiny" tone="muted" isTabular>
        {waiting.toLocaleString()}
      </Text>
    </div>
  );
}

interface RowProps {
  proposal: Proposal;
  isCurrent: boolean;
  onStand: (proposal: Proposal) => void;
}

function Row({ proposal, isCurrent, onStand }: RowProps) {
  return (
    <button
      type="button"
      className={styles.row}
      data-proposal={proposal.id}
      aria-current={isCurrent ? 'true' : undefined}
      tabIndex={isCurrent ? 0 : -1}
      onClick={() => onStand(proposal)}
      onKeyDown={onRowKey}
    >
      <Text as="p" size="tiny" tone="muted" clamp={1}>
        {whoSaid(proposal.statement).name}
      </Text>
      <Text as="p" size="small" clamp={2}>
        {proposedWithGaps(proposal)}
      </Text>
    </button>
  );
}

/** Arrows walk the list; Enter opens the passage and does not press the row. */
function onRowKey(event: KeyboardEvent): void {
  const command =
    event.key === 'ArrowDown'
      ? 'nextProposal'
      : event.key === 'ArrowUp'
        ? 'previousProposal'
        : event.key === 'Enter'
          ? 'editAnnotation'
          : null;
  if (command === null || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  runCommand(command);
}

/** Lines drawn beyond each edge, in pixels. */
const MARGIN = 400;

function useView(scroller: RefObject<HTMLElement | null>) {
  const [seen, setSeen] = useState({ top: 0, height: 800 });
  const read = (): void => {
    const element = scroller.current;
    if (element) setSeen({ top: element.scrollTop, height: element.clientHeight });
  };
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const watch = new ResizeObserver(() => {
      setSeen({ top: element.scrollTop, height: element.clientHeight });
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [scroller]);
  return {
    top: seen.top - MARGIN,
    bottom: seen.top + seen.height + MARGIN,
    room: 2 * MARGIN,
    read,
  };
}

/** Brings the line that is stood on into view, and the keyboard along where it was on another line, or as the list comes. */
function useInView(
  scroller: RefObject<HTMLElement | null>,
  lines: readonly ListLine[],
  current: Proposal | null,
): void {
  const line = lines.find((each) => each.kind === 'proposal' && each.proposal === current);
  const [top, bottom] = [line?.top ?? 0, (line?.top ?? 0) + (line?.height ?? 0)];
  const id = current?.id;
  const isNew = useRef(true);
  useEffect(() => {
    const element = scroller.current;
    if (!element || id === undefined) return undefined;
    const { activeElement, body } = document;
    const had = isNew.current || element.contains(activeElement) || activeElement === body;
    reveal(element, top, bottom);
    const frame = requestAnimationFrame(() => {
      const row = element.querySelector<HTMLElement>(`[data-proposal="${id}"]`);
      if (had) row?.focus({ preventScroll: true });
      isNew.current = false;
    });
    return () => cancelAnimationFrame(frame);
  }, [scroller, id, top, bottom]);
}

/** So that the title above a line is seen with it, in pixels. */
const HEAD_ROOM = 40;

function reveal(element: HTMLElement, top: number, bottom: number): void {
  const { scrollTop, clientHeight } = element;
  if (top < scrollTop) element.scrollTo({ top: Math.max(0, top - HEAD_ROOM) });
  else if (bottom > scrollTop + clientHeight) element.scrollTo({ top: bottom - clientHeight });
}
