import { ok, type Result } from '../domain/result';
import type { OpenError } from '../library/open-error';
import { type DeskPorts, NotebookDesk } from './notebook-desk';

/** A notebook that is open; `isNew` says that its folder was none before. */
export interface OpenedOrCreated {
  readonly desk: NotebookDesk;
  readonly isNew: boolean;
}

/** Opens a notebook folder, and makes one of a folder that is absent or empty. Any other folder is refused. */
export async function openOrCreate(
  path: string,
  ports: DeskPorts,
): Promise<Result<OpenedOrCreated, OpenError>> {
  const opened = await open(path, ports);
  if (opened.ok || !['missing', 'notANotebook'].includes(opened.error.kind)) return opened;
  const created = await NotebookDesk.create(path, ports);
  if (created.ok) return ok({ desk: created.value, isNew: true });
  // Not empty: someone else's folder, or one of which another process has just made a notebook.
  return created.error.kind === 'notEmpty' ? open(path, ports) : created;
}

async function open(path: string, ports: DeskPorts): Promise<Result<OpenedOrCreated, OpenError>> {
  const opened = await NotebookDesk.open(path, ports);
  return opened.ok ? ok({ desk: opened.value, isNew: false }) : opened;
}
