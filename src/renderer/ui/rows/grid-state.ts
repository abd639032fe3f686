import type { ChoiceWay } from './row-choice';
import type { Spot } from './row-moves';
import type { TypeAhead } from './type-ahead';
import type { RowChoice } from './use-row-choice';

/** What the keys and presses of a grid act on. */
export interface GridState {
  readonly ids: readonly string[];
  /** What rows are found by when their first letters are typed. */
  readonly nameAt: (place: number) => string;
  readonly cells: number;
  readonly hasHead: boolean;
  /** Rows that are in view at one time. */
  readonly page: number;
  readonly choice: RowChoice;
  readonly typing: TypeAhead;
  /** Where the keyboard is or, when it is elsewhere, was; `null` before it ever came. */
  readonly spot: Spot | null;
  /** Place of the row at which Tab stops. */
  readonly stop: number;
  /** Takes the keyboard to a spot; `way` says what that chooses, `null` nothing. */
  readonly go: (to: Spot, way: ChoiceWay | null) => void;
  /** The keyboard came to a spot by itself. */
  readonly settle: (at: Spot) => void;
  /** Chooses by a press, and says where a choice of several begins. */
  readonly press: (place: number, way: ChoiceWay) => void;
  readonly open: ((id: string) => void) | null;
}
