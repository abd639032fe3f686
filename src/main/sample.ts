import { join } from 'node:path';
import type { NotebookInfo, OpenError } from '../contract/app-state';
import type { Result } from '../domain/result';
import type { AppContext } from './app-context';

/** TEMPORARY until desk/sample-notebook exists. */
export function openSample({ session }: AppContext): Promise<Result<NotebookInfo, OpenError>> {
  return session.create(join('/tmp', `sample-${Date.now()}`));
}
