import type { BatchCalls, BatchPlace, BeginError, ImportBegun } from '../../contract/import-batch';
import { importAnnotationFile, isAnnotationFile } from '../../desk/import-annotation-file';
import { fail, ok, type Result } from '../../domain/result';
import type { AppContext } from '../app-context';
import { askForFiles, askForFolder } from '../ask';
import type { CallHandlers } from './call-handlers';

/** The calls that bring in many things at once, and those that begin with one. */
export function batchHandlers(context: AppContext): Pick<CallHandlers, keyof BatchCalls> {
  const { batches, incoming, window } = context;
  return {
    importFiles: (place) => begin(context, () => askForFiles(window()), place),
    importFolder: (place) => {
      const title = 'Import a folder with all that lies in it';
      const ask = () => askForFolder(window(), { title, buttonLabel: 'Import' });
      return begin(context, async () => asList(await ask()), place);
    },
    importDropped: ({ paths, place }) => begin(context, () => Promise.resolve(paths), place),
    importAddresses: async ({ addresses, allowPrivate, place }) => {
      const problem = whyNot(context);
      if (problem) return problem;
      return ok(await incoming.addresses(addresses, allowPrivate, place));
    },
    cancelSingle: () => {
      incoming.cancelSingle();
      return null;
    },
    batchState: () => {
      incoming.listening();
      return batches.state;
    },
    cancelBatch: () => {
      batches.current?.cancel();
      return null;
    },
    resolveItems: async ({ items, resolution }) =>
      (await batches.current?.resolve(items, resolution)) ?? ok(null),
    retryItems: ({ items, allowPrivate }) => {
      batches.current?.retry(items, allowPrivate);
      return null;
    },
    previewItem: ({ item }) => batches.preview(item),
    closeBatch: async () => {
      await batches.close();
      return null;
    },
  };
}

/** Nobody is asked for files that nothing could be done with. */
async function begin(
  context: AppContext,
  ask: () => Promise<readonly string[]>,
  place: BatchPlace,
): Promise<Result<ImportBegun, BeginError> | null> {
  const problem = whyNot(context);
  if (problem) return problem;
  const asked = await ask();
  const paths = asked.filter((path) => !isAnnotationFile(path));
  for (const path of asked) if (isAnnotationFile(path)) await takeAnnotations(context, path);
  return paths.length === 0 ? null : ok(await context.incoming.paths(paths, place));
}

async function takeAnnotations({ session, tell }: AppContext, path: string): Promise<void> {
  if (session.desk) tell('annotationsImported', await importAnnotationFile(session.desk, path));
}

function whyNot({ session }: AppContext) {
  if (!session.desk) return fail({ kind: 'noNotebook' } as const);
  return session.desk.info.readOnly === null ? null : fail({ kind: 'readOnly' } as const);
}

function asList(path: string | null): readonly string[] {
  return path === null ? [] : [path];
}
