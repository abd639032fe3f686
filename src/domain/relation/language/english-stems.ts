/** What the forms of an English word have in common, as far as their endings tell; the word has no capitals. */
export function stemOfEnglish(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  return withoutEnd(withoutPlural(word));
}

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    this: 'this',
    thus: 'thus',
    news: 'news',
    always: 'always',
    perhaps: 'perhaps',
    during: 'during',
    nothing: 'nothing',
    anything: 'anything',
    something: 'something',
    everything: 'everything',
    need: 'need',
    needs: 'need',
    indeed: 'indeed',
    left: 'leave',
    leaves: 'leave',
    began: 'begin',
    begun: 'begin',
    beginning: 'begin',
    chose: 'choose',
    won: 'win',
    lost: 'lose',
    kept: 'keep',
    made: 'make',
    making: 'make',
    gave: 'give',
    given: 'give',
    sought: 'seek',
    thought: 'think',
    knew: 'know',
    known: 'know',
    felt: 'feel',
    meant: 'mean',
    has: 'have',
    had: 'have',
  }).map(([word, stem]) => [word, withoutEnd(stem)]),
);

function withoutPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/(?:sh|ch|x|z|ss)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function withoutEnd(word: string): string {
  if (word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  for (const end of ['ing', 'ed']) {
    const bare = word.slice(0, -end.length);
    if (!word.endsWith(end) || bare.length < 3 || !/[aeiouy]/.test(bare)) continue;
    return withoutSilent(/([bdgmnprt])\1$/.test(bare) ? bare.slice(0, -1) : bare);
  }
  return withoutSilent(word);
}

function withoutSilent(word: string): string {
  return word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word;
}
