import { codePointsOf } from '../domain/anchor/code-points';
import { describe } from '../domain/anchor/describe';
import { prepareText } from '../domain/anchor/prepare-text';
import type { TextQuoteSelector } from '../domain/anchor/selector';
import type { Annotation, Attribution, Target } from '../domain/annotation/annotation';
import { replacesWords } from '../domain/annotation/carry-over';
import { brokenParts } from '../domain/annotation/passage-parts';
import { partsInOtherWords } from '../domain/annotation/parts-in-other-words';
import { type Article, currentVersion } from '../domain/article/article';
import type { AnnotationId, ArticleId, SpeakerId, TagId } from '../domain/ids';
import { apply, type Outcome } from '../domain/notebook/apply';
import type { CommandError, SingleCommand } from '../domain/notebook/command';
import type { Notebook } from '../domain/notebook/notebook';
import { isIdOf } from '../domain/record-id';
import { fail, ok, type Result } from '../domain/result';
import { foldName } from '../domain/tag/name';
import type { ForeignAnnotation, ForeignAnnotations } from '../ingest/w3c/read-w3c';
import type { EditError } from './ask-for-edit';
import type { NotebookDesk } from './notebook-desk';

/** An annotation that did not come in, and why. */
export interface LeftOut {
  /** Opening words of its passage. */
  readonly passage: string;
  /** Headline of what it is about, or its address; `null` when neither is said. */
  readonly about: string | null;
  /** `noArticle`: what it is about is not in the notebook. `noPassage`: its passage is not surely in the text. */
  readonly why: 'noArticle' | 'noPassage';
}

/** What became of a file of annotations. */
export interface AnnotationsImported {
  readonly added: number;
  /** Those that were in the notebook already. */
  readonly present: number;
  readonly leftOut: readonly LeftOut[];
  /** Items of the file that are no annotation of a passage. */
  readonly unread: number;
  /** The articles that annotations were added to. */
  readonly articleIds: readonly ArticleId[];
}

/**
 * Brings annotations of a W3C export into the notebook as one step: each to the article that has the very text, or the
 * address, and only where its passage is found beyond doubt. What is there already does not come twice. Tags and
 * speakers that are not there are made.
 */
export async function importAnnotations(
  desk: NotebookDesk,
  { annotations, unread }: ForeignAnnotations,
): Promise<Result<AnnotationsImported, EditError>> {
  const finder = new TargetFinder(desk);
  const leftOut: LeftOut[] = [];
  const found: { readonly item: ForeignAnnotation; readonly target: Target }[] = [];
  let known = 0;
  for (const item of annotations) {
    if (hasId(desk.notebook, item)) {
      known += 1;
      continue;
    }
    const target = await finder.find(item);
    if (typeof target === 'string') leftOut.push(leaveOut(item, target));
    else found.push({ item, target });
  }
  let [added, present] = [0, 0];
  let articleIds: readonly ArticleId[] = [];
  const make = (notebook: Notebook): Result<Outcome, CommandError> => {
    const fresh = found.filter(({ item, target }) => !isPresent(notebook, item, target));
    [added, present] = [fresh.length, known + found.length - fresh.length];
    articleIds = [...new Set(fresh.map(({ target }) => target.articleId))];
    const writer = new CommandWriter(notebook, desk.ports.newId);
    for (const { item, target } of fresh) writer.write(item, target);
    const { now, newId } = desk.ports;
    const label = added === 1 ? 'Import annotation' : `Import ${added} annotations`;
    const outcome = apply(
      notebook,
      { kind: 'batch', label, commands: writer.commands },
      { now: now(), newId },
    );
    return outcome.ok ? ok(dated(outcome.value, writer.dates)) : outcome;
  };
  const news = found.some(({ item, target }) => !isPresent(desk.notebook, item, target));
  if (!news) return ok({ added, present: known + found.length, leftOut, unread, articleIds });
  const done = await desk.commitDiff(make);
  return done.ok ? ok({ added, present, leftOut, unread, articleIds }) : fail(done.error);
}

