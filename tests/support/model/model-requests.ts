import {
  type Attribution,
  HIGHLIGHT_COLOURS,
  type Target,
} from '../../../src/domain/annotation/annotation';
import type { Article } from '../../../src/domain/article/article';
import type { IdOf, RecordKind } from '../../../src/domain/ids';
import type { NoteSubject } from '../../../src/domain/note/note';
import type { SingleCommand } from '../../../src/domain/notebook/command';
import type { SeededRandom } from '../../../src/desk/seeded-random';
import { NOON, someMetadata } from '../builders';
import { drawMerge, drawSplit } from './model-ends-draw';
import { IdDraw } from './model-ids';
import { linkCreations, linkEdits, linkRemovals } from './model-link-requests';
import type { ModelNotebook, Request } from './model-notebook';
import { someParts, statementEdits } from './model-statement-requests';
import { aDate, aLanguage, aName, newestOf } from './model-values';

/** Records beyond which mostly some are taken away, so that a long run stays as quick as a short one. */
const PLENTY = 250;

/** Draws what to ask of a notebook next: mostly what can be done, now and then what can't. */
export class RequestDraw {
  readonly #ids: IdDraw;

  constructor(
    private readonly random: SeededRandom,
    private readonly model: ModelNotebook,
  ) {
    this.#ids = new IdDraw(random, model);
  }

