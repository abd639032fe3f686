import {
  type Attribution,
  HIGHLIGHT_COLOURS,
  type Target,
} from '../../../src/domain/annotation/annotation';
import type { Article } from '../../../src/domain/article/article';
import { idOf } from '../../../src/domain/record-id';
import type { IdOf, RecordKind } from '../../../src/domain/ids';
import type { NoteSubject } from '../../../src/domain/note/note';
import type { SingleCommand } from '../../../src/domain/notebook/command';
import type { RecordOf } from '../../../src/domain/notebook/records';
import type { SeededRandom } from '../../../src/desk/seeded-random';
import { NOON, someMetadata } from '../builders';
import { LANGUAGES } from './model-articles';
import type { ModelNotebook, Request } from './model-notebook';

/** Records beyond which mostly some are taken away, so that a long run stays as quick as a short one. */
const PLENTY = 250;

const NAMES = [
  'Trade',
  ' trade ',
  'Aid',
  'UN',
  'un',
  'Re\u0301gime',
  'régime',
  'x  y',
  'Ports',
  'Z',
  ' ',
];
const DATES = [null, '2025', '2025-02', '2024-02-29', '2031-03-04~', '2025-02-30', '2025-13'];

/** Draws what to ask of a notebook next: mostly what can be done, now and then what can't. */
export class RequestDraw {
  #made = 0;

  constructor(
    private readonly random: SeededRandom,
    private readonly model: ModelNotebook,
  ) {}

