import { stat } from 'node:fs/promises';
import type { ReadError } from '../../contract/import-and-export';
import { type ItemRead, readBytes, readFileItem, type ReadPorts } from '../../desk/read-items';
import { bytesOfStream } from '../../desk/read-stream';
import type { Result } from '../../domain/result';
import type { Terminal } from '../terminal';

/** Stands for standard input among the files. */
export const STANDARD_INPUT = '-';

/** Reads a file, or standard input; `null` when the user wanted an end before it was read. */
export async function readItem(
  item: string,
  inputExtension: string,
  terminal: Terminal,
  ports: ReadPorts,
): Promise<Result<ItemRead, ReadError> | null> {
  const { stopped } = terminal;
  if (stopped.aborted) return null;
  const read =
    item === STANDARD_INPUT
      ? await readInput(inputExtension, terminal, ports)
      : await readFile(item, ports);
  return stopped.aborted ? null : read;
}

async function readInput(
  extension: string,
  { input, inputIsTyped, say, stopped }: Terminal,
  ports: ReadPorts,
): Promise<Result<ItemRead, ReadError> | null> {
  if (inputIsTyped) say('Reading what you type; end with Ctrl+D on a line of its own.');
  const bytes = await bytesOfStream(input, stopped);
  if (!bytes?.ok) return bytes;
  return readBytes({ name: null, extension, bytes: bytes.value }, 'command', ports);
}

/** A name that leads to no file is told as that, whatever its ending. */
async function readFile(path: string, ports: ReadPorts): Promise<Result<ItemRead, ReadError>> {
  const code = await stat(path).then(
    (found) => (found.isDirectory() ? 'EISDIR' : null),
    (error: NodeJS.ErrnoException) => error.code ?? null,
  );
  if (code !== null) return { ok: false, error: { kind: 'unreadable', code } };
  return readFileItem(path, ports);
}
