import { defineConfig } from 'vitest/config';

/** Unit tests run on plain Node; what needs a window is tested in real Electron (tests/e2e). */
export default defineConfig({
  test: {
    include: ['tests/unit/**/*.{test,spec}.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['tests/support/property-seed.ts'],
    testTimeout: 15_000,
    hookTimeout: 30_000,
    allowOnly: !process.env['CI'],
  },
});
