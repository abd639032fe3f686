import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { readKeptText } from '../../../src/background/read-kept-text';
import { WordingJobs } from '../../../src/background/wording-jobs';
import type { WordingIndexState } from '../../../src/contract/shared-wording';
import { NotebookDesk } from '../../../src/desk/notebook-desk';
import { composeText } from '../../../src/domain/article/compose-text';
import type { ArticleId } from '../../../src/domain/ids';
import { Wording, type WordingWorker } from '../../../src/main/wording';
import { aDraftBlock, aNewVersion } from '../../support/builders';
import { addArticle, testPorts, valueOf } from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';

const SAID = 'We call for the unity and the safety of the whole strait';

/** A worker without a process, which can be made to die. */
class Worker implements WordingWorker {
  readonly kinds: string[] = [];
  #jobs = new WordingJobs(readKeptText);
  #life = 0;

  constructor(private readonly onEnd: () => void) {}

  async do(job: Parameters<WordingWorker['do']>[0]) {
    this.kinds.push(job.kind);
    const life = this.#life;
    const outcome = await this.#jobs.do(structuredClone(job));
    return life === this.#life ? structuredClone(outcome) : null;
  }

  stop(): void {
    this.#life += 1;
    this.#jobs = new WordingJobs(readKeptText);
  }

  die(): void {
    this.stop();
    this.onEnd();
  }
}

async function aDesk() {
  const path = join(await temporaryFolder(), 'Strait');
  const desk = valueOf(await NotebookDesk.create(path, testPorts()));
  const first = await addArticle(desk, 'December', `Reports of fighting.\n\n${SAID}, she said.`);
  const second = await addArticle(desk, 'January', `“${SAID},” he repeated on Thursday.`);
  const third = await addArticle(desk, 'Other', 'Nothing of the kind is to be found in here.');
  return { desk, path, first, second, third };
}

function aWording(desk: NotebookDesk) {
  const told: WordingIndexState[] = [];
  let worker: Worker | null = null;
  const wording = new Wording(
    (_name, payload) => void told.push(payload as WordingIndexState),
    (onEnd) => (worker = new Worker(onEnd)),
  );
  wording.follow(desk);
  if (!worker) throw new Error('No worker was made');
  return { wording, told, worker: worker as Worker };
}

/** Comes back once the index holds so many articles. */
async function indexed(told: readonly WordingIndexState[], count: number): Promise<void> {
  await vi.waitFor(() => expect(told.at(-1)).toEqual({ indexed: count, of: count }));
}

const whole = { start: 0, end: 10_000 };

async function titles(wording: Wording, id: ArticleId) {
  const { found } = await wording.appears(id, whole);
  return found.map(({ title }) => title);
}

