import { useEffect, useState } from 'react';
import type { SaveState } from '../../contract/app-state';
import { useApp } from '../state/app-store';
import { countEdits, phraseFault } from '../state/phrase-saving';
import { followSaving, useSaving } from '../state/saving';
import { openDialog } from '../state/view-store';
import { TextLink } from '../ui/link';
import { Text } from '../ui/text';
import styles from './status-line.module.css';

/** Whether all is saved, in a few quiet words; after a repair also the way back to its report. */
export function SavingStatus() {
  const state = useToldState();
  const held = useSaving((saving) => saving.held);
  const isReadOnly = useApp(({ notebook }) => notebook?.readOnly != null);
  const hasFindings = useApp(({ notebook }) => (notebook?.findings.length ?? 0) > 0);
  const isBad = !isReadOnly && (held !== null || state.kind === 'failed');
  return (
    <div className={styles.save}>
      <span role="status">
        <Text size="tiny" tone={isBad ? 'danger' : 'muted'}>
          {isReadOnly ? 'Open for reading only' : phrase(state, held)}
        </Text>
      </span>
      {hasFindings && (
        <Text size="tiny">
          <TextLink onPress={() => openDialog({ kind: 'recovery' })}>What opening found</TextLink>
        </Text>
      )}
    </div>
  );
}

function useToldState(): SaveState {
  const [told, setTold] = useState(() => useSaving.getState().state);
  useEffect(
    () => followSaving((now) => setTold((last) => (isStillSaved(last, now) ? last : now))),
    [],
  );
  return told;
}

function isStillSaved(last: SaveState, now: SaveState): boolean {
  return last.kind === 'saved' && now.kind === 'saved';
}

/** While edits wait, another try is no reason to say less. */
function phrase(state: SaveState, held: { readonly code: string; readonly edits: number } | null) {
  if (held) return `Can’t save, ${countEdits(held.edits)} held`;
  switch (state.kind) {
    case 'saved':
      return 'Saved';
    case 'saving':
      return 'Saving…';
    case 'failed':
    case 'held':
      return `Can’t save: ${phraseFault(state.code).what}`;
  }
}
