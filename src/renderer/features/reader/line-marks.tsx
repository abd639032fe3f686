import { MessageSquareQuote, NotebookPen, Tag, type LucideIcon } from 'lucide-react';
import { memo, useSyncExternalStore } from 'react';
import type { AnnotationId } from '../../../domain/ids';
import { Icon } from '../../ui/icon';
import type { DrawnArticle } from './drawn-article';
import type { Point } from './hit-test';
import type { LineGroup } from './line-groups';
import type { SurveyedSection } from './line-survey';
import { MARK_COLOURS, type ReaderMark } from './reader-types';
import styles from './line-marks.module.css';

export interface LineMarksProps {
  drawn: DrawnArticle | null;
  focusedId: AnnotationId | null;
  onChoose: (marks: readonly ReaderMark[], point: Point) => void;
  onHover: (ids: readonly AnnotationId[]) => void;
}

/**
 * Small marks at the text's edge, one for each line on which annotations begin. A click chooses one of them. They lie
 * beside the article and not in it, so that it stays what it is; for the pointer only, like the minimap.
 */
export function LineMarks({ drawn, focusedId, onChoose, onHover }: LineMarksProps) {
  const sections = useSyncExternalStore(
    drawn?.lines.subscribe ?? subscribeToNothing,
    drawn?.lines.sections ?? nothing,
  );
  if (drawn === null || sections.length === 0) return null;
  return (
    <div
      className={styles.layer}
      aria-hidden="true"
      data-line-marks=""
      data-direction={drawn.body.drawn.direction}
      onPointerLeave={() => onHover([])}
    >
      {sections.map((surveyed) => (
        <SectionMarks
          key={surveyed.section.index}
          surveyed={surveyed}
          anchor={drawn.body.anchorOf(surveyed.section)}
          focusedId={holds(surveyed, focusedId) ? focusedId : null}
          onChoose={onChoose}
          onHover={onHover}
        />
      ))}
    </div>
  );
}

interface SectionMarksProps extends Omit<LineMarksProps, 'drawn'> {
  surveyed: SurveyedSection;
  /** Name of the section's box, which this one keeps beside. */
  anchor: string;
}

const SectionMarks = memo(function SectionMarks(props: SectionMarksProps) {
  const { surveyed, anchor, focusedId, onChoose, onHover } = props;
  return (
    <div className={styles.section} style={{ positionAnchor: anchor }}>
      {surveyed.lines.map(({ line, passages }) => (
        <span
          key={line.top}
          className={styles.line}
          style={{ top: line.top, height: line.bottom - line.top }}
          title={titleOf(passages)}
          data-focused={passages.some(({ id }) => id === focusedId) ? '' : undefined}
          onPointerDown={(event) => event.preventDefault()}
          onPointerEnter={() => onHover(passages.map(({ id }) => id))}
          onClick={({ clientX, clientY }) => onChoose(passages, { x: clientX, y: clientY })}
        >
          <Bars passages={passages} />
          {signsOf(passages)
            .slice(0, signsIn(surveyed.room))
            .map((icon, at) => (
              <Icon key={at} icon={icon} size={14} />
            ))}
        </span>
      ))}
    </div>
  );
}, isSameSection);

/** The hover and click listeners are made anew with each render of the reader and do the same. */
function isSameSection(before: SectionMarksProps, now: SectionMarksProps): boolean {
  return before.surveyed === now.surveyed && before.focusedId === now.focusedId;
}

/** Pixels that the bars take beside the section's box, and each sign with its gap. */
const ROOM_OF_BARS = 4;
const ROOM_OF_SIGN = 18;

function signsIn(room: number): number {
  return Math.max(0, Math.floor((room - ROOM_OF_BARS) / ROOM_OF_SIGN));
}

/** What else is told of the passages of a line, as far as there is room for it. */
function signsOf(passages: readonly ReaderMark[]): readonly LucideIcon[] {
  return [
    ...(passages.some(({ isStatement }) => isStatement) ? [MessageSquareQuote] : []),
    ...(passages.some(({ hasNote }) => hasNote) ? [NotebookPen] : []),
    ...(passages.some(({ isTagged }) => isTagged) ? [Tag] : []),
  ];
}

/** More colours than this are not told apart in the room there is. */
const MOST_BARS = 3;

function Bars({ passages }: { passages: LineGroup<ReaderMark>['passages'] }) {
  const colours = MARK_COLOURS.filter((colour) => passages.some((mark) => mark.colour === colour));
  return (
    <span className={styles.bars}>
      {colours.slice(0, MOST_BARS).map((colour) => (
        <span
          key={colour}
          className={styles.bar}
          data-colour={colour}
          data-statement={
            passages.some((mark) => mark.colour === colour && mark.isStatement) ? '' : undefined
          }
        />
      ))}
    </span>
  );
}

function titleOf(passages: readonly ReaderMark[]): string {
  const statements = passages.filter(({ isStatement }) => isStatement).length;
  const highlights = passages.length - statements;
  return [counted(statements, 'statement'), counted(highlights, 'highlight')]
    .filter((part) => part !== '')
    .join(', ');
}

function counted(count: number, noun: string): string {
  if (count === 0) return '';
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

function holds({ lines }: SurveyedSection, wanted: AnnotationId | null): boolean {
  if (wanted === null) return false;
  return lines.some(({ passages }) => passages.some(({ id }) => id === wanted));
}

const NONE: readonly SurveyedSection[] = [];

function subscribeToNothing(): () => void {
  return () => undefined;
}

function nothing(): readonly SurveyedSection[] {
  return NONE;
}
