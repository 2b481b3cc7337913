import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Every test that needs no browser. */
const withoutBrowser = ['unit', 'property', 'repo'].flatMap((folder) =>
  readdirSync(new URL(`test/${folder}`, import.meta.url))
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => `test/${folder}/${name}`),
);

/** What a test does that puts something else in the place of a module, a clock, a global or the browser. */
const replaces =
  /\bvi\.|\bglobalThis\b|\bprocess\.(?:env|argv|chdir)\b|fake-indexeddb|@vitest-environment|support\/(?:browser-areas|outbox-world|page|watch-start)'/;
const isAlone = (file: string) => replaces.test(readFileSync(new URL(file, import.meta.url), 'utf8'));

const pure = {
  // A thread starts more quickly than a process.
  pool: 'threads' as const,
  testTimeout: 30_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 10_000 } },
  // One more than vitest takes by itself: it does next to nothing beside its workers.
  maxWorkers: '100%',
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          // They share a thread, where what they import is loaded only once. Many of them take longer to load than to run.
          include: withoutBrowser.filter((file) => !isAlone(file)),
          isolate: false,
          ...pure,
        },
      },
      {
        test: {
          name: 'alone',
          // Each has a thread of its own, so that nothing of it is left for the next.
          include: withoutBrowser.filter(isAlone),
          ...pure,
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
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // A slow machine is no fault of the product; what never comes fails all the same.
          expect: { poll: { timeout: 30_000, interval: 100 } },
        },
      },
    ],
  },
});
