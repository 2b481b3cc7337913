import { defineConfig } from 'vitest/config';

/** The tests that `npm run mutants` runs for each change: the pure tests, without those that read the repository. */
// biome-ignore lint/style/noDefaultExport: vitest loads it
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/{unit,property}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
  },
});
