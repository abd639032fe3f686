import type { SharedWordingRun } from '../../../contract/shared-wording';

const number = new Intl.NumberFormat('en');

/** Some of a thing in words: "1 place", "12 places". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${number.format(count)} ${count === 1 ? one : many}`;
}

/** How long a run is, where it stands, and how rare it is: "9 words · 3 places · in 14 articles of the notebook". */
export function describeRun({ words, places, rarity }: SharedWordingRun, inView: number): string {
  const articles = new Set(places.map(({ articleId }) => articleId)).size;
  const parts = [counted(words, 'word')];
  if (inView > 2) parts.push(articles === inView ? 'in all panes' : `in ${articles} articles here`);
  if (places.length > articles) parts.push(counted(places.length, 'place'));
  if (rarity !== null) {
    parts.push(rarity <= articles ? 'nowhere else' : `in ${counted(rarity, 'article')}`);
  }
  return parts.join(' · ');
}
