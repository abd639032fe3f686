import { X } from 'lucide-react';
import { useEffect } from 'react';
import { keysOf } from '../../state/command-keys';
import { useCommands } from '../../state/command-bus';
import {
  comparePassage,
  forgetWaitingPassage,
  usePassageComparison,
} from '../../state/passage-comparison';
import { useView } from '../../state/view-store';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Kbd } from '../../ui/kbd';
import { Text } from '../../ui/text';
import styles from './compare.module.css';

/** While one passage waits for another to be compared with: which it is, and how to go on. */
export function ComparingBar() {
  const waiting = usePassageComparison((state) => state.waiting);
  const hasPanes = useView(({ panes, place }) => panes.length > 0 && place === 'reading');
  useCommands({ comparePassage }, hasPanes);
  const exact = waiting?.exact ?? null;
  useEffect(() => {
    if (exact === null) return;
    announce(
      `First passage: “${exact}”. Choose another and press ${keysOf('comparePassage') ?? 'Compare'}.`,
    );
  }, [exact]);
  if (exact === null) return null;
  return (
    <div className={styles.bar} role="status" aria-label="Comparing passages">
      <span className={styles.waiting}>
        <Text size="small">Compare “{exact}”</Text>
      </span>
      <Text size="small" tone="muted">
        with: choose a passage, then <Kbd keys={keysOf('comparePassage') ?? ''} />
      </Text>
      <Button size="small" variant="quiet" onPress={comparePassage}>
        Compare
      </Button>
      <IconButton label="Stop comparing" icon={X} size="small" onPress={forgetWaitingPassage} />
    </div>
  );
}
