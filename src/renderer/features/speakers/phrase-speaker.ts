import { latestRole } from '../../../domain/speaker/latest-role';
import type { Likeness } from '../../../domain/speaker/look-alike';
import type { Speaker, SpeakerRole } from '../../../domain/speaker/speaker';

/** The latest role and organisation of a speaker, as one line; empty when none is known. */
export function officeOf(speaker: Speaker): string {
  const latest = latestRole(speaker);
  return latest ? wordsOfRole(latest) : '';
}

/** A role and its organisation, as one line. */
export function wordsOfRole({ role, organisation }: SpeakerRole): string {
  return [role, organisation].filter(Boolean).join(', ');
}

/** Why two speakers may be one. */
export function phraseLikeness(why: Likeness): string {
  switch (why) {
    case 'name':
      return 'the same name';
    case 'alias':
      return 'also called the same';
    case 'surname':
      return 'the same surname and organisation';
  }
}
