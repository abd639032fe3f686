import { defineConfig } from '@playwright/test';

const inCi = Boolean(process.env['CI']);

/** End-to-end tests drive the built app in real Electron, each with a user folder of its own. */
export default defineConfig({
  globalSetup: './tests/support/global-setup.ts',
  outputDir: 'test-results/artefacts',
  fullyParallel: false,
  workers: 2,
  retries: inCi ? 2 : 0,
  forbidOnly: inCi,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  projects: [
    { name: 'e2e', testDir: 'tests/e2e', testMatch: '**/*.{test,spec,e2e}.ts' },
    {
      name: 'endurance',
      testDir: 'tests/endurance',
      testMatch: '**/*.{test,spec}.ts',
      timeout: 120 * 60_000,
      retries: 0,
    },
  ],
});
