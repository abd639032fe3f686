import { X } from 'lucide-react';
import { useEffect } from 'react';
import { keysOf } from '../../state/command-keys';
import { forgetWaitingPassage, usePassageComparison } from '../../state/passage-comparison';
import { announce } from '../../ui/announcer';
import { IconButton } from '../../ui/icon-button';
import { Kbd } from '../../ui/kbd';
import { Text } from '../../ui/text';
import { useEscape } from '../../ui/use-escape';
import styles from './trail.module.css';

/** While one statement waits for another to be compared with: which it is, and how to go on. */
export function TrailWaiting() {
  const waiting = usePassageComparison((state) => state.waiting);
  const keys = keysOf('comparePassage') ?? '';
  const exact = waiting?.exact ?? null;
  useEffect(() => {
    if (exact !== null) announce(`Compare “${exact}”: choose another statement and press ${keys}.`);
  }, [exact, keys]);
  useEscape(exact !== null, forgetWaitingPassage);
  if (exact === null) return null;
  return (
    <div className={styles.waiting} role="status" aria-label="Comparing passages">
      <Text size="small" clamp={1}>
        Compare “{exact}”
      </Text>
      <Text size="small" tone="muted">
        with another statement: <Kbd keys={keys} />
      </Text>
      <IconButton label="Stop comparing" icon={X} size="small" onPress={forgetWaitingPassage} />
    </div>
  );
}
