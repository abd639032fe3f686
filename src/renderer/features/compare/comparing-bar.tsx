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
      <Text size="small" clamp={1}>
        Compare “{exact}” with
      </Text>
      <Text size="small" tone="muted">
        the next passage you choose: <Kbd keys={keysOf('comparePassage') ?? ''} />
      </Text>
      <IconButton label="Stop comparing" icon={X} size="small" onPress={forgetWaitingPassage} />
    </div>
  );
}
