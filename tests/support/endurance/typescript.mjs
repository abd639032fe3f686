import { runnerImport } from 'vite';
import { fileURLToPath } from 'node:url';

/**
 * A TypeScript module of the tests or of src, for benchmarks, which run on plain Node.
 * @param {URL} url
 * @returns {Promise<any>}
 */
export async function typescript(url) {
  const { module } = await runnerImport(fileURLToPath(url), {
    configFile: false,
    logLevel: 'error',
  });
  return module;
}
