import type { LucideIcon } from 'lucide-react';
import { ToggleButton as AriaToggleButton } from 'react-aria-components';
import type { Placement, ToggleButtonProps as AriaToggleButtonProps } from 'react-aria-components';
import { classNames } from './class-names';
import { Icon } from './icon';
import { Tooltip } from './tooltip';
import iconStyles from './icon-button.module.css';
import styles from './toggle-button.module.css';

export interface ToggleButtonProps extends Omit<
  AriaToggleButtonProps,
  'className' | 'style' | 'children' | 'aria-label'
> {
  /** The name of what is on or off; it doesn't change with the state. */
  label: string;
  icon?: LucideIcon | undefined;
  /** Shows only the icon, with the name in a tooltip. Needs `icon`. */
  isIconOnly?: boolean | undefined;
  shortcut?: string | undefined;
  size?: 'regular' | 'small' | undefined;
  tooltipPlacement?: Placement | undefined;
}

/** A button that stays on or off. */
export function ToggleButton(props: ToggleButtonProps) {
  const {
    label,
    icon,
    isIconOnly = false,
    size = 'regular',
    shortcut,
    tooltipPlacement,
    ...rest
  } = props;
  const shown = isIconOnly ? null : <span>{label}</span>;
  const button = (
    <AriaToggleButton
      {...rest}
      aria-label={label}
      data-size={size}
      className={classNames(isIconOnly ? iconStyles.button : styles.button)}
    >
      {icon !== undefined && <Icon icon={icon} size={size === 'small' ? 14 : 16} />}
      {shown}
    </AriaToggleButton>
  );
  if (!isIconOnly && shortcut === undefined) return button;
  return (
    <Tooltip text={label} shortcut={shortcut} placement={tooltipPlacement}>
      {button}
    </Tooltip>
  );
}
