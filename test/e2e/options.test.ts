/**
 * The options: help near me, own numbers, a file, settings, as a person sees them. Costs about 50 s of processor time
 * in Chromium and 25 s in Firefox.
 */
import { setTimeout as wait } from 'node:timers/promises';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  launch,
  press,
  type Session,
  startHermeticWeb,
  textOf,
  turnTo,
  waitForPrompt,
  waitForText,
  welcomePage,
} from '../../scripts/browsers/index';
import { x } from '../../scripts/demo/index';
import { demoIntake } from '../../scripts/demo/intake';
import { openFeed } from '../support/feed';
import { eachBrowser, inOneBrowser } from '../support/session';
import { sourcesShown } from '../support/sources';

const SINDH = { country: 'PK', subdivision: 'PK-SD' };
const SANA = { id: 'own-1', name: 'Sana, school counsellor', note: 'room 12', phone: '0300 1234567' };
const CLINIC = { id: 'own-2', name: 'Hope Clinic', phone: '021-34567890' };

interface Kept {
  settings?: object;
  ownEntries?: object;
}

async function openOptions(session: Session, page: string, kept: Kept = {}): Promise<Page> {
  const { settings = {}, ownEntries } = kept;
  await session.setStorage({
    settings: { version: 1, region: SINDH, ...settings },
    ...(ownEntries ? { ownEntries: { version: 1, entries: [], hidden: [], pinned: [], ...ownEntries } } : {}),
  });
  return session.openExtensionPage(`options/index.html#${page}`);
}

/** The field with this label. */
async function idOfField(page: Page, label: string): Promise<string> {
  const find = (wanted: string) =>
    [...document.querySelectorAll('label')].find((one) => one.innerText.trim() === wanted)?.htmlFor ?? '';
  await page.waitForFunction(
    (wanted) => [...document.querySelectorAll('label')].some((one) => one.innerText.trim() === wanted),
    {},
    label,
  );
  return `#${escaped(await page.evaluate(find, label))}`;
}

/** `CSS.escape` for what `useId` makes. */
function escaped(id: string): string {
  return id.replace(/[^\w-]/g, (sign) => `\\${sign}`);
}

async function choose(page: Page, label: string, value: string): Promise<void> {
  await page.select(await idOfField(page, label), value);
}

/** Replaces what is in a field. */
async function type(page: Page, label: string, text: string): Promise<void> {
  const field = await idOfField(page, label);
  await page.$eval(field, (input) => (input as HTMLInputElement).select());
  await page.type(field, text);
}

async function typedIn(page: Page, label: string): Promise<string> {
  return page.$eval(await idOfField(page, label), (input) => (input as HTMLInputElement).value);
}

async function storedSettings(session: Session): Promise<Record<string, unknown>> {
  return (await session.storage()).local.settings as Record<string, unknown>;
}

interface StoredOwn {
  entries: { id: string; name: string }[];
  hidden: string[];
  pinned: string[];
}

async function storedOwn(session: Session): Promise<StoredOwn> {
  return (await session.storage()).local.ownEntries as StoredOwn;
}

/** Waits until what is stored fulfils a condition. @throws after five seconds, with what is stored */
async function untilStored<T>(read: () => Promise<T>, isSo: (value: T) => boolean): Promise<void> {
  const giveUpAt = Date.now() + 5000;
  for (;;) {
    const value = await read();
    if (isSo(value)) return;
    if (Date.now() > giveUpAt) throw new Error(`Not stored: ${JSON.stringify(value)}`);
    await wait(20);
  }
}

/** The headings of the groups of numbers, in order. */
function groups(page: Page): Promise<string[]> {
  return page.$$eval('section.group > h2', (headings) =>
    headings.map((one) => (one as HTMLElement).innerText),
  );
}

/** The text of the printed card. On the screen it is hidden. */
function cardText(page: Page): Promise<string> {
  return page.$eval('.print-card', (card) => (card.textContent ?? '').replace(/\s+/g, ' '));
}

async function loadFile(page: Page, name: string, content: string): Promise<void> {
  await page.waitForSelector('input[type="file"]');
  await page.evaluate(
    (fileName, text) => {
      const input = document.querySelector<HTMLInputElement>('input[type="file"]');
      const files = new DataTransfer();
      files.items.add(new File([text], fileName, { type: 'application/json' }));
      if (!input) return;
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    content,
  );
}

/** Catches the next file that the page saves: no driver can read the downloads in every browser. */
async function catchSaving(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    HTMLAnchorElement.prototype.click = () => undefined;
    URL.createObjectURL = (file) => {
      void (file as Blob).text().then((text) => {
        document.documentElement.dataset.saved = text;
      });
      return 'blob:caught';
    };
  });
  return async () => {
    await page.waitForSelector('html[data-saved]');
    return page.$eval('html', (html) => html.dataset.saved ?? '');
  };
}

