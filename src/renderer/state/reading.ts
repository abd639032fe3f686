import { create } from 'zustand';
import type { TextPositionSelector } from '../../domain/anchor/selector';
import type { AnnotationId } from '../../domain/ids';

/** How far a pane is scrolled. */
export interface ReadingPosition {
  /** Text offset of the first line in view. */
  readonly offset: number;
  /** Text offset behind the last line in view. */
  readonly end: number;
  /** Share of the article above the lower edge, 0 to 1. */
  readonly fraction: number;
}

/** What panes tell the rest of the window while they are read: of the moment, never remembered. */
export interface Reading {
  readonly positions: Readonly<Record<string, ReadingPosition>>;
  /** Annotations under the pointer, in a pane or in the margin. */
  readonly hovered: readonly AnnotationId[];
}

/** The reading of the moment. */
export const useReading = create<Reading>(() => ({ positions: {}, hovered: [] }));

/** Takes over how far a pane is scrolled. */
export function readingAt(paneId: string, position: ReadingPosition): void {
  useReading.setState(({ positions }) => ({ positions: { ...positions, [paneId]: position } }));
}

/** Takes over what lies under the pointer. */
export function hoverAnnotations(ids: readonly AnnotationId[]): void {
  const { hovered } = useReading.getState();
  if (ids.length === 0 && hovered.length === 0) return;
  useReading.setState({ hovered: ids });
}

/** What other parts of the window may ask of the reader in a pane. */
export interface ReaderPort {
  readonly focus: () => void;
  readonly selection: () => TextPositionSelector | null;
  readonly scrollToRange: (
    range: TextPositionSelector,
    options?: { readonly align?: 'start' | 'centre' | 'nearest'; readonly isSmooth?: boolean },
  ) => void;
  /** Pixels from the reader's upper edge to the line of an offset; `null` when it can't be told. */
  readonly topOf: (offset: number) => number | null;
  /** Brings the line of an offset to the upper edge. */
  readonly restore: (offset: number) => void;
}

const ports = new Map<string, ReaderPort>();
/** The pane that gets the keyboard as soon as its reader is there, unless it has gone elsewhere meanwhile. */
let wanted: { readonly paneId: string; readonly from: Element | null } | null = null;

/** Makes a pane's reader reachable until the returned function is called. */
export function offerReader(paneId: string, port: ReaderPort): () => void {
  ports.set(paneId, port);
  if (wanted?.paneId === paneId && isStillAt(wanted.from)) focusReader(paneId);
  return () => {
    if (ports.get(paneId) === port) ports.delete(paneId);
  };
}

/** Puts the keyboard into a pane's text, as soon as there is one. */
export function focusReader(paneId: string): void {
  const port = ports.get(paneId);
  const from = window.document.activeElement;
  wanted = port ? null : { paneId, from };
  if (port) requestAnimationFrame(() => isStillAt(from) && port.focus());
}

/** Whether the keyboard is where it was, or what had it is gone: a palette that closed gives it back to where it was. */
function isStillAt(from: Element | null): boolean {
  const now = window.document.activeElement;
  return now === from || now === window.document.body || from?.isConnected === false;
}

/** The reader in a pane; `null` while the pane shows none. */
export function readerIn(paneId: string | null): ReaderPort | null {
  return (paneId && ports.get(paneId)) || null;
}
