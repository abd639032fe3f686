import { Separator } from 'react-aria-components';
import { classNames } from './class-names';
import styles from './divider.module.css';

/** A hairline between groups. */
export function Divider({
  orientation = 'horizontal',
}: {
  orientation?: 'horizontal' | 'vertical';
}) {
  return <Separator orientation={orientation} className={classNames(styles.divider)} />;
}
