import { Check } from 'lucide-react';
import { Radio, RadioGroup } from 'react-aria-components';
import { HIGHLIGHT_COLOURS } from '../../domain/annotation/annotation';
import type { HighlightColour } from '../../domain/annotation/annotation';
import { classNames } from './class-names';
import { Icon } from './icon';
import { useLocked } from './locked';
import styles from './colour-swatch-picker.module.css';

/** The colours' names as people read and hear them. */
export const COLOUR_NAMES: Readonly<Record<HighlightColour, string>> = {
  sun: 'Sun',
  apricot: 'Apricot',
  rose: 'Rose',
  violet: 'Violet',
  sky: 'Sky',
  leaf: 'Leaf',
};

export interface ColourSwatchPickerProps {
  label: string;
  /** `null`: none chosen. */
  value: HighlightColour | null;
  onChange: (colour: HighlightColour) => void;
  /** Shows the keys 1 to 6 in the swatches. */
  showsKeys?: boolean | undefined;
  isDisabled?: boolean | undefined;
}

/** The six highlight colours as a radio group; each swatch is named and can show its key. */
export function ColourSwatchPicker(props: ColourSwatchPickerProps) {
  const { label, value, onChange, showsKeys = false, isDisabled = false } = props;
  const isLocked = useLocked();
  const choose = (name: string) => {
    const chosen = HIGHLIGHT_COLOURS.find((colour) => colour === name);
    if (chosen !== undefined) onChange(chosen);
  };
  return (
    <RadioGroup
      aria-label={label}
      orientation="horizontal"
      className={classNames(styles.picker)}
      value={value}
      onChange={choose}
      isDisabled={isDisabled || isLocked}
    >
      {HIGHLIGHT_COLOURS.map((colour, index) => (
        <Radio
          key={colour}
          value={colour}
          aria-label={COLOUR_NAMES[colour]}
          className={classNames(styles.swatch)}
          data-colour={colour}
        >
          {({ isSelected }) => (
            <span className={styles.paint} title={COLOUR_NAMES[colour]}>
              {isSelected && !showsKeys && <Icon icon={Check} size={14} />}
              {showsKeys && <span aria-hidden="true">{index + 1}</span>}
            </span>
          )}
        </Radio>
      ))}
    </RadioGroup>
  );
}

/** A swatch that only shows a colour, with its name for those who don't see it. */
export function ColourSwatch({ colour }: { colour: HighlightColour }) {
  return (
    <span
      className={styles.still}
      data-colour={colour}
      role="img"
      aria-label={COLOUR_NAMES[colour]}
    />
  );
}
