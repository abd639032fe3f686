import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Command, defineCommand } from '../../../src/cli/command';
import { readArguments } from '../../../src/cli/read-arguments';

const sort: Command = defineCommand({
  name: 'sort',
  says: 'sorts',
  details: [],
  options: {
    notebook: { kind: 'required', placeholder: 'DIR', says: '' },
    by: { kind: 'optional', placeholder: 'date|title', choices: ['date', 'title'], says: '' },
    tag: { kind: 'repeatable', placeholder: 'T', says: '' },
    json: { kind: 'flag', says: '' },
  },
  operands: { placeholder: 'FILE', says: '' },
  run: () => Promise.resolve(0),
});
const bare: Command = { ...sort, name: 'bare', operands: null };

const nothing = { notebook: 'N', by: null, tag: [], json: false };

describe('reading arguments', () => {
  it.each([
    ['options that are not given have empty values', ['--notebook', 'N', 'a'], nothing, ['a']],
    [
      'a value may be joined by =, and begin with a dash then',
      ['--notebook=-N', 'a'],
      { ...nothing, notebook: '-N' },
      ['a'],
    ],
    [
      'a repeatable option keeps all its values in order',
      ['--tag', 'x', 'a', '--notebook', 'N', '--tag', 'y'],
      { ...nothing, tag: ['x', 'y'] },
      ['a'],
    ],
    [
      'a flag may be repeated',
      ['--json', '--notebook', 'N', '--json', 'a'],
      { ...nothing, json: true },
      ['a'],
    ],
    ['a dash alone is an operand', ['--notebook', 'N', '-', 'a'], nothing, ['-', 'a']],
    ['behind -- all are operands', ['--notebook', 'N', '--', '--json'], nothing, ['--json']],
    [
      'one of the choices',
      ['--notebook', 'N', '--by', 'title', 'a'],
      { ...nothing, by: 'title' },
      ['a'],
    ],
  ])('%s', (_, args, values, operands) => {
    expect(readArguments(sort, args)).toEqual({ kind: 'run', values, operands });
  });

  it.each([
    [
      'an unknown option is named',
      ['--bogus', '--notebook', 'N'],
      '“--bogus” is not an option of sort.',
    ],
    ['an unknown short option too', ['-x'], '“-x” is not an option of sort.'],
    ['an unknown option with a value too', ['--bogus=1'], '“--bogus” is not an option of sort.'],
    ['a required option is asked for', ['a'], 'sort needs --notebook DIR.'],
    [
      'a value is asked for',
      ['a', '--notebook'],
      '--notebook needs a value. One that begins with a dash is written --notebook=VALUE.',
    ],
    [
      'another option is no value',
      ['--notebook', '--json'],
      '--notebook needs a value. One that begins with a dash is written --notebook=VALUE.',
    ],
    [
      'an empty value is none',
      ['--notebook', '', 'a'],
      '--notebook needs a value that is not empty.',
    ],
    ['a flag takes no value', ['--json=yes'], '--json takes no value.'],
    ['a flag has no opposite', ['--no-json'], '“--no-json” is not an option of sort.'],
    [
      'an option that can be given once is not given twice',
      ['--notebook', 'N', '--notebook', 'M', 'a'],
      '--notebook can be given only once.',
    ],
    [
      'another value than the choices is refused',
      ['--notebook', 'N', '--by', 'size', 'a'],
      '--by is date or title, not “size”.',
    ],
    ['an operand is asked for', ['--notebook', 'N'], 'sort needs at least one FILE.'],
    ['an empty operand is none', ['--notebook', 'N', ''], 'One FILE is empty.'],
  ])('%s', (_, args, what) => {
    expect(readArguments(sort, args)).toEqual({ kind: 'misuse', what });
  });

  it('a command without operands refuses one', () => {
    const read = readArguments(bare, ['--notebook', 'N', 'extra']);
    expect(read).toEqual({ kind: 'misuse', what: 'bare takes no “extra”.' });
  });

  it.each([[['--help']], [['-h']], [['a', '--help']], [['--json', '-h', '--tag', 'x']]])(
    'help goes before what is missing: %j',
    (args) => {
      expect(readArguments(sort, args)).toEqual({ kind: 'help' });
    },
  );

  it('every value that is not empty comes through = unchanged', () => {
    const value = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(value, fc.array(value), (notebook, tags) => {
        const args = [`--notebook=${notebook}`, ...tags.map((tag) => `--tag=${tag}`), 'a'];
        const read = readArguments(sort, args);
        expect(read).toMatchObject({ kind: 'run', values: { notebook, tag: tags } });
      }),
    );
  });
});
