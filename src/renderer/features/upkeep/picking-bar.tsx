import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useCommands } from '../../state/command-bus';
import { endPicking, pickSelected, useLooking } from '../../state/to-look-at';
import { useView } from '../../state/view-store';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Kbd } from '../../ui/kbd';
import { Text } from '../../ui/text';
import styles from './upkeep.module.css';

/** While the reader picks by hand where a passage stands now: which words it had, and how to go on. */
export function PickingBar() {
  const picking = useLooking((state) => state.picking);
  const isReading = useView((state) => state.place === 'reading');
  const isActive = picking !== null && isReading;
  useCommands({ editAnnotation: () => void pickSelected() }, isActive);
  useEscape(isActive);
  if (!picking || !isReading) return null;
  return (
    <div className={styles.bar} role="status" aria-label="Picking the passage">
      <Text size="small" clamp={2}>
        “{picking.before.exact}”
      </Text>
      <Text size="small" tone="muted">
        Select where it stands now, then <Kbd keys="Enter" />
      </Text>
      <Button size="small" variant="primary" onPress={() => void pickSelected()}>
        Move here
      </Button>
      <IconButton label="Stop picking" icon={X} size="small" onPress={endPicking} />
    </div>
  );
}

function useEscape(isActive: boolean): void {
  useEffect(() => {
    if (!isActive) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented && endPicking()) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isActive]);
}
