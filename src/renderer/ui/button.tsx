import type { ReactNode, Ref } from 'react';
import type { LucideIcon } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import type { ButtonProps as AriaButtonProps } from 'react-aria-components';
import { classNames } from './class-names';
import { Icon } from './icon';
import { Tooltip } from './tooltip';
import styles from './button.module.css';

/**
 * How much a button asks for attention: `primary` once per view, `plain` for ordinary actions,
 * `quiet` where it should be felt only when wanted, `danger` for what takes something away.
 */
export type ButtonVariant = 'plain' | 'primary' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  children: ReactNode;
  variant?: ButtonVariant | undefined;
  size?: 'regular' | 'small' | undefined;
  icon?: LucideIcon | undefined;
  /** Shown in a tooltip. */
  shortcut?: string | undefined;
  /** Fills the width of its container. */
  isWide?: boolean | undefined;
  ref?: Ref<HTMLButtonElement> | undefined;
}

/** A push button. `isPending` keeps its place and tells that work runs, without a spinner. */
export function Button(props: ButtonProps) {
  const {
    children,
    variant = 'plain',
    size = 'regular',
    icon,
    shortcut,
    isWide,
    ref,
    ...rest
  } = props;
  const button = (
    <AriaButton
      {...rest}
      {...(ref === undefined ? {} : { ref })}
      className={classNames(styles.button)}
      data-variant={variant}
      data-size={size}
      data-wide={isWide === true ? '' : undefined}
    >
      {icon !== undefined && <Icon icon={icon} />}
      <span className={styles.label}>{children}</span>
    </AriaButton>
  );
  if (shortcut === undefined || typeof children !== 'string') return button;
  return (
    <Tooltip text={children} shortcut={shortcut}>
      {button}
    </Tooltip>
  );
}
