import type { ReadError } from '../domain/incoming/read-error';
import type { Result } from '../domain/result';
import { localTime } from './local-time';
import { type ItemRead, readBytes, type ReadPorts } from './read-items';
import type { Reading } from './reading';

/** Reads bytes that were read before once more, in an encoding that the user names. */
export function readAgain(
  reading: Reading,
  encoding: string,
  ports: ReadPorts,
): Promise<Result<ItemRead, ReadError>> {
  const { via, name, extension, bytes, capturedAt } = reading;
  const isMarkup = /^x?html?$/i.test(extension);
  const item = {
    name: via === 'address' ? null : name,
    extension,
    bytes,
    mediaType: `${isMarkup ? 'text/html' : 'text/plain'}; charset=${encoding}`,
    capturedAt: localTime(capturedAt),
  };
  const isAddress = via === 'address' && name !== null;
  return readBytes(isAddress ? { ...item, address: name } : item, via, ports);
}
