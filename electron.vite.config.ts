import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { characterMaps } from './scripts/build/character-maps.mjs';
import { type Modules, reachedFrom } from './scripts/build/first-chunk.mjs';
import { oneLanguage } from './scripts/build/one-language.mjs';

/** Builds go to a folder beside out/ first and are swapped in when complete (scripts/build). */
const out = process.env['DATELINE_OUT'] ?? 'out';

/** The oldest runtime the code must run on: Electron 33. */
const chromium = 'chrome130';
const node = 'node20.18';

const shared = { minify: false, sourcemap: false, emptyOutDir: true } as const;
/** Nothing is required at run time but Electron and Node: every package goes into the bundle. */
const bundled = { ...shared, externalizeDeps: false } as const;

let first: Set<string> | null = null;

/**
 * Two chunks: what the first frame needs, and the rest (src/renderer/app/parts.ts). Every further one would be a
 * further request before anything is seen.
 */
function firstOrRest(id: string, modules: Modules): string {
  first ??= reachedFrom(join(import.meta.dirname, 'src/renderer/main.tsx'), modules);
  return first.has(id) || id.endsWith('.html') ? 'first' : 'rest';
}

/** What the first frame is set in. */
const FIRST_FONTS = /\/(?:inter-latin-wght-normal|SourceSerif4Variable-Roman)[^/]*\.woff2$/;

/** Has these fonts asked for with the page itself: what is drawn before its font is there is laid out twice. */
const preloadFonts: Plugin = {
  name: 'dateline-preload-fonts',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((file) => FIRST_FONTS.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: {
            rel: 'preload',
            as: 'font',
            type: 'font/woff2',
            crossorigin: true,
            href: `./${file}`,
          },
          injectTo: 'head',
        })),
  },
};

export default defineConfig({
  main: {
    plugins: [characterMaps()],
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
    plugins: [react(), oneLanguage(), preloadFonts],
    build: {
      ...shared,
      target: chromium,
      outDir: join(out, 'renderer'),
      minify: true,
      // The content security policy lets no script, style or font come from a data: address.
      assetsInlineLimit: 0,
      // One sheet, in the order of the rooms: what a part brings along later must not come to stand above it.
      cssCodeSplit: false,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: 'src/renderer/index.html',
        output: { codeSplitting: { groups: [{ name: firstOrRest, debugName: 'first or rest' }] } },
      },
    },
  },
});
