import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SaveState } from '../../../../src/contract/app-state';
import {
  afterSaveState,
  ALL_SAVED,
  followSaving,
  type Saving,
  takeSaveState,
  useSaving,
} from '../../../../src/renderer/state/saving';

const SAVED: SaveState = { kind: 'saved' };
const SAVING: SaveState = { kind: 'saving' };
const held = (edits: number, code = 'ENOSPC'): SaveState => ({ kind: 'held', code, edits });

function after(...states: readonly SaveState[]): Saving {
  return states.reduce(afterSaveState, ALL_SAVED);
}

describe('what the window says of saving', () => {
  it.each<[rule: string, states: readonly SaveState[], shown: Partial<Saving>]>([
    ['says saved when an edit was saved at once', [SAVING, SAVED], { held: null, caughtUp: null }],
    [
      'counts the edits that wait',
      [SAVING, held(1), held(2)],
      { held: { code: 'ENOSPC', edits: 2 } },
    ],
    [
      'goes on saying why while another try is under way',
      [held(3), SAVING],
      { held: { code: 'ENOSPC', edits: 3 }, caughtUp: null },
    ],
    [
      'follows another reason',
      [held(1), SAVING, held(1, 'ENOENT')],
      { held: { code: 'ENOENT', edits: 1 } },
    ],
    ['says once that all is saved again', [held(4), SAVING, SAVED], { held: null, caughtUp: 4 }],
    [
      'says no more of that when edits wait anew',
      [held(4), SAVED, held(1)],
      { held: { code: 'ENOSPC', edits: 1 }, caughtUp: null },
    ],
    [
      'keeps saying it while later edits are saved',
      [held(4), SAVED, SAVING, SAVED],
      { caughtUp: 4 },
    ],
  ])('%s', (_rule, states, shown) => {
    expect(after(...states)).toMatchObject(shown);
  });

  it('forgets a copy once the notebook itself is saved', () => {
    const copied: Saving = {
      ...after(held(2)),
      copying: { kind: 'done', copy: { path: '/elsewhere', heldEdits: 2, lacking: 0 } },
    };
    expect(afterSaveState(copied, SAVING).copying).toBe(copied.copying);
    expect(afterSaveState(copied, SAVED).copying).toBeNull();
  });
});

describe('what the status line says of saving', () => {
  const said: SaveState['kind'][] = [];
  let stop = (): void => undefined;

  beforeEach(() => {
    vi.useFakeTimers();
    useSaving.setState(ALL_SAVED);
    said.length = 0;
    stop = followSaving(({ kind }) => said.push(kind));
  });

  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  it('says nothing of saving that is over at once', () => {
    takeSaveState(SAVING);
    vi.advanceTimersByTime(200);
    takeSaveState(SAVED);
    vi.advanceTimersByTime(1_000);
    expect(said).toEqual(['saved', 'saved']);
  });

  it('says that an edit is being saved once that takes a while, whatever else happens meanwhile', () => {
    takeSaveState(SAVING);
    vi.advanceTimersByTime(200);
    useSaving.setState({ copying: { kind: 'running', progress: null } });
    vi.advanceTimersByTime(100);
    expect(said).toEqual(['saved', 'saving']);
  });

  it('says at once that an edit could not be saved', () => {
    takeSaveState(SAVING);
    takeSaveState(held(1));
    expect(said).toEqual(['saved', 'held']);
  });
});