/** Opening words by which a passage is told. */
const TOLD = 120;

function leaveOut({ quote, about }: ForeignAnnotation, why: LeftOut['why']): LeftOut {
  return { passage: quote.exact.slice(0, TOLD), about: about.title ?? about.url, why };
}

function hasId(notebook: Notebook, { id }: ForeignAnnotation): boolean {
  return id !== null && isIdOf('annotation', id) && notebook.get('annotation', id) !== null;
}

/** One that has its id, or marks the very passage in the same colour, is there. */
function isPresent(notebook: Notebook, item: ForeignAnnotation, target: Target): boolean {
  const { colour } = item;
  if (hasId(notebook, item)) return true;
  return notebook
    .annotationsOf(target.articleId)
    .some(
      (one) =>
        one.target.textHash === target.textHash &&
        one.target.position.start === target.position.start &&
        one.target.position.end === target.position.end &&
        one.colour === colour &&
        (one.attribution === null) === (item.attribution === null),
    );
}

/** Keeps when annotations were made, as far as that is said and can be. */
function dated(outcome: Outcome, dates: ReadonlyMap<string, ForeignAnnotation>): Outcome {
  const added = Object.entries(outcome.diff.added).map(([id, record]) => {
    const item = dates.get(id);
    if (record.kind !== 'annotation' || !item) return [id, record] as const;
    const { createdAt, modifiedAt } = item;
    const made = createdAt !== null && createdAt < record.createdAt ? createdAt : record.createdAt;
    const changed = modifiedAt !== null && modifiedAt >= made ? modifiedAt : made;
    const modified = changed < record.modifiedAt ? changed : record.modifiedAt;
    return [id, { ...record, createdAt: made, modifiedAt: modified } satisfies Annotation] as const;
  });
  return { ...outcome, diff: { ...outcome.diff, added: Object.fromEntries(added) } };
}

/** Finds what annotations are about, and their passage there. */
class TargetFinder {
  readonly #byHash = new Map<string, Article>();
  readonly #byUrl = new Map<string, Article>();
  readonly #locators = new Map<string, ReturnType<typeof prepareText>>();
  readonly #texts = new Map<string, string | null>();

  constructor(private readonly desk: NotebookDesk) {
    for (const article of desk.notebook.all('article')) {
      if (article.trashedAt !== null) continue;
      for (const { textHash } of article.versions) this.#byHash.set(textHash, article);
      if (article.url !== null) this.#byUrl.set(article.url, article);
    }
  }

  async find(item: ForeignAnnotation): Promise<Target | LeftOut['why']> {
    const { about, position } = item;
    const quote = withinReach(item.quote);
    const own = about.textHash === null ? undefined : this.#byHash.get(about.textHash);
    const article = own ?? (about.url === null ? undefined : this.#byUrl.get(about.url));
    if (article === undefined) return 'noArticle';
    const textHash = own ? (about.textHash ?? '') : currentVersion(article).textHash;
    const text = await this.#textOf(textHash);
    if (text === null) return 'noPassage';
    const points = codePointsOf(text);
    const start = position === null ? 0 : points.toUnits(position.start);
    const range = { start, end: start + quote.exact.length };
    const articleId = article.id;
    if (own && position !== null && text.startsWith(quote.exact, start)) {
      return { articleId, textHash, ...describe(text, range) };
    }
    const locator = this.#locators.get(textHash) ?? prepareText(text);
    this.#locators.set(textHash, locator);
    const anchor = locator.locate({ quote, position: range });
    if (anchor.kind !== 'exact' && anchor.kind !== 'moved') return 'noPassage';
    const target = { articleId, textHash, ...describe(text, anchor.range) };
    return replacesWords(quote.exact, target.quote.exact) ? 'noPassage' : target;
  }

  async #textOf(hash: string): Promise<string | null> {
    const known = this.#texts.get(hash);
    if (known !== undefined) return known;
    const read = await this.desk.readText(hash);
    const text = read.ok ? read.value.text : null;
    this.#texts.set(hash, text);
    return text;
  }
}

