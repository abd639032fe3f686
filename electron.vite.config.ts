import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { join } from 'node:path';

/** Builds go to a folder beside out/ first and are swapped in when complete (scripts/build). */
const out = process.env['DATELINE_OUT'] ?? 'out';

/** The oldest runtime the code must run on: Electron 33. */
const chromium = 'chrome130';
const node = 'node20.18';

const shared = { minify: false, sourcemap: false, emptyOutDir: true } as const;
/** Nothing is required at run time but Electron and Node: every package goes into the bundle. */
const bundled = { ...shared, externalizeDeps: false } as const;

export default defineConfig({
  main: {
    build: {
      ...bundled,
      target: node,
      outDir: join(out, 'main'),
      rolldownOptions: {
        input: {
          index: 'src/main/index.ts',
          background: 'src/background/index.ts',
          snapshot: 'src/library/snapshot/snapshot-thread.ts',
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          // Beside the entries: parts that find files from where they lie may end up in a shared chunk.
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    build: {
      ...bundled,
      target: node,
      outDir: join(out, 'preload'),
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        // A sandboxed preload can require nothing but Electron: it has to be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    plugins: [react()],
    build: {
      ...shared,
      target: chromium,
      outDir: join(out, 'renderer'),
      minify: true,
      // The content security policy lets no script, style or font come from a data: address.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: 'src/renderer/index.html' },
    },
  },
});
