import { resolve } from 'node:path';
import { checkFolder, type CheckReport } from '../../desk/check-folder';
import { type CommandPorts, defineCommand } from '../command';
import { EXIT, type ExitCode } from '../exit-code';
import { phraseOpenError } from '../phrases/open-error';
import { printable, sayProblem } from '../terminal';

/** `check`: whether a notebook's files are what they have to be. */
export const checkCommand = defineCommand({
  name: 'check',
  says: 'checks the files of a notebook, and repairs them if asked to',
  details: [
    'Reads every record, text and imported original, the journal, the history and the second copies, and compares them with their checksums and with each other. Without --repair nothing in the folder is changed, and the notebook may be open elsewhere meanwhile.',
    '--repair restores from second copies what is damaged or missing, and moves to the folder “quarantine” what is damaged or of no use. It deletes nothing. It needs the notebook for itself.',
    '--json prints {"sound", "revision", "counts": {recordKind: n}, "findings": [{"kind", "file", "what", "done"}]} on one line; revision is the last edit that is safe on the disk. Kinds: residue is what a crash leaves behind in the normal course of things, superfluous a file that is not the notebook’s; with these alone it is sound. The others are damaged, missing, reference (a record names one that is not there) and conflictCopy (a second version that a sync service put there).',
    'The exit code is 0 when it is sound, 1 when damage was found, repaired or not, and 2 when the notebook could not be read.',
  ],
  options: {
    notebook: { kind: 'required', placeholder: 'DIR', says: 'the folder of the notebook' },
    repair: { kind: 'flag', says: 'put right what can be put right' },
    json: { kind: 'flag', says: 'the report as one line of JSON' },
  },
  operands: null,
  run: async ({ notebook, repair, json }, _, { terminal, now }) => {
    const checked = await checkFolder(resolve(notebook), { now }, { repair });
    if (!checked.ok) {
      sayProblem(terminal, phraseOpenError(notebook, checked.error, 'open'));
      return EXIT.couldNotRun;
    }
    const report = checked.value;
    if (json) terminal.result(JSON.stringify(inOrder(report)));
    else tell(report, repair, terminal);
    return exitCode(report);
  },
});

function exitCode({ sound }: CheckReport): ExitCode {
  return sound ? EXIT.done : EXIT.failed;
}

/** The report with its keys in the order that the help promises. */
function inOrder({ sound, revision, counts, findings }: CheckReport): CheckReport {
  return {
    sound,
    revision,
    counts,
    findings: findings.map(({ kind, file, what, done }) => ({ kind, file, what, done })),
  };
}

function tell(report: CheckReport, isRepair: boolean, { result }: CommandPorts['terminal']): void {
  const { sound, revision, counts, findings } = report;
  for (const { kind, file, what, done } of findings) {
    result(`${kind}  ${printable(file)}`);
    result(`  ${printable(what)}`);
    if (done !== null) result(`  ${printable(done)}`);
  }
  const records = Object.entries(counts).map(([kind, count]) => `${counted(count, kind)}`);
  result(`Edit ${revision}: ${records.join(', ')}.`);
  result(verdict(sound, findings, isRepair));
}

function verdict(isSound: boolean, findings: CheckReport['findings'], isRepair: boolean): string {
  if (isSound) return 'The notebook is sound.';
  const open = findings.filter(({ kind, done }) => done === null && kind !== 'residue').length;
  if (!isRepair) return 'The notebook is not sound. Run this again with --repair to put it right.';
  return open === 0
    ? 'The notebook was not sound. What was found was put right.'
    : `The notebook was not sound. ${counted(open, 'finding')} could not be put right.`;
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
