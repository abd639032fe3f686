import { assertNever } from '../assert-never';
import type { AddressProblem } from './address-problem';

/** What happened with an address and what to do next, as two sentences for a person. */
export function phraseAddressProblem(
  host: string,
  problem: AddressProblem,
): { readonly what: string; readonly next: string } {
  const [what, next] = wordsFor(host === '' ? 'The address' : `“${host}”`, problem);
  return { what, next };
}

function wordsFor(host: string, problem: AddressProblem): readonly [what: string, next: string] {
  switch (problem.kind) {
    case 'notWeb':
      return ['This is no web address.', 'Use one that begins with http:// or https://.'];
    case 'credentials':
      return [
        'The address holds a user name or password, which would be sent along and kept.',
        'Leave it out, or save the page in your browser and import the file.',
      ];
    case 'private':
      return [
        `${host} lies in your own network or on this computer.`,
        'Fetch it only if you know what is there; Dateline asks you to confirm it.',
      ];
    case 'offline':
      return ['This computer has no connection.', 'Connect it, then try again.'];
    case 'unknownHost':
      return [`${host} was not found.`, 'Check the address and the connection, then try again.'];
    case 'noAnswer':
      return [`${host} did not answer (${problem.code}).`, 'Try again later.'];
    case 'certificate':
      return [
        `${host} could not prove that it is what it says (${problem.code}).`,
        'Open it in your browser to see why; a page saved there can be imported.',
      ];
    case 'tooSlow':
      return [`${host} took too long.`, 'Try again later.'];
    case 'status':
      return ofStatus(host, problem.status);
    case 'tooManyRedirects':
      return [`${host} sends from one address to the next without an end.`, IN_BROWSER];
    case 'wrongType':
      return [
        `${host} gave no article but ${problem.mediaType}.`,
        'Check that it is the address of the article itself.',
      ];
    case 'proxy':
      return [
        `The proxy could not be used (${problem.code}).`,
        'Check it under Settings, or on the command line --proxy and HTTPS_PROXY.',
      ];
    default:
      return assertNever(problem);
  }
}

const IN_BROWSER = 'Open it in your browser, save the page there and import the file.';

function ofStatus(host: string, status: number): readonly [what: string, next: string] {
  if (status === 404 || status === 410) {
    return [`${host} has no page at this address (${status}).`, 'Check the address.'];
  }
  if (status === 401 || status === 402 || status === 403 || status === 451) {
    return [`${host} does not show this page to everyone (${status}).`, IN_BROWSER];
  }
  if (status === 429) return [`${host} wants fewer questions (429).`, 'Try again later.'];
  return [`${host} answered with an error (${status}).`, 'Try again later.'];
}
