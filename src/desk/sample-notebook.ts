import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { carryOver } from '../domain/annotation/carry-over';
import type { Candidate } from '../domain/article/candidate';
import { composeText } from '../domain/article/compose-text';
import type { SingleCommand } from '../domain/notebook/command';
import { fail, ok, type Result } from '../domain/result';
import { readArticles } from '../ingest/read-articles';
import type { OpenError } from '../library/open-error';
import { keptVersion } from './keep-version';
import type { EditError } from './ask-for-edit';
import { type DeskPorts, NotebookDesk } from './notebook-desk';
import {
  articleCommands,
  registerCommands,
  relationCommands,
  type SampleIds,
} from './sample-commands';
import { parseSample, type SampleArticle } from './sample-description';

/**
 * Makes the sample notebook in an absent or empty folder, out of the description and articles that are shipped
 * (`resources/sample`), and closes it again, so that it opens without anything to undo. When it can't be written, the
 * folder is as it was. Throws when what is shipped is not in order.
 */
export async function createSampleNotebook(
  path: string,
  shipped: string,
  ports: DeskPorts,
): Promise<Result<null, OpenError>> {
  const created = await NotebookDesk.create(path, ports);
  if (!created.ok) return created;
  const desk = created.value;
  const filled = await fill(desk, shipped);
  await desk.close();
  if (filled.ok) return ok(null);
  await rm(path, { recursive: true, force: true });
  const { error } = filled;
  if (error.kind === 'refused') throw new Error(`Sample refused: ${JSON.stringify(error.reason)}`);
  const code = error.kind === 'notSaved' ? error.code : 'EROFS';
  return fail({ kind: 'unreadable', path, code });
}

async function fill(desk: NotebookDesk, shipped: string): Promise<Result<null, EditError>> {
  const { newId } = desk.ports;
  const sample = parseSample(await readFile(join(shipped, 'notebook.json'), 'utf8'));
  const { commands, ids } = registerCommands(sample, newId);
  const all: SingleCommand[] = [...commands];
  for (const article of sample.articles) {
    const candidate = await readShipped(join(shipped, 'articles', article.file));
    const added = await add(desk, article, candidate, ids);
    if (!added.ok) return added;
    all.push(...added.value);
    const later = await addLater(desk, article, shipped, added.value);
    if (!later.ok) return later;
    all.push(...later.value);
  }
  for (const { title, markdown } of sample.notes) {
    all.push({ kind: 'writeNote', subject: { kind: 'free', title }, markdown });
  }
  all.push(...relationCommands(sample, ids, newId));
  const label = 'Open sample notebook';
  const done = await desk.dispatch({ kind: 'batch', label, commands: all }, null);
  return done.ok ? ok(null) : done;
}

/** The commands that add an article and everything marked in it. */
async function add(
  desk: NotebookDesk,
  article: SampleArticle,
  candidate: Candidate,
  ids: SampleIds,
): Promise<Result<SingleCommand[], EditError>> {
  const { newId, now } = desk.ports;
  const { text, setAside } = composeText(candidate.blocks);
  const version = await keptVersion(desk, text, {
    via: 'sample',
    name: article.file,
    capturedAt: now(),
    original: null,
  });
  if (!version.ok) return version;
  const id = `article:${newId()}` as const;
  const adding: SingleCommand = {
    kind: 'addArticle',
    id,
    metadata: candidate.metadata,
    version: version.value,
    setAside,
    tags: article.tags.map(ids.tag),
    collections: article.collections.map(ids.collection),
  };
  const placed = { id, textHash: version.value.textHash, text: text.text };
  return ok([adding, ...articleCommands(article, placed, ids, newId)]);
}

/** The commands that add the next version of an article, with what is marked in it carried over. */
async function addLater(
  desk: NotebookDesk,
  { later }: SampleArticle,
  shipped: string,
  before: readonly SingleCommand[],
): Promise<Result<SingleCommand[], EditError>> {
  const [adding] = before.filter((command) => command.kind === 'addArticle');
  if (later === undefined || adding?.id === undefined) return ok([]);
  const { id } = adding;
  const { blocks, metadata } = await readShipped(join(shipped, 'articles', later));
  const { text, setAside } = composeText(blocks);
  const capturedAt = desk.ports.now();
  const provenance = { via: 'sample', name: later, capturedAt, original: null } as const;
  const version = await keptVersion(desk, text, provenance);
  if (!version.ok) return version;
  const earlier = await desk.readText(adding.version.textHash);
  const marks = before.flatMap((command) =>
    command.kind === 'annotate' && command.id ? [{ id: command.id, target: command.target }] : [],
  );
  const next = { text: text.text, textHash: version.value.textHash };
  const { carried } = carryOver(marks, next, () => (earlier.ok ? earlier.value.text : null));
  return ok([
    { kind: 'addVersion', id, version: version.value, carried, setAside },
    { kind: 'editArticle', id, patch: { updated: metadata.updated } },
  ]);
}

async function readShipped(path: string): Promise<Candidate> {
  const reading = readArticles({ name: path, extension: 'md', bytes: await readFile(path) });
  const [candidate] = reading.ok ? reading.value : [];
  if (candidate === undefined) throw new Error(`Not an article: ${path}`);
  return candidate;
}
