import { useEffect, useState } from 'react';
import type { Decision } from '../../../domain/notebook/decide-conflict';
import type { TwoVersions } from '../../../domain/notebook/two-versions';
import { useApp } from '../../state/app-store';
import { decide, loadOutside, useOutside } from '../../state/outside';
import { useReadOnly } from '../../state/read-only';
import { closeDialog } from '../../state/view-store';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { Text } from '../../ui/text';
import { PairList } from './pair-list';
import { PastFrame } from './past-frame';
import { SideBySide } from './side-by-side';

/** The records that were changed in two places, each with both versions, to be decided one after the other. */
export function TwoVersionsDialog() {
  const pairs = useOutside((state) => state.pairs);
  const [wanted, setWanted] = useState<string | null>(null);
  const [decided, setDecided] = useState(0);
  const chosen = pairs.find(({ key }) => key === wanted) ?? pairs[0] ?? null;
  useEffect(() => void loadOutside(), []);
  useEffect(() => announce(tally(useOutside.getState().pairs.length)), []);
  const carryOut = async (decision: Decision): Promise<void> => {
    if (!chosen) return;
    const next = pairs[pairs.indexOf(chosen) + 1];
    if (!(await decide(chosen, decision))) return;
    setDecided((count) => count + 1);
    setWanted(next?.key ?? null);
  };
  return (
    <Dialog
      title="Two versions"
      isOpen
      onOpenChange={(isOpen) => !isOpen && closeDialog()}
      size="full"
      aside={<Text tone="muted">{progress(pairs.length, decided)}</Text>}
      actions={<Ways chosen={chosen} onDecide={carryOut} />}
    >
      {chosen ? (
        <PastFrame
          label="Both versions"
          isWhole
          list={<PairList pairs={pairs} chosen={chosen.key} onChoose={setWanted} />}
          preview={<SideBySide key={chosen.key} pair={chosen} />}
        />
      ) : (
        <EmptyState>
          {decided > 0
            ? 'All is decided. The versions you did not keep lie in the quarantine folder.'
            : 'Nothing to decide. When two computers change the same record, both versions wait for you here.'}
        </EmptyState>
      )}
    </Dialog>
  );
}

interface WaysProps {
  chosen: TwoVersions | null;
  onDecide: (decision: Decision) => Promise<void>;
}

function Ways({ chosen, onDecide }: WaysProps) {
  const isReadOnly = useReadOnly();
  const [isBusy, setBusy] = useState(false);
  const carryOut = async (decision: Decision): Promise<void> => {
    if (!chosen || isBusy || isReadOnly) return;
    setBusy(true);
    await onDecide(decision);
    setBusy(false);
  };
  useDigits(chosen, carryOut);
  if (!chosen) {
    return (
      <Button variant="primary" autoFocus onPress={closeDialog}>
        Done
      </Button>
    );
  }
  return waysOf(chosen).map(({ decision, title }, at) => (
    <Button
      key={decision}
      shortcut={String(at + 1)}
      isDisabled={isReadOnly}
      onPress={() => void carryOut(decision)}
    >
      {title}
    </Button>
  ));
}

/** What can be decided of a pair, in the order of the keys 1, 2 and 3. */
function waysOf({ other, allowsBoth }: TwoVersions): { decision: Decision; title: string }[] {
  if (other === null) {
    return [
      { decision: 'keep', title: 'Keep it' },
      { decision: 'take', title: 'Delete it' },
    ];
  }
  return [
    { decision: 'keep', title: 'Keep what is here' },
    { decision: 'take', title: 'Take the other version' },
    ...(allowsBoth ? [{ decision: 'both' as const, title: 'Keep both' }] : []),
  ];
}

/** The keys 1, 2 and 3 decide, wherever in the dialog the keyboard is; unless single keys are turned off. */
function useDigits(chosen: TwoVersions | null, carryOut: (decision: Decision) => Promise<void>) {
  const singleKeys = useApp((state) => state.settings.singleKeys);
  useEffect(() => {
    if (!singleKeys || !chosen) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const way = waysOf(chosen)[Number(event.key) - 1];
      if (!way) return;
      event.preventDefault();
      event.stopPropagation();
      void carryOut(way.decision);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  });
}

function tally(waiting: number): string {
  return waiting === 1 ? '1 record to decide' : `${waiting} records to decide`;
}

function progress(waiting: number, decided: number): string {
  return decided === 0 ? tally(waiting) : `${tally(waiting)}, ${decided} decided`;
}
