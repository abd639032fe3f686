import { Children, Fragment, isValidElement, useLayoutEffect, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { GroupImperativeHandle, PanelProps } from 'react-resizable-panels';
import { classNames } from './class-names';
import styles from './split-view.module.css';

/** Share of the width (or height) of each pane in per cent, by pane id. */
export type SplitLayout = Readonly<Record<string, number>>;

export interface SplitPaneProps {
  /** Stable: layouts are remembered by it. */
  id: string;
  children: ReactNode;
  /** Pixels as a number, per cent as `'25'`; an equal share when absent. */
  defaultSize?: number | string | undefined;
  minSize?: number | string | undefined;
  maxSize?: number | string | undefined;
  /** Names the handle after this pane: "Resize sidebar". */
  handleLabel?: string | undefined;
  /** Keeps its pixels when the window is resized (side bars); panes share the rest. */
  isFixed?: boolean | undefined;
  isCollapsible?: boolean | undefined;
  /** Gives the caller collapse, expand, resize. */
  panelRef?: PanelProps['panelRef'];
  onResize?: PanelProps['onResize'];
}

/** One part of a `SplitView`; draws nothing by itself. */
export function SplitPane(props: SplitPaneProps): ReactElement {
  return <>{props.children}</>;
}

export interface SplitViewProps {
  /** `SplitPane`s; `null` and `false` are skipped. */
  children: ReactNode;
  orientation?: 'horizontal' | 'vertical' | undefined;
  /** The layout to begin with, as `onLayout` gave it. */
  defaultLayout?: SplitLayout | undefined;
  /** The layout to take now, and again whenever another one is given. */
  layout?: SplitLayout | undefined;
  /** After the person has finished resizing. */
  onLayout?: ((layout: SplitLayout) => void) | undefined;
}

/** Panes side by side with hairline handles that can be dragged, double pressed (reset) and moved by arrow keys. */
export function SplitView(props: SplitViewProps) {
  const { children, orientation, defaultLayout, layout, onLayout } = props;
  const group = useGivenLayout(layout);
  const panes = Children.toArray(children).filter((it): it is ReactElement<SplitPaneProps> =>
    isValidElement<SplitPaneProps>(it),
  );
  return (
    <Group
      className={classNames(styles.group)}
      orientation={orientation ?? 'horizontal'}
      defaultLayout={defaultLayout ?? layout}
      groupRef={group}
      onLayoutChanged={(layout, meta) => meta.isUserInteraction && onLayout?.(layout)}
    >
      {panes.map((pane, index) => (
        <Fragment key={pane.props.id}>
          <PaneSlot pane={pane.props} />
          {index < panes.length - 1 && (
            <Separator
              className={classNames(styles.handle)}
              aria-label={pane.props.handleLabel ?? 'Resize panes'}
            />
          )}
        </Fragment>
      ))}
    </Group>
  );
}

/**
 * Has the group take a layout that it is given while it is on screen. Panes that have just come or gone are known to
 * the group a moment later.
 */
function useGivenLayout(layout: SplitLayout | undefined) {
  const group = useRef<GroupImperativeHandle>(null);
  const key = JSON.stringify(layout ?? null);
  useLayoutEffect(() => {
    const take = (): void => takeLayout(group.current, JSON.parse(key) as SplitLayout | null);
    take();
    const frame = requestAnimationFrame(take);
    return () => cancelAnimationFrame(frame);
  }, [key]);
  return group;
}

function takeLayout(group: GroupImperativeHandle | null, layout: SplitLayout | null): void {
  const now = group?.getLayout();
  if (!group || !now || !layout) return;
  const ids = Object.keys(layout);
  if (ids.length !== Object.keys(now).length || !ids.every((id) => id in now)) return;
  if (ids.some((id) => now[id] !== layout[id])) group.setLayout({ ...layout });
}

function PaneSlot({ pane }: { pane: SplitPaneProps }) {
  return (
    <Panel
      id={pane.id}
      className={classNames(styles.pane)}
      defaultSize={pane.defaultSize}
      minSize={pane.minSize ?? 160}
      maxSize={pane.maxSize}
      collapsible={pane.isCollapsible ?? false}
      groupResizeBehavior={pane.isFixed === true ? 'preserve-pixel-size' : 'preserve-relative-size'}
      panelRef={pane.panelRef}
      onResize={pane.onResize}
    >
      {pane.children}
    </Panel>
  );
}
