import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { housePlugin } from './scripts/lint/house-plugin.mjs';
import * as rules from './scripts/lint/rules.mjs';

const typescript = ['**/*.{ts,tsx}'];
/** Only `import-x/no-cycle` follows imports to files; the doors read paths as written. */
const resolver = createTypeScriptImportResolver({
  project: 'src/*',
  noWarnOnMultipleProjects: true,
});
const src = ['src/**/*.{ts,tsx}'];

export default defineConfig([
  globalIgnores([
    'out/',
    'dist/',
    'coverage/',
    'test-results/',
    'playwright-report/',
    'resources/',
  ]),
  {
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    plugins: { house: housePlugin },
    rules: rules.everywhere,
  },
  {
    files: typescript,
    extends: [tseslint.configs.recommended],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: rules.typescript,
  },
  {
    files: src,
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [resolver] },
    rules: rules.src,
  },
  { files: ['src/**/*.tsx'], rules: rules.components },
  { files: ['src/domain/**'], rules: rules.pureDomain },
  { files: ['src/main/**'], ignores: ['src/main/ipc/**'], rules: rules.mainOutsideIpc },
  {
    files: ['src/renderer/**'],
    extends: [reactHooks.configs.flat.recommended],
    rules: rules.renderer,
  },
  {
    files: ['src/renderer/**'],
    ignores: ['src/renderer/platform/**'],
    rules: rules.rendererOutsidePlatform,
  },
]);
