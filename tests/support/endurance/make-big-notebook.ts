import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { NotebookDesk } from '../../../src/desk/notebook-desk';
import type { SingleCommand } from '../../../src/domain/notebook/command';
import { nodeFileSystem } from '../../../src/library/files/node-file-system';
import { NOON } from '../builders';
import { valueOf } from '../notebooks';
import { bigArticle, bigBeginning, bigText } from './big-commands';
import { seeded } from './seeded';
import { withoutFlushing } from './without-flushing';

/** How big. */
export interface BigSize {
  readonly articles: number;
  readonly annotations: number;
}

/** The notebook of the figures in the README: about 50 MB of records. */
export const BIG: BigSize = { articles: 10_000, annotations: 100_000 };

/** So many articles, with their annotations, are one edit. */
const AT_ONCE = 200;

/**
 * Makes a notebook folder of a size at a path, through the desk as the app does; nothing when one lies there already.
 * The same size gives the same records every time. Nothing is flushed while it is made: it is for measuring, and
 * whoever wants to change it works on a copy.
 */
export async function makeBigNotebook(path: string, size: BigSize = BIG): Promise<void> {
  if (await stat(path).catch(() => null)) return;
  const unfinished = `${path}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(dirname(path), { recursive: true });
  const desk = valueOf(await NotebookDesk.create(unfinished, bigPorts()));
  await dispatch(desk, bigBeginning());
  await addArticles(desk, size);
  valueOf(await desk.close());
  await rename(unfinished, path);
}

async function addArticles(desk: NotebookDesk, { articles, annotations }: BigSize): Promise<void> {
  const random = seeded(articles);
  const marks = Math.round(annotations / articles);
  let commands: SingleCommand[] = [];
  for (let number = 0; number < articles; number += 1) {
    const text = bigText(random);
    const textHash = valueOf(await desk.putText(text));
    commands.push(...bigArticle(random, { number, text, textHash }, marks));
    if (commands.length === 0 || (number + 1) % AT_ONCE !== 0) continue;
    await dispatch(desk, commands);
    commands = [];
  }
  if (commands.length > 0) await dispatch(desk, commands);
}

async function dispatch(desk: NotebookDesk, commands: readonly SingleCommand[]): Promise<void> {
  valueOf(await desk.dispatch({ kind: 'batch', label: 'Prepare', commands }, null));
}

function bigPorts() {
  let [second, id] = [0, 0];
  return {
    files: withoutFlushing(nodeFileSystem),
    now: () => {
      second += 1;
      return new Date(Date.parse(NOON) + second * 1_000).toISOString();
    },
    newId: () => {
      id += 1;
      return `big-${id}`;
    },
  };
}
