/** Whom to call, guidance, own numbers, and all of it on paper. */
import type { Page } from 'puppeteer-core';
import { press, waitForText } from '../../browsers/index';
import { openOptions, optionsPage, type Stage, screen, typeInto, type Walk } from '../stage';

const neighbour = { id: 'own-1', name: 'Sana, school counsellor', phone: '0300 1234567' };
const clinic = { id: 'own-2', name: 'Clinic', note: 'room 12, until 2 pm', phone: '021 34567890' };

async function searched(stage: Stage, text: string): Promise<Page> {
  const page = await openOptions(stage, 'help', { until: '1121' });
  await typeInto(page, 'input[type="search"]', text);
  await page.waitForSelector('.numbers-strip, .empty');
  await page.waitForNetworkIdle({ idleTime: 100 });
  return page;
}

const paper = (name: string, hash: string): Walk => ({
  screens: [name],
  go: async (stage) => stage.takePaper(await openOptions(stage, hash), name),
});

export const helpWalks: readonly Walk[] = [
  optionsPage('help', 'help', '1121'),
  screen('help, called from a desktop', async (stage) => {
    const page = await openOptions(stage, 'help', { until: '1121' });
    await press(page, stage.t('help_call'));
    return page;
  }),
  screen('help, a number unfolded', async (stage) => {
    const page = await openOptions(stage, 'help', { until: '1121' });
    await page.click('.line > summary');
    return page;
  }),
  // "Beat my son", as people write it.
  screen('help, search in roman Urdu', (stage) => searched(stage, 'bete ko mara')),
  screen('help, search for a country', (stage) => searched(stage, 'France')),
  screen('help, search finds nothing', (stage) => searched(stage, 'qqqq')),
  screen('help, no region yet', (stage) => openOptions(stage, 'help', { settings: { region: null } })),
  screen('help, little is known', (stage) =>
    openOptions(stage, 'help', { settings: { region: { country: 'KP', subdivision: null } } }),
  ),
  screen('help, with own numbers', (stage) =>
    openOptions(stage, 'help', { ownEntries: { entries: [neighbour, clinic], pinned: ['own-1'] } }),
  ),
  paper('help, card on paper', 'help'),
  optionsPage('danger', 'danger', '15'),
  optionsPage('child’s page', 'me'),
  optionsPage('guidance: I saw a post', 'saw'),
  optionsPage('guidance: already shared', 'shared'),
  optionsPage('guidance: police', 'police'),
  optionsPage('guidance: teachers', 'teachers'),
  paper('guidance: teachers, on paper', 'teachers'),
  optionsPage('leaving', 'exit'),
  optionsPage('own numbers, none', 'own'),
  screen('own numbers', (stage) =>
    openOptions(stage, 'own', {
      ownEntries: { entries: [neighbour, clinic], pinned: ['own-1'], hidden: ['own-2'] },
    }),
  ),
  screen('own numbers, adding', async (stage) => {
    const page = await openOptions(stage, 'own');
    await press(page, stage.t('own_add'));
    return page;
  }),
  screen('own numbers, a mistake', async (stage) => {
    const page = await openOptions(stage, 'own');
    await press(page, stage.t('own_add'));
    await press(page, stage.t('options_organisation_save'));
    await waitForText(page, stage.t('own_name_missing'));
    return page;
  }),
];
