import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { characterMaps } from './character-maps.mjs';

const out = process.env.DATELINE_OUT ?? 'out';

/** The command line: one bundle for plain Node, with every package in it. */
export default defineConfig({
  publicDir: false,
  plugins: [characterMaps()],
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: join(out, 'cli'),
    emptyOutDir: true,
    minify: false,
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { index: 'src/cli/index.ts', snapshot: 'src/library/snapshot/snapshot-thread.ts' },
      external: builtinModules.flatMap((name) => [name, `node:${name}`]),
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        // Beside the entries: parts that find files from where they lie may end up in a shared chunk.
        chunkFileNames: '[name]-[hash].js',
      },
    },
  },
});
