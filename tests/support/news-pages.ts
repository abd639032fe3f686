import { seeded } from './endurance/seeded';

/** Words that the pages are made of. */
const WORDS =
  'harbour council vote ferry minister port budget winter storm repair bridge island school teacher signal report promise delay crew night light pilot union strike wage talks coast guard fishing quota export market river flood dam engineer village road tunnel train station clerk archive museum letter lamp quay tide rope anchor grain wool mill field orchard well stone wall gate tower'.split(
    ' ',
  );

/** A saved page of an invented newspaper: a headline, a date, paragraphs and what stands around them. */
export function newsPage(number: number, { paragraphs = 10, words = 55 } = {}): string {
  const { oneOf } = seeded(number + 1);
  const word = (): string => oneOf(WORDS);
  const sentence = (length: number): string => {
    const all = Array.from({ length }, word).join(' ');
    return `${all.charAt(0).toUpperCase()}${all.slice(1)}.`;
  };
  const title = `Report ${number} on the ${word()} and the ${word()}`;
  const body = Array.from(
    { length: paragraphs },
    () => `<p>${sentence(words / 3)} ${sentence(words / 3)} ${sentence(words / 3)}</p>`,
  ).join('\n');
  const links = Array.from({ length: 30 }, () => `<li><a href="/x">${word()} ${word()}</a></li>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | The Tide</title>
<meta property="og:title" content="${title}"><meta property="og:site_name" content="The Tide">
<link rel="canonical" href="https://tide.example/reports/${number}">
<meta property="article:published_time" content="2025-03-04T10:00:00+02:00"></head>
<body><header><nav><ul>${links.join('')}</ul></nav></header>
<main><article><h1>${title}</h1><p class="byline">By Ada Lindqvist</p>
${body}</article><aside><h2>More</h2><ul>${links.join('')}</ul></aside></main>
<footer><p>About The Tide</p></footer></body></html>`;
}
