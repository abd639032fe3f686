import { idOf } from '../../../src/domain/record-id';
import type { IdOf, RecordKind } from '../../../src/domain/ids';
import type { RecordOf } from '../../../src/domain/notebook/records';
import type { SeededRandom } from '../../../src/desk/seeded-random';
import type { ModelNotebook } from './model-notebook';

/** Draws ids of a model's records: mostly of those that are there. */
export class IdDraw {
  #made = 0;

  constructor(
    private readonly random: SeededRandom,
    private readonly model: ModelNotebook,
  ) {}

  /** Several ids of a kind, or none. */
  few<Kind extends RecordKind>(kind: Kind): IdOf[Kind][] {
    return Array.from({ length: this.random.below(4) }, () => this.any(kind));
  }

  /** Articles in the trash, rarely one that is not. */
  trashed(): IdOf['article'][] {
    const articles = this.all('article');
    const gone = articles.filter(({ trashedAt }) => trashedAt !== null || this.random.chance(0.02));
    return gone.slice(0, this.random.below(4)).map(({ id }) => id);
  }

  /** The id of a record that is there; rarely, or when there is none, one that is not. */
  any<Kind extends RecordKind>(kind: Kind): IdOf[Kind] {
    const all = this.all(kind);
    if (all.length === 0 || this.random.chance(0.02)) return idOf(kind, 'gone');
    return this.random.pick(all).id as IdOf[Kind];
  }

  /** The records of a kind. */
  all<Kind extends RecordKind>(kind: Kind): RecordOf[Kind][] {
    return [...this.model.state.values()].filter((one) => one.kind === kind) as RecordOf[Kind][];
  }

  /** An id for a new record; rarely one that is taken. */
  fresh<Kind extends RecordKind>(kind: Kind): IdOf[Kind] {
    if (this.random.chance(0.03)) return this.any(kind);
    this.#made += 1;
    return idOf(kind, `m${this.#made}`);
  }
}
