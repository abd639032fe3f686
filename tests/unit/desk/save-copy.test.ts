import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { importDrafts } from '../../../src/desk/import-drafts';
import { NotebookDesk } from '../../../src/desk/notebook-desk';
import { readPastedItem } from '../../../src/desk/read-items';
import { saveCopy } from '../../../src/desk/save-copy';
import { readArticles } from '../../../src/ingest/read-articles';
import { NOON } from '../../support/builders';
import { faultyFiles } from '../../support/faulty-files';
import { addArticle, errorOf, recordsOf, testPorts, valueOf } from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';

const reader = {
  read: (item: Parameters<typeof readArticles>[0]) => Promise.resolve(readArticles(item)),
};

/** A notebook of two articles, one of them imported with its original, on a disk that can be told to be full. */
async function scene() {
  const folder = await temporaryFolder();
  const path = join(folder, 'Strait');
  const files = faultyFiles();
  const ports = { ...testPorts({ files }), whenNotSaved: 'hold' as const };
  const desk = valueOf(await NotebookDesk.create(path, ports));
  onTestFinished(async () => {
    files.mischief = () => null;
    desk.abandonHeld();
    await desk.close();
  });
  await addArticle(desk, 'Strait closed', 'The strait stays closed.\n\nNobody passes.');
  const text = 'Talks begin\n\nThe ministry said on Monday that talks would begin.';
  const portsOfReading = { reader, now: () => NOON, like: null };
  const read = valueOf(await readPastedItem({ text, html: null }, portsOfReading));
  const [candidate] = read.candidates;
  if (!candidate) throw new Error('Nothing read');
  valueOf(
    await importDrafts(desk, [{ candidate, reading: read.reading, tags: [], collections: [] }]),
  );
  const copyPath = join(folder, 'Copy');
  return {
    desk,
    path,
    copyPath,
    fillDisk: () => {
      files.mischief = (call) =>
        isChange(call.name) && call.path.startsWith(path) ? 'ENOSPC' : null;
    },
    breakDisk: (place: string, code: string) => {
      files.mischief = (call) => (isChange(call.name) && call.path.startsWith(place) ? code : null);
    },
  };
}

function isChange(name: string): boolean {
  return !['stat', 'list', 'read', 'close'].includes(name);
}

/** Asks for an edit that the full disk does not take, and comes back once it is held. */
async function holdATag(desk: NotebookDesk, name: string): Promise<void> {
  const held = new Promise<void>((resolve) => {
    const end = desk.onSaveState((state) => {
      if (state.kind !== 'held') return;
      end();
      resolve();
    });
  });
  void desk.dispatch({ kind: 'createTag', id: `tag:${name}`, name }, null);
  await held;
}

async function reopened(path: string): Promise<NotebookDesk> {
  const desk = valueOf(await NotebookDesk.open(path, testPorts()));
  onTestFinished(async () => {
    await desk.close();
  });
  return desk;
}

describe('a copy saved elsewhere', () => {
  it('is a sound notebook of its own with every record, text and original, and the same id', async () => {
    const { desk, copyPath } = await scene();
    expect(valueOf(await saveCopy(desk, copyPath))).toEqual({ path: copyPath, lacking: 0 });
    const copy = await reopened(copyPath);
    expect(copy.findings).toEqual([]);
    expect(copy.id).toBe(desk.id);
    expect(recordsOf(copy.notebook)).toEqual(recordsOf(desk.notebook));
    for (const { versions } of copy.notebook.all('article')) {
      for (const { textHash } of versions) valueOf(await copy.readText(textHash));
    }
    expect(await readdir(join(copyPath, 'originals'))).toHaveLength(1);
  });

  it('holds the edits that could not be saved, which the notebook still holds too', async () => {
    const { desk, copyPath, fillDisk } = await scene();
    fillDisk();
    await holdATag(desk, 'trade');
    await holdATag(desk, 'peace');
    valueOf(await saveCopy(desk, copyPath));
    const copy = await reopened(copyPath);
    expect(copy.notebook.all('tag').map(({ name }) => name)).toEqual(['trade', 'peace']);
    expect(desk.notebook.all('tag')).toHaveLength(2);
  });

  it('tells how far it has come, to the end', async () => {
    const { desk, copyPath } = await scene();
    const told: string[] = [];
    await saveCopy(desk, copyPath, ({ done, total }) => told.push(`${done}/${total}`));
    expect(told).toEqual(['0/4', '1/4', '2/4', '3/4', '4/4']);
  });

  it('says how much of a notebook folder that is gone could not be copied', async () => {
    const { desk, path, copyPath } = await scene();
    await rm(path, { recursive: true });
    const copied = valueOf(await saveCopy(desk, copyPath));
    // The texts were read a moment ago and are at hand; the original is not.
    expect(copied.lacking).toBe(1);
    expect(recordsOf((await reopened(copyPath)).notebook)).toEqual(recordsOf(desk.notebook));
  });

  it('goes only into an empty folder and leaves any other as it is', async () => {
    const { desk, copyPath } = await scene();
    await mkdir(copyPath);
    await writeFile(join(copyPath, 'letter.txt'), 'Dear Ilse');
    expect(errorOf(await saveCopy(desk, copyPath))).toEqual({ kind: 'notEmpty', path: copyPath });
    expect(await readdir(copyPath)).toEqual(['letter.txt']);
  });

  it.each(['ENOSPC', 'EACCES', 'EIO'])('says why it can’t be written: %s', async (code) => {
    const { desk, copyPath, breakDisk } = await scene();
    breakDisk(copyPath, code);
    expect(errorOf(await saveCopy(desk, copyPath))).toMatchObject({
      kind: 'notWritten',
      path: copyPath,
    });
    expect(desk.notebook.all('article')).toHaveLength(2);
  });
});
