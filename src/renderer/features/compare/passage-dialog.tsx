import { ArrowLeftRight, Copy } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useLocale } from 'react-aria-components';
import { describeEdtf } from '../../../domain/article/edtf-date';
import { countWords } from '../../../domain/article/words';
import {
  passageDifference,
  type DifferencePiece,
} from '../../../domain/compare/passage-difference';
import {
  copyDifference,
  endComparison,
  swapPassages,
  usePassageComparison,
  type ComparedPassage,
} from '../../state/passage-comparison';
import { useView } from '../../state/view-store';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DifferenceLegend, OneSide, Together } from '../../ui/difference/passage-pieces';
import { SegmentedControl } from '../../ui/radio-group';
import { Text } from '../../ui/text';
import { counted } from './describe-run';
import styles from './passage-dialog.module.css';

/** Shows the difference of two passages while it is asked for. */
export function PassageDialog() {
  const isOpen = useView((state) => state.dialog?.kind === 'comparePassages');
  const pair = usePassageComparison((state) => state.pair);
  return isOpen && pair ? <Difference first={pair[0]} second={pair[1]} /> : null;
}

const LOOKS = [
  { id: 'together', label: 'In one text' },
  { id: 'sideBySide', label: 'Side by side' },
] as const;

interface DifferenceProps {
  first: ComparedPassage;
  second: ComparedPassage;
}

function Difference({ first, second }: DifferenceProps) {
  const [look, setLook] = useState<(typeof LOOKS)[number]['id']>('together');
  const pieces = useMemo(() => passageDifference(first.exact, second.exact), [first, second]);
  const told = useMemo(() => summaryOf(pieces), [pieces]);
  useEffect(() => announce(told), [told]);
  return (
    <Dialog
      title="Compare passages"
      size="large"
      isOpen
      onOpenChange={endComparison}
      aside={<Text tone="muted">{told}</Text>}
      actions={
        <>
          <Button icon={ArrowLeftRight} onPress={swapPassages}>
            Swap
          </Button>
          <Button icon={Copy} variant="primary" onPress={() => void copyDifference(pieces)}>
            Copy as Markdown
          </Button>
        </>
      }
    >
      <div className={styles.tools}>
        <SegmentedControl
          label="Look"
          isLabelHidden
          options={LOOKS}
          value={look}
          onChange={setLook}
        />
        <DifferenceLegend />
      </div>
      {look === 'together' ? (
        <>
          <div className={styles.origins}>
            <Origin passage={first} place="First" />
            <Origin passage={second} place="Second" />
          </div>
          <div className={styles.words}>
            <Together pieces={pieces} language={second.article.language} />
          </div>
        </>
      ) : (
        <div className={styles.sides}>
          <section aria-label="First passage">
            <Origin passage={first} place="First" />
            <div className={styles.words}>
              <OneSide pieces={pieces} side="first" language={first.article.language} />
            </div>
          </section>
          <section aria-label="Second passage">
            <Origin passage={second} place="Second" />
            <div className={styles.words}>
              <OneSide pieces={pieces} side="second" language={second.article.language} />
            </div>
          </section>
        </div>
      )}
    </Dialog>
  );
}

/** Whose words these are, and where they stand. */
function Origin({ passage, place }: { passage: ComparedPassage; place: string }) {
  const { locale } = useLocale();
  const { article, attribution, speaker } = passage;
  const date = article.published ? describeEdtf(article.published, locale) : 'date unknown';
  const said = attribution && (speaker ?? 'Speaker unknown');
  return (
    <div className={styles.origin}>
      <Text size="small" weight="medium">
        {place}
        {said === null ? '' : ` · ${said}`}
      </Text>
      <Text size="small" tone="muted" clamp={1}>
        {[article.publisher, date, article.title].filter(Boolean).join(' · ')}
      </Text>
    </div>
  );
}

function summaryOf(pieces: readonly DifferencePiece[]): string {
  const words = (kind: DifferencePiece['kind']): number =>
    pieces
      .filter((piece) => piece.kind === kind)
      .reduce((sum, { first, second }) => sum + countWords(kind === 'new' ? second : first), 0);
  const [kept, dropped, fresh] = [words('kept'), words('dropped'), words('new')];
  if (dropped + fresh === 0) return `The same ${counted(kept, 'word')}`;
  return `${counted(kept, 'word')} kept, ${dropped} dropped, ${fresh} new`;
}
