import type { PrintProgress } from '../../../contract/printing';
import type { ArticleId } from '../../../domain/ids';
import { useNotebook } from '../../state/notebook-store';
import {
  cancelPrinting,
  choosePrint,
  printArticles,
  usePrinting,
  type PrintGoal,
} from '../../state/printing';
import { closeDialog, useView } from '../../state/view-store';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Dialog } from '../../ui/dialog';
import { ProgressBar } from '../../ui/progress-bar';
import { SegmentedControl } from '../../ui/radio-group';
import { Text } from '../../ui/text';
import styles from './print.module.css';

/** The print dialog, when it is asked for. */
export function PrintDialog() {
  const dialog = useView((state) => state.dialog);
  return dialog?.kind === 'print' ? <Print ids={dialog.ids} goal={dialog.goal} /> : null;
}

interface PrintProps {
  ids: readonly ArticleId[];
  /** What Enter does. */
  goal: PrintGoal;
}

function Print({ ids, goal }: PrintProps) {
  const work = usePrinting((state) => state.work);
  const run = (to: PrintGoal) => () => void printArticles(ids, to);
  const close = (): void => {
    if (work !== null) cancelPrinting();
    closeDialog();
  };
  return (
    <Dialog
      title="Print or save as PDF"
      isOpen
      onOpenChange={(open) => !open && close()}
      isDismissable={work === null}
      actions={
        work === null ? (
          <>
            <Button onPress={close}>Cancel</Button>
            <Button {...lookOf(goal === 'paper')} onPress={run('paper')}>
              Print…
            </Button>
            <Button {...lookOf(goal === 'pdf')} onPress={run('pdf')}>
              Save as PDF…
            </Button>
          </>
        ) : (
          <Button onPress={cancelPrinting}>Cancel</Button>
        )
      }
    >
      <div className={styles.choices}>
        <What ids={ids} />
        {work === null ? <Choices /> : <Working progress={work.progress} />}
      </div>
    </Dialog>
  );
}

/** The button that does what was asked for stands out and has the keyboard. */
function lookOf(isAskedFor: boolean) {
  return isAskedFor ? ({ variant: 'primary', autoFocus: true } as const) : {};
}

function What({ ids }: { ids: readonly ArticleId[] }) {
  const title = useNotebook((state) => ids[0] && state.replica?.rows.get(ids[0])?.title);
  const what =
    ids.length === 1 ? title : `${ids.length.toLocaleString()} articles, each on a new page`;
  return (
    <Text as="p" tone="muted">
      {what}
    </Text>
  );
}

const SIZES = [
  { id: 'small', label: 'Small' },
  { id: 'medium', label: 'Medium' },
  { id: 'large', label: 'Large' },
] as const;

const PAPERS = [
  { id: 'a4', label: 'A4' },
  { id: 'letter', label: 'Letter' },
] as const;

function Choices() {
  const { highlights, notes, numbers, textSize, paper } = usePrinting((state) => state.choices);
  return (
    <>
      <Checkbox isSelected={highlights} onChange={(on) => choosePrint({ highlights: on })}>
        Highlights
      </Checkbox>
      <Checkbox isSelected={notes} onChange={(on) => choosePrint({ notes: on })}>
        Notes, tags and who said it, numbered at the end
      </Checkbox>
      <Checkbox isSelected={numbers} onChange={(on) => choosePrint({ numbers: on })}>
        Paragraph numbers
      </Checkbox>
      <div className={styles.row}>
        <SegmentedControl
          label="Text size"
          options={SIZES}
          value={textSize}
          onChange={(size) => choosePrint({ textSize: size })}
        />
        <SegmentedControl
          label="Paper"
          options={PAPERS}
          value={paper}
          onChange={(size) => choosePrint({ paper: size })}
        />
      </div>
    </>
  );
}

function Working({ progress }: { progress: PrintProgress | null }) {
  const isDrawing = progress?.phase === 'drawing';
  const label = isDrawing ? 'Drawing the text' : 'Laying out the pages';
  return (
    <ProgressBar
      label={progress === null ? 'Waiting' : label}
      value={isDrawing ? progress.drawn : null}
    />
  );
}
