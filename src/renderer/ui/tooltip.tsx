import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import type { Placement } from 'react-aria-components';
import { classNames } from './class-names';
import { Kbd } from './kbd';
import styles from './tooltip.module.css';

export interface TooltipProps {
  /** One focusable control of this design system. */
  children: ReactElement;
  text: string;
  /** Shown after the text, in the shortcut form of `Kbd`. */
  shortcut?: string | undefined;
  placement?: Placement | undefined;
  isDisabled?: boolean | undefined;
}

const DELAY_MS = 500;
const CLOSE_DELAY_MS = 80;

/** Names a control and its shortcut on hover and on keyboard focus. Never holds anything else. */
export function Tooltip({
  children,
  text,
  shortcut,
  placement = 'bottom',
  isDisabled,
}: TooltipProps) {
  return (
    <TooltipTrigger delay={DELAY_MS} closeDelay={CLOSE_DELAY_MS} isDisabled={isDisabled ?? false}>
      {children}
      <AriaTooltip className={classNames(styles.tooltip)} placement={placement} offset={6}>
        <span>{text}</span>
        {shortcut !== undefined && <Kbd keys={shortcut} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
