import type { ReactNode } from 'react';
import { Check, Minus } from 'lucide-react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import type { CheckboxProps as AriaCheckboxProps } from 'react-aria-components';
import { classNames } from './class-names';
import { Icon } from './icon';
import styles from './checkbox.module.css';

export interface CheckboxProps extends Omit<AriaCheckboxProps, 'className' | 'style' | 'children'> {
  /** The label; leave it out only with `aria-label`. */
  children?: ReactNode;
}

/** One thing to have or not to have; `isIndeterminate` when only some of a group are on. */
export function Checkbox({ children, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={classNames(styles.checkbox)}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={styles.box}>
            {isIndeterminate && <Icon icon={Minus} size={14} />}
            {isSelected && !isIndeterminate && <Icon icon={Check} size={14} />}
          </span>
          {children !== undefined && <span>{children}</span>}
        </>
      )}
    </AriaCheckbox>
  );
}
