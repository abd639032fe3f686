import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ArticleText } from '../../src/domain/article/article-text';
import type { RecordKind, Sha256 } from '../../src/domain/ids';
import type { RecordOf } from '../../src/domain/notebook/records';

interface Manifest {
  readonly revision: number;
  readonly head: string | null;
  readonly shards: readonly { readonly file: string; readonly kind: RecordKind }[];
}

/** A line of the journal: an edit since the snapshot that the manifest stands for. */
interface Line {
  readonly revision: number;
  readonly prev: string | null;
  readonly sha256: string;
  readonly diff: {
    readonly added: Readonly<Record<string, AnyRecord>>;
    readonly updated: Readonly<Record<string, readonly [from: AnyRecord, to: AnyRecord]>>;
    readonly removed: Readonly<Record<string, AnyRecord>>;
  };
}

type AnyRecord = RecordOf[RecordKind];

/** A save may replace a file between two reads of ours; so often a look at the folder begins anew. */
const LOOKS = 20;

/**
 * What a notebook folder says to anybody who reads it, without the app's own code: the manifest, the records in the
 * files it names with the journal's edits after them, the article texts and the imported bytes.
 */
export class NotebookFolder {
  constructor(readonly path: string) {}

  /** Number of the last edit. */
  async revision(): Promise<number> {
    const manifest = await this.#manifest();
    return (await this.#linesAfter(manifest)).at(-1)?.revision ?? manifest.revision;
  }

  /** All records of a kind. */
  async records<Kind extends RecordKind>(kind: Kind): Promise<readonly RecordOf[Kind][]> {
    return this.#look(async () => {
      const manifest = await this.#manifest();
      const own = manifest.shards.filter((shard) => shard.kind === kind);
      const files = await Promise.all(own.map(({ file }) => this.#json(join('records', file))));
      const shown = files.flatMap((file) => (file as { records: AnyRecord[] }).records);
      const records = new Map(shown.map((record) => [record.id as string, record]));
      for (const { diff } of await this.#linesAfter(manifest)) {
        for (const id of Object.keys(diff.removed)) records.delete(id);
        for (const record of Object.values(diff.added)) records.set(record.id, record);
        for (const [, record] of Object.values(diff.updated)) records.set(record.id, record);
      }
      return [...records.values()].filter((record) => record.kind === kind) as RecordOf[Kind][];
    });
  }

  /** The one record of a kind that there is. */
  async only<Kind extends RecordKind>(kind: Kind): Promise<RecordOf[Kind]> {
    const [record, ...others] = await this.records(kind);
    if (record && others.length === 0) return record;
    throw new Error(`Not one ${kind} in the folder, but ${record ? others.length + 1 : 0}`);
  }

  /** The article of a title. */
  async article(title: string): Promise<RecordOf['article']> {
    const found = (await this.records('article')).filter((article) => article.title === title);
    if (found[0] && found.length === 1) return found[0];
    throw new Error(`Not one article “${title}” in the folder, but ${found.length}`);
  }

  /** An article text. */
  async text(hash: Sha256): Promise<ArticleText> {
    return (await this.#json(join('texts', `${hash}.json`))) as ArticleText;
  }

  /** The current text of an article. */
  async textOf(title: string): Promise<ArticleText> {
    const { versions } = await this.article(title);
    return this.text((versions.at(-1) ?? versions[0]).textHash);
  }

  /** The imported bytes behind the newest version of an article, with the extension they are kept under. */
  async originalOf(title: string): Promise<{ readonly extension: string; readonly bytes: Buffer }> {
    const { versions } = await this.article(title);
    const original = (versions.at(-1) ?? versions[0]).provenance.original;
    if (!original) throw new Error(`No original stands behind “${title}”`);
    const name = `${original.hash}.${original.extension}`;
    const bytes = await readFile(join(this.path, 'originals', name));
    return { extension: original.extension, bytes };
  }

  /**
   * Every file of the folder but the lock and what is derived, with its content: the same twice means that not a byte
   * changed.
   */
  async everyByte(): Promise<Readonly<Record<string, string>>> {
    const entries = await readdir(this.path, { recursive: true, withFileTypes: true });
    const files = entries.filter(
      (entry) =>
        entry.isFile() && !/lock/iu.test(entry.name) && basename(entry.parentPath) !== 'cache',
    );
    const contents = await Promise.all(
      files.map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [path, await readFile(path, 'base64')] as const;
      }),
    );
    return Object.fromEntries(contents.sort(([a], [b]) => a.localeCompare(b)));
  }

  async #manifest(): Promise<Manifest> {
    return this.#look(async () => (await this.#json('notebook.json')) as Manifest);
  }

  /** The lines that the chain leads to from the snapshot on; a line without its end was never acknowledged. */
  async #linesAfter({ head }: Manifest): Promise<readonly Line[]> {
    const journal = await readFile(join(this.path, 'journal.jsonl'), 'utf8');
    const texts = journal.split('\n').slice(0, -1);
    const lines: Line[] = [];
    let last = head;
    for (const line of texts.map((text) => JSON.parse(text) as Line)) {
      if (line.prev !== last) continue;
      lines.push(line);
      last = line.sha256;
    }
    return lines;
  }

  async #json(path: string): Promise<unknown> {
    return JSON.parse(await readFile(join(this.path, path), 'utf8'));
  }

  async #look<Value>(read: () => Promise<Value>): Promise<Value> {
    for (let left = LOOKS; ; left -= 1) {
      try {
        return await read();
      } catch (error) {
        if (left === 0) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }
}
