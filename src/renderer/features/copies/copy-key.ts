import type { DailyCopy } from '../../../contract/daily-copies';

/** Names a copy among all, as lists need it. */
export function keyOf({ id }: DailyCopy): string {
  return `${id.group}/${id.name}`;
}
