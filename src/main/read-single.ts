import { basename } from 'node:path';
import type { ReadItem } from '../contract/import-and-export';
import { type ItemRead, readFetched, readFileItem, type ReadPorts } from '../desk/read-items';
import type { ReadError } from '../domain/incoming/read-error';
import type { Result } from '../domain/result';
import type { AppContext } from './app-context';

type Context = Pick<AppContext, 'reader' | 'batches' | 'deskPorts' | 'readings' | 'fetch'>;

/** What reading a single thing for the import dialog needs. */
export function readPortsOf(
  { reader, batches, deskPorts }: Context,
  signal?: AbortSignal,
): ReadPorts {
  const ports = { reader, now: deskPorts.now, like: batches.like };
  return signal ? { ...ports, signal } : ports;
}

/** Reads a file for the import dialog. */
export async function readSingleFile(
  context: Context,
  path: string,
  signal: AbortSignal,
): Promise<ReadItem> {
  const read = await readFileItem(path, readPortsOf(context, signal));
  return shownReading(context, basename(path), read);
}

/** Fetches an address for the import dialog; `confirmedHosts` lie in the own network and were confirmed. */
export async function readSingleAddress(
  context: Context,
  address: string,
  how: { readonly signal: AbortSignal; readonly confirmedHosts: ReadonlySet<string> },
): Promise<ReadItem> {
  const fetched = await context.fetch(address, how);
  if (!fetched.ok) return shownReading(context, address, fetched);
  const read = await readFetched(fetched.value, readPortsOf(context, how.signal));
  return shownReading(context, fetched.value.address, read);
}

/** What the page is shown of a reading; the bytes stay here. */
export function shownReading(
  { readings }: Pick<AppContext, 'readings'>,
  name: string | null,
  read: Result<ItemRead, ReadError>,
): ReadItem {
  if (!read.ok) return { status: 'failed', name, error: read.error };
  const { reading, candidates, matches } = read.value;
  return { status: 'read', name, readingId: readings.keep(reading), candidates, matches };
}
