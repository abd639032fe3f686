import { useCallback, useRef, useState } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { Button, Menu, MenuTrigger, Popover } from 'react-aria-components';
import { classNames } from './class-names';
import styles from './context-menu.module.css';
import optionStyles from './options.module.css';
import popoverStyles from './popover.module.css';

export interface ContextMenuProps {
  /** The menu's accessible name. */
  label: string;
  /**
   * The items for what was asked on; `target` is the element under the pointer or the focused one
   * (find the row with `target.closest('[data-key]')`). `null` opens no menu.
   */
  items: (target: Element) => ReactNode;
  children: ReactNode;
  className?: string | undefined;
}

interface OpenMenu {
  readonly rect: DOMRect;
  readonly items: ReactNode;
}

/** Gives everything inside it a context menu: right button, Shift+F10 or the menu key. */
export function ContextMenu({ label, items, children, className }: ContextMenuProps) {
  const area = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const open = useCallback(
    (event: MouseEvent) => {
      const target = event.target as Element;
      // React hands on events of the open menu too, though it lies elsewhere in the page.
      if (area.current?.contains(target) !== true) return;
      const offered = items(target);
      if (offered === null || offered === undefined) return;
      event.preventDefault();
      setMenu({ rect: new DOMRect(event.clientX, event.clientY, 0, 0), items: offered });
    },
    [items],
  );
  return (
    <div ref={area} className={classNames(styles.area, className)} onContextMenu={open}>
      {children}
      <MenuTrigger isOpen={menu !== null} onOpenChange={(isOpen) => !isOpen && setMenu(null)}>
        <Button className={classNames(styles.anchor)} excludeFromTabOrder aria-label={label} />
        <Popover
          className={classNames(popoverStyles.popover, popoverStyles.list)}
          placement="bottom start"
          offset={2}
          {...(menu === null ? {} : { getTargetRect: () => menu.rect })}
        >
          <Menu className={classNames(optionStyles.options)} aria-label={label}>
            {menu?.items}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
}
