import type { ReactNode, RefObject } from 'react';
import { Dialog, DialogTrigger, Popover as AriaPopover } from 'react-aria-components';
import type { Placement } from 'react-aria-components';
import { classNames } from './class-names';
import styles from './popover.module.css';

interface PopoverContent {
  /** The accessible name of what floats. */
  label: string;
  /** A function receives `close`. */
  children: ReactNode | ((options: { close: () => void }) => ReactNode);
  placement?: Placement | undefined;
  /** `none` lets the content reach the edge (menus, toolbars). */
  padding?: 'regular' | 'none' | undefined;
}

export interface PopoverProps extends PopoverContent {
  /** The button that opens it. */
  trigger: ReactNode;
  isOpen?: boolean | undefined;
  onOpenChange?: ((isOpen: boolean) => void) | undefined;
}

/** A small floating panel opened by a button; Escape and a press outside close it. */
export function Popover(props: PopoverProps) {
  const {
    trigger,
    label,
    children,
    placement = 'bottom start',
    padding,
    isOpen,
    onOpenChange,
  } = props;
  return (
    <DialogTrigger
      {...(isOpen === undefined ? {} : { isOpen })}
      {...(onOpenChange === undefined ? {} : { onOpenChange })}
    >
      {trigger}
      <AriaPopover className={classNames(styles.popover)} placement={placement} offset={6}>
        <Dialog aria-label={label} className={classNames(styles.dialog)} data-padding={padding}>
          {children}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}

export interface AnchoredPopoverProps extends PopoverContent {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** The element it belongs to; also bounds its lifetime. */
  anchorRef: RefObject<Element | null>;
  /** Where it points, in viewport pixels; the anchor's own box when absent or `null`. */
  anchorRect?: (() => DOMRect | null) | undefined;
  /** Leaves focus and the rest of the page alone: for a toolbar at a text selection. */
  isNonModal?: boolean | undefined;
}

/** A floating panel at an element, a text selection or a point, opened by the caller. */
export function AnchoredPopover(props: AnchoredPopoverProps) {
  const { label, children, placement = 'top', padding, anchorRef, anchorRect, ...rest } = props;
  return (
    <AriaPopover
      className={classNames(styles.popover)}
      isOpen={rest.isOpen}
      onOpenChange={rest.onOpenChange}
      isNonModal={rest.isNonModal ?? false}
      triggerRef={anchorRef}
      {...(anchorRect === undefined ? {} : { getTargetRect: anchorRect })}
      placement={placement}
      offset={8}
    >
      <Dialog aria-label={label} className={classNames(styles.dialog)} data-padding={padding}>
        {children}
      </Dialog>
    </AriaPopover>
  );
}
