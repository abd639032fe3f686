import type { ProposedStatement } from '../../domain/statement/propose-statements';

/** What a proposal says of who said it. */
export interface ProposedWho {
  /** `Speaker unknown` when the text names nobody; a mention that is no name stands in quotation marks. */
  readonly name: string;
  /** Role and organisation; empty when the text tells neither. */
  readonly office: string;
  /** How the name is known where the passage itself does not have it; empty where it does. */
  readonly how: string;
}

/** Who said a proposed statement, in words. */
export function whoSaid({
  speaker,
  speakerBy,
  role,
  organisation,
}: Pick<ProposedStatement, 'speaker' | 'speakerBy' | 'role' | 'organisation'>): ProposedWho {
  const office = [role, organisation && !role?.includes(organisation) ? organisation : null]
    .filter((part) => part !== null)
    .join(', ');
  if (speaker === null) return { name: 'Speaker unknown', office, how: '' };
  if (speakerBy === 'unknown') return { name: `“${speaker}”`, office, how: '' };
  return { name: speaker, office, how: speakerBy === null ? '' : HOW[speakerBy] };
}

const HOW = { named: '', pronoun: 'by a pronoun', role: 'by the role' } as const;

/** `Statement by Ada Strait`. */
export function nameOfProposal({ speaker, speakerBy }: ProposedStatement): string {
  if (speaker === null) return 'Statement, speaker unknown';
  return speakerBy === 'unknown' ? `Statement by “${speaker}”` : `Statement by ${speaker}`;
}

/** Whose words it is in. */
export const DIRECTNESS_WORDS = {
  direct: 'Quotation',
  indirect: 'Paraphrase',
  mixed: 'Mixed',
} as const;

/** Whether others of the same speaker can be accepted together with one: the text names them. */
export function isNamed({ speaker, speakerBy }: ProposedStatement): boolean {
  return speaker !== null && speakerBy !== null && speakerBy !== 'unknown';
}