describe('the wording of the open notebook', () => {
  it('starts nothing before it is needed', async () => {
    const { desk } = await aDesk();
    const { wording, worker } = aWording(desk);
    await addArticle(desk, 'Late', SAID);
    expect(worker.kinds).toEqual([]);
    wording.stop();
  });

  it('tells what articles share at once, and how rare it is once all are in the index', async () => {
    const { desk, first, second } = await aDesk();
    const { wording, told } = aWording(desk);
    const early = await wording.shared([first, second]);
    expect(early?.runs).toMatchObject([{ words: 12, rarity: null }]);
    await indexed(told, 3);
    const shared = await wording.shared([first, second, first]);
    const text = valueOf(
      await desk.readText(desk.notebook.get('article', second)?.versions[0].textHash ?? ''),
    );
    const [run] = shared?.runs ?? [];
    expect(run).toMatchObject({ rarity: 2, places: [{ articleId: first }, { articleId: second }] });
    const place = run?.places[1];
    expect(place && text.text.slice(place.start, place.end)).toBe(SAID);
  });

  it('finds where else a passage stands, with its words', async () => {
    const { desk, first } = await aDesk();
    const { wording, told } = aWording(desk);
    await wording.shared([first]);
    await indexed(told, 3);
    const answer = await wording.appears(first, whole);
    expect(answer).toMatchObject({
      isComplete: true,
      found: [{ title: 'January', runs: [{ words: 12 }] }],
    });
    expect(answer.found[0]?.runs[0]?.excerpt).toBe(`“${SAID},” he repeated on Thursday.`);
  });

  it('follows imports, new versions, the trash, undo and removal', async () => {
    const { desk, first, second } = await aDesk();
    const { wording, told } = aWording(desk);
    await wording.shared([first]);
    await indexed(told, 3);
    await addArticle(desk, 'Fourth', `Once more: ${SAID}`);
    await indexed(told, 4);
    expect((await titles(wording, first)).sort()).toEqual(['Fourth', 'January']);

    await desk.dispatch({ kind: 'trashArticles', ids: [second] }, null);
    await indexed(told, 3);
    expect(await titles(wording, first)).toEqual(['Fourth']);
    await desk.undo();
    await indexed(told, 4);
    expect((await titles(wording, first)).sort()).toEqual(['Fourth', 'January']);

    const changed = composeText([aDraftBlock('It says something else now altogether.')]).text;
    const textHash = valueOf(await desk.putText(changed));
    const version = aNewVersion({ textHash, length: changed.text.length, words: 6 });
    valueOf(
      await desk.dispatch(
        { kind: 'addVersion', id: second, version, carried: [], setAside: [] },
        null,
      ),
    );
    await vi.waitFor(async () => expect(await titles(wording, first)).toEqual(['Fourth']));
  });

  it('is begun anew when the process dies', async () => {
    const { desk, first } = await aDesk();
    const { wording, told, worker } = aWording(desk);
    await wording.shared([first]);
    await indexed(told, 3);
    told.length = 0;
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    worker.die();
    await indexed(told, 3);
    vi.restoreAllMocks();
    expect(await titles(wording, first)).toEqual(['January']);
  });

  it('answers what was asked while the process died, and nothing when the notebook was closed meanwhile', async () => {
    const { desk, first, second } = await aDesk();
    const { wording, worker } = aWording(desk);
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const asked = wording.shared([first, second]);
    worker.die();
    expect((await asked)?.runs).toMatchObject([{ words: 12 }]);
    vi.restoreAllMocks();

    const late = wording.shared([first, second]);
    const where = wording.appears(first, whole);
    wording.follow(null);
    expect(await late).toBe(null);
    expect(await where).toEqual({ isComplete: false, found: [] });
  });

  it('finds nothing of a notebook that is closed', async () => {
    const { desk, first } = await aDesk();
    const { wording, told } = aWording(desk);
    await wording.shared([first]);
    await indexed(told, 3);
    wording.follow(null);
    expect(await wording.shared([first])).toBe(null);
    expect(await wording.appears(first, whole)).toEqual({ isComplete: false, found: [] });
  });

  it('has a text restored that its process can’t read, and leaves out one that nobody has', async () => {
    const { desk, path, first, second } = await aDesk();
    const hash = desk.notebook.get('article', second)?.versions[0].textHash ?? '';
    const reopened = await reopen(desk, path);
    await writeFile(join(path, 'texts', `${hash}.json`), 'damaged');
    const { wording, told } = aWording(reopened);
    await wording.shared([first]);
    await indexed(told, 3);
    expect(await titles(wording, first)).toEqual((await hasSecondCopy(path)) ? ['January'] : []);
    await reopened.close();
  });
});

async function reopen(desk: NotebookDesk, path: string): Promise<NotebookDesk> {
  await desk.close();
  return valueOf(await NotebookDesk.open(path, testPorts()));
}

async function hasSecondCopy(path: string): Promise<boolean> {
  const names = await readdir(path, { recursive: true });
  return names.some((name) => name.startsWith('backups') && name.includes('texts'));
}
