import type { Office } from '../speaker/roles-with';
import { ENGLISH } from './language/english';
import type { StatementLanguage } from './statement-language';

const NOTHING: Office = { role: null, organisation: null };

/**
 * What a mention without a name tells of whoever it is: `a spokesperson for the port office` a role, `the ministry` an
 * organisation, `he` nothing.
 */
export function mentionedOffice(mention: string, language: StatementLanguage = ENGLISH): Office {
  const all = mention.trim().split(/\s+/u);
  const from = all.findIndex((word) => !language.words.determiners.has(word.toLowerCase()));
  const words = from === -1 ? [] : all.slice(from);
  const { ties, prepositions, pronouns } = language.words;
  const tie = words.findIndex((word, at) => {
    const lower = word.toLowerCase();
    return at > 0 && (ties.has(lower) || prepositions.has(lower));
  });
  const head = (tie === -1 ? words.at(-1) : words[tie - 1])?.toLowerCase() ?? '';
  if (head === '' || pronouns.has(head)) return NOTHING;
  const called = words.join(' ');
  if (isPerson(head, language)) return { role: called, organisation: null };
  if (language.names.bodies.has(head)) return { role: null, organisation: called };
  return NOTHING;
}

/** In the plural too: `officials`. */
function isPerson(head: string, { roles, words }: StatementLanguage): boolean {
  const forms = words.mayBePlural(head) ? [head, head.replace(/s$/u, '')] : [head];
  return forms.some((form) => roles.people.has(form) || roles.isPersonNoun(form));
}
