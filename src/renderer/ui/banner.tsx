import type { ReactNode } from 'react';
import { CircleAlert, CircleCheck, Lock, type LucideIcon } from 'lucide-react';
import styles from './banner.module.css';
import { Icon } from './icon';

/** `danger` when something does not work, `success` when it works again, `plain` for a standing state. */
export type BannerTone = 'danger' | 'success' | 'plain';

export interface BannerProps {
  /** Names the region for screen readers. */
  label: string;
  tone: BannerTone;
  /** What is the case, in one sentence. Only this is read out when the banner appears or the sentence changes. */
  what: string;
  /** What is safe and what to do, quieter; may change at any time without being read out. */
  children?: ReactNode;
  /** Buttons that do it. */
  actions?: ReactNode;
}

const ICONS: Record<BannerTone, LucideIcon> = {
  danger: CircleAlert,
  success: CircleCheck,
  plain: Lock,
};

/**
 * A strip across the window about a state that lasts: it takes its own room, covers nothing and leaves the keyboard
 * where it is. Danger is read out at once, the rest when the reader pauses.
 */
export function Banner({ label, tone, what, children, actions }: BannerProps) {
  return (
    <section className={styles.banner} data-tone={tone} aria-label={label}>
      <Icon icon={ICONS[tone]} className={styles.icon} />
      <div className={styles.text}>
        <p className={styles.what} role={tone === 'danger' ? 'alert' : 'status'}>
          {what}
        </p>
        {children !== undefined && <div className={styles.more}>{children}</div>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </section>
  );
}
