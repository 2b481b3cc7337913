/** A background that is being stopped: Chromium then still commits to IndexedDB, but can no longer read settings. */
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createOutbox, type OutboxEnvironment } from '../../src/report/outbox/index';
import { strictStore } from '../../src/storage/databases';
import { durable } from '../../src/storage/rows';
import { INTAKE, report } from '../support/outbox-world';

/** An outbox whose settings can be read only until its delivery is answered. */
function stopping(keep: boolean, name: string): OutboxEnvironment {
  let isStopping = false;
  return {
    store: durable(strictStore(name)),
    now: Date.now,
    random: Math.random,
    newId: () => crypto.randomUUID(),
    subtle: crypto.subtle,
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    keepHistory: async () => {
      if (isStopping) throw new Error('No SW');
      return keep;
    },
    version: '1.0.0',
    partner: {
      current: async () => INTAKE,
      deliver: async () => {
        isStopping = true;
        return { kind: 'delivered', reference: 'R-1' };
      },
    },
  };
}

test.each([true, false])('does with history what the settings said before (%s)', async (keep) => {
  const environment = stopping(keep, `stopping-${keep}`);
  const outbox = createOutbox(environment);
  await outbox.queue(report(), INTAKE);
  expect((await outbox.run()).delivered).toHaveLength(1);
  const rows = await environment.store.read(['']);
  expect(rows.under('past/').map(([, value]) => value)).toEqual(
    keep ? [expect.objectContaining({ outcome: 'delivered', reference: 'R-1' })] : [],
  );
  expect(rows.under('mark/')).toHaveLength(keep ? 1 : 0);
  expect(rows.under('hand/')).toEqual([]);
});
