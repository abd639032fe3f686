import type { HighlightColour } from '../../domain/annotation/annotation';
import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { classNames } from './class-names';
import { Icon } from './icon';
import styles from './chip.module.css';

/** A tag, a filter or a speaker as a small label. */
export interface ChipProps {
  label: string;
  /** A dot of this colour before the label; a hollow one for `null`; absent: no dot. */
  colour?: HighlightColour | null | undefined;
  /** Makes the chip a button. */
  onPress?: (() => void) | undefined;
  /** Adds a remove button, named "Remove <label>". */
  onRemove?: (() => void) | undefined;
  isSelected?: boolean | undefined;
}

/** A small label: outlined by a hairline, coloured only by its dot. */
export function Chip({ label, colour, onPress, onRemove, isSelected = false }: ChipProps) {
  const content = (
    <>
      <ChipDot colour={colour} />
      <span className={styles.label} dir="auto">
        {label}
      </span>
    </>
  );
  return (
    <span
      className={styles.chip}
      data-selected={isSelected ? '' : undefined}
      data-pressable={onPress ? '' : undefined}
    >
      {onPress === undefined ? (
        <span className={styles.content}>{content}</span>
      ) : (
        <Button className={classNames(styles.content)} onPress={onPress}>
          {content}
        </Button>
      )}
      {onRemove !== undefined && (
        <Button
          className={classNames(styles.remove)}
          aria-label={`Remove ${label}`}
          onPress={onRemove}
        >
          <Icon icon={X} size={14} />
        </Button>
      )}
    </span>
  );
}

/** The coloured dot of a tag; hollow when the tag has no colour (`null`), nothing when absent. */
export function ChipDot({ colour }: { colour: HighlightColour | null | undefined }) {
  if (colour === undefined) return null;
  if (colour === null) return <span className={styles.dot} data-hollow="" />;
  return <span className={styles.dot} style={{ background: `var(--hl-${colour}-line)` }} />;
}
