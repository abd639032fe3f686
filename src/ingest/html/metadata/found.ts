import type { Origin } from '../../../domain/article/candidate';

/** A value of an article's metadata with how it is known. */
export interface Found<Value> {
  readonly value: Value;
  readonly origin: Origin;
}