/** Replaces the browser's print dialog, which no driver can close, and says whether the page has opened it. */
async function catchPrinting(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset.printed = 'yes';
    };
  });
  return async () => {
    await page.waitForSelector('html[data-printed="yes"]');
    return true;
  };
}

/** What axe finds, one line each. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 150)}`));
  });
}

/** Controls that are too small for a thumb, and anything that makes the page scroll sideways. */
async function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const small = [
      ...document.querySelectorAll<HTMLElement>('button, select, textarea, summary, main a, label.button'),
    ]
      .filter((element) => element.checkVisibility() && !element.matches('.hidden-text'))
      .filter((element) => !element.closest('p:not(.link-alone)') || element.matches('.button'))
      .filter((element) => element.getBoundingClientRect().height < 43.5)
      .map((element) => element.outerHTML.slice(0, 120));
    const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
    return wide ? [...small, 'the page is too wide'] : small;
  });
}

eachBrowser((kind, session) => {
  const inOne = inOneBrowser(kind);

  beforeEach(() => {
    session().web.on('x.com', x);
    session().web.on('*', () => ({ body: '<title>Elsewhere</title><h1>Elsewhere</h1>' }));
  });

  describe('the region', () => {
    it('changes in two presses, province and all, and the numbers with it', async () => {
      const page = await openOptions(session(), 'help');
      await waitForText(page, 'Child Helpline 1121 (Sindh)');
      await press(page, 'Change');
      await choose(page, 'Province or area', 'PK-PB');
      await waitForText(page, 'Pakistan · Punjab');
      await waitForText(page, 'Child Helpline 1121 (Punjab)');
      expect(await textOf(page)).not.toContain('Child Helpline 1121 (Sindh)');
      expect((await storedSettings(session())).region).toEqual({ country: 'PK', subdivision: 'PK-PB' });
    });

    inOne('has a second one, for somebody far away', async () => {
      const page = await openOptions(session(), 'region');
      await press(page, 'Add a second region');
      const selects = await page.$$('select');
      await selects.at(-1)?.select('GB');
      await waitForText(page, 'Second region: United Kingdom.');
      await press(page, 'See the numbers there');
      await press(page, 'United Kingdom');
      await waitForText(page, '999');
      expect((await storedSettings(session())).region).toEqual(SINDH);
      await press(page, 'Pakistan · Sindh');
      await waitForText(page, 'Child Helpline 1121 (Sindh)');
    });

    inOne('of another country is found by its name in any language', async () => {
      const page = await openOptions(session(), 'help');
      await type(page, 'Search numbers, or a country', 'سلطنت متحده');
      await press(page, 'United Kingdom');
      await waitForText(
        page,
        'These are the numbers for United Kingdom. Your own region stays Pakistan · Sindh.',
      );
      await waitForText(page, '999');
      await press(page, 'Keep as second region');
      await untilStored(
        () => storedSettings(session()),
        ({ secondRegion }) => JSON.stringify(secondRegion) === '{"country":"GB","subdivision":null}',
      );
    });
  });

  describe('the numbers', () => {
    inOne('have the emergency first, with words on when they are open', async () => {
      const page = await openOptions(session(), 'help');
      await waitForText(page, 'A child is in danger now');
      await expect
        .poll(() => groups(page))
        .toEqual([
          'A child is in danger now',
          'Talk to someone',
          'Police and online crime',
          'More help',
          'In another country',
        ]);
      const text = await textOf(page);
      expect(text).toContain('Open now, day and night');
      expect(text).toMatch(/Open now, until|Closed now\. Opens/);
    });

    it('are copied, and can be pasted', async () => {
      const page = await openOptions(session(), 'help');
      await press(page, 'Child Helpline 1121 (Sindh)');
      await press(page, 'Copy 1121');
      await waitForText(page, 'Copied');
      const field = await idOfField(page, 'Search numbers, or a country');
      await page.focus(field);
      await page.keyboard.down('Control');
      await page.keyboard.press('v');
      await page.keyboard.up('Control');
      await page.waitForFunction(
        (one) => (document.querySelector(one) as HTMLInputElement).value !== '',
        {},
        field,
      );
      expect(await page.$eval(field, (input) => (input as HTMLInputElement).value)).toBe('1121');
    });

    inOne(
      'to call first open a code in place where no finger works the device, and so do the others',
      async () => {
        const page = await openOptions(session(), 'help');
        await press(page, 'Call 15');
        await page.waitForSelector('svg[role="img"][aria-label="QR code that dials 15"] path');
        const beside = await page.$eval('.phone-scan p', (one) => one.textContent);
        // Invisible characters keep the number in its own direction. Only some browsers return them.
        expect(beside?.replace(/[\u2066\u2069]/g, '')).toBe('Dial 15 on any phone, or scan.');
        await press(page, 'Madadgaar National Helpline 1098');
        await press(page, 'Call 1098');
        await page.waitForSelector('svg[role="img"][aria-label="QR code that dials 1098"] path');
      },
    );

    // Firefox's driver cannot simulate a touch screen.
    it.runIf(kind === 'chromium')('are dialled at once from a phone, with nothing to scan', async () => {
      const page = await openOptions(session(), 'help');
      await page.setViewport({ width: 360, height: 640, isMobile: true, hasTouch: true });
      await page.reload();
      await page.waitForSelector('a.phone-link[href="tel:15"]');
      expect(await page.$$('button.phone-link')).toEqual([]);
    });

    inOne('to call first are the police, the rescue, the line for children; all others unfold', async () => {
      const page = await openOptions(session(), 'help');
      await waitForText(page, 'Child Helpline 1121 (Sindh)');
      const called = await page.$$eval('.phone-link', (all) =>
        all
          .filter((one) => one.checkVisibility())
          .map(
            (one) =>
              one.getAttribute('aria-label') ?? (one as HTMLElement).innerText.replace(/\s+/g, ' ').trim(),
          ),
      );
      // The button says whom one reaches, and says the number only once.
      expect(called).toEqual([
        'Call 15 Police emergency',
        'Call 1122 Rescue (ambulance, fire, rescue)',
        'Call 1121 Child Helpline (Sindh)',
      ]);
      const rows = await page.$$eval('.lines .line > summary', (all) =>
        all
          .filter((one) => one.checkVisibility())
          .map((one) => (one as HTMLElement).innerText.replace(/\s+/g, ' ').trim()),
      );
      expect(rows).toContain('Fire brigade 16');
      // The page is not long: about four screens of a phone.
      await page.setViewport({ width: 360, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(4.5 * 640);
    });

    inOne('are found by what people say has happened, and those for danger stay in sight', async () => {
      const page = await openOptions(session(), 'help');
      const found = async (words: string, helpline: string, guide: string) => {
        await type(page, 'Search numbers, or a country', words);
        await waitForText(page, `Read more: ${guide}`);
        await waitForText(page, 'Danger now? 15 Child line 1121');
        const lines = await page.$$eval('.line > summary', (all) =>
          all
            .filter((one) => one.checkVisibility())
            .map((one) => (one as HTMLElement).innerText.replace(/\s+/g, ' ')),
        );
        expect(
          lines.some((line) => line.startsWith(helpline)),
          words,
        ).toBe(true);
      };
      await found('beaten', 'Madadgaar National Helpline', 'A child may be in danger');
      await found('bete ko mara', 'Madadgaar National Helpline', 'A child may be in danger');
      await found('بچے کو مارا', 'Madadgaar National Helpline', 'A child may be in danger');
      await found('my photo leaked', 'Cybercrime helpline 1799', 'This happened to me');
      await type(page, 'Search numbers, or a country', 'zzzz');
      await waitForText(page, 'They can help with any worry about a child: Child Helpline (Sindh) 1121');
    });

    inOne(
      'found are seen at once on a phone whose keyboard is open: the field at the top, nothing said twice',
      async () => {
        const page = await openOptions(session(), 'help');
        await page.setViewport({ width: 360, height: 640 });
        await type(page, 'Search numbers, or a country', 'bete ko mara');
        await waitForText(page, 'Danger now? 15 Child line 1121');
        await page.waitForSelector('.read-too');
        const end = await page.$eval(
          '.read-too, .group .line',
          (first) => first.getBoundingClientRect().bottom,
        );
        expect(end).toBeLessThan(360);
        expect(await textOf(page)).not.toContain('Print these numbers');
        expect(await page.$$('.first-call')).toEqual([]);
        // When the search is empty, everything is shown again, and the field is still in sight.
        const field = await idOfField(page, 'Search numbers, or a country');
        await page.$eval(field, (input) => (input as HTMLInputElement).select());
        await page.keyboard.press('Backspace');
        await page.waitForSelector('.first-call');
        await expect
          .poll(() => page.$eval(field, (input) => input.getBoundingClientRect().bottom))
          .toBeLessThan(640);
      },
    );

    inOne('are found by number and by topic', async () => {
      const page = await openOptions(session(), 'help');
      await type(page, 'Search numbers, or a country', '1138');
      await waitForText(page, 'Roshni Helpline (missing and abused children) 1138');
      expect(await textOf(page)).not.toContain('Cybercrime helpline');
      await type(page, 'Search numbers, or a country', 'missing');
      await waitForText(page, 'Human rights helpline (also missing children) 1099');
    });

    inOne('for a pupil leave out what is for others, never the emergency', async () => {
      const page = await openOptions(session(), 'help');
      await waitForText(page, 'Umang mental health helpline');
      await press(page, 'A pupil');
      await waitForText(page, 'Numbers for others that are not shown');
      const text = await textOf(page);
      expect(text).not.toContain('Umang mental health helpline');
      for (const kept of ['Police emergency 15', 'Child Helpline 1121 (Sindh)']) expect(text).toContain(kept);
      await press(page, 'Show all');
      await waitForText(page, 'Umang mental health helpline');
    });

    inOne('say where they are known from', async () => {
      const page = await openOptions(session(), 'help');
      await waitForText(page, 'Police emergency 15');
      expect(await sourcesShown(page, 'pk-police-15')).toEqual([
        'Punjab Police emergency number is 15 (Oct 2026) punjabpolice.gov.pk',
        'Ireland’s travel advice: 15 for police (Aug 2026) ireland.ie',
      ]);
      expect(session().web.log).toEqual([]);
    });

    inOne('that are wrong make a text to copy, and nothing is sent', async () => {
      const page = await openOptions(session(), 'help');
      await waitForText(page, 'Police emergency 15');
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await press(page, 'Tell us a number is wrong');
      const text = await typedIn(page, 'Text to copy');
      expect(text).toContain('Entry: pk-police-15');
      expect(text).toContain('Shown: 15');
      expect(session().web.log).toEqual([]);
    });

    inOne('of a country we know little about come after the lists that know more', async () => {
      const page = await openOptions(session(), 'help', {
        settings: { region: { country: 'AD', subdivision: null } },
      });
      await waitForText(page, 'We know few numbers for Andorra.');
      await waitForText(page, 'Find A Helpline');
      expect((await groups(page))[1]).toBe('More helplines');
    });
  });

  describe('own numbers', () => {
    it('are added, with words on what is missing, and stand after the emergency numbers', async () => {
      const page = await openOptions(session(), 'own');
      await press(page, 'Add a number');
      await type(page, 'Phone number', 'ring me');
      await press(page, 'Save');
      await waitForText(page, 'The name is missing.');
      await waitForText(page, 'This is not a phone number.');
      await waitForText(page, 'What you typed is still here.');
      // For people who see, the fields show it: nothing covers the form.
      expect(await page.$$('.status-place .status')).toEqual([]);
      expect(await typedIn(page, 'Phone number')).toBe('ring me');
      await type(page, 'Name', SANA.name);
      await type(page, 'Phone number', SANA.phone);
      await press(page, 'More details');
      await type(page, 'Note', SANA.note);
      await press(page, 'Save');
      await waitForText(page, `${SANA.name} is saved.`);
      const printed = await catchPrinting(page);
      await press(page, 'Print the card');
      expect(await printed()).toBe(true);
      expect(await cardText(page)).toContain(SANA.phone);
      await press(page, 'See them in');
      await waitForText(page, SANA.note);
      await expect
        .poll(async () => (await groups(page)).slice(0, 2))
        .toEqual(['A child is in danger now', 'Your numbers']);
      expect(await cardText(page)).toContain(SANA.phone);
      // It is above everything else: visible without scrolling on a small phone.
      await page.setViewport({ width: 360, height: 640 });
      const end = await page.$eval('.group-own .line', (row) => row.getBoundingClientRect().bottom);
      expect(end).toBeLessThan(640);
    });

    inOne('keep what was being typed while another page is looked at', async () => {
      const page = await openOptions(session(), 'own');
      await press(page, 'Add a number');
      await type(page, 'Name', 'Mr Khan');
      await press(page, 'Help near me');
      await waitForText(page, 'A child is in danger now');
      await press(page, 'My numbers');
      expect(await typedIn(page, 'Name')).toBe('Mr Khan');
    });

    inOne('are changed, put in order, pinned, hidden, deleted, and brought back', async () => {
      const page = await openOptions(session(), 'own', { ownEntries: { entries: [SANA, CLINIC] } });
      const names = async () => (await storedOwn(session())).entries.map(({ name }) => name);
      await press(page, `Edit: ${SANA.name}`);
      await type(page, 'Name', 'Sana Ali');
      await press(page, 'Save');
      await waitForText(page, 'Sana Ali is saved.');
      await press(page, 'Move down: Sana Ali');
      await waitForText(page, 'Sana Ali is now number 2 of 2.');
      expect(await names()).toEqual([CLINIC.name, 'Sana Ali']);

      await press(page, 'Pin to the top: Sana Ali');
      await waitForText(page, 'Sana Ali is now under “Your numbers”.');
      expect((await storedOwn(session())).pinned).toEqual([SANA.id]);
      await press(page, `Hide: ${CLINIC.name}`);
      await waitForText(page, `${CLINIC.name} is hidden.`);
      await press(page, 'Undo');
      await untilStored(
        () => storedOwn(session()),
        ({ hidden }) => hidden.length === 0,
      );

      await press(page, 'Delete: Sana Ali');
      await waitForText(page, 'Sana Ali is deleted.');
      expect(await names()).toEqual([CLINIC.name]);
      await press(page, 'Undo');
      await untilStored(
        () => storedOwn(session()),
        ({ entries, pinned }) => entries[1]?.name === 'Sana Ali' && pinned[0] === SANA.id,
      );
    });

    inOne('go with hidden official ones, but an emergency number cannot be hidden', async () => {
      const page = await openOptions(session(), 'help', { ownEntries: { hidden: ['pk-police-15'] } });
      await waitForText(page, 'Police emergency 15');
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      const names = await page.$$eval('button', (buttons) =>
        buttons.map((one) => one.getAttribute('aria-label') ?? ''),
      );
      expect(names).toContain('Hide: Cybercrime helpline 1799');
      expect(names).not.toContain('Hide: Police emergency 15');
      await waitForText(page, 'Emergency numbers always stay in sight');
      await press(page, 'Hide: Cybercrime helpline 1799');
      await waitForText(page, 'Numbers that you hid: 1.');
      expect(await cardText(page)).not.toContain('1799');
      await press(page, 'See them in “My numbers”');
      await press(page, 'Show again: Cybercrime helpline 1799');
      await untilStored(
        () => storedOwn(session()),
        ({ hidden }) => !hidden.includes('pk-nccia-1799'),
      );
    });

    inOne('that cannot be read are named, and the others are there', async () => {
      const bad = { id: 'own-5', name: 'Mr Khan', phone: 'at the gate' };
      const page = await openOptions(session(), 'own', { ownEntries: { entries: [bad, CLINIC] } });
      await waitForText(page, 'Some of your numbers could not be read and are not shown: Mr Khan.');
      await waitForText(page, CLINIC.phone);
      await press(page, `Pin to the top: ${CLINIC.name}`);
      await untilStored(
        () => storedOwn(session()),
        ({ pinned }) => pinned.length === 1,
      );
      expect(JSON.stringify((await storedOwn(session())).entries)).toContain('at the gate');
    });
  });

  describe('a file', () => {
    const good = {
      app: 'report-instead',
      version: 1,
      settings: { prompt: { mode: 'off' }, secondRegion: { country: 'GB', subdivision: null } },
      ownEntries: { entries: [CLINIC] },
    };

    it('is shown before it changes anything, and can be taken back', async () => {
      const page = await openOptions(session(), 'transfer', { ownEntries: { entries: [SANA] } });
      await loadFile(page, 'school.json', JSON.stringify(good));
      await waitForText(page, 'What would change');
      await waitForText(page, 'now: When it may matter then: Never');
      await waitForText(page, 'then: United Kingdom');
      await waitForText(page, `New number then: ${CLINIC.name} · ${CLINIC.phone}`);
      expect((await storedSettings(session())).prompt).toBeUndefined();
      await press(page, 'Make these changes');
      await waitForText(page, 'The file is loaded.');
      expect((await storedSettings(session())).prompt).toEqual({ mode: 'off' });
      expect((await storedOwn(session())).entries.map(({ id }) => id)).toEqual([SANA.id, CLINIC.id]);
      await press(page, 'Undo');
      await waitForText(page, 'Everything is as it was before.');
      expect((await storedSettings(session())).prompt).toEqual({ mode: 'smart' });
      expect((await storedOwn(session())).entries.map(({ id }) => id)).toEqual([SANA.id]);
    });

    inOne('with faults changes nothing and says where they are', async () => {
      const page = await openOptions(session(), 'transfer', { ownEntries: { entries: [SANA] } });
      const before = (await session().storage()).local;
      const text = `{
  "app": "report-instead",
  "version": 1,
  "settings": { "prompt": { "mode": "sometimes" } },
  "ownEntries": { "entries": [
    { "id": "own-9", "name": "Mr Khan", "phone": "at the gate" }
  ] }
}`;
      await loadFile(page, 'school.json', text);
      await waitForText(page, 'There are 2 problems. Nothing was changed.');
      await waitForText(
        page,
        'Line 4 settings.prompt.mode: This can only be one of these: smart, always, off.',
      );
      await waitForText(page, 'Line 6 ownEntries.entries[0].phone: This is not a phone number.');
      // The loaded text is still there, so that it can be corrected.
      expect(await typedIn(page, 'Or paste what is in it')).toBe(text);
      const { settings, ownEntries } = (await session().storage()).local;
      expect({ settings, ownEntries }).toEqual({ settings: before.settings, ownEntries: before.ownEntries });
    });

    it('is saved with settings and numbers, and nothing about reports', async () => {
      const page = await openOptions(session(), 'transfer', { ownEntries: { entries: [SANA] } });
      const saved = await catchSaving(page);
      await press(page, 'Save the file');
      const file = JSON.parse(await saved());
      expect(Object.keys(file)).toEqual(['app', 'version', 'settings', 'ownEntries']);
      expect(file.settings.region).toEqual(SINDH);
      expect(file.ownEntries.entries).toEqual([SANA]);
    });
  });

  describe('settings', () => {
    it('take effect at once elsewhere: the language in another page and in the prompt', async () => {
      const feed = await openFeed(session(), 'https://x.com/home', {
        region: SINDH,
        prompt: { mode: 'always' },
      });
      const other = await session().openExtensionPage('options/index.html#about');
      const page = await session().openExtensionPage('options/index.html#language');
      await press(page, 'اردو');
      await waitForText(page, 'زبان');
      await other.bringToFront();
      await waitForText(other, 'تعارف');
      expect(await other.$eval('html', ({ dir }) => dir)).toBe('rtl');
      await turnTo(session(), feed);
      await feed.click('[data-id="1850000000000000101"] [data-testid="retweet"]');
      const prompt = await waitForPrompt(feed);
      expect([prompt.lang, prompt.dir]).toEqual(['ur', 'rtl']);
    });

    inOne('say when to ask, and where not', async () => {
      const page = await openOptions(session(), 'prompt');
      await press(page, 'Every time');
      await untilStored(
        () => storedSettings(session()),
        ({ prompt }) => JSON.stringify(prompt) === '{"mode":"always"}',
      );
      await press(page, 'Settings');
      await press(page, 'Sites where it asks');
      await press(page, 'Reddit');
      await untilStored(
        () => storedSettings(session()),
        ({ sites }) => JSON.stringify(sites) === '{"off":["reddit"]}',
      );
    });

    inOne('end a pause', async () => {
      await session().setStorage({
        share: { salt: 5, asked: [], last: {}, snoozedUntil: Date.now() + 3_000_000 },
      });
      const page = await openOptions(session(), 'prompt');
      await waitForText(page, 'Asking is paused until');
      await press(page, 'End the pause');
      await waitForText(page, 'The pause is over.');
      expect((await session().storage()).local.share).toMatchObject({ salt: 5, snoozedUntil: 0 });
    });

    inOne('take an organisation’s address only when it is safe', async () => {
      const page = await openOptions(session(), 'organisation');
      await type(page, 'Name people will see', 'Hope School Trust');
      await type(page, 'Address that takes reports', 'http://reports.example.org/intake');
      await press(page, 'Save');
      await waitForText(page, 'This address is not safe');
      expect(await typedIn(page, 'Address that takes reports')).toBe('http://reports.example.org/intake');
      // Typed without `https://`, as people say it.
      await type(page, 'Address that takes reports', 'reports.example.org/intake');
      await press(page, 'Save');
      await waitForText(page, 'Saved. People can now report to Hope School Trust.');
      expect((await storedSettings(session())).intake).toEqual({
        name: 'Hope School Trust',
        url: 'https://reports.example.org/intake',
      });
    });

    it('send a marked test to an organisation’s address, and show what it answers', async () => {
      const intake = demoIntake();
      session().web.on('reports.example.org', intake);
      const page = await openOptions(session(), 'organisation', {
        settings: { intake: { name: 'Hope School Trust', url: 'https://reports.example.org/intake' } },
      });
      await press(page, 'Send a test report');
      await waitForText(page, 'Hope School Trust took the test report. Their number for it: DEMO-0001');
      expect(intake.received.map(({ body }) => body)).toEqual([
        expect.objectContaining({
          test: true,
          report: expect.objectContaining({ url: 'https://example.org/posts/123' }),
        }),
      ]);
      expect(JSON.stringify(await session().storage())).not.toContain('example.org/posts');

      intake.fail('refuse');
      await press(page, 'Send a test report');
      await waitForText(page, 'They say: This demo takes no more reports');
      intake.fail('error');
      await press(page, 'Send a test report');
      await waitForText(page, 'The test may not have arrived. The reason: server');
      // A browser itself repeats a request whose connection was cut, so there are several faults.
      intake.fail('drop', 9);
      await press(page, 'Send a test report');
      await waitForText(page, 'The test may not have arrived. The reason: network');
      expect(intake.received).toHaveLength(1);
    });

    inOne('keep what was being typed while another page is looked at', async () => {
      const page = await openOptions(session(), 'organisation');
      await type(page, 'Name people will see', 'Hope School Trust');
      await type(page, 'Address that takes reports', 'https://reports.exam');
      await press(page, 'Help near me');
      await waitForText(page, 'A child is in danger now');
      await page.evaluate(() => location.replace('#organisation'));
      await waitForText(page, 'Name people will see');
      expect(await typedIn(page, 'Name people will see')).toBe('Hope School Trust');
      expect(await typedIn(page, 'Address that takes reports')).toBe('https://reports.exam');
      expect(JSON.stringify(await session().storage())).not.toContain('Hope School');

      await type(page, 'Address that takes reports', 'https://reports.example.org/intake');
      await press(page, 'Save');
      await waitForText(page, 'Saved. People can now report to Hope School Trust.');
      await press(page, 'Remove Hope School Trust');
      await waitForText(page, 'Hope School Trust was removed.');
      await page.evaluate(() => location.replace('#help'));
      await waitForText(page, 'A child is in danger now');
      await page.evaluate(() => location.replace('#organisation'));
      await waitForText(page, 'Name people will see');
      await expect.poll(() => typedIn(page, 'Name people will see')).toBe('');
    });

    inOne('that are not valid are named, and kept until something is saved', async () => {
      const page = await openOptions(session(), 'help', { settings: { secondRegion: 'GB', intake: 7 } });
      await waitForText(
        page,
        'Some settings could not be read and are not used: second region, organisation.',
      );
      await press(page, 'Keep the usual choice');
      await untilStored(
        () => storedSettings(session()),
        ({ intake }) => intake !== 7,
      );
    });
  });

  /** One report that was sent. */
  const reported = async () => {
    const feed = await openFeed(session(), 'https://x.com/hunza_bakers/status/1850000000000000101', {
      region: SINDH,
    });
    const popup = await session().openPopup(feed);
    await press(popup, 'A child sexually abused, or shown in a sexual way');
    await press(popup, 'No, or I don’t know');
    await press(popup, 'Copy link and open');
    const form = await session().waitForPage('https://report.iwf.org.uk/');
    const again = await session().openPopup(form);
    await press(again, 'Yes, it is sent');
    await waitForText(again, 'Thank you');
  };

  it('lists past reports, saves the list and deletes it', async () => {
    await reported();
    const page = await session().openExtensionPage('options/index.html#privacy');
    await waitForText(page, 'You sent it');
    expect(await textOf(page)).not.toContain('1850000000000000101');
    const saved = await catchSaving(page);
    await press(page, 'Save as a text file');
    expect(await saved()).toContain('You sent it');
    await press(page, 'Delete the list');
    await press(page, 'Yes, delete it');
    await waitForText(page, 'The list is deleted.');
    await waitForText(page, 'No reports here yet.');
  });

  inOne('deletes the list of past reports with a file that switches it off, as it says before', async () => {
    await reported();
    const page = await session().openExtensionPage('options/index.html#transfer');
    const quiet = { app: 'report-instead', version: 1, settings: { privacy: { keepHistory: false } } };
    await loadFile(page, 'quiet.json', JSON.stringify(quiet));
    await waitForText(page, 'delete what is in it? This cannot be undone.');
    expect(await textOf(page)).not.toContain('Nothing that you have is taken away');
    await press(page, 'Make these changes');
    await waitForText(page, 'The file is loaded.');
    const privacy = await session().openExtensionPage('options/index.html#privacy');
    await waitForText(privacy, 'The list is switched off.');
    expect(await textOf(privacy)).not.toContain('You sent it');
  });

  it('is left at once by pressing Shift three times, and Back leads nowhere', async () => {
    const page = await openOptions(session(), 'help');
    await press(page, 'This happened to me');
    await waitForText(page, 'It is not your fault');
    for (let times = 0; times < 3; times++) await page.keyboard.press('Shift').catch(() => undefined);
    const weather = await session().waitForPage('https://www.google.com/search?q=weather');
    await weather.waitForSelector('h1');
    await weather.evaluate(() => history.back()).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const open = (await session().browser.pages()).map((one) => one.url());
    expect(open.filter((url) => url.includes('options/index.html'))).toEqual([]);
  });

  it('after installation one page opens, and can be skipped; a card for Karachi is printed in fewer than five actions', async () => {
    const web = await startHermeticWeb();
    const fresh = await launch({
      kind,
      extensionDir: new URL(`../../dist/${kind}`, import.meta.url).pathname,
      web,
      timeZone: 'Asia/Karachi',
    });
    try {
      const welcome = await welcomePage(fresh);
      await waitForText(welcome, 'This takes less than a minute.');
      await press(welcome, 'Skip this');
      await waitForText(welcome, 'A child is in danger now');
      expect((await fresh.storage()).local).not.toHaveProperty('settings');
      await welcome.close();
      const page = await fresh.openExtensionPage('options/index.html');
      await waitForText(page, 'Pakistan suggested');
      const printed = await catchPrinting(page);
      // Presses 1 and 2 choose the province, 3 prints. (4 would be in the browser's own dialog.)
      await press(page, 'Change');
      await choose(page, 'Province or area', 'PK-SD');
      await waitForText(page, 'Child Helpline 1121 (Sindh)');
      await press(page, 'Print these numbers');
      expect(await printed()).toBe(true);
      const card = await cardText(page);
      for (const part of [
        'Pakistan · Sindh',
        '15',
        '1122',
        '1121',
        '1799',
        'Numbers as known on 24 Nov 2026.',
      ]) {
        expect(card).toContain(part);
      }
      expect(card).not.toMatch(/https?:|www\.|\.pk\b|\.org\b|extension:/);
    } finally {
      await fresh.close();
      await web.close();
    }
  });

  // Firefox's driver cannot make a PDF of an extension's page.
  it.runIf(kind === 'chromium').each(['en', 'ur'])('prints the card on one page (%s)', async (language) => {
    const entries = Array.from({ length: 12 }, (_, place) => ({
      ...SANA,
      id: `own-${place}`,
      name: `Sana, school counsellor of class ${place}, a name as long as names can be in a school`,
    }));
    for (const ownEntries of [{ entries: [SANA, CLINIC] }, { entries }]) {
      const page = await openOptions(session(), 'help', { settings: { language }, ownEntries });
      // The region's numbers and those of one's own, which come each from a place of its own.
      for (const number of ['1121', SANA.phone]) {
        await page.waitForFunction(
          (wanted) => document.querySelector('.print-card')?.textContent?.includes(wanted),
          {},
          number,
        );
      }
      if (language !== 'en') await page.waitForSelector('.print-draft');
      // Tall letters come with their font, which has loaded by the time a person prints. It is asked for by name: on a
      // busy machine the page may not have asked for it yet.
      await page.$eval('.print-card', async (card) => {
        await document.fonts.load(getComputedStyle(card).font, card.textContent ?? '');
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      });
      const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      const [, , width, height] =
        /\/MediaBox\s*\[([^\]]+)\]/.exec(pdf)?.[1]?.trim().split(/\s+/).map(Number) ?? [];
      // A4, in points.
      expect([Math.round(width ?? 0), Math.round(height ?? 0)]).toEqual([595, 842]);
      // No page of the card is cut off.
      const tooLong = await page.$eval('.print-card', (card) => card.scrollHeight - card.clientHeight);
      expect(tooLong).toBeLessThanOrEqual(0);
    }
  });

  inOne.each(['en', 'ur'])('is open to everybody (%s)', async (language) => {
    const bad = { id: 'own-5', name: 'Mr Khan', phone: 'at the gate' };
    const kept = {
      settings: { language, secondRegion: { country: 'GB', subdivision: null } },
      ownEntries: { entries: [SANA, CLINIC, bad], hidden: ['pk-umang'], pinned: ['pk-sahil', SANA.id] },
    };
    for (const id of ['help', 'own', 'region', 'transfer']) {
      const page = await openOptions(session(), id, kept);
      await page.setViewport({ width: 320, height: 800 });
      await page.waitForSelector(id === 'help' ? '.lines' : 'main > * + *');
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        document.querySelector<HTMLButtonElement>('.wrong-number > button, main > .button')?.click();
      });
      if (id === 'transfer') {
        const file = {
          app: 'report-instead',
          version: 1,
          ownEntries: { entries: [{ ...SANA, note: 'room 14' }] },
        };
        await loadFile(page, 'school.json', JSON.stringify(file));
        await page.waitForSelector('.changes');
        expect(await violations(page)).toEqual([]);
        await loadFile(
          page,
          'school.json',
          JSON.stringify({ ...file, settings: { prompt: { mode: 'sometimes' } } }),
        );
        await page.waitForSelector('.outcome .notice');
      }
      expect(await violations(page)).toEqual([]);
      expect(await tooSmall(page)).toEqual([]);
      await page.close();
    }
  });

  it('has the top of a page in sight as soon as its heading is there', async () => {
    const page = await openOptions(session(), 'help');
    await waitForText(page, 'Police emergency 15');
    await page.evaluate(() => scrollTo(0, 1000));
    const scrolled = await page.evaluate(() => {
      const before = scrollY;
      return new Promise<number[]>((resolve) => {
        const heading = document.querySelector('h1') as Element;
        new MutationObserver(() => resolve([before, scrollY])).observe(heading, {
          childList: true,
          characterData: true,
          subtree: true,
        });
        location.replace('#about');
      });
    });
    expect(scrolled).toEqual([1000, 0]);
  });

  it('makes no request and no error, whatever is looked at', async () => {
    const page = await openOptions(session(), 'help');
    for (const title of [
      'My numbers',
      'Where I live',
      'Language',
      'Sites where it asks',
      'Privacy',
      'Settings as a file',
      'About',
    ]) {
      if (title !== 'My numbers') await press(page, 'Settings');
      await press(page, title);
      await page.waitForFunction((text) => document.querySelector('h1')?.innerText === text, {}, title);
    }
    expect(session().web.log).toEqual([]);
    expect(await session().errors()).toEqual([]);
  });

  it.each(['options', 'popup'])(
    'cannot reach another host from %s, nor make markup of a text',
    async (name) => {
      const page = await session().openExtensionPage(`${name}/index.html`);
      await page.waitForSelector('h1');
      session().web.clearLog();
      const tried = await page.evaluate(async () => {
        const sent = await fetch('https://bakery.example.org/', { mode: 'no-cors' }).then(
          () => 'sent',
          ({ name }) => name,
        );
        try {
          document.createElement('p').innerHTML = '<b>Bread</b>';
          return [sent, 'made'];
        } catch (error) {
          return [sent, (error as Error).name];
        }
      });
      expect(tried).toEqual(['TypeError', 'TypeError']);
      expect(session().web.requestsTo('bakery.example.org')).toEqual([]);
    },
  );
});
