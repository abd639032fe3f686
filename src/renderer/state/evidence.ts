import { useEffect, useState } from 'react';
import { create } from 'zustand';
import type { CellStatements, MatrixAnswer } from '../../contract/exporting-views';
import { unpacked } from '../../contract/packed';
import { USUAL_ARRANGEMENT } from '../../domain/statement/arrange-matrix';
import type { FollowedStatement } from '../../domain/statement/followed-statement';
import type {
  EvidenceMatrix,
  MatrixArrangement,
  MatrixColumns,
  MatrixKey,
  MatrixRequest,
  MatrixRows,
} from '../../domain/statement/matrix';
import { bridge } from '../platform/bridge';
import { useApp } from './app-store';
import { useNotebook } from './notebook-store';

/** Typing into a filter, or one edit after the other, comes to rest for so long before it is asked, in milliseconds. */
const REST = 120;
/** Statements of a cell that are fetched at once. */
const PAGE = 200;

/** What a row or a column is for. */
export interface MatrixSide {
  readonly key: MatrixKey;
}

/** A row and a column; `null` for all of them, which is a heading's own cell. */
export interface MatrixSpot {
  readonly row: MatrixSide | null;
  readonly column: MatrixSide | null;
}

/** How the matrix is looked at, kept so that it comes back as it was left. */
export interface MatrixLook {
  readonly rows: MatrixRows;
  readonly columns: MatrixColumns;
  readonly arrangement: MatrixArrangement;
  /** Where the keyboard is or was; `null` before it ever came. */
  readonly spot: MatrixSpot | null;
  /** The cell whose statements are listed; `null` for none. */
  readonly opened: MatrixSpot | null;
  /** How far it is scrolled, in pixels. */
  readonly scroll: { readonly left: number; readonly top: number };
  /** The opening of a notebook that it is of; in another one it begins anew. */
  readonly opening: string;
}

const AT_FIRST: MatrixLook = {
  rows: 'speakers',
  columns: 'tags',
  arrangement: USUAL_ARRANGEMENT,
  spot: null,
  opened: null,
  scroll: { left: 0, top: 0 },
  opening: '',
};

/** The look of the matrix. */
export const useMatrixLook = create<MatrixLook>(() => AT_FIRST);

interface Kept {
  readonly opening: string;
  /** What was asked for. */
  readonly asked: string;
  readonly matrix: EvidenceMatrix;
}

const useKept = create<{ readonly kept: Kept | null }>(() => ({ kept: null }));

/** Other rows and columns: nothing of what was looked at is there any more. */
export function chooseAxes(axes: { rows?: MatrixRows; columns?: MatrixColumns }): void {
  useMatrixLook.setState({ ...axes, spot: null, opened: null, scroll: { left: 0, top: 0 } });
}

/** Lays the matrix out differently. */
export function arrange(patch: Partial<MatrixArrangement>): void {
  useMatrixLook.setState(({ arrangement }) => ({ arrangement: { ...arrangement, ...patch } }));
}

/**
 * The counted matrix of a request, kept up to date with every edit; `null` until the first answer. While another is
 * counted, the one before stays where its rows and columns are the same.
 */
export function useEvidence(request: MatrixRequest): EvidenceMatrix | null {
  const revision = useNotebook((state) => state.replica?.revision);
  const opening = useApp(({ turn, notebook }) => `${turn} ${notebook?.path ?? ''}`);
  const kept = useKept((state) => state.kept);
  const wanted = JSON.stringify(request);
  const asked = `${opening} ${wanted}`;
  useEffect(() => {
    if (useMatrixLook.getState().opening !== opening)
      useMatrixLook.setState({ ...AT_FIRST, opening });
  }, [opening]);
  useEffect(() => {
    if (revision === undefined) return undefined;
    let isCurrent = true;
    const isKnown = useKept.getState().kept?.asked === asked;
    const timer = setTimeout(
      () => {
        void bridge()
          .evidenceMatrix(JSON.parse(wanted) as MatrixRequest)
          .then((answer) => {
            if (!isCurrent || answer === null) return;
            const { matrix } = unpacked<MatrixAnswer>(answer);
            useKept.setState({ kept: { opening, asked, matrix } });
          });
      },
      isKnown || useKept.getState().kept === null ? 0 : REST,
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [opening, wanted, asked, revision]);
  const isAlike =
    kept?.opening === opening &&
    kept.matrix.rowsAre === request.rows &&
    kept.matrix.columnsAre === request.columns;
  return isAlike ? kept.matrix : null;
}

/** The statements behind a spot, as far as they are fetched. */
export interface SpotStatements extends Omit<CellStatements, 'revision'> {
  readonly spot: MatrixSpot;
  /** Fetches the next ones. */
  readonly more: () => void;
}

/** The statements behind a cell, a row or a column, kept up to date with every edit; `null` until the first answer. */
export function useSpotStatements(
  request: MatrixRequest,
  spot: MatrixSpot | null,
): SpotStatements | null {
  const revision = useNotebook((state) => state.replica?.revision);
  const asked = JSON.stringify({ matrix: request, ...spot });
  const [wanted, setWanted] = useState({ asked, limit: PAGE });
  const limit = wanted.asked === asked ? wanted.limit : PAGE;
  const [found, setFound] = useState<{ asked: string; statements: CellStatements } | null>(null);
  useEffect(() => {
    if (spot === null) return undefined;
    let isCurrent = true;
    const query = JSON.parse(asked) as { matrix: MatrixRequest } & MatrixSpot;
    void pages(query, limit).then((statements) => {
      if (isCurrent && statements) setFound({ asked, statements });
    });
    return () => {
      isCurrent = false;
    };
  }, [asked, spot, limit, revision]);
  if (spot === null || found?.asked !== asked) return null;
  const { total, items } = found.statements;
  return { spot, total, items, more: () => setWanted({ asked, limit: limit + PAGE }) };
}

async function pages(
  query: { readonly matrix: MatrixRequest } & MatrixSpot,
  limit: number,
): Promise<CellStatements | null> {
  const items: FollowedStatement[] = [];
  for (;;) {
    const page = await bridge().cellStatements({ ...query, offset: items.length, limit: PAGE });
    if (page === null) return null;
    items.push(...page.items);
    const isLast = page.items.length === 0 || items.length >= Math.min(limit, page.total);
    if (isLast) return { ...page, items };
  }
}
