import { app } from 'electron';
import { join } from 'node:path';
import type { NotebookInfo, OpenError } from '../contract/app-state';
import type { Result } from '../domain/result';
import type { AppContext } from './app-context';
import { resourcesFolder } from './places';

const NAME = 'Dateline sample';

/**
 * Opens the sample notebook, making it first where there is none. It is for trying things out, so it lies with the
 * app's own data unless the user named a folder for notebooks.
 */
export async function openSample({
  session,
  settings,
  deskPorts,
}: AppContext): Promise<Result<NotebookInfo, OpenError> | null> {
  const path = join(settings.current.notebookFolder ?? app.getPath('userData'), NAME);
  const opened = await session.open(path);
  const isThere = !opened || opened.ok || !['missing', 'notANotebook'].includes(opened.error.kind);
  if (isThere) return opened;
  // Nobody sees it being made, so it does not wait for a disk that refuses.
  const ports = { ...deskPorts, whenNotSaved: 'refuse' } as const;
  // Loaded when it is wanted: with it come the readers of every format, which a start does without.
  const { createSampleNotebook } = await import('../desk/sample-notebook');
  const made = await createSampleNotebook(path, join(resourcesFolder(), 'sample'), ports);
  return made.ok ? session.open(path) : made;
}
