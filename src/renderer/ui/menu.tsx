import type { ReactNode } from 'react';
import { Check, ChevronRight, MoreHorizontal } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import {
  Header,
  Menu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  MenuTrigger,
  Popover,
  Separator,
  SubmenuTrigger,
} from 'react-aria-components';
import type { Placement, Selection } from 'react-aria-components';
import { classNames } from './class-names';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import { Kbd } from './kbd';
import { useLocked } from './locked';
import optionStyles from './options.module.css';
import popoverStyles from './popover.module.css';

export interface MenuItemProps {
  id?: string | undefined;
  label: string;
  icon?: LucideIcon | undefined;
  shortcut?: string | undefined;
  tone?: 'plain' | 'danger' | undefined;
  isDisabled?: boolean | undefined;
  onAction?: (() => void) | undefined;
}

/** One action of a menu; in a section with selection it shows a check mark. */
export function MenuItem({
  id,
  label,
  icon,
  shortcut,
  tone = 'plain',
  isDisabled,
  onAction,
}: MenuItemProps) {
  return (
    <AriaMenuItem
      {...(id === undefined ? {} : { id })}
      {...(onAction === undefined ? {} : { onAction })}
      isDisabled={isDisabled ?? false}
      textValue={label}
      className={classNames(optionStyles.option)}
      data-tone={tone}
    >
      {({ isSelected, selectionMode, hasSubmenu }) => (
        <>
          <span className={optionStyles.lead}>
            {isSelected && <Icon icon={Check} size={14} className={optionStyles.check} />}
            {selectionMode === 'none' && icon && <Icon icon={icon} />}
          </span>
          <span className={optionStyles.text}>{label}</span>
          <span className={optionStyles.trail}>
            {shortcut !== undefined && <Kbd keys={shortcut} />}
            {hasSubmenu && <Icon icon={ChevronRight} size={14} />}
          </span>
        </>
      )}
    </AriaMenuItem>
  );
}

export interface MenuSectionProps {
  title?: string | undefined;
  children: ReactNode;
  selectionMode?: 'none' | 'single' | 'multiple' | undefined;
  selectedKeys?: Iterable<string> | undefined;
  onSelectionChange?: ((keys: Selection) => void) | undefined;
}

/** A group of items, set off by a hairline; may hold a choice (`selectionMode`). */
export function MenuSection(props: MenuSectionProps) {
  const { title, children, selectionMode = 'none', selectedKeys, onSelectionChange } = props;
  return (
    <AriaMenuSection
      className={classNames(optionStyles.section)}
      selectionMode={selectionMode}
      {...(title === undefined ? { 'aria-label': 'Actions' } : {})}
      {...(selectedKeys === undefined ? {} : { selectedKeys })}
      {...(onSelectionChange === undefined ? {} : { onSelectionChange })}
    >
      {title !== undefined && <Header className={optionStyles.title}>{title}</Header>}
      {children}
    </AriaMenuSection>
  );
}

/** A hairline between items. */
export function MenuDivider() {
  return <Separator className={classNames(optionStyles.divider)} />;
}

/** An item that opens a further menu beside it. */
export function Submenu({ children, ...item }: MenuItemProps & { children: ReactNode }) {
  return (
    <SubmenuTrigger>
      <MenuItem {...item} />
      <Popover className={classNames(popoverStyles.popover, popoverStyles.list)} offset={-2}>
        <Menu className={classNames(optionStyles.options)} aria-label={item.label}>
          {children}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  );
}

export interface MenuButtonProps {
  /** The button's name and the menu's. */
  label: string;
  /** MenuItem, MenuSection, MenuDivider, Submenu. */
  children: ReactNode;
  /** The icon of the button; three dots by default. Ignored when `trigger` is given. */
  icon?: LucideIcon | undefined;
  /** Another pressable element in place of the icon button. */
  trigger?: ReactNode;
  size?: 'regular' | 'small' | undefined;
  placement?: Placement | undefined;
  isDisabled?: boolean | undefined;
}

/** A button that opens a menu of actions. */
export function MenuButton(props: MenuButtonProps) {
  const {
    label,
    children,
    icon = MoreHorizontal,
    trigger,
    size,
    placement = 'bottom start',
  } = props;
  const isLocked = useLocked();
  return (
    <MenuTrigger>
      {trigger ?? (
        <IconButton
          label={label}
          icon={icon}
          size={size}
          isDisabled={(props.isDisabled ?? false) || isLocked}
        />
      )}
      <Popover
        className={classNames(popoverStyles.popover, popoverStyles.list)}
        placement={placement}
        offset={4}
      >
        <Menu className={classNames(optionStyles.options)} aria-label={label}>
          {children}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
