import type { DifferenceCounts } from '../../../contract/daily-copies';
import type { RecordId } from '../../../domain/ids';
import type { CopyChoice } from '../../../domain/notebook/past/bring-back';

/** What can be brought back: what was deleted, and what was changed. */
export type Group = 'onlyInCopy' | 'changed';

/** What the user chose so far: whole groups, and single records that differ from their group. */
export interface Chosen {
  readonly groups: ReadonlySet<Group>;
  readonly toggled: ReadonlyMap<RecordId, Group>;
}

/** At first all that was deleted is chosen: bringing it back takes nothing away. */
export const FIRST_CHOICE: Chosen = { groups: new Set(['onlyInCopy']), toggled: new Map() };

/** Whether a record is to come back. */
export function isChosen({ groups, toggled }: Chosen, id: RecordId, group: Group): boolean {
  return groups.has(group) !== toggled.has(id);
}

/** Chooses one more record, or one less. */
export function toggle({ groups, toggled }: Chosen, id: RecordId, group: Group): Chosen {
  const next = new Map(toggled);
  if (!next.delete(id)) next.set(id, group);
  return { groups, toggled: next };
}

/** Chooses all of a group, or none of it. */
export function chooseGroup({ groups, toggled }: Chosen, group: Group, all: boolean): Chosen {
  const next = new Set(groups);
  if (all) next.add(group);
  else next.delete(group);
  const others = [...toggled].filter(([, its]) => its !== group);
  return { groups: next, toggled: new Map(others) };
}

/** How many of a group are to come back. */
export function countOf(
  { groups, toggled }: Chosen,
  group: Group,
  counts: DifferenceCounts,
): number {
  const single = [...toggled.values()].filter((its) => its === group).length;
  return groups.has(group) ? counts[group] - single : single;
}

/** The choice as it is asked for. */
export function asChoice({ groups, toggled }: Chosen): CopyChoice {
  return { kind: 'some', groups: [...groups], toggled: [...toggled.keys()] };
}
