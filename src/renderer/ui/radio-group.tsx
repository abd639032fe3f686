import { Label, Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import type { LucideIcon } from 'lucide-react';
import { classNames } from './class-names';
import { Icon } from './icon';
import styles from './radio-group.module.css';

/** One choice of a `RadioGroup` or `SegmentedControl`. */
export interface RadioOption<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly description?: string | undefined;
  /** Segments only. */
  readonly icon?: LucideIcon | undefined;
}

export interface RadioGroupProps<Id extends string> {
  label: string;
  isLabelHidden?: boolean | undefined;
  options: readonly RadioOption<Id>[];
  value: Id | null;
  onChange: (value: Id) => void;
  isDisabled?: boolean | undefined;
}

interface GroupFrameProps<Id extends string> extends RadioGroupProps<Id> {
  look: 'radios' | 'segments';
}

function GroupFrame<Id extends string>(props: GroupFrameProps<Id>) {
  const {
    label,
    isLabelHidden = false,
    options,
    value,
    onChange,
    isDisabled = false,
    look,
  } = props;
  const isSegments = look === 'segments';
  const choose = (id: string) => {
    const chosen = options.find((option) => option.id === id);
    if (chosen !== undefined) onChange(chosen.id);
  };
  return (
    <AriaRadioGroup
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      className={classNames(styles.group)}
      value={value}
      onChange={choose}
      isDisabled={isDisabled}
      orientation={isSegments ? 'horizontal' : 'vertical'}
    >
      {!isLabelHidden && <Label className={classNames(styles.label)}>{label}</Label>}
      <div className={isSegments ? styles.segments : styles.radios}>
        {options.map((option) => (
          <Radio
            key={option.id}
            value={option.id}
            className={classNames(isSegments ? styles.segment : styles.radio)}
          >
            {!isSegments && <span className={styles.ring} />}
            {option.icon !== undefined && <Icon icon={option.icon} size={14} />}
            <span className={styles.text}>
              {option.label}
              {option.description !== undefined && !isSegments && (
                <span className={styles.description}>{option.description}</span>
              )}
            </span>
          </Radio>
        ))}
      </div>
    </AriaRadioGroup>
  );
}

/** One of a few choices, each on its own line with room to explain itself. */
export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  return <GroupFrame {...props} look="radios" />;
}

/** One of two to four short choices, in a row. */
export function SegmentedControl<Id extends string>(props: RadioGroupProps<Id>) {
  return <GroupFrame {...props} look="segments" />;
}
