import { describe, expect, it } from 'vitest';
import { describe as describePassage } from '../../../../src/domain/anchor/describe';
import type { PassagePart, Target } from '../../../../src/domain/annotation/annotation';
import { saidWords } from '../../../../src/domain/annotation/said-words';
import type { Command } from '../../../../src/domain/notebook/command';
import type { Notebook } from '../../../../src/domain/notebook/notebook';
import {
  aHash,
  anAnnotation,
  anArticle,
  anAttribution,
  aNewVersion,
  aNotebook,
  aVersion,
  done,
  refusal,
} from '../../../support/builders';

const TEXT = '“We stay,” she said, “as long as it takes. We wait.” Nobody asked when.';
const SPLIT = '“We stay,” she said, “as long as it takes. We wait.”';
const PARTS = [
  { start: 0, end: 10 },
  { start: 21, end: SPLIT.length },
];

function targetOf(exact: string, text = TEXT, textHash = aHash(1)): Target {
  const start = text.indexOf(exact);
  const place = describePassage(text, { start, end: start + exact.length });
  return { articleId: 'article:1', textHash, ...place };
}

const attribution = anAttribution({ cue: 'said', parts: PARTS });
const there = () =>
  aNotebook(
    anArticle({ versions: [aVersion({ length: TEXT.length })] }),
    anAnnotation({ target: targetOf(SPLIT), attribution }),
  );

const saidIn = (notebook: Notebook, id: 'annotation:1' | 'annotation:2' = 'annotation:1') => {
  const annotation = notebook.get('annotation', id);
  return annotation && saidWords(annotation);
};

describe('parts of a statement', () => {
  const attribute = (parts: readonly PassagePart[]): Command => ({
    kind: 'attribute',
    id: 'annotation:1',
    attribution: anAttribution({ parts }),
  });

  it('[N26] are refused when they do not make up its passage', () => {
    const parts = [{ start: 0, end: 4 }];
    expect(refusal(there(), attribute(parts))).toMatchObject({ kind: 'badParts' });
    const command = { kind: 'annotate', target: targetOf('Nobody'), colour: 'sun' } as const;
    expect(refusal(there(), { ...command, attribution })).toMatchObject({ kind: 'badParts' });
  });

  it('[N26] are none where one is all of the passage', () => {
    const notebook = there();
    done(notebook, attribute([{ start: 0, end: SPLIT.length }]));
    expect(notebook.get('annotation', 'annotation:1')?.attribution).not.toHaveProperty('parts');
  });

  it('[N27] go along when it is moved by hand', () => {
    const notebook = there();
    const target = targetOf('stay,” she said, “as long as it takes. We');
    done(notebook, { kind: 'retarget', id: 'annotation:1', target });
    expect(saidIn(notebook)).toBe('stay,” … “as long as it takes. We');
  });
});

describe('parts of a statement in a new version', () => {
  const carried = (exact: string) => {
    const text = `Late: ${exact} Nobody asked.`;
    const notebook = there();
    done(notebook, {
      kind: 'addVersion',
      id: 'article:1',
      version: aNewVersion({ textHash: aHash(2), length: text.length }),
      carried: [{ id: 'annotation:1', target: targetOf(exact, text, aHash(2)) }],
      setAside: [],
    });
    return notebook;
  };
  const keep: Command = { kind: 'settleAnnotations', ids: ['annotation:1'], how: 'keep' };

  it('[N27] are carried with the words beside them', () => {
    const notebook = carried(SPLIT.replace('as long as', 'for as long as'));
    expect(saidIn(notebook)).toBe('“We stay,” … “for as long as it takes. We wait.”');
  });

  it('[N27] are lost where these are gone, and there again when the old words are kept', () => {
    const notebook = carried('“We remain,” they told us, “while it takes time.”');
    expect(notebook.get('annotation', 'annotation:1')?.attribution).not.toHaveProperty('parts');
    done(notebook, keep);
    expect(notebook.get('annotation', 'annotation:1')).toMatchObject({ attribution });
    expect(saidIn(notebook)).toBe('“We stay,” … “as long as it takes. We wait.”');
  });

  it('[N27] that were given since are taken back to the old words', () => {
    const exact = SPLIT.replace('takes', 'took');
    const notebook = carried(exact);
    const cut = exact.indexOf(' We wait');
    const parts = [PARTS[0], { start: 21, end: cut }, { start: cut + 4, end: exact.length }];
    done(notebook, {
      kind: 'attribute',
      id: 'annotation:1',
      attribution: anAttribution({ parts: parts.filter((one) => one !== undefined) }),
    });
    done(notebook, keep);
    expect(saidIn(notebook)).toBe('“We stay,” … “as long as it takes. … wait.”');
  });
});

describe('splitting a statement with parts', () => {
  const split = (at: number) => {
    const notebook = there();
    done(notebook, { kind: 'splitAnnotation', id: 'annotation:1', at, secondId: 'annotation:2' });
    return [saidIn(notebook), saidIn(notebook, 'annotation:2')];
  };

  it.each<[where: string, at: number, first: string, second: string]>([
    ['in what was left out', 15, '“We stay,”', '“as long as it takes. We wait.”'],
    ['in the first part', 4, '“We', 'stay,” … “as long as it takes. We wait.”'],
    ['in the second part', 43, '“We stay,” … “as long as it takes.', 'We wait.”'],
  ])(
    '[E8] clips them, and leaves out what was not said at the cut: %s',
    (_where, at, ...halves) => {
      expect(split(at)).toEqual(halves);
    },
  );
});

describe('merging statements', () => {
  const merged = (...passages: readonly string[]) => {
    const statements = passages.map((exact, at) => {
      const id = `annotation:${at + 1}` as const;
      return anAnnotation({ id, target: targetOf(exact), attribution: anAttribution() });
    });
    const notebook = aNotebook(
      anArticle({ versions: [aVersion({ length: TEXT.length })] }),
      ...statements,
    );
    const [first = '', last = ''] = [passages[0], passages.at(-1)];
    const start = TEXT.indexOf(first);
    const end = TEXT.indexOf(last) + last.length;
    const ids = statements.map(({ id }) => id);
    done(notebook, { kind: 'mergeAnnotations', ids, target: targetOf(TEXT.slice(start, end)) });
    return notebook;
  };

  it('[E8] leaves out the words between them', () => {
    const notebook = merged('“We stay,”', '“as long as it takes.');
    expect(saidIn(notebook)).toBe('“We stay,” … “as long as it takes.');
  });

  it('[E8] leaves out no mere blanks and signs', () => {
    const notebook = merged('as long as it takes.', 'We wait.”');
    expect(notebook.get('annotation', 'annotation:1')?.attribution).not.toHaveProperty('parts');
  });

  it('[E8] gives back what was split', () => {
    const notebook = there();
    done(notebook, {
      kind: 'splitAnnotation',
      id: 'annotation:1',
      at: 15,
      secondId: 'annotation:2',
    });
    const ids = ['annotation:1', 'annotation:2'] as const;
    done(notebook, { kind: 'mergeAnnotations', ids, target: targetOf(SPLIT) });
    expect(notebook.get('annotation', 'annotation:1')?.attribution?.parts).toEqual(PARTS);
  });
});
