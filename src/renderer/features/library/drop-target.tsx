import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { FileInput, LoaderCircle } from 'lucide-react';
import { pastedAddresses } from '../../../domain/article/pasted-addresses';
import { importDropped, readPasted, reviewItems, useImporting } from '../../state/importing';
import { isReadOnly } from '../../state/read-only';
import { openDialog, useView } from '../../state/view-store';
import { announce } from '../../ui/announcer';
import { Icon } from '../../ui/icon';
import { Text } from '../../ui/text';
import styles from './drop-target.module.css';

/** Takes in files dropped anywhere on what it holds, and says so while they are dragged over it. */
export function DropTarget({ children }: { children: ReactNode }) {
  const isOver = useFileDrop();
  const busy = useSlowBusy();
  usePasteInView();
  return (
    <div className={styles.area}>
      {children}
      {(isOver || busy !== null) && (
        <div className={styles.cover} role="status">
          <div className={styles.hint}>
            <Icon icon={isOver ? FileInput : LoaderCircle} size={20} />
            <Text size="large" weight="medium">
              {isOver ? 'Drop to read' : busy}
            </Text>
            <Text tone="muted">
              {isOver
                ? 'Files and folders. A single file is shown first; several are brought in while you read on.'
                : 'Large files take a moment.'}
            </Text>
          </div>
        </div>
      )}
    </div>
  );
}

/** Whether files are dragged over the window. Drops while another decision is open are refused. */
function useFileDrop(): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth += 1;
      if (depth === 1 && canTakeFiles()) {
        setOver(true);
        announce('Drop the files to read them');
      }
    };
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = canTakeFiles() ? 'copy' : 'none';
    };
    const leave = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0 && canTakeFiles()) void importDropped(files);
    };
    const listeners = [
      ['dragenter', enter],
      ['dragover', over],
      ['dragleave', leave],
      ['drop', drop],
    ] as const;
    for (const [name, listener] of listeners) window.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of listeners) window.removeEventListener(name, listener);
    };
  }, []);
  return isOver;
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

function canTakeFiles(): boolean {
  const { dialog } = useView.getState();
  if (isReadOnly()) return false;
  return dialog === null || dialog.kind === 'bringIn' || dialog.kind === 'review';
}

/** Reading that takes less is not worth a word. */
const SLOW_MS = 400;

/** What is being read, once that takes long enough to be noticed and no other window is in front. */
function useSlowBusy(): string | null {
  const busy = useImporting((state) => state.busy);
  const dialog = useView((state) => state.dialog);
  const [slow, setSlow] = useState<string | null>(null);
  useEffect(() => {
    if (busy === null) return undefined;
    const timer = setInterval(() => setSlow(window.document.hasFocus() ? busy : null), SLOW_MS);
    return () => {
      clearInterval(timer);
      setSlow(null);
    };
  }, [busy]);
  return dialog === null ? slow : null;
}

/** A text pasted into the view of articles, with no field in between, is read at once. */
function usePasteInView(): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { place, dialog } = useView.getState();
      if (place !== 'articles' || dialog !== null || isField(event.target)) return;
      if (isReadOnly()) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const html = event.clipboardData?.getData('text/html') ?? '';
      if (text.trim() === '' && html === '') return;
      event.preventDefault();
      if (pastedAddresses(text)) openDialog({ kind: 'bringIn', text });
      else void readPasted(text, html === '' ? null : html).then((item) => reviewItems([item]));
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, []);
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea') !== null)
  );
}
