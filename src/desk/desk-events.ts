import type { Diff } from '../domain/notebook/diff';
import type { Result } from '../domain/result';
import type { Finding } from '../library/finding';
import type { SaveError } from '../library/open-error';
import type { Done } from './ask-for-edit';
import type { DeskSaveState } from './edit-queue';
import { Listeners } from './listeners';
import type { OutsideChange } from './outside-changes';

/** An edit as listeners are told of it: it is on the disk, and the notebook holds it. */
export interface DeskChange extends Done {
  readonly how: 'do' | 'undo' | 'redo';
  readonly diff: Diff;
}

/** What a desk tells of. Every way to listen answers a function that ends it. */
export abstract class DeskEvents {
  protected readonly changes = new Listeners<DeskChange>();
  protected readonly saveStates = new Listeners<DeskSaveState>();
  protected readonly held = new Listeners<readonly DeskChange[]>();
  protected readonly takenBack = new Listeners<null>();
  protected readonly found = new Listeners<Finding>();
  protected readonly folds = new Listeners<Result<null, SaveError>>();
  protected readonly outside = new Listeners<OutsideChange>();

  /** Tells of every edit from now on, until the returned function is called. */
  onChange(listener: (change: DeskChange) => void): () => void {
    return this.changes.add(listener);
  }

  /**
   * Tells of all edits that are held, oldest first, whenever saving them has failed: `notebook` shows them, the disk
   * does not have them. Once they are on the disk they are told as changes like any other.
   */
  onHeld(listener: (changes: readonly DeskChange[]) => void): () => void {
    return this.held.add(listener);
  }

  /** Tells when edits that were told as held are no longer in the notebook. */
  onTakenBack(listener: () => void): () => void {
    return this.takenBack.add(listener);
  }

  /** Tells whenever an edit begins to be saved, is saved, or could not be saved. */
  onSaveState(listener: (state: DeskSaveState) => void): () => void {
    return this.saveStates.add(listener);
  }

  /** Tells of everything that is found after the opening. */
  onFinding(listener: (finding: Finding) => void): () => void {
    return this.found.add(listener);
  }

  /** Tells of every snapshot that was made or could not be. */
  onFold(listener: (outcome: Result<null, SaveError>) => void): () => void {
    return this.folds.add(listener);
  }

  /** Tells of everything that others wrote in the folder, once it is taken in. */
  onOutside(listener: (change: OutsideChange) => void): () => void {
    return this.outside.add(listener);
  }
}
