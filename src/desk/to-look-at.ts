import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Anchor } from '../domain/anchor/anchor';
import { type Locator, prepareText } from '../domain/anchor/prepare-text';
import type { TextPositionSelector } from '../domain/anchor/selector';
import type { Annotation, Target } from '../domain/annotation/annotation';
import { lookReason, sameWords } from '../domain/annotation/carrying';
import type { LookItem, PassageInText, ToLookAt } from '../domain/annotation/to-look-at';
import { type Article, currentVersion } from '../domain/article/article';
import type { ArticleId, Sha256 } from '../domain/ids';
import { openingOf } from '../domain/note/opening';
import type { NotebookDesk } from './notebook-desk';

/** Places that are told of an ambiguous passage: as many as one key each can choose. */
const MOST_PLACES = 9;

/**
 * What waits for a look in the notebook, or in one article. Looking passages up takes a while in long texts: the
 * process gets a turn in between, and what was found is remembered as long as the records are.
 */
export async function toLookAt(
  desk: NotebookDesk,
  articleId: ArticleId | null,
  most: number,
): Promise<ToLookAt> {
  const { notebook, shownRevision: revision } = desk;
  const asked = articleId === null ? notebook.all('article') : [notebook.get('article', articleId)];
  const waiting = asked
    .filter((article) => article?.trashedAt === null)
    .filter((article) => article !== null)
    .map((article) => ({ article, annotations: waitingIn(desk, article) }))
    .filter(({ annotations }) => annotations.length > 0)
    .sort((a, b) => (addedAt(a.article) < addedAt(b.article) ? 1 : -1));
  const total = waiting.reduce((sum, { annotations }) => sum + annotations.length, 0);
  const articles: ToLookAt['articles'][number][] = [];
  let left = most;
  for (const { article, annotations } of waiting) {
    const shown = annotations.slice(0, left);
    left -= shown.length;
    if (shown.length === 0) break;
    const items = await itemsOf(desk, article, shown);
    articles.push({ id: article.id, title: article.title, items });
  }
  return { revision, articles, total };
}

function waitingIn(desk: NotebookDesk, article: Article): Annotation[] {
  if (desk.notebook.counts.ofArticle(article.id).toLookAt === 0) return [];
  const { textHash } = currentVersion(article);
  return desk.notebook
    .annotationsOf(article.id)
    .filter((annotation) => lookReason(annotation, textHash) !== null);
}

function addedAt(article: Article): string {
  return currentVersion(article).addedAt;
}

/** What was found of a target in a text; both never change. */
const found = new WeakMap<Target, { readonly hash: Sha256; readonly anchor: Anchor }>();

async function itemsOf(
  desk: NotebookDesk,
  article: Article,
  annotations: readonly Annotation[],
): Promise<LookItem[]> {
  const hash = currentVersion(article).textHash;
  const texts = new Map<Sha256, string | null>();
  const textOf = async (of: Sha256): Promise<string | null> => {
    const known = texts.get(of);
    if (known !== undefined) return known;
    const read = await desk.readText(of);
    const text = read.ok ? read.value.text : null;
    texts.set(of, text);
    return text;
  };
  const current = await textOf(hash);
  const locators = new Map<Sha256, Locator>();
  const items: LookItem[] = [];
  for (const annotation of annotations) {
    const { target, carrying } = annotation;
    const from = carrying?.kind === 'reworded' ? carrying.from : target;
    const stood = await textOf(from.textHash);
    const note = desk.notebook.noteAbout(annotation.id);
    const opening = note ? openingOf(note.markdown, OPENING) : null;
    const common = { annotation, note: opening, before: passageOf(stood, from) };
    if (target.textHash === hash) {
      items.push({ ...common, kind: 'reworded', places: [passageOf(current, target)] });
      continue;
    }
    if (current === null) {
      items.push({ ...common, kind: 'orphan', places: [] });
      continue;
    }
    const anchor = await anchorOf(from, { hash, current, stood, locators });
    items.push({ ...common, ...kindAndPlaces(from, anchor, current) });
  }
  return items;
}

interface Looking {
  readonly hash: Sha256;
  readonly current: string;
  readonly stood: string | null;
  readonly locators: Map<Sha256, Locator>;
}

async function anchorOf(
  from: Target,
  { hash, current, stood, locators }: Looking,
): Promise<Anchor> {
  const known = found.get(from);
  if (known?.hash === hash) return known.anchor;
  await nextTurn();
  const locator = locators.get(from.textHash) ?? prepareText(current, stood);
  locators.set(from.textHash, locator);
  const anchor = locator.locate(from);
  found.set(from, { hash, anchor });
  return anchor;
}

function kindAndPlaces(
  from: Target,
  anchor: Anchor,
  current: string,
): Pick<LookItem, 'kind' | 'places'> {
  switch (anchor.kind) {
    case 'exact':
    case 'moved': {
      const place = around(current, anchor.range);
      const kind = sameWords(from.quote.exact, place.exact) ? 'found' : 'ambiguous';
      return { kind, places: [place] };
    }
    case 'ambiguous': {
      const places = anchor.ranges.slice(0, MOST_PLACES).map((range) => around(current, range));
      return { kind: 'ambiguous', places };
    }
    case 'orphan':
      return { kind: 'orphan', places: [] };
  }
}

/** Most characters of a note's opening. */
const OPENING = 120;
/** Code units that are shown on each side of a passage. */
const AROUND = 160;

/** A passage with its context, from its text where that can be read, or else from its selectors. */
function passageOf(text: string | null, { quote, position }: Target): PassageInText {
  if (text !== null) return around(text, position);
  return { range: position, lead: quote.prefix, exact: quote.exact, tail: quote.suffix };
}

function around(text: string, range: TextPositionSelector): PassageInText {
  const before = text.slice(Math.max(0, range.start - AROUND), range.start);
  const after = text.slice(range.end, range.end + AROUND);
  // Cut between words; the far edge of a text needs no cut.
  const lead = range.start > AROUND ? before.replace(/^\S*\s/u, '… ') : before;
  const tail = range.end + AROUND < text.length ? after.replace(/\s\S*$/u, ' …') : after;
  return { range, lead, exact: text.slice(range.start, range.end), tail };
}
