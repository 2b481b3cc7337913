/**
 * Whatever messages arrive, only those of the extension's own scripts count, and each script may send only its own
 * messages.
 */

import { expect, it, vi } from 'vitest';
import fc, { runs } from '../support/properties';

const OWN = 'https://our-extension.invalid';
vi.mock('../../src/browser', () => ({
  browser: { runtime: { id: 'ours', getURL: (path: string) => `${OWN}/${path}` } },
}));
vi.mock('../../src/background/extra-sites', () => ({ kindOfAddedSite: async () => null }));
const { handleMessage } = await import('../../src/background/router');

const heard: { kind: string; type: string }[] = [];
const handler = (kind: string) =>
  new Proxy({}, { get: (_, type: string) => async () => void heard.push({ kind, type }) });
const handlers = { page: handler('page'), form: handler('form'), ui: handler('ui') } as never;

const types = ['page/help', 'page/near', 'page/state', 'page/form-loaded', 'page/form-done', 'ui/outbox-run'];
const message = fc.oneof(
  fc.anything(),
  fc.constantFrom(...types).map((type) => ({ type })),
);
const sender = fc.record({
  id: fc.constantFrom('ours', 'other', undefined),
  origin: fc.constantFrom(OWN, 'https://x.com', 'https://other.example', 'http://x.com', undefined),
  url: fc.constantFrom('https://x.com/home', `${OWN}/popup.html`, undefined),
  frameId: fc.constantFrom(0, 1, undefined),
  tab: fc.constantFrom({ id: 1, incognito: false }, { incognito: false }, undefined),
});

it('nobody else is heard, whatever they claim to be', async () => {
  await fc.assert(
    fc.asyncProperty(message, sender, async (said, from) => {
      heard.length = 0;
      await handleMessage(handlers, said, from as never);
      for (const { kind, type } of heard) {
        const origin = from.origin ?? (from.url && new URL(from.url).origin);
        expect(from.id).toBe('ours');
        expect(type).toBe((said as { type: string }).type);
        expect(kind === 'ui').toBe(origin === OWN);
        if (kind === 'ui') continue;
        expect([from.frameId, from.tab?.id]).toEqual([0, 1]);
        expect(origin).toMatch(kind === 'page' ? /^https:\/\/x\.com$/ : /^https:/);
      }
    }),
    { numRuns: runs(1000) },
  );
});
