import type { ReactNode } from 'react';
import { ChevronRight } from 'lucide-react';
import { Button, Disclosure as AriaDisclosure, DisclosurePanel } from 'react-aria-components';
import { classNames } from './class-names';
import { Icon } from './icon';
import styles from './disclosure.module.css';

export interface DisclosureProps {
  title: string;
  children: ReactNode;
  /** At the end of the title's line: a count, a small button. */
  aside?: ReactNode;
  isOpen?: boolean | undefined;
  onOpenChange?: ((isOpen: boolean) => void) | undefined;
  isOpenAtFirst?: boolean | undefined;
}

/** A part that can be folded away under its title. */
export function Disclosure(props: DisclosureProps) {
  const { title, children, aside, isOpen, onOpenChange, isOpenAtFirst = false } = props;
  return (
    <AriaDisclosure
      className={classNames(styles.disclosure)}
      defaultExpanded={isOpenAtFirst}
      {...(isOpen === undefined ? {} : { isExpanded: isOpen })}
      {...(onOpenChange === undefined ? {} : { onExpandedChange: onOpenChange })}
    >
      <div className={styles.head}>
        <Button slot="trigger" className={classNames(styles.trigger)}>
          <Icon icon={ChevronRight} size={14} className={styles.arrow} />
          <span>{title}</span>
        </Button>
        {aside}
      </div>
      <DisclosurePanel className={classNames(styles.panel)}>{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
