import type { ReactNode } from 'react';
import { X } from 'lucide-react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classNames } from './class-names';
import { IconButton } from './icon-button';
import { useEscape } from './use-escape';
import styles from './dialog.module.css';

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** A function receives `close`. */
  children: ReactNode | ((options: { close: () => void }) => ReactNode);
  /** The decision, right-aligned at the foot: the primary button last. */
  actions?: ReactNode | ((options: { close: () => void }) => ReactNode);
  /** Anything for the other end of the foot: a count, a checkbox, a quiet button. */
  aside?: ReactNode;
  /** 400, 560, 800 px; `full` nearly fills the window (previews). */
  size?: 'small' | 'medium' | 'large' | 'full' | undefined;
  /** A press outside closes it. True unless something would be lost. */
  isDismissable?: boolean | undefined;
  role?: 'dialog' | 'alertdialog' | undefined;
}

/** A modal window, only where a decision is needed. Escape closes it and focus goes back. */
export function Dialog(props: DialogProps) {
  const { title, isOpen, onOpenChange, children, actions, aside, size = 'medium' } = props;
  useEscape(isOpen, () => onOpenChange(false));
  return (
    <ModalOverlay
      className={classNames(styles.scrim)}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={props.isDismissable ?? true}
    >
      <Modal className={classNames(styles.modal)} data-size={size}>
        <AriaDialog className={classNames(styles.dialog)} role={props.role ?? 'dialog'}>
          {({ close }) => (
            <>
              <header className={styles.head}>
                <Heading slot="title" className={classNames(styles.title)}>
                  {title}
                </Heading>
                <IconButton label="Close" icon={X} shortcut="Escape" onPress={close} />
              </header>
              <div className={styles.body}>
                {typeof children === 'function' ? children({ close }) : children}
              </div>
              {actions !== undefined && (
                <footer className={styles.foot}>
                  <div className={styles.aside}>{aside}</div>
                  {typeof actions === 'function' ? actions({ close }) : actions}
                </footer>
              )}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
