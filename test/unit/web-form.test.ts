/** The edition for phones opens a form when its tab is shown, and only soon after a press: where it does not open, that is said. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { formHandOver } from '../../src/report/handover/form';
import { OutboxWorld, report } from '../support/outbox-world';

const url = 'https://report.example/pk/';
const open = vi.fn();

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('WEB_VERSION', '1.0.0');
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('location', { pathname: '/popup/', origin: 'https://report.example' });
  vi.stubGlobal('window', { open });
  open.mockClear();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it.each([
  ['opened', 'right after the press', true, 1],
  ['not_opened', 'once the press no longer counts', false, 0],
])('is %s %s', async (result, _, isActive, count) => {
  vi.stubGlobal('navigator', { userActivation: { isActive } });
  const { browser } = await import('../../src/web/browser');
  const { outbox } = new OutboxWorld().boot();
  const environment = { outbox, tabs: browser.tabs, copy: async () => undefined, language: 'en' };
  const form = report(1, { channel: 'pk-iwf-portal' });
  const done = await formHandOver(form, { type: 'form', url }, environment);
  expect(done).toMatchObject({ result, handOver: { report: form } });
  expect(open).toHaveBeenCalledTimes(count);
});
