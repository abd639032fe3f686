import { Keyboard } from 'react-aria-components';
import { shortcutKeys, shortcutStyle } from './shortcut';
import styles from './kbd.module.css';

export interface KbdProps {
  /** Keys joined by plus signs, platform-neutral: `Mod+Shift+F`, `H`, `Ctrl+Tab`, `Mod+Plus`. */
  keys: string;
  /** Draws the caps as outlined keys (help, settings); plain text otherwise (menus, tooltips). */
  isOutlined?: boolean | undefined;
}

/** A shortcut as the person's platform writes it. */
export function Kbd({ keys, isOutlined = false }: KbdProps) {
  const style = shortcutStyle();
  const caps = shortcutKeys(keys, style);
  if (!isOutlined) {
    return <Keyboard className={styles.plain}>{caps.join(style === 'mac' ? '' : '+')}</Keyboard>;
  }
  return (
    <Keyboard className={styles.outlined}>
      {caps.map((cap, index) => (
        <kbd key={index} className={styles.cap}>
          {cap}
        </kbd>
      ))}
    </Keyboard>
  );
}
