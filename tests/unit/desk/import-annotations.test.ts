import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { exportFrom } from '../../../src/desk/export-notebook';
import { importAnnotations } from '../../../src/desk/import-annotations';
import { NotebookDesk } from '../../../src/desk/notebook-desk';
import { HIGHLIGHT_COLOURS } from '../../../src/domain/annotation/annotation';
import { readW3c } from '../../../src/ingest/w3c/read-w3c';
import { anAttribution } from '../../support/builders';
import { testPorts, valueOf } from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';
import { anArticleOf, aVersionOf, mark } from '../../support/versions';

const ONE = [
  '𝒜 The harbour office published its monthly list this morning.',
  'The port said the lights of the outer pier will stay dark until the end of April.',
  'A ferry a day is cancelled for want of light.',
];

async function aDesk(): Promise<NotebookDesk> {
  const path = join(await temporaryFolder(), 'Strait');
  const desk = valueOf(await NotebookDesk.create(path, testPorts()));
  onTestFinished(async () => {
    await desk.close();
  });
  return desk;
}

async function exported(desk: NotebookDesk): Promise<Uint8Array> {
  const request = {
    scope: { kind: 'notebook' },
    layout: 'file',
    withText: false,
    format: 'w3c',
  } as const;
  const { files } = await exportFrom(desk, request, 'en-GB');
  return Buffer.from(files[0]?.text ?? '');
}

async function imported(desk: NotebookDesk, bytes: Uint8Array) {
  return valueOf(await importAnnotations(desk, valueOf(readW3c(bytes))));
}

