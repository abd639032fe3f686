import { Grid3x3 } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { arrangeMatrix, type ArrangedMatrix } from '../../../domain/statement/arrange-matrix';
import type {
  EvidenceMatrix,
  MatrixHeading,
  MatrixRequest,
} from '../../../domain/statement/matrix';
import { cellSentences, cellWords, countWords } from '../../../domain/statement/phrase-matrix';
import {
  type MatrixSpot,
  useEvidence,
  useMatrixLook,
  useSpotStatements,
} from '../../state/evidence';
import { clearFollowing, useFollowing } from '../../state/following';
import { useNotebook } from '../../state/notebook-store';
import { goTo } from '../../state/view-store';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import type { KeyboardWish } from '../../ui/rows/use-row-grid';
import { SplitPane, SplitView } from '../../ui/split-view';
import { ExportMenu } from './export-menu';
import { FollowingChoices, FollowingHead } from './following-frame';
import { MatrixChoices } from './matrix-choices';
import { MatrixGrid } from './matrix-grid';
import { MatrixQuotations, type QuotationsOf } from './matrix-quotations';
import { useBoxWidth } from './use-box-width';
import styles from './matrix.module.css';

/** Narrower than this, in pixels, the statements of a cell stand below the matrix. */
const NARROW = 760;

/** Who said something about what, and how often; every count opens the statements behind it. */
export function MatrixView() {
  const filter = useFollowing((state) => state.filter);
  const { rows, columns, arrangement } = useMatrixLook();
  const request = useMemo(
    (): MatrixRequest => ({ rows, columns, filter }),
    [rows, columns, filter],
  );
  const matrix = useEvidence(request);
  const arranged = useMemo(
    () => matrix && arrangeMatrix(matrix, arrangement),
    [matrix, arrangement],
  );
  const isEmpty = !arranged || arranged.rows.length === 0 || arranged.columns.length === 0;
  return (
    <>
      <FollowingHead tally={matrix ? tallyOf(matrix) : ''}>
        <ExportMenu view={{ kind: 'matrix', matrix: request, arrangement }} isEmpty={isEmpty} />
      </FollowingHead>
      <FollowingChoices>
        <MatrixChoices />
      </FollowingChoices>
      {matrix && arranged && !isEmpty && (
        <Evidence matrix={matrix} arranged={arranged} request={request} />
      )}
      {matrix && isEmpty && <NoEvidence matrix={matrix} />}
    </>
  );
}

function tallyOf(matrix: EvidenceMatrix): string {
  const { lookedAt, withoutStatement } = matrix;
  const looked = `${lookedAt.toLocaleString()} ${lookedAt === 1 ? 'article' : 'articles'} looked at`;
  const bare =
    withoutStatement === 0 ? '' : `, ${withoutStatement.toLocaleString()} without any yet`;
  return `${countWords(matrix)}; ${looked}${bare}`;
}

/** Nothing that the filter lets through, or nothing at all. */
function NoEvidence({ matrix: { lookedAt, statements } }: { matrix: EvidenceMatrix }) {
  const hasStatements = useNotebook((state) => (state.replica?.totals.statements ?? 0) > 0);
  if (!hasStatements) {
    return (
      <EmptyState
        icon={Grid3x3}
        action={<Button onPress={() => goTo('articles')}>Go to articles</Button>}
      >
        Who spoke about what stands here once passages are made statements and tagged.
      </EmptyState>
    );
  }
  if (statements > 0) {
    return (
      <EmptyState icon={Grid3x3}>
        There is nothing to count against yet. Make a tag, or choose other rows and columns.
      </EmptyState>
    );
  }
  const looked = `${lookedAt.toLocaleString()} ${lookedAt === 1 ? 'article' : 'articles'}`;
  return (
    <EmptyState icon={Grid3x3} action={<Button onPress={clearFollowing}>Clear the filter</Button>}>
      {`No statement that the filter lets through was found in ${looked}.`}
    </EmptyState>
  );
}

interface EvidenceProps {
  matrix: EvidenceMatrix;
  arranged: ArrangedMatrix;
  request: MatrixRequest;
}

function Evidence({ matrix, arranged, request }: EvidenceProps) {
  const box = useRef<HTMLDivElement>(null);
  const isNarrow = useBoxWidth(box) < NARROW;
  const opened = useMatrixLook((state) => state.opened);
  const of = useMemo(
    () => opened && quotationsOf(matrix, arranged, opened),
    [matrix, arranged, opened],
  );
  const statements = useSpotStatements(request, of && opened);
  const { wish, askFor } = useWishForList(statements?.items[0]?.annotationId ?? null, opened);
  const open = (spot: MatrixSpot, by: 'key' | 'press'): void => {
    useMatrixLook.setState({ spot, opened: spot });
    const told = quotationsOf(matrix, arranged, spot);
    if (told) announce(`${told.title}: ${cellSentences(told)}`);
    if (by === 'key') askFor(spot);
  };
  const close = (): void => {
    useMatrixLook.setState({ opened: null });
    box.current?.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')?.focus();
  };
  return (
    <div ref={box} className={styles.body}>
      <SplitView orientation={isNarrow ? 'vertical' : 'horizontal'}>
        <SplitPane id="matrix" minSize={120} handleLabel="Resize matrix">
          <MatrixGrid matrix={matrix} arranged={arranged} opened={opened} onOpen={open} />
        </SplitPane>
        {of && (
          <SplitPane id="behind" defaultSize={isNarrow ? '40' : 340} minSize={isNarrow ? 120 : 260}>
            <MatrixQuotations of={of} statements={statements} wish={wish} onClose={close} />
          </SplitPane>
        )}
      </SplitView>
    </div>
  );
}

/** Takes the keyboard to the first statement of a cell that was opened by a key, as soon as it is there. */
function useWishForList(first: string | null, opened: MatrixSpot | null) {
  const [asked, setAsked] = useState<{ spot: MatrixSpot; turn: number } | null>(null);
  const isMeant = asked !== null && asked.spot === opened && first !== null;
  const turn = asked?.turn ?? 0;
  const wish = useMemo(
    (): KeyboardWish | null => (isMeant ? { id: first, turn } : null),
    [isMeant, first, turn],
  );
  const askFor = (spot: MatrixSpot): void => {
    setAsked((before) => ({ spot, turn: (before?.turn ?? 0) + 1 }));
  };
  return { wish, askFor };
}

/** What is told of a spot; `null` when it is not in the matrix. */
function quotationsOf(
  matrix: EvidenceMatrix,
  { rows, columns, at }: ArrangedMatrix,
  spot: MatrixSpot,
): QuotationsOf | null {
  const [row, column] = [placeOf(rows, spot.row), placeOf(columns, spot.column)];
  if (row === undefined || column === undefined) return null;
  const [rowHeading, columnHeading] = [rows[row ?? -1], columns[column ?? -1]];
  const names = [rowHeading, columnHeading].flatMap((heading) => heading?.name ?? []);
  const title = names.length === 0 ? 'All statements' : names.join(', ');
  if (rowHeading && columnHeading && row !== null && column !== null) {
    return { title, ...cellWords(matrix, rowHeading, columnHeading, at(row, column)) };
  }
  const counted = rowHeading ?? columnHeading ?? matrix;
  return { title, what: countWords(counted), why: [] };
}

/** `null` where all are meant, `undefined` when it is not there. */
function placeOf(
  headings: readonly MatrixHeading[],
  side: MatrixSpot['row'],
): number | null | undefined {
  if (side === null) return null;
  const at = headings.findIndex(({ key }) => key === side.key);
  return at < 0 ? undefined : at;
}
