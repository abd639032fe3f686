import { useMemo } from 'react';
import type { AnnotationId } from '../../../domain/ids';
import { CaretMark } from './caret-mark';
import type { DrawnArticle } from './drawn-article';
import { EndHandles, type EndHandlesProps } from './end-handles';
import type { ReaderMark } from './reader-types';
import styles from './reader-overlay.module.css';

interface ReaderOverlayProps {
  drawn: DrawnArticle | null;
  marks: readonly ReaderMark[];
  focusedId: AnnotationId | null;
  isReadOnly: boolean;
  /** `undefined` where ends can't be moved. */
  onMove: EndHandlesProps['onMove'] | undefined;
  announce: (message: string) => void;
}

/** What lies over the text without being part of it: the caret, and the handles of the mark in focus. */
export function ReaderOverlay(props: ReaderOverlayProps) {
  const { drawn, marks, focusedId, isReadOnly, onMove, announce } = props;
  const mark = useMemo(
    () => (focusedId === null ? null : (marks.find(({ id }) => id === focusedId) ?? null)),
    [marks, focusedId],
  );
  return (
    <div className={styles.overlay}>
      <CaretMark drawn={drawn} />
      {drawn !== null && mark !== null && !isReadOnly && onMove !== undefined && (
        <EndHandles key={mark.id} {...{ drawn, mark, onMove, announce }} />
      )}
    </div>
  );
}
