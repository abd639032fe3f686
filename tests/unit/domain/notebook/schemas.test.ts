import { describe, expect, it } from 'vitest';
import { parseCommand } from '../../../../src/domain/notebook/command-schema';
import { parseRecord } from '../../../../src/domain/notebook/record-schema';
import { migrate, SCHEMA_VERSION } from '../../../../src/domain/notebook/schema-version';
import {
  aCollection,
  anAnnotation,
  anArticle,
  anAttribution,
  aNewVersion,
  aNote,
  aSpeaker,
  aTag,
  aTarget,
  someMetadata,
} from '../../../support/builders';

const ANNOTATE = { kind: 'annotate', target: aTarget(), colour: 'sun' };
const ADD = { kind: 'addArticle', metadata: someMetadata(), version: aNewVersion(), setAside: [] };

describe('commands from outside', () => {
  it.each<[title: string, value: unknown, failure: RegExp]>([
    ['nothing', null, /Object/],
    ['a list', [], /Object|kind/],
    ['no kind', {}, /kind/],
    ['an unknown kind', { kind: 'explode' }, /kind/],
    ['a missing key', { kind: 'annotate', colour: 'sun' }, /^target/],
    ['an unknown key', { ...ANNOTATE, color: 'sun' }, /^color/],
    ['an unknown colour', { ...ANNOTATE, colour: 'blue' }, /^colour/],
    ['undefined for an optional key', { ...ANNOTATE, id: undefined }, /^id/],
    ['another kind’s id', { ...ANNOTATE, id: 'tag:1' }, /^id: must be "annotation:"/],
    ['an id with a path in it', { kind: 'deleteTag', id: 'tag:../x' }, /^id/],
    ['an id of 101 characters', { kind: 'deleteTag', id: `tag:${'x'.repeat(101)}` }, /^id/],
    [
      'a fault deep inside',
      { ...ANNOTATE, target: { ...aTarget(), position: { start: 1.5, end: 2 } } },
      /^target\.position\.start/,
    ],
    [
      'a number that JSON has not',
      { ...ANNOTATE, target: { ...aTarget(), position: { start: NaN, end: 2 } } },
      /start/,
    ],
    [
      'a day that does not exist',
      { ...ADD, metadata: someMetadata({ published: '2025-02-30' }) },
      /^metadata\.published/,
    ],
    [
      'an address that runs',
      { ...ADD, metadata: someMetadata({ url: 'javascript:0' }) },
      /^metadata\.url/,
    ],
    [
      'a title of 2,001 characters',
      { ...ADD, metadata: someMetadata({ title: 'x'.repeat(2001) }) },
      /^metadata\.title/,
    ],
    [
      'a hash in capitals',
      { ...ADD, version: aNewVersion({ textHash: 'A'.repeat(64) }) },
      /^version\.textHash/,
    ],
    ['1,001 tags', { ...ADD, tags: Array.from({ length: 1001 }, () => 'tag:a') }, /^tags/],
    ['a batch in a batch', batch(batch()), /^commands\.0\.kind/],
    ['a fault in a batch', batch({ kind: 'deleteTag', id: 'x' }), /^commands\.0\.id/],
  ])('[N17] are refused with the place of the fault: %s', (_title, value, failure) => {
    const read = parseCommand(value);
    expect(read.ok ? 'taken' : read.error).toMatch(failure);
  });

  it('[N17] are taken up to their bounds', () => {
    const metadata = someMetadata({ title: 'x'.repeat(2000) });
    expect(parseCommand({ ...ADD, metadata }).ok).toBe(true);
    expect(parseCommand(batch(ADD, ANNOTATE)).ok).toBe(true);
  });

  it.each([
    '{"kind":"createTag","name":"a","__proto__":{"polluted":1}}',
    '{"__proto__":{"kind":"deleteTag","id":"tag:1"}}',
  ])('[N19] do not reach a prototype: %s', (json) => {
    expect(parseCommand(JSON.parse(json)).ok).toBe(false);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('records from storage', () => {
  it.each([
    anArticle({
      url: 'https://a.example/',
      language: 'en',
      setAside: [{ kind: 'byReader', text: 'x' }],
    }),
    anAnnotation({ attribution: anAttribution({ dateSaid: '2031~' }) }),
    aTag('a'),
    aCollection('c'),
    aSpeaker({ roles: [{ role: null, organisation: 'UN', from: '2030', to: null }] }),
    aNote({ subject: { kind: 'free', title: '' } }),
  ])('[N18] are read as they were: $kind', (record) => {
    expect(parseRecord(JSON.parse(JSON.stringify(record)))).toEqual({ ok: true, value: record });
  });

  it('[N18] are read at any size', () => {
    const title = 'x'.repeat(1_000_000);
    expect(parseRecord(anArticle({ title })).ok).toBe(true);
  });

  it.each<[title: string, value: unknown, failure: RegExp]>([
    ['null', null, /Object/],
    ['a number', 0, /Object/],
    ['an empty object', {}, /kind/],
    ['an unknown key', { ...aTag('a'), shade: 'dark' }, /^shade/],
    [
      'an unknown key further in',
      anAnnotation({ target: { ...aTarget(), extra: 1 } as never }),
      /^target\.extra/,
    ],
    ['a missing key', { ...aTag('a'), parentId: undefined }, /^parentId/],
    ['no versions', { ...anArticle(), versions: [] }, /^versions/],
    [
      'a time that does not exist',
      aTag('a', { createdAt: '2031-02-29T00:00:00.000Z' }),
      /^createdAt/,
    ],
    ['a time without milliseconds', aTag('a', { createdAt: '2031-02-28T00:00:00Z' }), /^createdAt/],
    ['an id of another kind', { ...aTag('a'), id: 'note:1' }, /^id/],
    ['__proto__ as id', { ...aTag('a'), id: '__proto__' }, /^id/],
    [
      'a file name as extension',
      anArticle({
        versions: [
          {
            ...anArticle().versions[0],
            provenance: {
              ...anArticle().versions[0].provenance,
              original: { hash: 'a'.repeat(64), extension: '../x' },
            },
          },
        ],
      }),
      /extension/,
    ],
  ])('[N18] are refused with the place of the fault: %s', (_title, value, failure) => {
    const read = parseRecord(value);
    expect(read.ok ? 'taken' : read.error).toMatch(failure);
  });
});

describe('format versions', () => {
  it('[N18] of this Dateline are left as they are', () => {
    expect(migrate([aTag('a')], SCHEMA_VERSION)).toEqual({ ok: true, value: [aTag('a')] });
  });

  it.each([
    [SCHEMA_VERSION + 1, 'newer'],
    [0, 'unknown'],
    [1.5, 'unknown'],
    [NaN, 'unknown'],
  ])('[N18] of %d are %s and not read', (version, kind) => {
    expect(migrate([], version)).toEqual({ ok: false, error: { kind, version } });
  });
});

function batch(...commands: readonly unknown[]): {
  readonly kind: string;
  readonly commands: unknown;
} {
  return { kind: 'batch', label: 'Several', commands } as never;
}