  next(): Request {
    const { chance, pick } = this.random;
    if (chance(0.07)) return { kind: 'undo' };
    if (chance(0.06)) return { kind: 'redo' };
    const group = chance(0.25) ? pick(['typing', 'moving']) : null;
    if (!chance(0.06)) return { kind: 'do', command: this.#single(), group };
    const commands = Array.from({ length: this.random.below(4) }, () => this.#single());
    return { kind: 'do', command: { kind: 'batch', label: 'Several', commands }, group };
  }

  #single(): SingleCommand {
    const isPlenty = this.model.state.size > PLENTY;
    const { pick, chance } = this.random;
    if (isPlenty && chance(0.5)) return pick(this.#removals())();
    return pick(chance(0.4) ? this.#creations() : [...this.#edits(), ...this.#removals()])();
  }

  #creations(): (() => SingleCommand)[] {
    const { chance, pick } = this.random;
    return [
      () => ({
        kind: 'addArticle',
        id: this.#fresh('article'),
        metadata: someMetadata({
          title: this.#name(),
          published: this.#date(),
          byline: [this.#name(), this.#name()],
          url: pick([null, 'https://a.example/1', chance(0.1) ? 'nowhere' : null]),
          language: this.#language(),
        }),
        version: this.#version(),
        setAside: [{ kind: 'boilerplate', text: this.#name() }],
        tags: this.#few('tag'),
        collections: this.#few('collection'),
      }),
      () => ({ kind: 'createCollection', id: this.#fresh('collection'), name: this.#name() }),
      () => this.#annotate(),
      () => this.#annotate(),
      () => ({
        kind: 'createTag',
        id: this.#fresh('tag'),
        name: this.#name(),
        parentId: chance(0.7) ? this.#any('tag') : null,
        ...(chance(0.3) ? { description: ` ${this.#name()} ` } : {}),
      }),
      () => ({
        kind: 'createSpeaker',
        id: this.#fresh('speaker'),
        name: this.#name(),
        aliases: [this.#name(), this.#name()],
        roles: [{ role: this.#name(), organisation: null, from: this.#date(), to: null }],
      }),
      () => this.#note(),
      () => this.#note(),
    ];
  }

  #edits(): (() => SingleCommand)[] {
    const { chance, pick } = this.random;
    return [
      () => ({
        kind: 'editArticle',
        id: this.#any('article'),
        patch: {
          ...(chance(0.5) ? { title: this.#name() } : {}),
          ...(chance(0.5) ? { updated: this.#date() } : {}),
          ...(chance(0.5) ? { language: this.#language() } : {}),
          ...(chance(0.5) ? { publisher: this.#name() } : {}),
        },
      }),
      () => this.#addVersion(),
      () => this.#addVersion(),
      () => ({
        kind: 'markArticles',
        ids: this.#few('article'),
        starred: chance(0.5),
        ...(chance(0.5) ? { reading: pick(['unread', 'reading', 'read']) } : {}),
      }),
      () => ({ kind: 'tagArticles', ids: this.#few('article'), ...this.#changes('tag') }),
      () => ({
        kind: 'collectArticles',
        ids: this.#few('article'),
        ...this.#changes('collection'),
      }),
      () => ({ kind: 'tagAnnotations', ids: this.#few('annotation'), ...this.#changes('tag') }),
      () => ({ kind: 'trashArticles', ids: this.#few('article') }),
      () => ({ kind: 'restoreArticles', ids: this.#few('article') }),
      () => ({ kind: 'renameCollection', id: this.#any('collection'), name: this.#name() }),
      () => ({
        kind: 'recolour',
        ids: this.#few('annotation'),
        colour: pick(HIGHLIGHT_COLOURS),
      }),
      () => ({ kind: 'retarget', id: this.#any('annotation'), target: this.#target() }),
      () => ({
        kind: 'attribute',
        id: this.#any('annotation'),
        attribution: chance(0.8) ? this.#attribution() : null,
      }),
      () => ({ kind: 'editTag', id: this.#any('tag'), patch: { name: this.#name() } }),
      () => ({
        kind: 'editTag',
        id: this.#any('tag'),
        patch: { parentId: chance(0.8) ? this.#any('tag') : null },
      }),
      () => ({ kind: 'editSpeaker', id: this.#any('speaker'), patch: { name: this.#name() } }),
      () => ({ kind: 'mergeTags', from: this.#few('tag'), into: this.#any('tag') }),
      () => ({ kind: 'mergeSpeakers', from: this.#few('speaker'), into: this.#any('speaker') }),
    ];
  }

  #removals(): (() => SingleCommand)[] {
    return [
      () => ({ kind: 'removeArticles', ids: this.#trashed() }),
      () => ({ kind: 'trashArticles', ids: this.#few('article') }),
      () => ({ kind: 'deleteAnnotations', ids: this.#few('annotation') }),
      () => ({ kind: 'deleteTag', id: this.#any('tag') }),
      () => ({ kind: 'deleteSpeaker', id: this.#any('speaker') }),
      () => ({ kind: 'deleteCollection', id: this.#any('collection') }),
      () => ({ kind: 'deleteNote', id: this.#any('note') }),
    ];
  }

  #annotate(): SingleCommand {
    const { chance, pick } = this.random;
    return {
      kind: 'annotate',
      id: this.#fresh('annotation'),
      target: this.#target(),
      colour: pick(HIGHLIGHT_COLOURS),
      ...(chance(0.5) ? { tags: this.#few('tag') } : {}),
      ...(chance(0.5) ? { attribution: this.#attribution() } : {}),
    };
  }

  #note(): SingleCommand {
    const subject = this.random.pick<() => NoteSubject>([
      () => ({ kind: 'article', articleId: this.#any('article') }),
      () => ({ kind: 'annotation', annotationId: this.#any('annotation') }),
      () => ({ kind: 'free', title: this.#name() }),
    ])();
    const { chance } = this.random;
    const id = chance(0.7) ? this.#fresh('note') : this.#any('note');
    return { kind: 'writeNote', id, subject, markdown: this.#name() };
  }

  #addVersion(): SingleCommand {
    const id = this.#any('article');
    const version = this.#version();
    const marks = this.#all('annotation').filter(({ target }) => target.articleId === id);
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

  #target(): Target {
    const articleId = this.#any('article');
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
    const exact = chance(0.03) ? 'elsewhere' : text.slice(start, end);
    return {
      articleId,
      textHash,
      quote: { exact, prefix: '', suffix: '' },
      position: { start, end },
    };
  }

  #attribution(): Attribution {
    const { chance } = this.random;
    return {
      speakerId: chance(0.9) ? this.#any('speaker') : null,
      role: this.#name(),
      organisation: null,
      cue: chance(0.5) ? this.#name() : null,
      directness: 'direct',
      dateSaid: this.#date(),
      place: null,
      occasion: null,
      stance: chance(0.5) ? ` ${this.#name()} ` : null,
    };
  }

  #changes<Kind extends RecordKind>(kind: Kind): { add: IdOf[Kind][]; remove: IdOf[Kind][] } {
    return { add: this.#few(kind), remove: this.#few(kind) };
  }

  #few<Kind extends RecordKind>(kind: Kind): IdOf[Kind][] {
    return Array.from({ length: this.random.below(4) }, () => this.#any(kind));
  }

  #trashed(): IdOf['article'][] {
    const articles = this.#all('article');
    const gone = articles.filter(({ trashedAt }) => trashedAt !== null || this.random.chance(0.02));
    return gone.slice(0, this.random.below(4)).map(({ id }) => id);
  }

  /** The id of a record that is there; rarely, or when there is none, one that is not. */
  #any<Kind extends RecordKind>(kind: Kind): IdOf[Kind] {
    const all = this.#all(kind);
    if (all.length === 0 || this.random.chance(0.02)) return idOf(kind, 'gone');
    return this.random.pick(all).id as IdOf[Kind];
  }

  #all<Kind extends RecordKind>(kind: Kind): RecordOf[Kind][] {
    return [...this.model.state.values()].filter((one) => one.kind === kind) as RecordOf[Kind][];
  }

  #fresh<Kind extends RecordKind>(kind: Kind): IdOf[Kind] {
    if (this.random.chance(0.03)) return this.#any(kind);
    this.#made += 1;
    return idOf(kind, `m${this.#made}`);
  }

  #name(): string {
    const { pick, chance, below } = this.random;
    return chance(0.75) ? `Name ${below(150)}` : pick(NAMES);
  }

  #date(): string | null {
    const { pick, chance } = this.random;
    return chance(0.9) ? pick(DATES.slice(0, 5)) : pick(DATES);
  }

  #language(): string | null {
    return this.random.pick([
      ...Object.keys(LANGUAGES),
      null,
      this.random.chance(0.1) ? '!' : null,
    ]);
  }
}
