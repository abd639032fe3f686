import type { PassagePart } from '../domain/annotation/annotation';
import { currentVersion } from '../domain/article/article';
import type { ProposeCommand } from './example-proposal';
import { aSpeakerName } from './example-words';
import type { SeededRandom } from './seeded-random';

/* What a researcher decides about proposals, and speakers that turn out to be two. */

/** Draws commands on what was proposed, and on speakers that are split. */
export const decisions = {
  dismissProposals: (notebook, random) => {
    const articleId = notebook.some('article');
    const article = articleId && notebook.records.get('article', articleId);
    if (!article) return null;
    const { dismissed = [] } = article;
    const remove = random.chance(0.3) ? dismissed.slice(0, 1) : [];
    const { textHash } = currentVersion(article);
    const text = notebook.textNamed(textHash);
    const words = [...text.matchAll(/\S+/gu)];
    const first = random.pick(words);
    const last = words[Math.min(words.indexOf(first) + random.below(9), words.length - 1)] ?? first;
    const [start, end] = [first.index, last.index + last[0].length];
    const one = { textHash, start, end, exact: text.slice(start, end) };
    return { kind: 'dismissProposals', articleId: article.id, add: [one], remove };
  },
  setUnrelated: (notebook, random) => {
    const id = notebook.some('annotation');
    const other = notebook.some('annotation');
    if (id === null || other === null || id === other) return null;
    return { kind: 'setUnrelated', id, other, unrelated: random.chance(0.9) };
  },
  splitSpeaker: (notebook, random) => {
    const id = notebook.some('speaker');
    const speaker = id && notebook.records.get('speaker', id);
    if (!speaker) return null;
    const { id: newId, number } = notebook.fresh('speaker');
    const statements = notebook.records.statementsBy(speaker.id).map((one) => one.id);
    return {
      kind: 'splitSpeaker',
      id: speaker.id,
      newId,
      name: aSpeakerName(random, number),
      aliases: speaker.aliases.slice(0, random.below(2)),
      roles: speaker.roles.slice(0, random.below(2)),
      statements: statements.filter(() => random.chance(0.5)),
    };
  },
} satisfies Readonly<Record<string, ProposeCommand>>;

/** Parts of a passage that leave some words in its middle out; none for a short one. */
export function someParts(
  exact: string,
  random: SeededRandom,
): { readonly parts?: readonly PassagePart[] } {
  const words = [...exact.matchAll(/\S+/gu)];
  if (words.length < 4 || random.chance(0.7)) return {};
  const at = 1 + random.below(words.length - 2);
  const [before, behind] = [words[at - 1], words[at + 1]];
  if (before === undefined || behind === undefined) return {};
  return {
    parts: [
      { start: 0, end: before.index + before[0].length },
      { start: behind.index, end: exact.length },
    ],
  };
}
