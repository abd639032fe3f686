import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import styles from './sidebar.module.css';

interface SidebarButtonProps {
  /** `name` for the notebook's name, `field` for what looks like the field it opens. */
  look: 'name' | 'field';
  children: ReactNode;
  onPress?: () => void;
}

/** A line of the sidebar's head that can be pressed, as wide as the sidebar. */
export function SidebarButton({ look, children, onPress }: SidebarButtonProps) {
  return (
    <AriaButton
      className={styles.line ?? ''}
      data-look={look}
      {...(onPress === undefined ? {} : { onPress })}
    >
      {children}
    </AriaButton>
  );
}
