/** Takes the pictures of walks: each screen in every size, light and dark, and on paper. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Viewport } from 'puppeteer-core';
import { launch, type Session, startHermeticWeb } from '../browsers/index';
import { type DemoLanguage, demoFeed, demoFeedWithoutLinks, demoForm, demoTexts } from '../demo/index';
import { demoIntake } from '../demo/intake';
import { setPolicy } from './policy';
import { fileName, languages, nameStart, type Variant } from './sheet';
import { DESKTOP, keep, ORGANISATION, PHONE, type Stage, type Walk } from './stage';

interface Size {
  page: Viewport;
  /** The size that the browser gives a toolbar popup there; null where the popup is a tab. */
  popup: Viewport | null;
  /** The size of text, in pixels. */
  text?: number;
  schemes: readonly Variant['scheme'][];
  /** Taken only when more sizes are asked for (`--sizes`). */
  more?: true;
}

const both = ['light', 'dark'] as const;
const light = ['light'] as const;

/** The sizes of screens that people have. */
const sizes: Record<Exclude<Variant['size'], 'paper'>, Size> = {
  phone: { page: PHONE, popup: null, schemes: both },
  desktop: { page: DESKTOP, popup: { width: 390, height: 510 }, schemes: both },
  small: { page: { width: 320, height: 568 }, popup: null, schemes: light, more: true },
  wide: { page: { width: 400, height: 800 }, popup: null, schemes: light, more: true },
  large: { page: PHONE, popup: null, text: 32, schemes: light, more: true },
  'desktop-large': {
    page: DESKTOP,
    popup: { width: 735, height: 590 },
    text: 32,
    schemes: light,
    more: true,
  },
};
/** As wide as A4 at 96 pixels per inch, with the edge of the viewer around it. */
const PAPER: Viewport = { width: 800, height: 1130 };
const LONGEST = 6000;

type Path = `${string}.webp`;

/** Waits two frames, so that colours and widths are those of the new settings. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}

/** Takes a picture of the whole page, if it is longer than the screen. */
async function takeWhole(page: Page, file: Path): Promise<void> {
  const { width, height, seen } = await page.evaluate(() => ({
    width: innerWidth,
    height: document.documentElement.scrollHeight,
    seen: innerHeight,
  }));
  if (height < seen + 8) return;
  const clip = { x: 0, y: 0, width, height: Math.min(height, LONGEST) };
  await page.screenshot({ path: file, quality: 70, clip, captureBeyondViewport: true });
}

async function takeAll(
  session: Session,
  page: Page,
  moreSizes: boolean,
  inSight: string | undefined,
  pathOf: (variant: Omit<Variant, 'language'>) => Path,
): Promise<void> {
  const client = await page.createCDPSession();
  const isOurs = page.url().startsWith(session.extensionOrigin);
  const isPopup = isOurs && page.url().includes('/popup/');
  for (const [name, { page: whole, popup, text = 16, schemes, more }] of Object.entries(sizes)) {
    if (more && !moreSizes) continue;
    const size = name as keyof typeof sizes;
    await page.setViewport((isPopup && popup) || whole);
    await client.send('Page.setFontSizes', { fontSizes: { standard: text } });
    if (isPopup) {
      await page.evaluate(
        (place) => {
          document.documentElement.dataset.place = place;
        },
        popup ? 'popup' : 'tab',
      );
    }
    for (const scheme of schemes) {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        // Without this, what fades in would be only half visible.
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      if (inSight)
        await page.$eval(inSight, (element) =>
          element.scrollIntoView({ block: 'center', behavior: 'instant' }),
        );
      await settle(page);
      await page.screenshot({ path: pathOf({ size, scheme }), quality: 80 });
      // For a page of the web only what is in sight matters; and the toolbar's popup scrolls within its own height.
      const isWhole = isOurs && scheme === 'light' && (size === 'phone' || (size === 'desktop' && !isPopup));
      if (isWhole) await takeWhole(page, pathOf({ size, scheme, whole: true }));
    }
  }
  await client.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
  await client.detach();
  await page.emulateMediaFeatures([]);
}

