import type { AddressProblem } from '../domain/article/address-problem';
import { phraseAddressProblem } from '../domain/article/phrase-address-problem';

/** What happened with an address and what to do next, for a person at a terminal. */
export function phraseFetchProblem(host: string, problem: AddressProblem) {
  return phraseAddressProblem(host, problem);
}
