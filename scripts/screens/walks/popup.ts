/** The popup: from the link to the official place, and what can happen on the way. */
import type { Page } from 'puppeteer-core';
import { press, waitForCard, waitForText } from '../../browsers/index';
import { demoForm } from '../../demo/index';
import {
  click,
  HOME,
  IWF,
  type Kept,
  ORGANISATION,
  OTHER_PAGE,
  openOptions,
  openPopup,
  POST,
  type Stage,
  screen,
  typeInto,
  type Walk,
  WITHOUT_LINKS,
} from '../stage';

const CHOSEN = 'input[name="place"]:checked';
const MAIN_BUTTON = '.footer .button-primary:not([aria-disabled="true"])';

/** A button's text up to the name in it. Older builds name there whose form it is. */
const beginning = (text: string) => text.split('{')[0]?.trim() ?? '';

/** Goes to the second step, for when no child is in danger. */
async function toPlaces(stage: Stage, category: string, kept: Kept = {}): Promise<Page> {
  const popup = await openPopup(stage, POST, kept);
  await waitForText(popup, 'hunza_bakers');
  await press(popup, stage.t(category));
  await press(popup, stage.t('popup_no'));
  await popup.waitForSelector(MAIN_BUTTON);
  return popup;
}

/** Goes to a place that is not the first one, for a child who is beaten. */
async function toPlace(stage: Stage, id: string): Promise<Page> {
  const popup = await toPlaces(stage, 'category_violence');
  await click(popup, `input[name="place"][value="${id}"]`);
  await popup.waitForSelector(MAIN_BUTTON);
  return popup;
}

async function afterwards(stage: Stage, popup: Page): Promise<Page> {
  await click(popup, MAIN_BUTTON);
  await popup.waitForSelector('.step[data-step="answer"] h1');
  await popup.bringToFront();
  await waitForText(popup, stage.t('popup_answer_later'));
  return popup;
}

/** Makes a report to an organisation, and waits until its server has answered. */
async function toOrganisation(stage: Stage): Promise<Page> {
  const popup = await toPlaces(stage, 'category_sexual_images', { settings: { intake: ORGANISATION } });
  await click(popup, 'input[name="place"][value^="intake"]');
  await popup.waitForSelector(MAIN_BUTTON);
  return popup;
}

async function answered(stage: Stage, sign: string): Promise<Page> {
  const popup = await toOrganisation(stage);
  await click(popup, MAIN_BUTTON);
  await waitForText(popup, sign);
  return popup;
}

