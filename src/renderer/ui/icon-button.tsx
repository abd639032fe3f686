import type { Ref } from 'react';
import type { LucideIcon } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import type { ButtonProps as AriaButtonProps, Placement } from 'react-aria-components';
import { classNames } from './class-names';
import { Icon } from './icon';
import { Tooltip } from './tooltip';
import styles from './icon-button.module.css';

export interface IconButtonProps extends Omit<
  AriaButtonProps,
  'className' | 'style' | 'children' | 'aria-label'
> {
  /** What it does, as a plain verb: the accessible name and the tooltip. */
  label: string;
  icon: LucideIcon;
  shortcut?: string | undefined;
  size?: 'regular' | 'small' | undefined;
  tooltipPlacement?: Placement | undefined;
  ref?: Ref<HTMLButtonElement> | undefined;
}

/** A button that shows only an icon; its name and shortcut are in the tooltip. */
export function IconButton(props: IconButtonProps) {
  const { label, icon, shortcut, size = 'regular', tooltipPlacement, ref, ...rest } = props;
  return (
    <Tooltip text={label} shortcut={shortcut} placement={tooltipPlacement}>
      <AriaButton
        {...rest}
        {...(ref === undefined ? {} : { ref })}
        aria-label={label}
        className={classNames(styles.button)}
        data-size={size}
      >
        <Icon icon={icon} size={size === 'small' ? 14 : 16} />
      </AriaButton>
    </Tooltip>
  );
}
