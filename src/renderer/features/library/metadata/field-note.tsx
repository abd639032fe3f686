import type { ReactNode } from 'react';
import { TriangleAlert } from 'lucide-react';
import { Icon } from '../../../ui/icon';
import { Text } from '../../../ui/text';
import styles from './metadata.module.css';

export interface FieldNoteProps {
  /** Named by the field's `aria-describedby`. */
  id?: string | undefined;
  children: ReactNode;
  /** `asks` stands out, for what the reader is asked to look at. */
  tone?: 'quiet' | 'asks' | undefined;
}

/** A line below a field: where its value comes from, or what is still to be known. */
export function FieldNote({ id, children, tone = 'quiet' }: FieldNoteProps) {
  return (
    <div id={id} className={styles.note}>
      {tone === 'asks' && <Icon icon={TriangleAlert} size={14} className={styles.asks} />}
      <Text size="small" tone={tone === 'asks' ? 'warning' : 'muted'}>
        {children}
      </Text>
    </div>
  );
}
