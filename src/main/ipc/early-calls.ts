import type { CallName } from '../../contract/calls';

/** Calls that need no records: they are answered while a notebook that is shown already is still being opened. */
const EARLY: ReadonlySet<CallName> = new Set<CallName>([
  'appState',
  'quickOverview',
  'changeSettings',
  'readView',
  'saveView',
  'openLink',
  'copyText',
  'copyRich',
  'readyToClose',
]);

/** Whether a call is to wait for the notebook that is being opened, so that edits and readings find it there. */
export function needsRecords(name: CallName): boolean {
  return !EARLY.has(name);
}
