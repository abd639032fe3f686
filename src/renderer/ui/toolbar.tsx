import type { ReactNode } from 'react';
import { Toolbar as AriaToolbar } from 'react-aria-components';
import { classNames } from './class-names';
import styles from './toolbar.module.css';

export interface ToolbarProps {
  label: string;
  children: ReactNode;
  orientation?: 'horizontal' | 'vertical' | undefined;
}

/** A row of controls that is one stop for Tab; arrow keys move within. */
export function Toolbar({ label, children, orientation = 'horizontal' }: ToolbarProps) {
  return (
    <AriaToolbar
      aria-label={label}
      orientation={orientation}
      className={classNames(styles.toolbar)}
    >
      {children}
    </AriaToolbar>
  );
}
