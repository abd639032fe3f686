import { create } from 'zustand';
import type { TextPositionSelector } from '../../domain/anchor/selector';

/** What a find in a pane has found: in order, without overlaps. */
export interface Found {
  readonly matches: readonly TextPositionSelector[];
  /** The match that stands out. */
  readonly current: TextPositionSelector | null;
}

/** What is found in each pane in which the find bar is open, for whoever draws it elsewhere. */
export const useFound = create<{ readonly panes: Readonly<Record<string, Found>> }>(() => ({
  panes: {},
}));

/** Takes over what is found in a pane; `null` when nothing is looked for there any more. */
export function tellFound(paneId: string, found: Found | null): void {
  const { [paneId]: before, ...others } = useFound.getState().panes;
  if (found !== null) useFound.setState({ panes: { ...others, [paneId]: found } });
  else if (before !== undefined) useFound.setState({ panes: others });
}
