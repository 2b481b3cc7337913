/** The first run, practice, and everything that can be set. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { press, waitForText } from '../../browsers/index';
import {
  click,
  type Kept,
  ORGANISATION,
  openOptions,
  openPopup,
  optionsPage,
  POST,
  type Stage,
  screen,
  typeInto,
  type Walk,
} from '../stage';

/** A file with numbers and settings, as another device saved it. */
const file = JSON.stringify({
  app: 'report-instead',
  version: 1,
  settings: { prompt: { mode: 'smart' }, region: { country: 'PK', subdivision: 'PK-PB' } },
  ownEntries: { version: 1, entries: [{ id: 'own-1', name: 'Neighbour', phone: '0300 1234567' }] },
});

const icon = readFileSync(new URL('../../../src/ui/icons/48.png', import.meta.url)).toString('base64');
const pictureFile = `data:image/png;base64,${icon}`;

const policy = {
  region: { country: 'PK', subdivision: 'PK-SD' },
  prompt: { mode: 'always' },
  sitesOff: ['linkedin'],
  intake: ORGANISATION,
  helplines: [
    { name: 'School counsellor', note: 'Room 12, first floor', phone: '021 34567890', group: 'talk' },
  ],
  organisation: { name: 'Hope School Trust', logo: pictureFile, colour: '#17605c' },
  locked: ['region', 'prompt', 'intake'],
};

/**
 * What an organisation may paste: links to posts among other text, one of them twice, and some that cannot be reported.
 */
const chat = [
  '12/11/2026, 10:04 - Ali: https://x.com/hunza_bakers/status/1850000000000000101?s=20, see?',
  'https://x.com/lost_bicycles/status/1850000000000000102',
  'https://twitter.com/hunza_bakers/status/1850000000000000101',
  'https://www.facebook.com/messages/t/100012345',
  'https://x.com/home',
].join('\n');

async function openSeveral(stage: Stage, kept: Kept): Promise<Page> {
  const page = await openOptions(stage, 'several', kept);
  await typeInto(page, 'main textarea', chat);
  await press(page, stage.t('several_read'));
  await page.waitForSelector('.several-links');
  await press(page, stage.t('category_violence'));
  await page.waitForSelector('main section .button-primary');
  return page;
}

export const settingsWalks: readonly Walk[] = [
  optionsPage('welcome', 'welcome'),
  optionsPage('settings', 'settings'),
  optionsPage('settings: region', 'region'),
  optionsPage('settings: language', 'language'),
  optionsPage('settings: asking', 'prompt'),
  screen('settings: asking is paused', async (stage) => {
    const share = { snoozedUntil: Date.now() + 3_600_000 };
    await stage.session.setStorage({ share });
    return openOptions(stage, 'prompt');
  }),
  optionsPage('settings: sites', 'sites'),
  optionsPage('settings: forms', 'forms'),
  optionsPage('settings: privacy', 'privacy'),
  optionsPage('settings: as a file', 'transfer'),
  screen('settings: as a file, what would change', async (stage) => {
    const page = await openOptions(stage, 'transfer');
    await typeInto(page, 'main textarea', file);
    await press(page, stage.t('transfer_check'));
    await waitForText(page, stage.t('transfer_changes'));
    return page;
  }),
  screen('settings: as a file, with a fault', async (stage) => {
    const page = await openOptions(stage, 'transfer');
    await typeInto(page, 'main textarea', file.replace('"smart"', '"sometimes"'));
    await press(page, stage.t('transfer_check'));
    await waitForText(page, stage.t('transfer_problem'));
    return page;
  }),
  optionsPage('settings: about', 'about'),
  screen('settings: not readable', (stage) => openOptions(stage, 'settings', { settings: { prompt: 7 } })),
  optionsPage('organisation, none', 'organisation'),
  screen('organisation', (stage) =>
    openOptions(stage, 'organisation', { settings: { intake: ORGANISATION } }),
  ),
  screen(
    'organisation, test report sent',
    async (stage) => {
      const page = await openOptions(stage, 'organisation', { settings: { intake: ORGANISATION } });
      await press(page, stage.t('options_organisation_test'));
      await waitForText(page, 'DEMO-0001');
      return page;
    },
    'main output',
  ),
  screen('organisation, a mistake', async (stage) => {
    const page = await openOptions(stage, 'organisation');
    await typeInto(page, 'main form input', ORGANISATION.name, 'http://reports.example.org');
    await press(page, stage.t('options_organisation_save'));
    await waitForText(page, stage.t('options_organisation_not_saved'));
    return page;
  }),
  { ...optionsPage('organised by policy', 'organisation'), policy },
  { ...optionsPage('organised by policy, asking', 'prompt'), policy },
  { ...optionsPage('organised by policy, help', 'help', '1121'), policy },
  {
    ...screen('organised by policy, popup', (stage) => openPopup(stage, POST)),
    policy,
  },
  optionsPage('several links, none', 'several'),
  screen('several links', (stage) => openSeveral(stage, { settings: { intake: ORGANISATION } })),
  screen('several links, refused by the organisation', async (stage) => {
    const page = await openSeveral(stage, { settings: { intake: ORGANISATION } });
    stage.intake.fail('refuse', 2);
    await click(page, 'main section .button-primary');
    await waitForText(page, stage.t('options_outcome_refused'));
    return page;
  }),
  optionsPage('practice', 'practice'),
  screen('practice, the question', async (stage) => {
    const page = await openOptions(stage, 'practice');
    await press(page, stage.t('practice_post_share'));
    await page.waitForSelector(`aria/${stage.t('prompt_report')}`);
    return page;
  }),
  screen(
    'practice, answered',
    async (stage) => {
      const page = await openOptions(stage, 'practice');
      await click(page, '.exercise-answers button');
      await page.waitForFunction(() => document.querySelector('.exercise [role="status"]')?.textContent);
      return page;
    },
    '.exercise .made-up',
  ),
  {
    screens: ['practice, on paper'],
    go: async (stage) => stage.takePaper(await openOptions(stage, 'practice'), 'practice, on paper'),
  },
];
