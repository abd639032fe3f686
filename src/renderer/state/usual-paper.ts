import type { PrintChoices } from '../../contract/printing';

/** Countries in which letters are written on paper of 8.5 by 11 inches. */
const LETTER = new Set([
  'US',
  'CA',
  'MX',
  'PR',
  'PH',
  'CL',
  'CO',
  'CR',
  'GT',
  'NI',
  'PA',
  'SV',
  'VE',
]);

/** The paper that is usual where a language tag is at home. */
export function usualPaper(locale: string): PrintChoices['paper'] {
  const { region } = new Intl.Locale(locale).maximize();
  return region !== undefined && LETTER.has(region) ? 'letter' : 'a4';
}
