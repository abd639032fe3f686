import type { SeededRandom } from '../../../src/desk/seeded-random';
import type { PassagePart } from '../../../src/domain/annotation/annotation';
import type { SingleCommand } from '../../../src/domain/notebook/command';
import type { Texts } from './model-articles';
import type { IdDraw } from './model-ids';
import { aName } from './model-values';

/* What is asked of statements that were proposed, their parts and their speakers. */

/** Draws of commands that change what is kept of proposals, and that split a speaker. */
export function statementEdits(
  ids: IdDraw,
  random: SeededRandom,
  texts: Texts,
): (() => SingleCommand)[] {
  return [
    () => dismissal(ids, random, texts),
    () => dismissal(ids, random, texts),
    () => ({
      kind: 'setUnrelated',
      id: ids.any('annotation'),
      other: ids.any('annotation'),
      unrelated: random.chance(0.8),
    }),
    () => splitSpeaker(ids, random),
    () => splitSpeaker(ids, random),
  ];
}

/** Parts of a passage: mostly such as make it up, sometimes none. */
export function someParts(
  { chance, below }: SeededRandom,
  exact: string,
): { parts?: readonly PassagePart[] } {
  if (chance(0.5) || exact.length < 3) return {};
  const cuts = [0, 1, 2, 3].map(() => 1 + below(exact.length - 1)).sort((a, b) => a - b);
  const edges = [0, ...(chance(0.5) ? cuts : cuts.slice(1, 3)), exact.length];
  if (chance(0.02)) edges.pop();
  const parts: PassagePart[] = [];
  for (let at = 0; at + 1 < edges.length; at += 2) {
    parts.push({ start: edges[at] ?? 0, end: edges[at + 1] ?? 0 });
  }
  return { parts };
}

function dismissal(
  ids: IdDraw,
  { pick, below, chance }: SeededRandom,
  texts: Texts,
): SingleCommand {
  const articleId = ids.any('article');
  const article = ids.all('article').find(({ id }) => id === articleId);
  const dismissed = article?.dismissed ?? [];
  const remove = dismissed.filter(() => chance(0.3));
  const own = article?.versions.map((version) => version.textHash) ?? [];
  const textHash = pick(own.length > 0 && !chance(0.03) ? own : [...texts.keys()]);
  const text = texts.get(textHash) ?? '';
  const start = below(text.length);
  const end = Math.min(start + below(6) + (chance(0.03) ? 0 : 1), text.length);
  const exact = chance(0.03) ? 'z'.repeat(end - start) : text.slice(start, end);
  const add = chance(0.8) ? [{ textHash, start, end, exact }] : [];
  return { kind: 'dismissProposals', articleId, add, remove };
}

function splitSpeaker(ids: IdDraw, random: SeededRandom): SingleCommand {
  const { chance } = random;
  const id = ids.any('speaker');
  const speaker = ids.all('speaker').find((one) => one.id === id);
  const own = ids.all('annotation').filter(({ attribution }) => attribution?.speakerId === id);
  const aliases = (speaker?.aliases ?? []).filter(() => chance(0.5));
  const statements = own.filter(() => chance(0.5)).map((one) => one.id);
  return {
    kind: 'splitSpeaker',
    id,
    newId: ids.fresh('speaker'),
    name: chance(0.3) ? (aliases[0] ?? aName(random)) : aName(random),
    aliases: chance(0.05) ? [...aliases, aName(random)] : aliases,
    roles: (speaker?.roles ?? []).filter(() => chance(0.5)),
    statements: chance(0.05) ? [...statements, ids.any('annotation')] : statements,
  };
}