/** Code units of context that are looked at. */
const CONTEXT = 32;

/** A quotation with as much context as a passage is described with; others may give more of it. */
function withinReach({ exact, prefix, suffix }: TextQuoteSelector): TextQuoteSelector {
  const lead = prefix.slice(-CONTEXT);
  const tail = suffix.slice(0, CONTEXT);
  return {
    exact,
    prefix: lead.replace(/^[\uDC00-\uDFFF]/, ''),
    suffix: tail.replace(/[\uD800-\uDBFF]$/, ''),
  };
}

/** What is said of who said it, with its parts as they lie in the words that were found. */
function partedIn(
  { parts, ...facts }: Omit<Attribution, 'speakerId'>,
  before: string,
  after: string,
): Omit<Attribution, 'speakerId'> {
  if (parts === undefined) return facts;
  const found = before === after ? parts : partsInOtherWords(parts, before, after);
  return found !== undefined && brokenParts(found, after) === null
    ? { ...facts, parts: found }
    : facts;
}

/** Writes the commands that add annotations, with the tags and speakers that are not there yet. */
class CommandWriter {
  readonly commands: SingleCommand[] = [];
  /** What was said of when annotations were made, by their ids. */
  readonly dates = new Map<string, ForeignAnnotation>();
  readonly #tags = new Map<string, TagId>();
  readonly #speakers = new Map<string, SpeakerId>();
  readonly #taken = new Set<string>();

  constructor(
    private readonly notebook: Notebook,
    private readonly newId: () => string,
  ) {
    for (const { id, name, aliases } of notebook.all('speaker')) {
      for (const each of [...aliases, name]) this.#speakers.set(foldName(each), id);
    }
  }

  write(item: ForeignAnnotation, target: Target): void {
    const id = this.#idOf(item);
    const tags = [...new Set(item.tags.map((path) => this.#tagOf(path)))].filter(
      (tag) => tag !== null,
    );
    const { colour } = item;
    const attribution: Attribution | null = item.attribution && {
      ...partedIn(item.attribution, item.quote.exact, target.quote.exact),
      speakerId: item.speaker === null ? null : this.#speakerOf(item.speaker),
    };
    const said = attribution ? { attribution } : {};
    this.commands.push({ kind: 'annotate', id, target, colour, tags, ...said });
    if (item.note !== null) {
      const subject = { kind: 'annotation', annotationId: id } as const;
      this.commands.push({ kind: 'writeNote', subject, markdown: item.note });
    }
    this.dates.set(id, item);
  }

  #idOf({ id }: ForeignAnnotation): AnnotationId {
    const isFree = id !== null && isIdOf('annotation', id) && !this.#taken.has(id);
    const own: AnnotationId = isFree ? id : `annotation:${this.newId()}`;
    this.#taken.add(own);
    return own;
  }

  #tagOf(path: readonly string[]): TagId | null {
    let parentId: TagId | null = null;
    let key = '';
    for (const name of path) {
      if (foldName(name) === '') continue;
      key = `${key}\n${foldName(name)}`;
      const known: TagId | undefined =
        this.#tags.get(key) ?? this.notebook.tagNamed(parentId, name)?.id;
      const id: TagId = known ?? `tag:${this.newId()}`;
      if (known === undefined) this.commands.push({ kind: 'createTag', id, name, parentId });
      this.#tags.set(key, id);
      parentId = id;
    }
    return parentId;
  }

  #speakerOf(name: string): SpeakerId | null {
    const key = foldName(name);
    if (key === '') return null;
    const known = this.#speakers.get(key);
    if (known) return known;
    const id: SpeakerId = `speaker:${this.newId()}`;
    this.commands.push({ kind: 'createSpeaker', id, name });
    this.#speakers.set(key, id);
    return id;
  }
}
