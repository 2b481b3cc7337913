/**
 * "Report several links" to a form: the link is on the clipboard before the form opens, or the person is told. Else they
 * would paste whatever was on the clipboard before.
 */
import { beforeEach, expect, it, vi } from 'vitest';
import type { Route } from '../../src/report/route';
import { OutboxWorld, report } from '../support/outbox-world';

const create = vi.fn(async () => ({ id: 1 }));
const writeText = vi.fn<(text: string) => Promise<void>>();
vi.mock('../../src/browser', () => ({
  browser: {
    tabs: { create, update: async () => undefined },
    permissions: { contains: async () => false },
    runtime: { sendMessage: async () => undefined },
  },
}));
vi.stubGlobal('navigator', { clipboard: { writeText } });
const { openPlace } = await import('../../options/several/open-place');

const route = {
  channel: { id: 'hotline', name: { en: 'Hotline' }, operator: { en: 'Hotline' } },
  delivery: { type: 'form', url: 'https://report.example/new' },
} as unknown as Route;
const messages = { language: { tag: 'en' }, t: (key: string) => key } as never;
const first = report(1, { channel: 'hotline' });
let world: OutboxWorld;

beforeEach(() => {
  vi.clearAllMocks();
  world = new OutboxWorld();
});

async function open(isCopied: boolean) {
  const { outbox } = world.boot();
  const done = await openPlace(route, [first], false, outbox, messages, new Set(), isCopied);
  return { ...done, kept: (await outbox.unfinished()).handOvers.length };
}

it('opens the form with the link on the clipboard', async () => {
  writeText.mockResolvedValue();
  expect(await open(false)).toMatchObject({ begun: 1, trouble: null, kept: 1 });
  expect(writeText).toHaveBeenCalledExactlyOnceWith(first.url);
  expect(create).toHaveBeenCalledOnce();
});

it('opens and begins nothing where the browser does not let it copy, until the person has copied it', async () => {
  writeText.mockRejectedValue(new Error('not allowed'));
  expect(await open(false)).toMatchObject({ begun: 0, trouble: 'popup_copy_failed', kept: 0 });
  expect(create).not.toHaveBeenCalled();
  expect(await open(true)).toMatchObject({ begun: 1, trouble: null, kept: 1 });
  expect(create).toHaveBeenCalledOnce();
});
