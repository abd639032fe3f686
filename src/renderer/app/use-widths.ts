import { useView, type View } from '../state/view-store';

/** Which sides are open and how wide, and what takes over the widths that the user dragged (percent by pane). */
export function useWidths(): {
  readonly sidebar: View['sidebar'];
  readonly margin: View['margin'];
  readonly resize: (layout: Readonly<Record<string, number>>) => void;
} {
  const sidebar = useView((state) => state.sidebar);
  const margin = useView((state) => state.margin);
  return { sidebar, margin, resize };
}

function resize(layout: Readonly<Record<string, number>>): void {
  const pixels = (id: string): number | null => {
    const share = layout[id];
    return share === undefined ? null : Math.round((share / 100) * window.innerWidth);
  };
  useView.setState(({ sidebar, margin }) => ({
    sidebar: { ...sidebar, width: pixels('sidebar') ?? sidebar.width },
    margin: { ...margin, width: pixels('margin') ?? margin.width },
  }));
}
