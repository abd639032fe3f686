import { Check, ChevronsUpDown } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import {
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';
import { classNames } from './class-names';
import { FieldLabel, FieldNotes, frameAttributes, labelProps } from './field';
import type { FieldFrame } from './field';
import { Icon } from './icon';
import { useLocked } from './locked';
import fieldStyles from './field.module.css';
import optionStyles from './options.module.css';
import popoverStyles from './popover.module.css';
import styles from './select.module.css';

/** One choice of a `Select`. */
export interface SelectOption<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** A few quiet words after the label. */
  readonly detail?: string | undefined;
  readonly icon?: LucideIcon | undefined;
}

export interface SelectProps<Id extends string> extends FieldFrame {
  options: readonly SelectOption<Id>[];
  /** `null` when nothing is chosen. */
  value: Id | null;
  onChange: (value: Id) => void;
  placeholder?: string | undefined;
  isDisabled?: boolean | undefined;
  /** `quiet` shows the value as text with a small arrow: for toolbars and heads of lists. */
  variant?: 'box' | 'quiet' | undefined;
}

/** Chooses one of a fixed handful. For free text or long lists use `ComboBox`. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const {
    options,
    value,
    onChange,
    placeholder = 'Choose',
    isDisabled = false,
    variant = 'box',
  } = props;
  const isLocked = useLocked();
  const choose = (key: unknown) => {
    const chosen = options.find((option) => option.id === key);
    if (chosen !== undefined) onChange(chosen.id);
  };
  return (
    <AriaSelect
      {...labelProps(props)}
      {...frameAttributes(props)}
      className={classNames(fieldStyles.field)}
      value={value}
      onChange={choose}
      placeholder={placeholder}
      isDisabled={isDisabled || isLocked}
      isInvalid={props.error != null}
    >
      <FieldLabel frame={props} />
      <Button className={classNames(styles.button)} data-variant={variant}>
        <SelectValue className={classNames(styles.value)}>
          {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
        </SelectValue>
        <Icon icon={ChevronsUpDown} size={14} className={styles.arrow} />
      </Button>
      <FieldNotes frame={props} />
      <Popover className={classNames(popoverStyles.popover, popoverStyles.list)} offset={4}>
        <ListBox className={classNames(optionStyles.options)} items={options}>
          {(option) => <OptionRow option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

function OptionRow<Id extends string>({ option }: { option: SelectOption<Id> }) {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.label}
      className={classNames(optionStyles.option)}
    >
      {({ isSelected }) => (
        <>
          <span className={optionStyles.lead}>{option.icon && <Icon icon={option.icon} />}</span>
          <span className={optionStyles.text}>
            {option.label}
            {option.detail !== undefined && (
              <>
                {' '}
                <span className={optionStyles.detail}>{option.detail}</span>
              </>
            )}
          </span>
          <span className={classNames(optionStyles.trail, optionStyles.check)}>
            {isSelected && <Icon icon={Check} size={14} />}
          </span>
        </>
      )}
    </ListBoxItem>
  );
}
