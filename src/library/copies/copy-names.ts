import { basename, join } from 'node:path';
import type { Instant } from '../../domain/ids';

/** Which copy is meant: the folder of its notebook's copies, and its own folder in it. */
export interface CopyId {
  readonly group: string;
  readonly name: string;
}

/** A copy's folder is named after the local time it was made at; seconds only when another took the name before. */
const COPY_NAME = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2})(\d{2})(\d{2})?)?$/;

/** The name of a notebook and the first 8 digits of its id; no name leads out of the folder. */
const GROUP_NAME = /^(?!\.)([^/\\]+)-([0-9a-f]{8})$/;

/** A copy that is being made, or is being removed. */
const UNFINISHED = /^\.(?:making|removing)-[0-9a-f]{12}$/;

/** How many digits of a notebook's id its folder of copies bears. */
const ID_DIGITS = 8;

/** The folder of a notebook's copies within the folder of all copies. */
export function groupName(notebookPath: string, notebookId: string): string {
  return `${basename(notebookPath).replace(/^\.+/, '') || 'notebook'}-${idPart(notebookId)}`;
}

/** What a folder of copies says of its notebook; `null` when it is no such folder. */
export function readGroupName(
  group: string,
): { readonly notebook: string; readonly idPart: string } | null {
  const [, notebook, part] = GROUP_NAME.exec(group) ?? [];
  return notebook === undefined || part === undefined ? null : { notebook, idPart: part };
}

/** The part of a notebook's id that the folder of its copies bears. */
export function idPart(notebookId: string): string {
  return notebookId.slice(0, ID_DIGITS);
}

/** The names a copy of that moment may have, in the order of preference. */
export function copyNames(now: Instant): readonly [string, string] {
  const at = new Date(now);
  const minute = `${localDay(now)} ${two(at.getHours())}${two(at.getMinutes())}`;
  return [minute, `${minute}${two(at.getSeconds())}`];
}

/** The local calendar day of an instant: `2031-03-20`. */
export function localDay(instant: Instant): string {
  const at = new Date(instant);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** When a copy of that name was made, and its day; `null` when it is no name of a copy. */
export function readCopyName(
  name: string,
): { readonly day: string; readonly madeAt: Instant } | null {
  const match = COPY_NAME.exec(name);
  if (!match) return null;
  const [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  const at = new Date(year, month - 1, day, hours, minutes, seconds);
  const isReal = at.getMonth() === month - 1 && at.getDate() === day && hours < 24;
  return isReal ? { day: name.slice(0, 10), madeAt: at.toISOString() } : null;
}

/** Whether a folder is a copy that was not finished, or not wholly removed. */
export function isUnfinished(name: string): boolean {
  return UNFINISHED.test(name);
}

/** Where a copy lies; throws when its name leads anywhere else, which a copy that was listed never does. */
export function copyPath(copiesFolder: string, { group, name }: CopyId): string {
  if (readGroupName(group) === null || readCopyName(name) === null) {
    throw new Error(`Not a copy: ${group}/${name}`);
  }
  return join(copiesFolder, group, name);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
