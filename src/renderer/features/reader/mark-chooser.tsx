import { useMemo } from 'react';
import type { AnnotationId } from '../../../domain/ids';
import { OptionList } from '../../ui/option-list';
import { AnchoredPopover } from '../../ui/popover';
import { COLOUR_ICONS, markColourName } from './colour-icon';
import type { Point } from './hit-test';
import type { ReaderMark } from './reader-types';

/** A click on a place where several marks lie. */
export interface MarkChoice {
  readonly marks: readonly ReaderMark[];
  readonly point: Point;
}

export interface MarkChooserProps {
  /** `null` while there is nothing to choose. */
  choice: MarkChoice | null;
  text: string;
  /** The reader it belongs to. */
  anchor: Element | null;
  onChoose: (id: AnnotationId) => void;
  onClose: () => void;
}

/** Leaves room for colour and kind on the same line. */
const LONGEST_PASSAGE = 44;

/** Asks which of several marks was meant: each with its passage, colour and kind. */
export function MarkChooser({ choice, text, anchor, onChoose, onClose }: MarkChooserProps) {
  const anchorRef = useMemo(() => ({ current: anchor }), [anchor]);
  const at = choice?.point ?? { x: 0, y: 0 };
  return (
    <AnchoredPopover
      label="Which passage?"
      isOpen={choice !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      anchorRef={anchorRef}
      anchorRect={() => new DOMRect(at.x, at.y, 0, 0)}
      placement="bottom start"
      padding="none"
    >
      <div ref={focusFirstOption}>
        <OptionList<AnnotationId>
          label="Which passage?"
          items={(choice?.marks ?? []).map((mark) => ({
            id: mark.id,
            label: passageOf(mark, text),
            detail: `${markColourName(mark.colour)}, ${mark.isStatement ? 'statement' : 'highlight'}`,
            icon: COLOUR_ICONS[mark.colour],
          }))}
          value={null}
          onChange={onChoose}
        />
      </div>
    </AnchoredPopover>
  );
}

/** The keyboard begins on the first passage, so that Enter chooses it; the options are there a frame after their list. */
function focusFirstOption(list: HTMLElement | null): (() => void) | undefined {
  if (list === null) return undefined;
  const frame = requestAnimationFrame(() => {
    list.querySelector<HTMLElement>('[role=option]')?.focus();
  });
  return () => cancelAnimationFrame(frame);
}

/** A long passage by both of its ends: those that begin together are told apart by where they end. */
function passageOf({ start, end }: ReaderMark, text: string): string {
  const passage = text.slice(start, end).replace(/\s+/g, ' ');
  if (passage.length <= LONGEST_PASSAGE) return passage;
  const half = LONGEST_PASSAGE / 2;
  return `${passage.slice(0, half).trimEnd()} … ${passage.slice(-half).trimStart()}`;
}
