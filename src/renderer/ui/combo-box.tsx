import { useState } from 'react';
import { ChevronDown, Plus } from 'lucide-react';
import {
  Button,
  ComboBox as AriaComboBox,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  useFilter,
} from 'react-aria-components';
import type { Key } from 'react-aria-components';
import { classNames } from './class-names';
import { FieldLabel, FieldNotes, frameAttributes, labelProps } from './field';
import type { FieldFrame } from './field';
import { Icon } from './icon';
import { useLocked } from './locked';
import fieldStyles from './field.module.css';
import optionStyles from './options.module.css';
import popoverStyles from './popover.module.css';
import styles from './combo-box.module.css';

/** Something a `ComboBox` can complete to. */
export interface ComboOption {
  readonly id: string;
  readonly label: string;
  /** A few quiet words after the label, also searched: a role, an organisation, a count. */
  readonly detail?: string | undefined;
}

export interface ComboBoxProps extends FieldFrame {
  options: readonly ComboOption[];
  /** The text in the field, controlled. Free text is allowed. */
  value: string;
  onChange: (text: string) => void;
  /** Called when the person takes one of the options (its label is already in the field). */
  onSelect?: ((option: ComboOption) => void) | undefined;
  /** Offers a last row that makes something new of the typed text; absent: no such row. */
  onCreate?: ((text: string) => void) | undefined;
  /** The words of that row; "Create “…”" by default. */
  createLabel?: ((text: string) => string) | undefined;
  /** Called when the field loses focus or Enter is pressed, with the text as it stands. */
  onCommit?: ((text: string) => void) | undefined;
  placeholder?: string | undefined;
  isDisabled?: boolean | undefined;
  autoFocus?: boolean | undefined;
}

const CREATE_KEY = '\u0000create';
const MOST_SHOWN = 100;

interface Row extends ComboOption {
  readonly isCreate?: boolean;
}

function useRows(props: ComboBoxProps, isBrowsing: boolean): Row[] {
  const { contains } = useFilter({ sensitivity: 'base' });
  const text = props.value.trim();
  const found =
    text === '' || isBrowsing
      ? props.options
      : props.options.filter((it) => contains(`${it.label} ${it.detail ?? ''}`, text));
  const rows: Row[] = found.slice(0, MOST_SHOWN);
  const isKnown = props.options.some((it) => it.label.toLowerCase() === text.toLowerCase());
  if (props.onCreate !== undefined && text !== '' && !isKnown) {
    const label = props.createLabel?.(text) ?? `Create “${text}”`;
    rows.push({ id: CREATE_KEY, label, isCreate: true });
  }
  return rows;
}

/** A text field that completes to known things and lets new ones be typed. */
export function ComboBox(props: ComboBoxProps) {
  const [isBrowsing, setBrowsing] = useState(false);
  // What was taken last; it closes the list. Typing makes the text free again.
  const [taken, setTaken] = useState<Key | null>(null);
  const rows = useRows(props, isBrowsing);
  const isLocked = useLocked();
  const take = (key: Key | null) => {
    if (key === null) return;
    setTaken(key);
    if (key === CREATE_KEY) return props.onCreate?.(props.value.trim());
    const option = props.options.find((it) => it.id === key);
    if (option === undefined) return;
    props.onChange(option.label);
    props.onSelect?.(option);
  };
  const type = (text: string) => {
    setBrowsing(false);
    setTaken(null);
    props.onChange(text);
  };
  return (
    <AriaComboBox
      {...labelProps(props)}
      {...frameAttributes(props)}
      className={classNames(fieldStyles.field)}
      items={rows}
      inputValue={props.value}
      onInputChange={type}
      value={taken}
      onChange={take}
      onOpenChange={(isOpen, trigger) => setBrowsing(isOpen && trigger === 'manual')}
      onBlur={() => props.onCommit?.(props.value)}
      isDisabled={(props.isDisabled ?? false) || isLocked}
      isInvalid={props.error != null}
      allowsCustomValue
    >
      <FieldLabel frame={props} />
      <div className={fieldStyles.box}>
        <Input
          className={classNames(fieldStyles.input)}
          placeholder={props.placeholder ?? ''}
          autoFocus={props.autoFocus ?? false}
          dir="auto"
        />
        <Button className={classNames(styles.arrow)}>
          <Icon icon={ChevronDown} size={14} />
        </Button>
      </div>
      <FieldNotes frame={props} />
      <Popover className={classNames(popoverStyles.popover, popoverStyles.list)} offset={4}>
        <ListBox<Row> className={classNames(optionStyles.options)}>
          {(row) => <CompletionRow row={row} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

function CompletionRow({ row }: { row: Row }) {
  return (
    <ListBoxItem id={row.id} textValue={row.label} className={classNames(optionStyles.option)}>
      <span className={optionStyles.lead}>{row.isCreate && <Icon icon={Plus} size={14} />}</span>
      <span className={optionStyles.text} dir="auto">
        {row.label}
        {row.detail !== undefined && (
          <>
            {' '}
            <span className={optionStyles.detail}>{row.detail}</span>
          </>
        )}
      </span>
    </ListBoxItem>
  );
}
