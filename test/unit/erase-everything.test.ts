/** "Delete everything" on the privacy page. */
import { beforeEach, expect, it, vi } from 'vitest';
import { areas, browser, cached, forgetAll } from '../support/browser-areas';
import { databaseNames } from '../support/databases';
import { report } from '../support/outbox-world';

vi.mock('../../src/browser', () => ({ browser }));
const badge = vi.fn(async (_: { text: string }) => undefined);
const nothing = async () => undefined;
Object.assign(browser, {
  action: { setBadgeText: badge, setBadgeBackgroundColor: nothing, setTitle: nothing },
  alarms: { create: nothing, clear: nothing },
  permissions: { getAll: async () => ({ origins: [] }) },
});
Object.assign(browser.runtime, { getManifest: () => ({ version: '1.2.3' }) });

beforeEach(forgetAll);

/** The page as it is when somebody opens it who has chosen something, and has opened a form. */
async function opened() {
  vi.resetModules();
  const { ownReports } = await import('../../options/privacy/reports');
  const { eraseEverything } = await import('../../src/report/erase-everything');
  const { changeSettings } = await import('../../src/settings/store');
  await changeSettings({ language: 'ur', exit: { url: 'https://weather.example/' } });
  await ownReports().outbox.begin(report(1, { channel: 'pk-iwf-portal' }), 'form');
  const reports = ownReports();
  return { reports, erase: () => eraseEverything(reports) };
}

it('leaves no report, no setting, and no mark on the button of a report that is gone', async () => {
  const { reports, erase } = await opened();
  await erase();
  expect((await reports.outbox.unfinished()).handOvers).toEqual([]);
  expect(badge.mock.lastCall).toEqual([{ text: '' }]);
  expect([areas.local.size, areas.session.size, cached.size]).toEqual([0, 0, 0]);
  expect(await databaseNames()).toEqual(['report-instead']);
});

it('leaves no setting, although another page was changing one', async () => {
  const { erase } = await opened();
  const { changeSettings } = await import('../../src/settings/store');
  let erased: Promise<void> | undefined;
  // Everything is deleted while the change, which has read what there is, waits for the browser's word on policies.
  const policy = vi.spyOn(browser.storage.managed, 'get').mockImplementation(async () => {
    erased ??= erase();
    await Promise.race([erased, new Promise((resolve) => setTimeout(resolve, 300))]);
    return {};
  });
  await changeSettings({ prompt: { mode: 'always' } });
  await erased;
  policy.mockRestore();
  expect(erased).toBeDefined();
  expect([areas.local.size, areas.session.size, cached.size]).toEqual([0, 0, 0]);
});

it('deletes all else where the reports cannot be reached, and says that something is left', async () => {
  const { erase } = await opened();
  const { open } = indexedDB;
  const torn = vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    if (name === 'report-instead-links') throw new DOMException('torn', 'UnknownError');
    return open.call(indexedDB, name, version);
  });
  await expect(erase()).rejects.toMatchObject({ name: 'StoreError' });
  torn.mockRestore();
  expect([areas.local.size, areas.session.size, cached.size]).toEqual([0, 0, 0]);
  expect(await databaseNames()).not.toContain('report-instead-kept');
});