  next(): Request {
    const { chance, pick } = this.random;
    const isUndone = this.model.moment.undone.length > 0;
    if (chance(isUndone ? 0.25 : 0.06)) return { kind: 'undo' };
    if (chance(isUndone ? 0.4 : 0.01)) return { kind: 'redo' };
    const group = chance(0.4) ? pick(['typing', 'typing', 'moving']) : null;
    if (!chance(0.06)) return { kind: 'do', command: this.#single(), group };
    const commands = Array.from({ length: this.random.below(4) }, () => this.#single());
    return { kind: 'do', command: { kind: 'batch', label: 'Several', commands }, group };
  }

  #single(): SingleCommand {
    const isPlenty = this.model.state.size > PLENTY;
    const { pick, chance } = this.random;
    if (isPlenty && chance(0.5)) return pick(this.#removals())();
    const isRemoval = chance(0.12);
    return pick(isRemoval ? this.#removals() : chance(0.5) ? this.#creations() : this.#edits())();
  }

  #creations(): (() => SingleCommand)[] {
    const { chance, pick } = this.random;
    return [
      () => ({
        kind: 'addArticle',
        id: this.#ids.fresh('article'),
        metadata: someMetadata({
          title: aName(this.random),
          published: aDate(this.random),
          byline: [aName(this.random), aName(this.random)],
          url: pick([null, 'https://a.example/1', chance(0.1) ? 'nowhere' : null]),
          language: aLanguage(this.random),
        }),
        version: this.#version(),
        setAside: [{ kind: 'boilerplate', text: aName(this.random) }],
        tags: this.#ids.few('tag'),
        collections: this.#ids.few('collection'),
      }),
      () => ({
        kind: 'createCollection',
        id: this.#ids.fresh('collection'),
        name: aName(this.random),
      }),
      () => this.#annotate(),
      () => this.#annotate(),
      () => ({
        kind: 'createTag',
        id: this.#ids.fresh('tag'),
        name: aName(this.random),
        parentId: chance(0.7) ? this.#ids.any('tag') : null,
        ...(chance(0.3) ? { description: ` ${aName(this.random)} ` } : {}),
      }),
      () => ({
        kind: 'createSpeaker',
        id: this.#ids.fresh('speaker'),
        name: aName(this.random),
        aliases: [aName(this.random), aName(this.random)],
        roles: [
          { role: aName(this.random), organisation: null, from: aDate(this.random), to: null },
        ],
      }),
      () => this.#note(),
      () => this.#note(),
      ...linkCreations(this.#ids, this.random),
    ];
  }

  #edits(): (() => SingleCommand)[] {
    const { chance, pick } = this.random;
    return [
      () => ({
        kind: 'editArticle',
        id: this.#ids.any('article'),
        patch: {
          ...(chance(0.5) ? { title: aName(this.random) } : {}),
          ...(chance(0.5) ? { updated: aDate(this.random) } : {}),
          ...(chance(0.5) ? { language: aLanguage(this.random) } : {}),
          ...(chance(0.5) ? { publisher: aName(this.random) } : {}),
        },
      }),
      () => this.#addVersion(),
      () => this.#addVersion(),
      () => ({
        kind: 'markArticles',
        ids: this.#ids.few('article'),
        starred: chance(0.5),
        ...(chance(0.5) ? { reading: pick(['unread', 'reading', 'read']) } : {}),
      }),
      () => ({ kind: 'tagArticles', ids: this.#ids.few('article'), ...this.#changes('tag') }),
      () => ({
        kind: 'collectArticles',
        ids: this.#ids.few('article'),
        ...this.#changes('collection'),
      }),
      () => ({ kind: 'tagAnnotations', ids: this.#ids.few('annotation'), ...this.#changes('tag') }),
      () => ({ kind: 'trashArticles', ids: this.#ids.few('article') }),
      () => ({ kind: 'restoreArticles', ids: this.#ids.few('article') }),
      () => ({
        kind: 'renameCollection',
        id: this.#ids.any('collection'),
        name: aName(this.random),
      }),
      () => ({
        kind: 'recolour',
        ids: this.#ids.few('annotation'),
        colour: pick(HIGHLIGHT_COLOURS),
      }),
      () => this.#retarget(),
      () => ({
        kind: 'settleAnnotations',
        ids: this.#ids.few('annotation'),
        how: pick(['accept', 'keep', 'ask']),
      }),
      () => drawSplit(this.random, this.#ids),
      () => drawMerge(this.random, this.#ids, this.model.texts),
      () => drawMerge(this.random, this.#ids, this.model.texts),
      () => ({
        kind: 'attribute',
        id: this.#ids.any('annotation'),
        attribution: chance(0.8) ? this.#attribution() : null,
      }),
      () => this.#part(),
      () => this.#part(),
      () => ({ kind: 'editTag', id: this.#ids.any('tag'), patch: { name: aName(this.random) } }),
      () => ({
        kind: 'editTag',
        id: this.#ids.any('tag'),
        patch: { parentId: chance(0.8) ? this.#ids.any('tag') : null },
      }),
      () => ({
        kind: 'editSpeaker',
        id: this.#ids.any('speaker'),
        patch: { name: aName(this.random) },
      }),
      ...linkEdits(this.#ids, this.random),
      ...statementEdits(this.#ids, this.random, this.model.texts),
      () => ({ kind: 'mergeTags', from: this.#ids.few('tag'), into: this.#ids.any('tag') }),
      () => ({
        kind: 'mergeSpeakers',
        from: this.#ids.few('speaker'),
        into: this.#ids.any('speaker'),
      }),
    ];
  }

  #removals(): (() => SingleCommand)[] {
    return [
      () => ({ kind: 'removeArticles', ids: this.#ids.trashed() }),
      () => ({ kind: 'trashArticles', ids: this.#ids.few('article') }),
      () => ({ kind: 'deleteAnnotations', ids: this.#ids.few('annotation') }),
      () => ({ kind: 'deleteTag', id: this.#ids.any('tag') }),
      () => ({ kind: 'deleteSpeaker', id: this.#ids.any('speaker') }),
      () => ({ kind: 'deleteCollection', id: this.#ids.any('collection') }),
      () => ({ kind: 'deleteNote', id: this.#ids.any('note') }),
      ...linkRemovals(this.#ids),
    ];
  }

  #annotate(): SingleCommand {
    const { chance, pick } = this.random;
    const target = this.#target();
    return {
      kind: 'annotate',
      id: this.#ids.fresh('annotation'),
      target,
      colour: pick(HIGHLIGHT_COLOURS),
      ...(chance(0.5) ? { tags: this.#ids.few('tag') } : {}),
      ...(chance(0.5) ? { attribution: this.#attribution(target.quote.exact) } : {}),
    };
  }

  #part(): SingleCommand {
    const id = this.#ids.any('annotation');
    const exact = this.#ids.all('annotation').find((one) => one.id === id)?.target.quote.exact;
    return { kind: 'attribute', id, attribution: this.#attribution(exact) };
  }

  #retarget(): SingleCommand {
    const id = this.#ids.any('annotation');
    const annotation = this.#ids.all('annotation').find((one) => one.id === id);
    const isOwn = annotation !== undefined && !this.random.chance(0.05);
    return {
      kind: 'retarget',
      id,
      target: isOwn ? this.#target(annotation.target.articleId) : this.#target(),
    };
  }

  #note(): SingleCommand {
    const subject = this.random.pick<() => NoteSubject>([
      () => ({ kind: 'article', articleId: this.#ids.any('article') }),
      () => ({ kind: 'annotation', annotationId: this.#ids.any('annotation') }),
      () => ({ kind: 'free', title: aName(this.random) }),
    ])();
    const { chance } = this.random;
    const id = chance(0.7) ? this.#ids.fresh('note') : this.#ids.any('note');
    return { kind: 'writeNote', id, subject, markdown: aName(this.random) };
  }

  #addVersion(): SingleCommand {
    const id = this.#ids.any('article');
    const article = this.#ids.all('article').find((one) => one.id === id);
    const isSame = article !== undefined && this.random.chance(0.15);
    const version = isSame ? newestOf(article) : this.#version();
    const marks = this.#ids.all('annotation').filter(({ target }) => target.articleId === id);
    const carried = marks
      .filter(() => this.random.chance(0.5))
      .map((mark) => ({ id: mark.id, target: this.#passage(id, version.textHash) }));
    return { kind: 'addVersion', id, version, carried, setAside: [] };
  }

  #version(): Extract<SingleCommand, { kind: 'addVersion' }>['version'] {
    const { chance, pick } = this.random;
    const [textHash, text] = pick([...this.model.texts]);
    const provenance = { via: 'command', name: null, capturedAt: NOON, original: null } as const;
    const length = text.length + (chance(0.03) ? 1 : 0);
    return { textHash: chance(0.03) ? 'f'.repeat(64) : textHash, provenance, words: 3, length };
  }

  #target(articleId = this.#ids.any('article')): Target {
    const article = this.model.state.get(articleId) as Article | undefined;
    const versions = article?.versions.map(({ textHash }) => textHash) ?? [];
    const isOwn = versions.length > 0 && !this.random.chance(0.03);
    const hash = this.random.pick(isOwn ? versions : [...this.model.texts.keys()]);
    return this.#passage(articleId, hash);
  }

  #passage(articleId: Target['articleId'], textHash: string): Target {
    const text = this.model.texts.get(textHash) ?? '';
    const { below, chance } = this.random;
    const start = below(text.length);
    const end = chance(0.03) ? start : Math.min(start + 1 + below(12), text.length);
    const exact = chance(0.03) ? 'z'.repeat(end - start) : text.slice(start, end);
    return {
      articleId,
      textHash,
      quote: { exact, prefix: '', suffix: '' },
      position: { start, end },
    };
  }

  #attribution(exact = ''): Attribution {
    const { chance } = this.random;
    return {
      speakerId: chance(0.9) ? this.#ids.any('speaker') : null,
      role: aName(this.random),
      organisation: null,
      cue: chance(0.5) ? aName(this.random) : null,
      directness: 'direct',
      dateSaid: aDate(this.random),
      place: null,
      occasion: null,
      stance: chance(0.5) ? ` ${aName(this.random)} ` : null,
      ...someParts(this.random, exact),
    };
  }

  #changes<Kind extends RecordKind>(kind: Kind): { add: IdOf[Kind][]; remove: IdOf[Kind][] } {
    return { add: this.#ids.few(kind), remove: this.#ids.few(kind) };
  }
}
