import type { Ref } from 'react';
import { Search, X } from 'lucide-react';
import { Button, Input, SearchField as AriaSearchField } from 'react-aria-components';
import type { SearchFieldProps as AriaSearchFieldProps } from 'react-aria-components';
import { classNames } from './class-names';
import { Icon } from './icon';
import { Kbd } from './kbd';
import styles from './search-field.module.css';

export interface SearchFieldProps extends Omit<
  AriaSearchFieldProps,
  'className' | 'style' | 'children' | 'aria-label'
> {
  /** The accessible name; also the placeholder unless one is given. */
  label: string;
  placeholder?: string | undefined;
  /** Shown at the end while the field is empty. */
  shortcut?: string | undefined;
  /** `plain` has no box: for a field that heads a list or a palette. */
  look?: 'box' | 'plain' | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
}

/** A field to search or filter with; Escape clears it. */
export function SearchField(props: SearchFieldProps) {
  const { label, placeholder, shortcut, look = 'box', inputRef, ...rest } = props;
  return (
    <AriaSearchField
      {...rest}
      aria-label={label}
      className={classNames(styles.field)}
      data-look={look}
    >
      <Icon icon={Search} size={look === 'plain' ? 16 : 14} className={styles.icon} />
      <Input
        {...(inputRef === undefined ? {} : { ref: inputRef })}
        className={classNames(styles.input)}
        placeholder={placeholder ?? label}
        dir="auto"
      />
      {shortcut !== undefined && (
        <span className={styles.shortcut} aria-hidden="true">
          <Kbd keys={shortcut} />
        </span>
      )}
      <Button className={classNames(styles.clear)} aria-label="Clear">
        <Icon icon={X} size={14} />
      </Button>
    </AriaSearchField>
  );
}
