import { useId, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { Plus, X } from 'lucide-react';
import {
  Button,
  ComboBox,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  Tag,
  TagGroup,
  TagList,
  useFilter,
} from 'react-aria-components';
import type { Key } from 'react-aria-components';
import type { HighlightColour } from '../../domain/annotation/annotation';
import { ChipDot } from './chip';
import { classNames } from './class-names';
import { Icon } from './icon';
import { useLocked } from './locked';
import chipStyles from './chip.module.css';
import fieldStyles from './field.module.css';
import optionStyles from './options.module.css';
import popoverStyles from './popover.module.css';
import styles from './tag-picker.module.css';

/** One thing that can be picked: a tag, a speaker, a collection. */
export interface PickerItem {
  readonly id: string;
  readonly label: string;
  readonly colour?: HighlightColour | null | undefined;
  /** Quiet words after the label in the list: the parent tag, a count. */
  readonly detail?: string | undefined;
}

export interface TagPickerProps {
  label: string;
  isLabelHidden?: boolean | undefined;
  /** What is picked, in the order shown. */
  picked: readonly PickerItem[];
  /** Everything that can be picked; what is picked already is left out of the list. */
  options: readonly PickerItem[];
  onAdd: (id: string) => void;
  onRemove: (id: string) => void;
  /** Makes something new of the typed text; absent: only known things can be picked. */
  onCreate?: ((label: string) => void) | undefined;
  placeholder?: string | undefined;
  look?: 'box' | 'bare' | undefined;
  autoFocus?: boolean | undefined;
  isDisabled?: boolean | undefined;
}

const CREATE_KEY = '\u0000create';
const MOST_SHOWN = 100;

function useCompletions(props: TagPickerProps, typed: string): readonly PickerItem[] {
  const { contains } = useFilter({ sensitivity: 'base' });
  const text = typed.trim();
  const taken = new Set(props.picked.map((item) => item.id));
  const free = props.options.filter((item) => !taken.has(item.id));
  const found = text === '' ? free : free.filter((item) => contains(item.label, text));
  const isKnown = [...props.options, ...props.picked].some(
    (item) => item.label.toLowerCase() === text.toLowerCase(),
  );
  const rows = found.slice(0, MOST_SHOWN);
  if (props.onCreate === undefined || text === '' || isKnown) return rows;
  return [...rows, { id: CREATE_KEY, label: `Create “${text}”` }];
}

/** Chips with completion: pick known things, make new ones on the fly, remove with Backspace. */
export function TagPicker(given: TagPickerProps) {
  const isLocked = useLocked();
  const props = { ...given, isDisabled: (given.isDisabled ?? false) || isLocked };
  const labelId = useId();
  const box = useRef<HTMLDivElement>(null);
  return (
    <div
      className={classNames(fieldStyles.field, styles.field)}
      data-look={props.look ?? 'box'}
      data-disabled={props.isDisabled ? '' : undefined}
    >
      <span id={labelId} className={fieldStyles.label} hidden={props.isLabelHidden ?? false}>
        {props.label}
      </span>
      <div ref={box} className={classNames(fieldStyles.box, styles.box)}>
        <PickedChips {...props} />
        <PickerInput props={props} labelId={labelId} box={box} />
      </div>
    </div>
  );
}

function PickedChips({ label, picked, onRemove, isDisabled = false }: TagPickerProps) {
  if (picked.length === 0) return null;
  return (
    <TagGroup
      aria-label={`${label}, picked`}
      className={classNames(styles.group)}
      {...(isDisabled
        ? {}
        : { onRemove: (keys: Set<Key>) => keys.forEach((key) => onRemove(String(key))) })}
    >
      <TagList className={classNames(styles.group)} items={picked} dependencies={[isDisabled]}>
        {(item) => (
          <Tag id={item.id} textValue={item.label} className={classNames(chipStyles.chip)}>
            <span className={chipStyles.content}>
              <ChipDot colour={item.colour} />
              <span className={chipStyles.label} dir="auto">
                {item.label}
              </span>
            </span>
            {!isDisabled && (
              <Button slot="remove" className={classNames(chipStyles.remove)}>
                <Icon icon={X} size={14} />
              </Button>
            )}
          </Tag>
        )}
      </TagList>
    </TagGroup>
  );
}

interface PickerInputProps {
  props: TagPickerProps;
  labelId: string;
  box: RefObject<HTMLDivElement | null>;
}

function PickerInput({ props, labelId, box }: PickerInputProps) {
  const [typed, setTyped] = useState('');
  const rows = useCompletions(props, typed);
  const take = (key: Key | null) => {
    if (key === null) return;
    if (key === CREATE_KEY) props.onCreate?.(typed.trim());
    else props.onAdd(String(key));
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = props.picked.at(-1);
    if (event.key === 'Backspace' && typed === '' && last !== undefined) props.onRemove(last.id);
    if (
      event.key === 'Enter' &&
      typed.trim() !== '' &&
      event.currentTarget.getAttribute('aria-activedescendant') === null
    ) {
      const first = rows[0];
      if (first !== undefined) take(first.id);
    }
  };
  return (
    <ComboBox
      aria-labelledby={labelId}
      className={classNames(styles.combo)}
      items={rows}
      inputValue={typed}
      onInputChange={setTyped}
      value={null}
      onChange={take}
      menuTrigger="focus"
      isDisabled={props.isDisabled ?? false}
      allowsCustomValue
    >
      <Input
        className={classNames(styles.input)}
        placeholder={props.picked.length === 0 ? (props.placeholder ?? 'Add a tag') : ''}
        onKeyDown={onKeyDown}
        autoFocus={props.autoFocus ?? false}
        dir="auto"
      />
      <Popover
        className={classNames(popoverStyles.popover, popoverStyles.list)}
        triggerRef={box}
        offset={4}
      >
        <ListBox<PickerItem> className={classNames(optionStyles.options)}>
          {(item) => <CompletionRow item={item} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function CompletionRow({ item }: { item: PickerItem }) {
  return (
    <ListBoxItem id={item.id} textValue={item.label} className={classNames(optionStyles.option)}>
      <span className={optionStyles.lead}>
        {item.id === CREATE_KEY ? <Icon icon={Plus} size={14} /> : <ChipDot colour={item.colour} />}
      </span>
      <span className={optionStyles.text} dir="auto">
        {item.label}
        {item.detail !== undefined && (
          <>
            {' '}
            <span className={optionStyles.detail}>{item.detail}</span>
          </>
        )}
      </span>
    </ListBoxItem>
  );
}