/** What an annotation says, without what a notebook gives it. */
function said(desk: NotebookDesk) {
  return desk.notebook
    .all('annotation')
    .map(({ id, target, colour, tags, attribution, createdAt }) => ({
      ...{ id, colour, createdAt },
      ...{ quote: target.quote, position: target.position, textHash: target.textHash },
      tags: tags.map((tag) => desk.notebook.get('tag', tag)?.name),
      attribution: attribution && {
        ...attribution,
        speakerId:
          attribution.speakerId && desk.notebook.get('speaker', attribution.speakerId)?.name,
      },
      note: desk.notebook.noteAbout(id)?.markdown ?? null,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function aMarkedDesk(): Promise<NotebookDesk> {
  const desk = await aDesk();
  const id = await anArticleOf(desk, ONE, { url: 'https://courier.example/lights' });
  const make = async (command: object) => valueOf(await desk.dispatch(command as never, null));
  await make({ kind: 'createSpeaker', id: 'speaker:1', name: 'Ilse Maren' });
  await make({ kind: 'createTag', id: 'tag:port', name: 'port' });
  await make({ kind: 'createTag', id: 'tag:pier', name: 'pier', parentId: 'tag:port' });
  const parts = [
    { start: 0, end: 8 },
    { start: 14, end: (ONE[1] ?? '').length },
  ];
  const said = { speakerId: 'speaker:1', dateSaid: '2031-03', cue: 'said', parts } as const;
  const attribution = anAttribution(said);
  await mark(desk, id, ONE[1] ?? '', { id: 'annotation:lights', attribution });
  await mark(desk, id, 'harbour office', { id: 'annotation:office' });
  await make({ kind: 'tagAnnotations', ids: ['annotation:lights'], add: ['tag:pier'], remove: [] });
  const subject = { kind: 'annotation', annotationId: 'annotation:office' };
  await make({ kind: 'writeNote', subject, markdown: '*Which* list?' });
  return desk;
}

describe('annotations of a W3C export', () => {
  it('[Q3] come back as they were, to an article with the very text, and not twice', async () => {
    const from = await aMarkedDesk();
    const bytes = await exported(from);
    const to = await aDesk();
    await anArticleOf(to, ONE);
    expect(await imported(to, bytes)).toMatchObject({ added: 2, present: 0, leftOut: [] });
    expect(said(to)).toEqual(said(from));
    expect(to.undoState.undo).toBe('Import 2 annotations');
    const { revision } = to;
    expect(await imported(to, bytes)).toMatchObject({ added: 0, present: 2 });
    expect(to.revision).toBe(revision);
    expect(to.notebook.count('tag')).toBe(2);
    expect(await imported(from, bytes)).toMatchObject({ added: 0, present: 2 });
  });

  it('[Q3] come to an article with the address where their passage surely stands, and others are told', async () => {
    const bytes = await exported(await aMarkedDesk());
    const to = await aDesk();
    const other = [ONE[0] ?? '', 'The lights came back on.', ONE[2] ?? ''];
    await anArticleOf(to, other, { url: 'https://courier.example/lights' });
    const { added, leftOut } = await imported(to, bytes);
    expect(added).toBe(1);
    expect(leftOut).toEqual([
      { passage: (ONE[1] ?? '').slice(0, 120), about: 'Lights stay dark', why: 'noPassage' },
    ]);
  });

  it('[Q3] with more context than Dateline describes a passage with are found all the same', async () => {
    const to = await aDesk();
    await anArticleOf(to, ONE, { url: 'https://courier.example/lights' });
    const [before = '', exact = '', after = ''] = ONE;
    const selector = {
      type: 'TextQuoteSelector',
      exact,
      prefix: `${before}\n\n`,
      suffix: `\n\n${after}`,
    };
    const target = { ['source']: 'https://courier.example/lights', selector };
    const bytes = Buffer.from(JSON.stringify({ type: 'Annotation', target }));
    expect(await imported(to, bytes)).toMatchObject({ added: 1 });
  });

  it('[Q3] without their article are told and left out', async () => {
    const to = await aDesk();
    const { added, leftOut } = await imported(to, await exported(await aMarkedDesk()));
    expect(added).toBe(0);
    expect(leftOut.map(({ why }) => why)).toEqual(['noArticle', 'noArticle']);
  });

  it('[Q3] of an earlier version come to that version', async () => {
    const from = await aMarkedDesk();
    const [article] = from.notebook.all('article');
    await aVersionOf(from, article?.id ?? 'article:none', ['All is different now.']);
    const bytes = await exported(from);
    const to = await aDesk();
    const id = await anArticleOf(to, ONE);
    await aVersionOf(to, id, ['All is different now.']);
    expect(await imported(to, bytes)).toMatchObject({ added: 2 });
    expect(said(to).map(({ textHash }) => textHash)).toEqual(
      said(from).map(({ textHash }) => textHash),
    );
  });

  it('[Q3] come back whatever passages were marked', async () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'é', '𝒜', '👩‍🚀', ' ', 'ب', '.'),
      minLength: 30,
      maxLength: 80,
    });
    await fc.assert(
      fc.asyncProperty(
        letters.filter((text) => text.trim().length > 10),
        fc.array(
          fc.tuple(fc.nat(), fc.integer({ min: 1, max: 9 }), fc.constantFrom(...HIGHLIGHT_COLOURS)),
          { maxLength: 6 },
        ),
        async (paragraph, places) => {
          const [from, to] = [await aDesk(), await aDesk()];
          const id = await anArticleOf(from, [paragraph]);
          await anArticleOf(to, [paragraph]);
          const [version] = from.notebook.get('article', id)?.versions ?? [];
          const { text } = valueOf(await from.readText(version?.textHash ?? ''));
          const ends = [...new Intl.Segmenter().segment(text)].map(({ index }) => index);
          for (const [at, [first, length, colour]] of places.entries()) {
            const start = ends[first % ends.length] ?? 0;
            const end = ends[(first % ends.length) + length] ?? text.length;
            const target = {
              articleId: id,
              textHash: version?.textHash,
              quote: { exact: text.slice(start, end), prefix: '', suffix: '' },
              position: { start, end },
            };
            await from.dispatch(
              { kind: 'annotate', id: `annotation:${at}`, target, colour } as never,
              null,
            );
          }
          await imported(to, await exported(from));
          const bare = (desk: NotebookDesk) =>
            said(desk).map(({ colour, position, textHash }) => ({ colour, position, textHash }));
          const unique = new Set(bare(from).map((one) => JSON.stringify(one)));
          expect(new Set(bare(to).map((one) => JSON.stringify(one)))).toEqual(unique);
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);
});

describe('a file that is to hold annotations', () => {
  const bytesOf = (value: unknown) => Buffer.from(JSON.stringify(value));

  it.each<[string, Uint8Array, string]>([
    ['no JSON', Buffer.from('{'), 'notJson'],
    ['no UTF-8', Buffer.from([0xff, 0xfe, 0x22]), 'notJson'],
    ['nested without end', Buffer.from('['.repeat(200_000)), 'notJson'],
    ['a number', Buffer.from('1'), 'notAnnotations'],
    ['some other JSON', bytesOf({ name: 'x' }), 'notAnnotations'],
    ['a page without items', bytesOf({ type: 'AnnotationPage' }), 'notAnnotations'],
  ])('[Q4] is refused when it is %s', (_, bytes, kind) => {
    expect(readW3c(bytes)).toEqual({ ok: false, error: { kind } });
  });

  it('[Q4] gives what it has of annotations and counts what breaks the model', () => {
    const target = {
      ['source']: 'https://a.example/',
      selector: { type: 'TextQuoteSelector', exact: 'x' },
    };
    const good = {
      id: 'https://b.example/1',
      type: 'Annotation',
      body: 'https://c.example/',
      target,
    };
    const proto = JSON.parse(
      '{"__proto__": {"type": "Annotation"}, "type": "Annotation"}',
    ) as object;
    const items = [
      good,
      { ...good, target: { ...target, selector: [] } },
      proto,
      null,
      7,
      { ...good, type: 'Text' },
    ];
    const read = readW3c(bytesOf({ type: 'AnnotationPage', items }));
    expect(read).toMatchObject({ ok: true, value: { unread: 5 } });
    expect(read.ok && read.value.annotations).toMatchObject([
      {
        id: null,
        colour: 'sun',
        about: { url: 'https://a.example/' },
        quote: { exact: 'x', prefix: '' },
      },
    ]);
    expect(({} as { type?: string }).type).toBeUndefined();
  });

  it('[Q4] never throws, whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        readW3c(bytesOf(value));
        readW3c(
          bytesOf({
            type: 'AnnotationPage',
            items: [value, { type: 'Annotation', target: value }],
          }),
        );
      }),
    );
  });
});
