import { useState } from 'react';
import type { DailyCopy } from '../../../contract/daily-copies';
import { useApp } from '../../state/app-store';
import {
  makeDailyCopy,
  restoreCopy,
  saveCopyAs,
  useCopyPreview,
  useDailyCopies,
} from '../../state/daily-copies';
import { useReadOnly } from '../../state/read-only';
import { closeDialog } from '../../state/view-store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { ProgressBar } from '../../ui/progress-bar';
import { asChoice, type Chosen, countOf, FIRST_CHOICE } from './choice';
import { keyOf } from './copy-key';
import { CopyList } from './copy-list';
import { CopyPreviewPanel, OtherNotebook } from './copy-preview';
import styles from './copies.module.css';

/** The copies of notebooks: what differs from one, and what is to come back of it. */
export function CopiesDialog() {
  const list = useDailyCopies();
  const [wanted, setWanted] = useState<string | null>(null);
  const [chosen, setChosen] = useState(FIRST_CHOICE);
  const [text, setText] = useState('');
  const copies = list?.copies ?? [];
  const lost = useApp(({ problem }) => problem && folderName(problem.path));
  const copy = copies.find((each) => keyOf(each) === wanted) ?? firstOf(copies, lost);
  const id = copy?.isOfOpen === true && copy.holds ? copy.id : null;
  const preview = useCopyPreview(id, text);
  const counts = preview?.ok ? preview.value.counts : null;
  const count = counts
    ? countOf(chosen, 'onlyInCopy', counts) + countOf(chosen, 'changed', counts)
    : 0;
  const choose = (key: string): void => {
    setWanted(key);
    setChosen(FIRST_CHOICE);
    setText('');
  };
  return (
    <Dialog
      title="Restore from a copy"
      isOpen
      onOpenChange={(isOpen) => !isOpen && closeDialog()}
      size={list && !copy ? 'small' : 'full'}
      aside={counts && 'Bringing back is one step. It can be undone.'}
      actions={
        copy ? (
          <Actions
            key={keyOf(copy)}
            copy={copy}
            chosen={chosen}
            count={count}
            differs={differs(counts)}
          />
        ) : undefined
      }
    >
      {!list && <ProgressBar label="Looking for copies" value={null} />}
      {list && !copy && <NoCopies />}
      {list && copy && (
        <div className={styles.frame}>
          <CopyList copies={copies} chosen={copy} onChoose={choose} />
          {copy.isOfOpen ? (
            <CopyPreviewPanel
              copy={copy}
              preview={preview}
              text={text}
              onText={setText}
              chosen={chosen}
              onChosen={setChosen}
            />
          ) : (
            <OtherNotebook copy={copy} />
          )}
        </div>
      )}
    </Dialog>
  );
}

/** The latest copy of the notebook that is open, or of the one that did not open; otherwise the latest of all. */
function firstOf(copies: readonly DailyCopy[], lost: string | null): DailyCopy | null {
  const good = copies.filter(({ holds }) => holds);
  const open = good.find(({ isOfOpen }) => isOfOpen);
  return open ?? good.find(({ notebook }) => notebook === lost) ?? good[0] ?? copies[0] ?? null;
}

/** Last part of a path of any platform. */
function folderName(path: string): string {
  return path.split(/[/\\]/u).filter(Boolean).at(-1) ?? path;
}

function differs(counts: { readonly [status: string]: number } | null): boolean {
  return counts !== null && Object.values(counts).some((count) => count > 0);
}

interface ActionsProps {
  copy: DailyCopy;
  chosen: Chosen;
  /** How many are chosen. */
  count: number;
  differs: boolean;
}

function Actions({ copy, chosen, count, differs: hasDifferences }: ActionsProps) {
  const isReadOnly = useReadOnly();
  const [busy, setBusy] = useState<'everything' | 'some' | 'saveAs' | null>(null);
  const run = async (what: typeof busy, work: () => Promise<boolean>): Promise<void> => {
    setBusy(what);
    const isDone = await work();
    setBusy(null);
    if (isDone) closeDialog();
  };
  const bring = (kind: 'everything' | 'some'): void => {
    const choice = kind === 'everything' ? ({ kind } as const) : asChoice(chosen);
    void run(kind, () => restoreCopy({ copy: copy.id, choice }));
  };
  const isBlocked = isReadOnly || busy !== null;
  return (
    <>
      <Button
        variant={copy.isOfOpen ? 'quiet' : 'primary'}
        isDisabled={copy.holds === null || (busy !== null && busy !== 'saveAs')}
        isPending={busy === 'saveAs'}
        onPress={() => void run('saveAs', () => saveCopyAs(copy.id))}
      >
        Save as a new notebook…
      </Button>
      {copy.isOfOpen && (
        <>
          <Button
            isDisabled={!hasDifferences || (isBlocked && busy !== 'everything')}
            isPending={busy === 'everything'}
            onPress={() => bring('everything')}
          >
            Go back to this copy
          </Button>
          <Button
            variant="primary"
            isDisabled={count === 0 || (isBlocked && busy !== 'some')}
            isPending={busy === 'some'}
            onPress={() => bring('some')}
          >
            {count === 0 ? 'Nothing to bring back' : `Bring back ${count.toLocaleString()}`}
          </Button>
        </>
      )}
    </>
  );
}

/** What there is to say and do while there is no copy. */
function NoCopies() {
  const isOn = useApp(({ settings }) => settings.dailyCopies);
  const canCopy = useApp(({ notebook }) => notebook !== null && notebook.readOnly === null);
  const make = canCopy && <Button onPress={() => void makeDailyCopy()}>Make a copy now</Button>;
  return (
    <EmptyState {...(make && { action: make })}>
      {isOn
        ? 'There is no copy yet. One is made on every day that a notebook changes.'
        : 'There is no copy yet. Daily copies are switched off in the settings.'}
    </EmptyState>
  );
}
