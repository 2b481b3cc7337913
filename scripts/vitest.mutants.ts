import { defineConfig } from 'vitest/config';

/**
 * The tests that are about what `npm run mutants` changes. Others come by some of it, too; but each change would wait
 * for all of them, and the run would take a day to find hardly more.
 */
const about = [
  ...['address*', 'hostile-links', 'hostile-posts', 'meant-link', 'outside-links', 'private-parts-of-links'],
  ...['read-links', 'report-route', 'route-talk', 'share-act', 'decide', 'detect', 'link', 'link-list'],
  ...['outbox*', 'report-drafts-history', 'report-handover', 'together'],
  ...['storage*', 'rows-apart', 'self-check', 'private-window', 'published-record', 'old-installations'],
  ...['settings-*', 'organisation', 'typed-host', 'watched-sites', 'json-places'],
];

/** What `npm run mutants` runs over each changed line. */
// biome-ignore lint/style/noDefaultExport: vitest loads it
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: [`test/{unit,property}/{${about.join()}}.test.ts`],
    // A change that makes a test wait for ever is found, too.
    testTimeout: 10_000,
    // Each change is tried by every property that comes by it, so each draws fewer cases: about five times as quick for
    // addresses, where it overlooks some changes that all cases find.
    env: { SHARE_OF_RUNS: '0.1' },
  },
});
