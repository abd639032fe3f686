import type { ReactNode } from 'react';
import type { LucideIcon } from 'lucide-react';
import { Icon } from './icon';
import styles from './empty-state.module.css';

export interface EmptyStateProps {
  /** One sentence that says what will be here and how it gets here. */
  children: ReactNode;
  icon?: LucideIcon | undefined;
  /** One button. */
  action?: ReactNode;
}

/** What an empty view shows: one sentence, one action. */
export function EmptyState({ children, icon, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {icon !== undefined && <Icon icon={icon} size={20} className={styles.icon} />}
      <p className={styles.sentence}>{children}</p>
      {action}
    </div>
  );
}
