import { join } from 'node:path';
import type { ArticleText } from '../../domain/article/article-text';
import { parseArticleText } from '../../domain/article/article-text-schema';
import { canonicalText } from '../../domain/article/canonical-text';
import type { Sha256 } from '../../domain/ids';
import { fail, ok, type Result } from '../../domain/result';
import { sha256 } from '../files/checksum';
import { attempt } from '../files/file-fault';
import type { FileSystem } from '../files/file-system';
import { keepFile } from '../files/kept-file';
import type { SaveError, TextError } from '../open-error';

/** Folder of the article texts in a notebook. */
export const TEXTS_FOLDER = 'texts';

/** Texts at hand without reading their file again: more than the panes show, little next to one large text. */
const AT_HAND = 32;

/** Bytes of the largest text that a second copy may unpack to; no import makes one nearly as long. */
export const LARGEST_TEXT = 256 * 1024 * 1024;

const HASH = /^[0-9a-f]{64}$/;

/** The texts of a notebook: one file for each, named after the hash of what is in it, never changed. */
export class TextStore {
  readonly #folder: string;
  /** Oldest use first. */
  readonly #atHand = new Map<Sha256, ArticleText>();

  /** @param heal asks for the bytes of a text whose file is missing or not as it was saved; `null` when nobody has them */
  constructor(
    private readonly files: FileSystem,
    notebookFolder: string,
    private readonly heal: (
      hash: Sha256,
      kind: 'missing' | 'damaged',
    ) => Promise<Uint8Array | null> = () => Promise.resolve(null),
  ) {
    this.#folder = join(notebookFolder, TEXTS_FOLDER);
  }

  /** Keeps a text and answers the hash it is found under; it is on the disk when this comes back. */
  async put(text: ArticleText): Promise<Result<Sha256, SaveError>> {
    const bytes = Buffer.from(canonicalText(text));
    const hash = sha256(bytes);
    const name = `${hash}.json`;
    const kept = await attempt(() => keepFile(this.files, this.#folder, name, bytes, hash));
    if (!kept.ok) return fail({ kind: 'notSaved', code: kept.error.code });
    this.#remember(hash, text);
    return ok(hash);
  }

  /** The text of a hash, checked against it. */
  async read(hash: Sha256): Promise<Result<ArticleText, TextError>> {
    if (!HASH.test(hash)) return fail({ kind: 'textMissing', hash });
    const atHand = this.#atHand.get(hash);
    const read = atHand ? ok(atHand) : await this.#readFile(hash);
    if (read.ok) this.#remember(hash, read.value);
    return read;
  }

  /**
   * The stored JSON of a text: of one that is at hand, or of one whose bytes are those it was named after. What it says
   * is not looked into here; `read` does. `null` when the file is missing or not as it was saved.
   */
  async readJson(hash: Sha256): Promise<string | null> {
    if (!HASH.test(hash)) return null;
    const atHand = this.#atHand.get(hash);
    if (atHand) return canonicalText(atHand);
    const read = await attempt(() => this.files.read(this.#pathOf(hash)));
    if (!read.ok || sha256(read.value) !== hash) return null;
    return Buffer.from(read.value).toString('utf8');
  }

  #pathOf(hash: Sha256): string {
    return join(this.#folder, `${hash}.json`);
  }

  async #readFile(hash: Sha256): Promise<Result<ArticleText, TextError>> {
    const read = await attempt(() => this.files.read(this.#pathOf(hash)));
    const text = read.ok && sha256(read.value) === hash ? textIn(read.value) : null;
    if (text) return ok(text);
    const isMissing = !read.ok && read.error.code === 'ENOENT';
    const error = fail({ kind: isMissing ? 'textMissing' : 'textDamaged', hash } as const);
    // A device that does not answer says nothing about the file.
    if (!read.ok && !isMissing) return error;
    const healed = await attempt(() => this.heal(hash, isMissing ? 'missing' : 'damaged'));
    const found = healed.ok && healed.value !== null ? textIn(healed.value) : null;
    return found ? ok(found) : error;
  }

  #remember(hash: Sha256, text: ArticleText): void {
    this.#atHand.delete(hash);
    this.#atHand.set(hash, text);
    const [oldest] = this.#atHand.keys();
    if (this.#atHand.size > AT_HAND && oldest !== undefined) this.#atHand.delete(oldest);
  }
}

function textIn(bytes: Uint8Array): ArticleText | null {
  try {
    const parsed = parseArticleText(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return parsed.ok ? parsed.value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