export const popupWalks: readonly Walk[] = [
  {
    screens: [
      'popup, what',
      'popup, chosen',
      'popup, where',
      'form card',
      'popup, answer',
      'popup, thanks',
      'privacy, past reports',
    ],
    async go(stage) {
      const { session, t, take } = stage;
      const popup = await openPopup(stage, POST);
      await waitForText(popup, 'hunza_bakers');
      await take(popup, 'popup, what');
      await press(popup, t('category_sexual_images'));
      await waitForText(popup, t('popup_danger_question'));
      await take(popup, 'popup, chosen');
      await press(popup, t('popup_no'));
      await waitForText(popup, t('popup_sent_title'));
      await take(popup, 'popup, where');
      await press(popup, beginning(t('popup_do_form')));
      const form = await session.waitForPage(`https://${IWF}/`);
      await form.bringToFront();
      await waitForCard(form, t('fill_card_filled'));
      await take(form, 'form card');
      const again = await session.openExtensionPage('popup/index.html');
      await waitForText(again, t('popup_answer_sent'));
      await take(again, 'popup, answer');
      await press(again, t('popup_answer_sent'));
      await waitForText(again, t('popup_thanks_title'));
      await take(again, 'popup, thanks');
      const kept = await openOptions(stage, 'privacy', { until: t('options_outcome_sent') });
      await take(kept, 'privacy, past reports');
    },
  },
  screen('form card, no field found', async (stage) => {
    const { session, web, language, t } = stage;
    web.on(IWF, demoForm(language, 'words'));
    const popup = await toPlaces(stage, 'category_sexual_images');
    await press(popup, beginning(t('popup_do_form')));
    const form = await session.waitForPage(`https://${IWF}/`);
    await form.bringToFront();
    await waitForCard(form, t('fill_card_copied'));
    return form;
  }),
  screen('popup, danger', async (stage) => {
    const popup = await openPopup(stage, POST);
    await press(popup, stage.t('category_violence'));
    await press(popup, stage.t('popup_yes'));
    await waitForText(popup, '1121');
    return popup;
  }),
  screen('popup, a child I know', async (stage) => {
    const popup = await openPopup(stage, POST);
    await press(popup, stage.t('category_child_danger'));
    return popup;
  }),
  screen('popup, violence without danger', (stage) => toPlaces(stage, 'category_violence')),
  screen('popup, not sure', (stage) => toPlaces(stage, 'category_not_sure')),
  screen('popup, by e-mail', (stage) => toPlace(stage, 'pk-pta-content-email'), CHOSEN),
  screen('popup, by e-mail, answer', async (stage) =>
    afterwards(stage, await toPlace(stage, 'pk-pta-content-email')),
  ),
  screen('popup, by phone', (stage) => toPlace(stage, 'pk-mohr-1099'), CHOSEN),
  screen('popup, by phone, answer', async (stage) => afterwards(stage, await toPlace(stage, 'pk-mohr-1099'))),
  screen('popup, other region', async (stage) => {
    const popup = await toPlaces(stage, 'category_violence');
    await press(popup, stage.t('popup_region_change'));
    return popup;
  }),
  screen('popup, without link', (stage) => openPopup(stage, WITHOUT_LINKS)),
  screen('popup, which post', (stage) => openPopup(stage, HOME)),
  screen('popup, private chat', (stage) => openPopup(stage, 'https://x.com/messages/1-2')),
  screen('popup, any other page', (stage) => openPopup(stage, OTHER_PAGE)),
  screen('popup, guides', async (stage) => {
    const popup = await openPopup(stage, POST);
    await press(popup, stage.t('popup_guides'));
    return popup;
  }),
  screen('popup, begun before', async (stage) => {
    const popup = await openPopup(stage, POST);
    await press(popup, stage.t('category_violence'));
    await waitForText(popup, stage.t('popup_danger_question'));
    // Sets the page's clock two minutes later.
    await popup.evaluateOnNewDocument(() => {
      const { now } = Date;
      Date.now = () => now() + 120_000;
    });
    await popup.reload();
    await waitForText(popup, stage.t('popup_resumed'));
    return popup;
  }),
  screen('popup, bad paste', async (stage) => {
    const popup = await openPopup(stage, HOME);
    await typeInto(popup, '#paste', 'the bread post');
    await press(popup, stage.t('popup_paste_use'));
    await popup.waitForSelector('#paste-problem');
    return popup;
  }),
  screen('popup, copying refused', async (stage) => {
    const popup = await toPlace(stage, 'pk-pta-cms');
    await popup.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('Refused', 'NotAllowedError'));
    });
    await click(popup, MAIN_BUTTON);
    await waitForText(popup, stage.t('popup_trouble_copy'));
    await popup.bringToFront();
    return popup;
  }),
  screen('popup, to an organisation', toOrganisation, CHOSEN),
  screen('popup, organisation has it', (stage) => answered(stage, 'DEMO-0001')),
  screen('popup, organisation has a fault', (stage) => {
    stage.intake.fail('error', 9);
    return answered(stage, stage.t('popup_waits_title'));
  }),
  screen('popup, organisation refused', (stage) => {
    stage.intake.fail('refuse', 9);
    return answered(stage, stage.t('popup_refused_reason'));
  }),
  {
    screens: ['popup, practice', 'popup, practice, end'],
    async go({ session, t, take }) {
      const popup = await session.openExtensionPage('popup/index.html?practice=1');
      await press(popup, t('category_violence'));
      await press(popup, t('popup_no'));
      await waitForText(popup, t('practice_send'));
      await take(popup, 'popup, practice');
      await press(popup, t('practice_send'));
      await waitForText(popup, t('popup_thanks_title'));
      await take(popup, 'popup, practice, end');
    },
  },
];
