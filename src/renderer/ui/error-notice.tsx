import type { ReactNode } from 'react';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { Icon } from './icon';
import styles from './error-notice.module.css';

export interface ErrorNoticeProps {
  /** What happened, in one sentence. */
  what: string;
  /** What is safe. */
  safe?: string | undefined;
  /** What to do next. */
  next?: string | undefined;
  /** Buttons that do it. */
  actions?: ReactNode;
  /** `warning` when something needs attention and nothing failed. */
  tone?: 'danger' | 'warning' | undefined;
}

/** An error or a warning in place: what happened, what is safe, what to do. Read out at once. */
export function ErrorNotice({ what, safe, next, actions, tone = 'danger' }: ErrorNoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone} role="alert">
      <Icon icon={tone === 'danger' ? CircleAlert : TriangleAlert} className={styles.icon} />
      <div className={styles.text}>
        <p className={styles.what}>{what}</p>
        {safe !== undefined && <p>{safe}</p>}
        {next !== undefined && <p>{next}</p>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
