import { Children, Fragment, isValidElement } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { PanelProps } from 'react-resizable-panels';
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
  /** After the person has finished resizing. */
  onLayout?: ((layout: SplitLayout) => void) | undefined;
}

/** Panes side by side with hairline handles that can be dragged, double pressed (reset) and moved by arrow keys. */
export function SplitView({ children, orientation, defaultLayout, onLayout }: SplitViewProps) {
  const panes = Children.toArray(children).filter((it): it is ReactElement<SplitPaneProps> =>
    isValidElement<SplitPaneProps>(it),
  );
  return (
    <Group
      className={classNames(styles.group)}
      orientation={orientation ?? 'horizontal'}
      defaultLayout={defaultLayout}
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
