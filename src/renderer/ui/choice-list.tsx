import { ListBox, ListBoxItem } from 'react-aria-components';
import { classNames } from './class-names';
import optionStyles from './options.module.css';

/** One answer of a `ChoiceList`. */
export interface ChoiceItem<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

export interface ChoiceListProps<Id extends string> {
  /** The question: the accessible name. */
  label: string;
  items: readonly ChoiceItem<Id>[];
  /** Enter or a press on an answer. */
  onChoose: (id: Id) => void;
}

/** A question with a few answers: the keyboard is on the first, Enter takes the one it is on. */
export function ChoiceList<Id extends string>({ label, items, onChoose }: ChoiceListProps<Id>) {
  return (
    <ListBox
      aria-label={label}
      className={classNames(optionStyles.options)}
      items={items}
      selectionMode="none"
      onAction={(key) => {
        const chosen = items.find(({ id }) => id === key);
        if (chosen) onChoose(chosen.id);
      }}
      autoFocus="first"
    >
      {(item) => (
        <ListBoxItem
          id={item.id}
          textValue={item.label}
          className={classNames(optionStyles.option)}
        >
          <span className={optionStyles.text}>{item.label}</span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}
