import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useCommands } from '../../state/command-bus';
import { keysOf } from '../../state/command-keys';
import { relatePassage, stopRelating, useRelating } from '../../state/relating';
import { useView } from '../../state/view-store';
import { IconButton } from '../../ui/icon-button';
import { Kbd } from '../../ui/kbd';
import { Text } from '../../ui/text';
import { placeOfEnd } from './place-of-end';
import styles from './relations.module.css';

/** While one passage waits for the other it is to be related to: which it is, and how to go on. */
export function RelatingBar() {
  const first = useRelating((state) => state.first);
  const isAsking = useRelating((state) => state.pair !== null);
  const hasPanes = useView(({ panes, place }) => panes.length > 0 && place === 'reading');
  useCommands({ relatePassage: () => void relatePassage(placeOfEnd) }, hasPanes);
  useEscape(first !== null && !isAsking);
  if (!first || isAsking) return null;
  return (
    <div className={styles.bar} role="status" aria-label="Relating passages">
      <Text size="small" clamp={1}>
        “{first.exact}”
      </Text>
      <Text size="small" tone="muted">
        Choose the passage it relates to, then <Kbd keys={keysOf('relatePassage') ?? ''} />
      </Text>
      <IconButton label="Stop relating" icon={X} size="small" onPress={stopRelating} />
    </div>
  );
}

/** Escape leaves it, wherever the keyboard is, unless it has something nearer to leave. */
function useEscape(isActive: boolean): void {
  useEffect(() => {
    if (!isActive) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented && stopRelating()) {
        event.preventDefault();
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isActive]);
}
