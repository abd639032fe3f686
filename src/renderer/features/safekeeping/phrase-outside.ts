import type { OutsideReport } from '../../../contract/two-versions';

/** What is told of changes from outside: what happened, and below it what is safe and what is different now. */
export function phraseOutside(report: OutsideReport): {
  readonly what: string;
  readonly more: string;
} {
  const { records, conflicts, undoIsGone, findings } = report;
  const more = [
    conflicts === 0 ? '' : whatWaits(conflicts),
    records > 0 || conflicts > 0 ? 'Both sides are kept.' : '',
    undoIsGone ? 'Undo starts afresh from here.' : '',
    findings.length === 0 ? '' : putInOrder(findings.length),
  ];
  return { what: whatHappened(report), more: more.filter(Boolean).join(' ') };
}

function whatHappened({ records, conflicts, from, wasBehind }: OutsideReport): string {
  if (wasBehind && records === 0) {
    return 'The notebook’s folder had gone back to an earlier state. What was saved since is back in it.';
  }
  const [who, ...others] = from;
  const whose =
    who !== undefined && others.length === 0 ? `Changes from ${who}` : 'Changes from outside';
  if (records > 0)
    return `${whose} were taken in: ${counted(records)} ${records === 1 ? 'is' : 'are'} different now.`;
  if (conflicts > 0) return `${whose} were found that differ from what is here.`;
  return 'Others changed the notebook’s files. They were put in order; nothing is lost.';
}

function whatWaits(conflicts: number): string {
  return conflicts === 1
    ? '1 record was changed in both places: decide which version to keep.'
    : `${conflicts} records were changed in both places: decide which versions to keep.`;
}

function putInOrder(files: number): string {
  return files === 1
    ? '1 file was put right or put aside.'
    : `${files} files were put right or put aside.`;
}

function counted(records: number): string {
  return records === 1 ? '1 record' : `${records.toLocaleString()} records`;
}
