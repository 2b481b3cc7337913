import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: ['test/{unit,property,repo}/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          // One more than vitest takes by itself: it does next to nothing beside its workers.
          maxWorkers: '100%',
        },
      },
      {
        test: {
          name: 'browsers',
          include: ['test/{e2e,fault,hostile,sites}/**/*.test.ts'],
          // One browser of each kind serves all files, one after the other.
          fileParallelism: false,
          isolate: false,
          pool: 'forks',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A slow machine is no fault of the product; what never comes fails all the same.
          expect: { poll: { timeout: 10_000 } },
          // The gate makes three runs at the same time on two cores: a start that is starved of time is not a fault of the product.
          // Whoever works on a test runs it without.
          retry: process.env.CI ? 2 : 0,
        },
      },
    ],
  },
});
