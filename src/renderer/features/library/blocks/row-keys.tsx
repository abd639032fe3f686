import { Kbd } from '../../../ui/kbd';
import { Text } from '../../../ui/text';
import styles from './blocks.module.css';

/** The keys that act on the rows of a text, told where they are needed. */
export function RowKeys({ canCut, canMove = false }: { canCut: boolean; canMove?: boolean }) {
  const keys: (readonly [string, string])[] = [
    ['Enter', 'edit'],
    ['X', 'set aside or bring back'],
    ...(canCut
      ? ([
          ['C', 'cut here'],
          ['T', 'use as title'],
        ] as const)
      : []),
    ...(canMove
      ? ([
          ['[', 'begin a paragraph earlier'],
          [']', 'begin a paragraph later'],
        ] as const)
      : []),
  ];
  return (
    <div className={styles.keys} aria-hidden="true">
      {keys.map(([key, what]) => (
        <Text key={key} size="small" tone="muted">
          <Kbd keys={key} isOutlined /> {what}
        </Text>
      ))}
    </div>
  );
}
