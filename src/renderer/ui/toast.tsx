import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { CircleAlert, X } from 'lucide-react';
import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast,
  UNSTABLE_ToastContent,
  UNSTABLE_ToastQueue,
  UNSTABLE_ToastRegion,
} from 'react-aria-components';
import { classNames } from './class-names';
import { Icon } from './icon';
import styles from './toast.module.css';

/** What a toast says and the one thing that can be done about it. */
export interface ToastMessage {
  /** What happened, in one sentence without a full stop: "Article moved to trash". */
  readonly text: string;
  /** A second, quieter line: what is safe, what to do. */
  readonly detail?: string | undefined;
  readonly tone?: 'plain' | 'danger' | undefined;
  /** "Undo", "Show", "Try again". The toast closes when it is pressed. */
  readonly action?: { readonly label: string; readonly onAction: () => void } | undefined;
}

const SHOWN_AT_ONCE = 3;
const SHORT_STAY_MS = 6_000;
/** Long enough to reach the action by keyboard (F6 moves focus into the region). */
const ACTION_STAY_MS = 12_000;

const queue = new UNSTABLE_ToastQueue<ToastMessage>({ maxVisibleToasts: SHOWN_AT_ONCE });

/** Shows a toast and announces it; returns a function that takes it away. Errors stay until closed. */
export function showToast(message: ToastMessage): () => void {
  const stay = message.action === undefined ? SHORT_STAY_MS : ACTION_STAY_MS;
  const key = queue.add(message, message.tone === 'danger' ? {} : { timeout: stay });
  return () => queue.close(key);
}

/** Takes all toasts away: when the notebook they speak of is closed. */
export function clearToasts(): void {
  queue.clear();
}

/** F6 goes to the newest toast; closing it, or its action, gives the focus back. */
function useWayIn(region: RefObject<HTMLDivElement | null>) {
  useEffect(() => {
    const reach = (event: KeyboardEvent) => {
      const toast = region.current?.querySelector<HTMLElement>('[role="alertdialog"]');
      if (event.key !== 'F6' || toast == null) return;
      event.preventDefault();
      toast.focus();
    };
    window.addEventListener('keydown', reach);
    return () => window.removeEventListener('keydown', reach);
  }, [region]);
}

/** The place where toasts appear; mounted once, at the root of the app. */
export function ToastRegion() {
  const region = useRef<HTMLDivElement>(null);
  useWayIn(region);
  return (
    <UNSTABLE_ToastRegion
      ref={region}
      queue={queue}
      className={classNames(styles.region)}
      aria-label="Messages"
    >
      {({ toast }) => (
        <UNSTABLE_Toast toast={toast} className={classNames(styles.toast)}>
          {toast.content.tone === 'danger' && <Icon icon={CircleAlert} className={styles.mark} />}
          <UNSTABLE_ToastContent className={classNames(styles.content)}>
            <Text slot="title">{toast.content.text}</Text>
            {toast.content.detail !== undefined && (
              <Text slot="description" className={classNames(styles.detail)}>
                {toast.content.detail}
              </Text>
            )}
          </UNSTABLE_ToastContent>
          {toast.content.action !== undefined && (
            <AriaButton
              className={classNames(styles.action)}
              onPress={() => {
                toast.content.action?.onAction();
                queue.close(toast.key);
              }}
            >
              {toast.content.action.label}
            </AriaButton>
          )}
          <AriaButton slot="close" className={classNames(styles.close)} aria-label="Close message">
            <Icon icon={X} size={14} />
          </AriaButton>
        </UNSTABLE_Toast>
      )}
    </UNSTABLE_ToastRegion>
  );
}
