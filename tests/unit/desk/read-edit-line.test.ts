import { describe, expect, it } from 'vitest';
import { readEditLine } from '../../../src/desk/read-edit-line';
import { aHash, aTarget, aText, NOON, someMetadata } from '../../support/builders';
import { errorOf, valueOf } from '../../support/notebooks';

const line = (value: unknown) => readEditLine(JSON.stringify(value), NOON);
const left = { text: null, passage: null, covers: false, carries: false };
const provenance = { via: 'command', name: null, capturedAt: NOON, original: null };
const unfilled = { textHash: '0'.repeat(64), words: 0, length: 0 };
const article = { kind: 'addArticle', metadata: { title: 'Late' } } as const;
const version = { textHash: aHash(1), words: 2, length: 9, provenance };

describe('a line', () => {
  it.each(['undo', 'redo'])('is %s', (kind) => {
    expect(valueOf(line({ kind }))).toEqual({ kind });
  });

  it.each<[what: string, command: object]>([
    ['one without a text', { kind: 'createTag', id: 'tag:a', name: 'A' }],
    ['a target in full', { kind: 'annotate', target: aTarget(), colour: 'sun' }],
    ['a version in full', { ...article, metadata: someMetadata(), version, setAside: [] }],
  ])('is a command as the domain has it: %s', (_, command) => {
    expect(valueOf(line(command))).toEqual({ kind: 'single', command: { ...left, command } });
  });

  it('may bring a plain text, and leave out what is not known', () => {
    const request = valueOf(line({ ...article, text: 'One two.\n\n- three\n- four' }));
    expect(request).toEqual({
      kind: 'single',
      command: {
        ...left,
        text: {
          text: 'One two.\n\nthree\nfour',
          blocks: [
            { kind: 'paragraph', start: 0, end: 8, level: null },
            { kind: 'listItem', start: 10, end: 15, level: 1 },
            { kind: 'listItem', start: 16, end: 20, level: 1 },
          ],
          spans: [],
        },
        command: {
          kind: 'addArticle',
          metadata: someMetadata({ title: 'Late' }),
          version: { provenance, ...unfilled },
          setAside: [],
        },
      },
    });
  });

  it('takes no line of a plain text for a title', () => {
    const request = valueOf(line({ ...article, text: 'Headline\nBy Ann Author\n\nText.' }));
    expect(request).toMatchObject({
      command: { text: aText('Headline', 'By Ann Author', 'Text.') },
    });
  });

  it('may bring a text with its blocks, and say where it comes from', () => {
    const own = { ...provenance, via: 'file', name: 'late.txt' };
    const given = { ...article, text: aText('One.', 'Two.'), version: { provenance: own } };
    expect(valueOf(line(given))).toMatchObject({
      command: { text: aText('One.', 'Two.'), command: { version: { provenance: own } } },
    });
  });

  it('may bring a version, and leave to the desk which annotations it carries', () => {
    const brief = { kind: 'addVersion', id: 'article:1', text: 'One.' };
    expect(valueOf(line(brief))).toMatchObject({
      command: { carries: true, command: { carried: [], setAside: [] } },
    });
    expect(valueOf(line({ ...brief, carried: [] }))).toMatchObject({ command: { carries: false } });
  });

  it.each(['annotate', 'retarget'])('may name the passage of %s by its words', (kind) => {
    const passage = { articleId: 'article:1', exact: 'late', prefix: 'is ', start: 3 };
    const rest = kind === 'annotate' ? { colour: 'sun' } : { id: 'annotation:1' };
    const request = valueOf(line({ kind, target: passage, ...rest }));
    expect(request).toMatchObject({ command: { passage, command: { kind } } });
  });

  it('may be a batch of these', () => {
    const commands = [
      { ...article, id: 'article:1', text: 'One.' },
      { kind: 'annotate', target: { articleId: 'article:1', exact: 'One' }, colour: 'sky' },
      { kind: 'createTag', name: 'A' },
    ];
    const request = valueOf(line({ kind: 'batch', label: 'Several', commands }));
    expect(request).toMatchObject({
      kind: 'batch',
      label: 'Several',
      commands: [{ text: aText('One.') }, { passage: { exact: 'One' } }, left],
    });
  });

  it.each(['', '{', '{"kind":"undo"} {"kind":"undo"}', 'undo', "{'kind':'undo'}"])(
    'is refused when it is not JSON: %s',
    (text) => {
      expect(errorOf(readEditLine(text, NOON))).toMatchObject({ kind: 'badJson' });
    },
  );

  it.each<[what: string, value: unknown, place: string]>([
    ['no object', 7, 'must be an object'],
    ['null', null, 'must be an object'],
    ['a list', [], 'must be an object'],
    ['no kind', {}, 'kind'],
    ['an unknown kind', { kind: 'addColour' }, 'kind'],
    ['more than a step', { kind: 'undo', times: 2 }, 'kind'],
    ['an unknown key', { kind: 'createTag', name: 'A', nam: 'B' }, 'nam'],
    ['a text beside a hash', { ...article, text: 'One.', version }, 'version.textHash'],
    ['an empty text', { ...article, text: ' \n ' }, 'text: must not be empty'],
    ['a broken text', { ...article, text: { text: 'One.', blocks: [], spans: [] } }, 'text: '],
    ['no title', { ...article, metadata: {}, text: 'One.' }, 'metadata.title'],
    ['neither text nor version', { ...article, setAside: [] }, 'metadata.'],
    [
      'a passage without words',
      { kind: 'annotate', target: { articleId: 'article:1', exact: '' }, colour: 'sun' },
      'target.exact',
    ],
    [
      'a passage of two minds',
      { kind: 'annotate', target: { ...aTarget(), exact: 'a' }, colour: 'sun' },
      'target.',
    ],
    ['a batch of no list', { kind: 'batch', label: 'A', commands: {} }, 'commands'],
    [
      'a batch in a batch',
      { kind: 'batch', label: 'A', commands: [{ kind: 'batch', label: 'B', commands: [] }] },
      'commands.0.kind',
    ],
    [
      'an undo in a batch',
      { kind: 'batch', label: 'A', commands: [{ kind: 'undo' }] },
      'commands.0',
    ],
    [
      'a fault deep in a batch',
      { kind: 'batch', label: 'A', commands: [{ kind: 'undo' }, { ...article, text: '' }] },
      'commands.1.text',
    ],
  ])('is refused with the place of the fault: %s', (_, value, place) => {
    const error = errorOf(line(value));
    expect(error.kind).toBe('badCommand');
    expect(error.what).toContain(place);
  });

  it('[N19] brings nothing to the prototype of objects', () => {
    const text = '{"kind":"addArticle","text":"a","__proto__":{"x":1},"metadata":{"title":"a"}}';
    expect(errorOf(readEditLine(text, NOON))).toMatchObject({ kind: 'badCommand' });
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});
