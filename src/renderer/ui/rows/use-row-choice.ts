import { useMemo, useState } from 'react';
import type { Selection } from 'react-aria-components';
import { choiceOf, chosenAfter, type ChoiceMode, type ChoiceWay } from './row-choice';

/** How rows of a list are chosen. */
export interface ChoiceProps {
  /** `none` by default: a press opens. */
  selectionMode?: ChoiceMode | undefined;
  /** What is chosen; left out, the list keeps it itself. */
  selectedKeys?: 'all' | Iterable<string | number> | undefined;
  defaultSelectedKeys?: 'all' | Iterable<string | number> | undefined;
  onSelectionChange?: ((keys: Selection) => void) | undefined;
  /** Whether one row stays chosen once one was; so by default where only one can be. */
  disallowEmptySelection?: boolean | undefined;
}

/** What is chosen in a list, and the ways to change it. */
export interface RowChoice {
  readonly mode: ChoiceMode;
  readonly chosen: Selection;
  /** Chooses a row; `anchor` is where a choice of several in a row began. */
  readonly choose: (way: ChoiceWay, id: string, anchor: string) => void;
  readonly chooseAll: () => void;
  /** Chooses nothing; `false` when nothing was chosen or something has to be. */
  readonly clear: () => boolean;
}

/** Keeps what is chosen among rows, or leaves that to the caller. */
export function useRowChoice(props: ChoiceProps, ids: readonly string[]): RowChoice {
  const { selectionMode: mode = 'none', selectedKeys, onSelectionChange } = props;
  const mustChoose = props.disallowEmptySelection ?? mode === 'single';
  const [own, setOwn] = useState<Selection>(() => choiceOf(props.defaultSelectedKeys ?? []));
  const chosen = useMemo(
    () => (selectedKeys === undefined ? own : choiceOf(selectedKeys)),
    [selectedKeys, own],
  );
  const take = (keys: Selection): void => {
    setOwn(keys);
    onSelectionChange?.(keys);
  };
  return {
    mode,
    chosen,
    choose: (way, id, anchor) => {
      if (mode === 'none') return;
      take(chosenAfter(mode === 'single' ? 'replace' : way, chosen, { ids, anchor, id }));
    },
    chooseAll: () => mode === 'multiple' && take('all'),
    clear: () => {
      if (mode === 'none' || mustChoose || (chosen !== 'all' && chosen.size === 0)) return false;
      take(new Set());
      return true;
    },
  };
}
