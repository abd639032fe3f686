import { Check } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { Selection } from 'react-aria-components';
import { classNames } from './class-names';
import { Icon } from './icon';
import optionStyles from './options.module.css';

/** One row of an `OptionList`. */
export interface OptionItem<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly icon?: LucideIcon | undefined;
}

export interface OptionListProps<Id extends string> {
  label: string;
  items: readonly OptionItem<Id>[];
  /** `null`: none chosen. */
  value: Id | null;
  onChange: (value: Id) => void;
  autoFocus?: boolean | undefined;
}

/** A short visible list to choose one from: which highlight was meant, which version. */
export function OptionList<Id extends string>(props: OptionListProps<Id>) {
  const { label, items, value, onChange, autoFocus = false } = props;
  const choose = (keys: Selection) => {
    const chosen = items.find((item) => keys !== 'all' && keys.has(item.id));
    if (chosen !== undefined) onChange(chosen.id);
  };
  return (
    <ListBox
      aria-label={label}
      className={classNames(optionStyles.options)}
      items={items}
      selectionMode="single"
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={choose}
      autoFocus={autoFocus}
    >
      {(item) => (
        <ListBoxItem
          id={item.id}
          textValue={item.label}
          className={classNames(optionStyles.option)}
        >
          {({ isSelected }) => (
            <>
              <span className={optionStyles.lead}>{item.icon && <Icon icon={item.icon} />}</span>
              <span className={optionStyles.text} dir="auto">
                {item.label}
                {item.detail !== undefined && (
                  <>
                    {' '}
                    <span className={optionStyles.detail}>{item.detail}</span>
                  </>
                )}
              </span>
              <span className={classNames(optionStyles.trail, optionStyles.check)}>
                {isSelected && <Icon icon={Check} size={14} />}
              </span>
            </>
          )}
        </ListBoxItem>
      )}
    </ListBox>
  );
}
