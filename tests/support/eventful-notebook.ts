import { join } from 'node:path';
import type { ArticleText } from '../../src/domain/article/article-text';
import type { Sha256 } from '../../src/domain/ids';
import type { Diff } from '../../src/domain/notebook/diff';
import type { NotebookRecord } from '../../src/domain/notebook/records';
import { createNotebookFolder } from '../../src/library/open-notebook-folder';
import type { NotebookStore } from '../../src/library/notebook-store';
import {
  aCollection,
  aLayout,
  anAnnotation,
  anArticle,
  anAttribution,
  aNote,
  aRelation,
  aSpeaker,
  aTag,
  aText,
  aVersion,
  NOON,
} from './builders';
import { adding, changing, commit, recordsOf, removing, testPorts, valueOf } from './notebooks';

/** A closed notebook with everything in it that a folder can hold, and what it has to be when it is opened again. */
export interface EventfulNotebook {
  readonly path: string;
  readonly revision: number;
  readonly records: Readonly<Record<string, NotebookRecord>>;
  readonly texts: ReadonlyMap<Sha256, ArticleText>;
}

const LONG = 'The pilots bring in no ship after dark. '.repeat(60);

/**
 * Makes a notebook with three snapshots, so that there are generations, second copies and history, and five edits
 * after the last of them in its journal; with texts and an original.
 */
export async function eventfulNotebook(folder: string): Promise<EventfulNotebook> {
  const path = join(folder, 'Strait');
  const store = valueOf(await createNotebookFolder(path, testPorts()));
  const texts = new Map<Sha256, ArticleText>();
  const keep = async (text: ArticleText): Promise<Sha256> => {
    const hash = valueOf(await store.putText(text));
    texts.set(hash, text);
    return hash;
  };
  const [harbour, ferry, light] = [
    await keep(aText('The harbour stays closed.', LONG)),
    await keep(aText('The ferry to Orle is late again – “noch später”, sagt man. 🚢')),
    await keep(aText('A light for the pilots.')),
  ];
  const original = valueOf(await store.putOriginal(Buffer.from('<p>The harbour</p>'), 'html'));
  const provenance = { ...aVersion().provenance, original };
  const first = anArticle({ versions: [aVersion({ textHash: harbour, provenance })] });
  const second = anArticle({
    id: 'article:2',
    title: 'The ferry is late',
    tags: ['tag:port'],
    collections: ['collection:strait'],
    versions: [aVersion({ textHash: ferry })],
  });
  const edit = (label: string, diff: Diff) => save(store, label, diff);

  await edit('Add tags', adding(aTag('port'), aTag('lights'), aCollection('strait')));
  await edit('Import', adding(first, second));
  valueOf(await store.fold());
  const target = { ...anAnnotation().target, textHash: harbour };
  const mark = anAnnotation({ target, tags: ['tag:lights'] });
  const lateFerry = { ...target, articleId: second.id, textHash: ferry };
  await edit('Highlight', adding(mark, anAnnotation({ id: 'annotation:2', target: lateFerry })));
  await edit('Add speaker', adding(aSpeaker()));
  const attribution = anAttribution({ speakerId: aSpeaker().id });
  await edit('Attribute', changing(mark, { ...mark, attribution }));
  valueOf(await store.fold());
  const subject = { kind: 'article', articleId: first.id } as const;
  const note = aNote({ subject, markdown: `# Pilots\n\n${LONG}` });
  await edit('Write a note', adding(note, aRelation({ type: 'answers', note: 'Why it is late' })));
  await edit('Rename', changing(second, { ...second, title: 'The ferry is later' }));
  valueOf(await store.fold());
  const third = { ...second, title: 'The ferry is later', starred: true };
  await edit('Star', changing({ ...second, title: 'The ferry is later' }, third));
  await edit('Tag', adding(aTag('ferry', { description: 'Orle – Sundholm' })));
  const fourth = anArticle({ id: 'article:3', versions: [aVersion({ textHash: light })] });
  await edit('Import', adding(fourth, aLayout('pilots', [first.id, fourth.id])));
  await edit('Nothing', adding());
  await edit('Delete a tag', removing(aTag('ferry', { description: 'Orle – Sundholm' })));

  const made = { path, revision: store.revision, records: recordsOf(store.notebook), texts };
  valueOf(await store.close());
  return made;
}

async function save(store: NotebookStore, label: string, diff: Diff): Promise<void> {
  valueOf(await commit(store, { diff, label, at: NOON }));
}
