import { Sentence } from './unit';

/** A dateline has no more words, marks and bracketed agencies than this before its colon or dash. */
const MOST_UNITS = 9;

/** A sentence without the place in capitals that opens a news text: `HARBOUR (AP) — `, `HARBOUR, Jan. 5: `. */
export function withoutDateline(sentence: Sentence): Sentence {
  const length = datelineLength(sentence);
  if (length === 0) return sentence;
  return new Sentence(sentence.units.slice(length), sentence.paragraph, sentence.isFirst);
}

function datelineLength(sentence: Sentence): number {
  if (!sentence.isFirst || !/^\p{Lu}[\p{Lu}.'’-]+$/u.test(sentence.at(0).text)) return 0;
  for (let at = 1; at < Math.min(MOST_UNITS, sentence.length - 1); at += 1) {
    const { kind, text } = sentence.at(at);
    if (/^(?:[:—–-]|--)$/.test(text)) return at + 1;
    const isPart = /^[,()/]$/.test(text) || sentence.isCapital(at) || /^\d{1,2}$/.test(text);
    if (kind === 'quoted' || !isPart) return 0;
  }
  return 0;
}
