import fc from 'fast-check';
import type { Link, List, Nodes, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { blockIdOf } from '../../../../src/domain/export/block-id';
import type { NotebookRecord } from '../../../../src/domain/notebook/records';
import { anAttribution, aRelation, aSpeaker } from '../../../support/builders';
import { ARTICLE, articleFile, exported } from '../../../support/exporting';
import { anyText, readMarkdown } from '../../../support/markdown-reading';
import { aPassage, aReport } from '../../../support/reports';

const LATER = aReport({
  id: 'article:2',
  title: 'Strait opens',
  publisher: 'The Courier',
  published: '2031-05',
});

/** “We close it” of the first report, and an answer to it in the second. */
function twoReports(...more: readonly NotebookRecord[]): NotebookRecord[] {
  const closing = aPassage('We close it', { id: 'annotation:1' });
  const opening = aPassage('We [never] close', {
    id: 'annotation:2',
    attribution: anAttribution({ speakerId: 'speaker:1' }),
  });
  const target = { ...opening.target, articleId: LATER.id };
  return [
    aReport(),
    LATER,
    closing,
    { ...opening, target },
    aSpeaker({ name: 'Mira Deen' }),
    ...more,
  ];
}

const RELATED = twoReports(aRelation({ type: 'reverses', note: 'Under pressure' }));
const NOTEBOOK = { kind: 'notebook' } as const;

describe('an exported relation', () => {
  it('[R6] stands at both its passages, with a link from file to file', () => {
    const [first, second] = exported(RELATED, NOTEBOOK, 'folder').map(({ text }) => text);
    expect(first).toContain(
      '-   Reverses: [“We \\[never\\] close”](2031-05%20The%20Courier%20-%20Strait%20opens.md#^annotation-2) (Mira Deen, The Courier, May 2031) — Under pressure\n',
    );
    expect(second).toContain(
      '-   Reversed by: [“We close it”](2031-03-12%20Harbour%20Gazette%20-%20Strait%20stays%20closed.md#^annotation-1) (Harbour Gazette, 12 March 2031) — Under pressure\n',
    );
  });

  it('leads within the file where both passages are in one', () => {
    const [file] = exported(RELATED, NOTEBOOK);
    expect(file?.text).toContain('](#^annotation-2) (Mira Deen, The Courier, May 2031)');
    expect(file?.text).toContain('](#^annotation-1) (Harbour Gazette, 12 March 2031)');
  });

  it('names the article where that is not exported', () => {
    const text = exported(RELATED, ARTICLE)[0]?.text;
    expect(text).toContain(
      '-   Reverses: “We \\[never\\] close” (Mira Deen, “Strait opens”, The Courier, May 2031) — Under pressure\n',
    );
  });

  it('[R4] is left out while the other article is in the trash', () => {
    const records = RELATED.map((record) =>
      record.id === LATER.id ? { ...LATER, trashedAt: '2031-06-01' } : record,
    );
    expect(articleFile(records)).not.toContain('Reverses');
  });

  it('reads back as its passage, its note and a link to the block, whatever they hold', () => {
    const wild = fc.string({
      unit: fc.constantFrom('a', ' ', '\n', '](', ')', '[', '`', '*', '<', '\\', '&lt;', '^', '—'),
      minLength: 1,
    });
    fc.assert(
      fc.property(wild, wild, (exact, note) => {
        fc.pre(exact.trim() !== '' && note.trim() !== '');
        const records = twoReports(
          aRelation({ to: 'annotation:3', note }),
          aPassage(exact, { id: 'annotation:3' }),
        );
        const item = itemsOf(readMarkdown(articleFile(records)).tree).find(({ text }) =>
          text.startsWith('Repeats: '),
        );
        const line = (text: string) => text.replace(/\s+/g, ' ').trim();
        expect(item?.links).toEqual([
          { url: `#^${blockIdOf('annotation:3')}`, text: `“${line(exact)}”` },
        ]);
        expect(item && line(item.text)).toBe(
          line(`Repeats: “${line(exact)}” (Harbour Gazette, 12 March 2031) — ${line(note)}`),
        );
      }),
      { numRuns: 200 },
    );
  });
});

/** The items of the lists at the top of a file, with their links. */
function itemsOf(tree: Root) {
  const lists = tree.children.filter((node): node is List => node.type === 'list');
  return lists
    .flatMap(({ children }) => children)
    .map((item) => ({
      text: anyText(item),
      links: linksIn(item).map((link) => ({ url: link.url, text: anyText(link) })),
    }));
}

function linksIn(node: Nodes): Link[] {
  if (node.type === 'link') return [node];
  return 'children' in node ? node.children.flatMap((child) => linksIn(child)) : [];
}
