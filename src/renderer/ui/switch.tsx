import { Switch as AriaSwitch } from 'react-aria-components';
import type { SwitchProps as AriaSwitchProps } from 'react-aria-components';
import { classNames } from './class-names';
import styles from './switch.module.css';

export interface SwitchProps extends Omit<AriaSwitchProps, 'className' | 'style' | 'children'> {
  label: string;
  /** One quiet line below the label. */
  description?: string | undefined;
}

/** A setting that takes effect at once. */
export function Switch({ label, description, ...rest }: SwitchProps) {
  return (
    <AriaSwitch {...rest} className={classNames(styles.switch)}>
      <span className={styles.text}>
        <span>{label}</span>
        {description !== undefined && <span className={styles.description}>{description}</span>}
      </span>
      <span className={styles.track} />
    </AriaSwitch>
  );
}