/** Prints to a file, and takes a picture of it in the browser's own viewer. */
async function takeOnPaper({ session, web }: Stage, page: Page, path: Path): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true }));
  writeFileSync(path.replace(/webp$/, 'pdf'), pdf);
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  if (pages !== 1) throw new Error(`It is printed on ${pages} pages, not on one.`);
  web.on('paper.example', () => ({ body: pdf, headers: { 'content-type': 'application/pdf' } }));
  const viewer = await session.newPage(undefined, PAPER);
  // The viewer is a page within the page, and sends no event when it is ready. It is ready when the picture has much in
  // it.
  await viewer.goto('https://paper.example/sheet.pdf#toolbar=0&navpanes=0&view=Fit').catch(() => undefined);
  const giveUpAt = Date.now() + 10_000;
  const blank = (await viewer.screenshot({ type: 'webp', quality: 80 })).length;
  for (let before = 0; Date.now() < giveUpAt; ) {
    const picture = await viewer.screenshot({ type: 'webp', quality: 80 });
    if (picture.length > Math.max(20_000, blank) && picture.length === before) {
      writeFileSync(path, picture);
      return;
    }
    before = picture.length;
  }
  throw new Error('The browser did not show the printed page.');
}

/**
 * Does all walks in each language. Those under a policy come last, because the browser is slow to apply one.
 * @param extensionDir the unpacked build that is pictured
 * @param folder where the pictures go; pictures of other walks in it stay
 * @param moreSizes whether to take also small and wide phones, and large text
 * @returns why a screen has no picture, by its name and language
 */
export async function takePictures(
  walks: readonly Walk[],
  extensionDir: string,
  folder: string,
  moreSizes: boolean,
): Promise<Map<string, string>> {
  mkdirSync(folder, { recursive: true });
  const missing = new Map<string, string>();
  const web = await startHermeticWeb();
  const session = await launch({
    kind: 'chromium',
    extensionDir,
    web,
    network: true,
    timeZone: 'Asia/Karachi',
  });
  // The welcome page comes a moment after the installation, and would cover what is pictured.
  await (await session.waitForExtensionPage('options/index.html#welcome', 30_000)).close();

  async function go({ screens, go: walk }: Walk, language: DemoLanguage, t: Stage['t']): Promise<void> {
    const left = new Set(screens);
    const pathOf = (screen: string, variant: Omit<Variant, 'language'>) =>
      join(folder, fileName(screen, { language, ...variant })) as Path;
    const stage: Stage = {
      session,
      web,
      language,
      t,
      intake: demoIntake(),
      async take(page, screen, inSight) {
        await takeAll(session, page, moreSizes, inSight, (variant) => pathOf(screen, variant));
        left.delete(screen);
      },
      async takePaper(page, screen) {
        await takeOnPaper(stage, page, pathOf(screen, { size: 'paper', scheme: 'light' }));
        left.delete(screen);
      },
    };
    // A picture of an earlier run could be taken for one of this run.
    const old = screens.map((screen) => nameStart(screen, language));
    for (const name of readdirSync(folder))
      if (old.some((start) => name.startsWith(start))) rmSync(join(folder, name));
    const once = async () => {
      await session.reset();
      web.reset();
      web.on('*', demoForm(language));
      web.on('x.com', demoFeed(language));
      web.on('www.facebook.com', demoFeedWithoutLinks(language));
      stage.intake.reset();
      web.on(new URL(ORGANISATION.url).host, stage.intake);
      await keep(stage, {});
      await walk(stage);
    };
    let why = '';
    // On a busy machine the extension sometimes lets a share go through, as it should. Then the walk is tried once
    // more.
    await once()
      .catch(once)
      .catch((error: Error) => {
        why = error.message.slice(0, 300);
      });
    for (const screen of left) missing.set(`${screen} ${language}`, why);
    const not = [...left].map((screen) => `\n  not ${screen}: ${why}`);
    process.stdout.write(`${language} ${screens.join(' · ')}${not.join('')}\n`);
  }

  try {
    // The texts of a build do not change, so they are read once.
    const texts = new Map<DemoLanguage, Stage['t']>();
    for (const language of languages) texts.set(language, await demoTexts(session, language));
    const goAll = async (some: readonly Walk[]) => {
      for (const [language, t] of texts) for (const walk of some) await go(walk, language, t);
    };
    await goAll(walks.filter(({ policy }) => !policy));
    const policed = walks.filter(({ policy }) => policy);
    for (const policy of new Set(policed.map((walk) => walk.policy as object))) {
      const under = policed.filter((walk) => walk.policy === policy);
      try {
        await setPolicy(session, policy);
        await goAll(under);
      } catch (error) {
        for (const { screens } of under)
          for (const screen of screens)
            for (const language of languages) missing.set(`${screen} ${language}`, String(error));
      }
      await setPolicy(session, null);
    }
    return missing;
  } finally {
    await session.close();
    await web.close();
  }
}
