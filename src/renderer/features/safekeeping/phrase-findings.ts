import type { Finding, FindingKind } from '../../../contract/safekeeping';

/** One part of a recovery report: findings of one kind. */
export interface FindingGroup {
  readonly kind: FindingKind;
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** Worst first. */
const TITLES: readonly (readonly [FindingKind, string])[] = [
  ['damaged', 'Damaged'],
  ['missing', 'Missing'],
  ['reference', 'Pointing at nothing'],
  ['conflictCopy', 'Copies left by a sync service'],
  ['superfluous', 'Belonging to nothing'],
  ['residue', 'Left behind by a crash'],
];

/** The findings by kind, worst kind first, in the order they were found in. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  return TITLES.map(([kind, title]) => ({
    kind,
    title,
    findings: findings.filter((finding) => finding.kind === kind),
  })).filter((group) => group.findings.length > 0);
}

/** Heading and first words of a recovery report: whether something was repaired, or only noticed. */
export function phraseRecovery(findings: readonly Finding[]): {
  readonly title: string;
  readonly lead: string;
} {
  const isRepaired = findings.some(({ done }) => done !== null);
  const isQuarantined = findings.some(({ done }) => done?.includes('quarantine') ?? false);
  const what =
    findings.length === 1
      ? 'Opening it, Dateline found one thing that is not as it was saved.'
      : `Opening it, Dateline found ${findings.length} things that are not as they were saved.`;
  if (!isRepaired) return { title: 'Something is wrong in this notebook', lead: what };
  const kept = isQuarantined
    ? ' Nothing was deleted: what could not be used lies in the quarantine folder, under its old name.'
    : ' Nothing was deleted.';
  return { title: 'Dateline repaired this notebook', lead: what + kept };
}

/** The report as plain text, to be sent to somebody or kept. */
export function reportText(notebook: string, findings: readonly Finding[]): string {
  const { title, lead } = phraseRecovery(findings);
  const parts = groupFindings(findings).map(({ title: heading, findings: group }) =>
    [heading, ...group.map(lineOf)].join('\n'),
  );
  return `${title}: ${notebook}\n${lead}\n\n${parts.join('\n\n')}\n`;
}

const INSTANT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z/gu;

/** A finding's words with its instants as people write them. */
export function withLocalTimes(words: string, locale: string): string {
  return words.replace(INSTANT, (instant) =>
    new Date(instant).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' }),
  );
}

function lineOf({ file, what, done }: Finding): string {
  return `- ${file}: ${what}${done === null ? '' : `\n  ${done}`}`;
}
