import {
  type ItemRead,
  type KnownOfBytes,
  readBytes,
  readFileItem,
  type ReadPorts,
} from '../../desk/read-items';
import { bytesOfStream } from '../../desk/read-stream';
import type { ReadError } from '../../domain/incoming/read-error';
import type { Result } from '../../domain/result';
import type { Terminal } from '../terminal';

/** Stands for standard input among the files. */
export const STANDARD_INPUT = '-';

/** Reads a file, or standard input; `null` when the user wanted an end before it was read. */
export async function readItem(
  item: string,
  terminal: Terminal,
  ports: ReadPorts,
  known: KnownOfBytes,
): Promise<Result<ItemRead, ReadError> | null> {
  const { stopped } = terminal;
  if (stopped.aborted) return null;
  const read =
    item === STANDARD_INPUT
      ? await readInput(terminal, ports, known)
      : await readFileItem(item, ports, known);
  return stopped.aborted ? null : read;
}

/** All of standard input; `null` when the user wanted an end before it ended. */
export function takeInput({
  input,
  inputIsTyped,
  say,
  stopped,
}: Terminal): Promise<Result<Uint8Array, ReadError> | null> {
  if (inputIsTyped) say('Reading what you type; end with Ctrl+D on a line of its own.');
  return bytesOfStream(input, stopped);
}

async function readInput(
  terminal: Terminal,
  ports: ReadPorts,
  known: KnownOfBytes,
): Promise<Result<ItemRead, ReadError> | null> {
  const bytes = await takeInput(terminal);
  if (!bytes?.ok) return bytes;
  return readBytes(
    { name: null, extension: 'txt', bytes: bytes.value, ...known },
    'command',
    ports,
  );
}
