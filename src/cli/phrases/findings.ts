import type { Finding } from '../../contract/safekeeping';
import { printable, type Terminal } from '../terminal';

/**
 * Says what opening a notebook found, kept and lost, a finding in a line or two. What a crash leaves in the normal
 * course of things is put in order without a word.
 */
export function sayFindings(terminal: Terminal, findings: readonly Finding[]): void {
  for (const { kind, file, what, done } of findings) {
    if (kind === 'residue') continue;
    terminal.say(`${printable(file)}: ${printable(what)}`);
    if (done !== null) terminal.say(`  ${printable(done)}`);
  }
}
