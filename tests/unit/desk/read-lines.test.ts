import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type InputLine, linesOfStream, LONGEST_LINE } from '../../../src/desk/read-lines';

const never = new AbortController().signal;

async function read(...chunks: readonly (string | Uint8Array)[]): Promise<InputLine[]> {
  const stream = Readable.from(chunks.map((chunk) => Buffer.from(chunk as string)));
  return all(linesOfStream(stream, never));
}

async function all(lines: AsyncIterable<InputLine>): Promise<InputLine[]> {
  const found: InputLine[] = [];
  for await (const line of lines) found.push(line);
  return found;
}

function text(number: number, words: string): InputLine {
  return { kind: 'text', number, text: words };
}

describe('the lines of a stream', () => {
  it.each<[what: string, chunks: (string | Uint8Array)[], lines: InputLine[]]>([
    ['come one by one', ['a\nb\n'], [text(1, 'a'), text(2, 'b')]],
    ['need no line feed at the end', ['a\nb'], [text(1, 'a'), text(2, 'b')]],
    ['may be cut anywhere', ['{"a', '":1', '}\n{', '}\n'], [text(1, '{"a":1}'), text(2, '{}')]],
    ['lose their carriage returns', ['a\r\nb\r\n'], [text(1, 'a'), text(2, 'b')]],
    ['lose a byte order mark', ['\u{feff}a\nb'], [text(1, 'a'), text(2, 'b')]],
    ['count blank ones and pass them over', ['\n  \r\na\n\n'], [text(3, 'a')]],
    ['are none where there is nothing', [], []],
    [
      'keep a character that two chunks share',
      [Uint8Array.of(0xc3), Uint8Array.of(0xa9, 10)],
      [text(1, 'é')],
    ],
  ])('%s', async (_, chunks, lines) => {
    expect(await read(...chunks)).toEqual(lines);
  });

  it('that are not UTF-8 are told, and the next one is read', async () => {
    const lines = await read(Uint8Array.of(0xff, 0x41, 10), 'b\n');
    expect(lines).toEqual([{ kind: 'notText', number: 1 }, text(2, 'b')]);
  });

  it('that are too long are told and not kept, and the next one is read', async () => {
    const chunk = Buffer.alloc(1_000_000, 'a');
    const long = Array.from({ length: LONGEST_LINE / chunk.length }, () => chunk);
    const lines = await read(...long, 'a\n', 'b\n', ...long);
    expect(lines.slice(0, 2)).toEqual([{ kind: 'tooLong', number: 1 }, text(2, 'b')]);
    expect(lines[2]?.kind).toBe('text');
  });

  it('come before the stream goes on', async () => {
    const stream = new Readable({ read: () => undefined });
    const lines = linesOfStream(stream, never);
    stream.push('a\nb');
    expect((await lines.next()).value).toEqual(text(1, 'a'));
    stream.push('c\n');
    expect((await lines.next()).value).toEqual(text(2, 'bc'));
    stream.destroy();
  });

  it('end when they are called off, also those read already and half a line', async () => {
    const stop = new AbortController();
    const stream = new Readable({ read: () => undefined });
    const lines = linesOfStream(stream, stop.signal);
    stream.push('a\nb\nc');
    await lines.next();
    stop.abort();
    expect(await lines.next()).toEqual({ done: true, value: undefined });
    expect(stream.destroyed).toBe(true);
  });

  it('end while the next is waited for', async () => {
    const stop = new AbortController();
    const lines = all(linesOfStream(new Readable({ read: () => undefined }), stop.signal));
    stop.abort();
    expect(await lines).toEqual([]);
  });

  it('tell when no more can be read', async () => {
    const error = Object.assign(new Error('torn'), { code: 'EIO' });
    const stream = new Readable({ read: () => undefined });
    const lines = linesOfStream(stream, never);
    stream.push('a\nb');
    await lines.next();
    stream.destroy(error);
    expect((await lines.next()).value).toEqual({ kind: 'unreadable', number: 2, code: 'EIO' });
    expect((await lines.next()).done).toBe(true);
  });
});
