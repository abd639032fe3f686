import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { classNames } from './class-names';
import styles from './link.module.css';

export interface TextLinkProps {
  children: ReactNode;
  /** Where it leads is the caller's to do: a view of the app, or an address through the platform. */
  onPress: () => void;
  /** `external` adds what screen readers need to know before leaving the app. */
  kind?: 'internal' | 'external' | undefined;
}

/** Words that lead somewhere, set in running text. */
export function TextLink({ children, onPress, kind = 'internal' }: TextLinkProps) {
  return (
    <Button
      className={classNames(styles.link)}
      onPress={onPress}
      {...(kind === 'external' ? { 'aria-description': 'Opens in your browser' } : {})}
    >
      {children}
    </Button>
  );
}
