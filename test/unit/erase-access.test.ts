/** "Delete everything": the extension is then like new, also in what the browser lets it do. */
import { beforeEach, expect, it, vi } from 'vitest';

const SITE = 'https://www.instagram.com/*';
const FORM = 'https://report.example/*';
const ADDED = 'https://stories.example/*';
let given: string[] = [];
let mayLeave: string[] = [];
let refuses = false;

const browser = {
  extension: { inIncognitoContext: false },
  runtime: { getManifest: () => ({ version: '0.1.0', host_permissions: [SITE] }) },
  permissions: {
    getAll: async () => ({
      permissions: ['storage'],
      origins: [...given],
      // Only Firefox has it.
      ...(mayLeave.length > 0 ? { data_collection: [...mayLeave] } : {}),
    }),
    remove: async ({ origins = [], data_collection = [] }: Record<string, string[]>) => {
      // As Chromium does: nothing is removed where one of them is required.
      if (refuses || origins.includes(SITE)) throw new Error('You cannot remove required permissions.');
      given = given.filter((one) => !origins.includes(one));
      mayLeave = mayLeave.filter((one) => !data_collection.includes(one));
      return true;
    },
  },
};
vi.mock('../../src/browser', () => ({ browser }));
vi.mock('../../src/extension/private-window', () => ({ isPrivateWindow: async () => false }));
vi.mock('../../src/settings/store', () => ({}));
vi.mock('../../src/settings/erase', () => ({ eraseStored: async () => undefined }));
vi.mock('../../src/report/outbox/mirror', () => ({ deleteMirror: async () => undefined }));
vi.mock('../../src/report/open-reports', () => ({ openReports: () => ({}) }));
vi.mock('../../src/report/waiting-mark', () => ({ markWaiting: async () => undefined }));
vi.stubGlobal('location', { search: '', pathname: '/options/index.html' });
const { eraseEverything } = await import('../../src/report/erase-everything');

const erase = () => eraseEverything({ history: { clear: async () => undefined } } as never);

beforeEach(() => {
  [given, mayLeave, refuses] = [[SITE, FORM, ADDED], [], false];
});

it('takes back the access to forms and to added sites, and leaves that of the installation', async () => {
  await erase();
  expect(given).toEqual([SITE]);
});

it('takes back in Firefox that a link may leave the browser: the next report is asked about again', async () => {
  mayLeave = ['browsingActivity'];
  await erase();
  expect(mayLeave).toEqual([]);
  expect(given).toEqual([SITE]);
});

it('is done also where the browser keeps the access', async () => {
  refuses = true;
  await expect(erase()).resolves.toBeUndefined();
});
