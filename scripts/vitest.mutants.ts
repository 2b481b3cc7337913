import { defineConfig } from 'vitest/config';

/** What `npm run mutants` runs over each changed line: the pure tests, without those that read the repository. */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/{unit,property}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
  },
});
