import { useReducer } from 'react';
import type { DraftBlock } from '../../../../domain/article/candidate';
import { useCommands } from '../../../state/command-bus';
import { changeBlocks, type BlockChange } from './change-blocks';

type Blocks = readonly DraftBlock[];

/** The blocks of a text with the way back and forth through their changes. */
export interface BlockHistory {
  readonly blocks: Blocks;
  readonly past: readonly Blocks[];
  readonly future: readonly Blocks[];
}

/** The history after a change, a step back or a step forth. */
export function stepBlocks(
  history: BlockHistory,
  step: BlockChange | 'undo' | 'redo',
): BlockHistory {
  const { blocks, past, future } = history;
  if (step === 'undo') {
    const before = past.at(-1);
    return before
      ? { blocks: before, past: past.slice(0, -1), future: [blocks, ...future] }
      : history;
  }
  if (step === 'redo') {
    const [next, ...rest] = future;
    return next ? { blocks: next, past: [...past, blocks], future: rest } : history;
  }
  const changed = changeBlocks(blocks, step);
  return changed === blocks ? history : { blocks: changed, past: [...past, blocks], future: [] };
}

/** Blocks under correction, with undo and redo of their own while nothing of it is saved. */
export function useBlockHistory(first: Blocks): {
  readonly blocks: Blocks;
  readonly change: (change: BlockChange) => void;
  readonly isChanged: boolean;
} {
  const [history, step] = useReducer(stepBlocks, { blocks: first, past: [], future: [] });
  useCommands({ undo: () => step('undo'), redo: () => step('redo') });
  return { blocks: history.blocks, change: step, isChanged: history.blocks !== first };
}
