import { create } from 'zustand';
import type { LayoutId } from '../../domain/ids';
import type { Layout, LayoutPane } from '../../domain/layout/layout';
import { announce } from '../ui/announcer';
import { tell } from './messages';
import { edit, useNotebook } from './notebook-store';
import { showPanes } from './panes-actions';
import type { Replica } from './replica';
import { tellWithUndo } from './undo-offer';
import { useView } from './view-store';

/** Whether the panel of layouts is open, and whether it waits for a name for a new one. */
export const useLayoutsPanel = create<{ readonly isOpen: boolean; readonly isNaming: boolean }>(
  () => ({ isOpen: false, isNaming: false }),
);

/** The saved layouts by name. */
export function layoutsByName({ layouts }: Pick<Replica, 'layouts'>): readonly Layout[] {
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return [...layouts.values()].sort((a, b) => compare(a.name, b.name));
}

/** Saves how the panes stand now under a name; a layout that has it already is written over. */
export async function saveLayout(name: string): Promise<boolean> {
  const replica = useNotebook.getState().replica;
  const { arrangement } = useView.getState();
  const panes = panesNow();
  if (!replica || panes.length === 0) return false;
  const same = [...replica.layouts.values()].find((layout) => isNamed(layout, name));
  if (same) return updateLayout(same);
  const done = await edit({ kind: 'addLayout', name, arrangement, panes });
  if (done) tellWithUndo(`Layout “${name.trim()}” saved`);
  return done;
}

/** Has a layout hold the panes as they stand now. */
export async function updateLayout({ id, name }: Layout): Promise<boolean> {
  const { arrangement } = useView.getState();
  const panes = panesNow();
  if (panes.length === 0) return false;
  const done = await edit({ kind: 'changeLayout', id, set: { arrangement, panes } });
  if (done) tellWithUndo(`Layout “${name}” holds the panes as they stand now`);
  return done;
}

/** Gives a layout another name. */
export async function renameLayout(id: LayoutId, name: string): Promise<boolean> {
  return edit({ kind: 'changeLayout', id, set: { name } });
}

/** Deletes a layout and offers to take it back; the articles stay. */
export async function deleteLayout({ id, name }: Layout): Promise<void> {
  if (await edit({ kind: 'removeLayout', id })) tellWithUndo(`Layout “${name}” deleted`);
}

/** Shows the panes of a layout, as far as their articles are there, and says what is missing. */
export function openLayout(id: LayoutId): void {
  const replica = useNotebook.getState().replica;
  const layout = replica?.layouts.get(id);
  if (!replica || !layout) return;
  const there = layout.panes.filter(({ articleId }) => isThere(replica, articleId));
  if (there.length > 0) {
    const total = there.reduce((sum, { size }) => sum + size, 0);
    const panes = there.map((pane) => ({ ...pane, size: (pane.size / total) * 100 }));
    showPanes(layout.arrangement, panes);
    announce(`Layout ${layout.name}: ${counted(there.length)}`);
  }
  const missing = missingFrom(layout, replica);
  if (missing) tell(missing);
}

/** What of a layout can't be shown and why, for a person; `null` when all of it can. */
export function missingFrom(layout: Layout, replica: Pick<Replica, 'rows'>): string | null {
  const gone = layout.panes.filter(({ articleId }) => !isThere(replica, articleId));
  const titles = [...new Set(gone.map(({ articleId }) => titleOf(replica, articleId)))];
  const reasons: string[] = [];
  if (titles.length === 1) {
    reasons.push(`${titles.join('')} is in the trash. Restore it to read it here`);
  } else if (titles.length > 1) {
    reasons.push(`${titles.join(' and ')} are in the trash. Restore them to read them here`);
  }
  const held = layout.panes.reduce((sum, { size }) => sum + size, 0);
  if (held < ALMOST_ALL) reasons.push('An article of this layout was deleted for good');
  if (reasons.length === 0) return null;
  const rest = gone.length < layout.panes.length ? 'The rest is open. ' : '';
  return `${rest}${reasons.join('. ')}`;
}

/** Shares are rounded; less than this means that a pane has left the layout. */
const ALMOST_ALL = 99;

/** Whether the panes show what a layout holds: its articles in its order and arrangement. */
export function isShown(
  layout: Layout,
  view: { readonly arrangement: string; readonly panes: readonly Pick<LayoutPane, 'articleId'>[] },
): boolean {
  return (
    layout.panes.length === view.panes.length &&
    (layout.panes.length === 1 || layout.arrangement === view.arrangement) &&
    layout.panes.every(({ articleId }, at) => view.panes[at]?.articleId === articleId)
  );
}

/** What a layout holds, for a person: its articles, and how they stand. */
export function describeLayout(layout: Layout, replica: Pick<Replica, 'rows'>): string {
  return layout.panes.map(({ articleId }) => titleOf(replica, articleId)).join(' · ');
}

function counted(panes: number): string {
  return panes === 1 ? '1 pane' : `${panes} panes`;
}

function panesNow(): LayoutPane[] {
  return useView
    .getState()
    .panes.map(({ articleId, offset, size }) => ({ articleId, offset, size }));
}

function isThere({ rows }: Pick<Replica, 'rows'>, id: LayoutPane['articleId']): boolean {
  return rows.get(id)?.trashedAt === null;
}

function titleOf({ rows }: Pick<Replica, 'rows'>, id: LayoutPane['articleId']): string {
  const title = rows.get(id)?.title;
  return title ? `“${title}”` : 'An article';
}

function isNamed(layout: Layout, name: string): boolean {
  const folded = (text: string): string => text.trim().replace(/\s+/gu, ' ').toLowerCase();
  return folded(layout.name) === folded(name);
}
