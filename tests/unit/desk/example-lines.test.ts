import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { editByLines } from '../../../src/desk/edit-by-lines';
import { exampleLines } from '../../../src/desk/example-lines';
import { NotebookDesk } from '../../../src/desk/notebook-desk';
import { linesOfStream } from '../../../src/desk/read-lines';
import { seededRandom } from '../../../src/desk/seeded-random';
import { sha256 } from '../../../src/library/files/checksum';
import { testPorts, valueOf } from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';

const lines = (count: number, seed: string) => [...exampleLines(count, seed)];
const kindOf = (line: string) => (JSON.parse(line) as { kind: string }).kind;

/** Every kind of command, and those that take back and do again. */
const KINDS = [
  ...['addArticle', 'editArticle', 'addVersion', 'markArticles', 'tagArticles', 'collectArticles'],
  ...['trashArticles', 'restoreArticles', 'removeArticles', 'createCollection'],
  ...['renameCollection', 'deleteCollection', 'annotate', 'recolour', 'retarget'],
  'settleAnnotations',
  ...['splitAnnotation', 'mergeAnnotations'],
  ...['tagAnnotations', 'attribute', 'deleteAnnotations', 'createTag', 'editTag', 'mergeTags'],
  ...['deleteTag', 'createSpeaker', 'editSpeaker', 'mergeSpeakers', 'deleteSpeaker', 'writeNote'],
  ...['deleteNote', 'relate', 'changeRelation', 'turnRelation', 'removeRelations', 'addLayout'],
  ...['changeLayout', 'removeLayout', 'batch', 'undo', 'redo'],
  ...['dismissProposals', 'setUnrelated', 'splitSpeaker'],
];

describe('an example', () => {
  it.each(['1', 'strait', ''])(
    'of seed “%s” is accepted line by line by an empty notebook, and fills it',
    async (seed) => {
      const path = join(await temporaryFolder(), 'Strait');
      const desk = valueOf(await NotebookDesk.create(path, testPorts()));
      const stream = Readable.from([lines(400, seed).join('\n')]);
      const answers: unknown[] = [];
      const read = linesOfStream(stream, new AbortController().signal);
      await editByLines(desk, read, (answer) => {
        answers.push(answer.ok ? answer.value.revision : answer.error);
      });
      expect(answers).toEqual(Array.from({ length: 400 }, (_, at) => at + 1));
      for (const kind of ['article', 'annotation', 'note', 'tag', 'speaker', 'relation'] as const) {
        expect(desk.notebook.count(kind)).toBeGreaterThan(0);
      }
      valueOf(await desk.close());
    },
  );

  it('has every kind of command in it', () => {
    expect([...new Set(lines(3000, '1').map(kindOf))].sort()).toEqual([...KINDS].sort());
  });

  it('is the same for the same seed on every machine, and another for another', () => {
    expect(sha256(lines(500, 'strait').join('\n'))).toMatchInlineSnapshot(
      `"dae7b44812a4200dabf6529552781b89bf0db91ae0cfdc7fd4f66e30615b8e9d"`,
    );
    expect(lines(50, '1')).not.toEqual(lines(50, '2'));
  });

  it('that is longer begins like the shorter one', () => {
    expect(lines(120, '1').slice(0, 60)).toEqual(lines(60, '1'));
    expect(lines(0, '1')).toEqual([]);
  });
});

describe('numbers of a seed', () => {
  it('are the same on every machine', () => {
    const random = seededRandom('strait');
    const numbers = Array.from({ length: 8 }, () => random.below(1000));
    expect(numbers).toMatchInlineSnapshot(`
      [
        156,
        11,
        344,
        477,
        508,
        129,
        924,
        231,
      ]
    `);
  });

  it('go from 0 to below the end, all of them', () => {
    const random = seededRandom('1');
    const numbers = Array.from({ length: 500 }, () => random.below(5));
    expect([...new Set(numbers)].sort()).toEqual([0, 1, 2, 3, 4]);
  });

  it('can’t pick from nothing', () => {
    expect(() => seededRandom('1').pick([])).toThrow('Nothing to pick from');
  });
});
