/**
 * A film of the main job, from the press on repost to the official form and back, as one animated picture: what the
 * product shows over the demo's feed, with a caption and a pointer drawn over it.
 */
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import {
  launch,
  type Point,
  pointOf,
  readPrompt,
  type Session,
  settlePrompt,
  startHermeticWeb,
  waitForCard,
  waitForText,
  withoutWelcome,
} from '../browsers/index';
import { demoFeed, demoForm, demoTexts, repostButton } from '../demo/index';
import { HOME, IWF, keep, openFeed, openPopup, POST, type Scene } from '../screens/stage';
import { animatedWebp, changedBox, type Frame } from './animated-webp';

const SIZE = { width: 880, height: 664 };
const CAPTION = 60;
/** The page fills the space that the caption leaves; the popup lies over a corner of the page. */
const PAGE = { width: SIZE.width, height: SIZE.height - CAPTION };
const POPUP = { width: 400, height: 574 };
const POPUP_AT = { x: SIZE.width - POPUP.width - 16, y: 14 };
const QUALITY = 82;

/** In how many steps the pointer moves to what is pressed. */
const MOVES = 9;
const MOVE_MS = 45;
const PRESS_MS = 260;
const READ_MS = 2400;
const END_MS = 4500;

/** What is on the screen until `press` is pressed. */
interface Shot {
  caption: string;
  /** PNG, base64. */
  page: string;
  popup?: string;
  /** A point in the popup if there is one, else in the page; at the end there is none. */
  press?: Point;
}

const captions = {
  feed: 'A post worries you. You are about to pass it on.',
  prompt: 'Press repost, and a short question comes first.',
  what: 'What is happening? One press.',
  danger: 'Is the child in danger now? Then whom to call comes first.',
  where: 'The right place for where you live, and what it gets: the link.',
  form: 'The official form, with the link in it. You send it.',
} as const;

/** Everything that the film shows, in order. */
async function takeShots(session: Session): Promise<Shot[]> {
  const scene: Scene = { session, language: 'en' };
  const { web } = session;
  web.on('x.com', demoFeed('en'));
  web.on(IWF, demoForm('en'));
  await keep(scene, {});
  const t = await demoTexts(session, 'en');
  const shots: Shot[] = [];

  const feed = await openFeed(scene, HOME);
  await feed.setViewport(PAGE);
  const repost = await middleOf(feed, repostButton('101'));
  const before = await shot(feed);
  shots.push({ caption: captions.feed, page: before, press: repost });
  await feed.mouse.click(repost.x, repost.y);
  await settlePrompt(feed);
  const report = (await readPrompt(feed))?.buttons.find(({ name }) => name === 'Report it')?.rect;
  if (!report) throw new Error('There is no "Report it" in the prompt.');
  const toReport = { x: report.x + report.width / 2, y: report.y + report.height / 2 };
  shots.push({ caption: captions.prompt, page: await shot(feed), press: toReport });

  const popup = await openPopup(scene, POST);
  await popup.setViewport(POPUP);
  await waitForText(popup, 'hunza_bakers');
  const answer = async (caption: string, name: string) => {
    const point = await pointOf(popup, name);
    // The search for it may have scrolled the beginning out of sight. The last button stays at the bottom anyway.
    await popup.evaluate(() => scrollTo(0, 0));
    shots.push({ caption, page: before, popup: await shot(popup), press: point });
    await popup.mouse.click(point.x, point.y);
  };
  await answer(captions.what, t('category_sexual_images'));
  await answer(captions.danger, t('popup_no'));
  await waitForText(popup, t('popup_sent_title'));
  await answer(captions.where, t('popup_do_form'));

  const official = await session.waitForPage(`https://${IWF}/`);
  await official.setViewport(PAGE);
  await official.bringToFront();
  await waitForCard(official, t('fill_card_filled'));
  await official.evaluate(() => scrollTo(0, 0));
  shots.push({ caption: captions.form, page: await shot(official) });
  return shots;
}

function middleOf(page: Page, selector: string): Promise<Point> {
  return page.$eval(selector, (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
}

async function shot(page: Page): Promise<string> {
  await page.bringToFront();
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  return page.screenshot({ encoding: 'base64' });
}

/** One moment of the film. */
interface Moment extends Omit<Shot, 'press'> {
  pointer: Point;
  isPressed: boolean;
  ms: number;
}

/** How the pointer moves through the shots: it rests while people read, goes to what is pressed, and presses. */
function momentsOf(shots: readonly Shot[]): Moment[] {
  const moments: Moment[] = [];
  let pointer: Point = { x: PAGE.width * 0.62, y: PAGE.height * 0.8 };
  for (const { press, ...rest } of shots) {
    moments.push({ ...rest, pointer, isPressed: false, ms: press ? READ_MS : END_MS });
    if (!press) continue;
    const [dx, dy] = rest.popup ? [POPUP_AT.x, POPUP_AT.y] : [0, 0];
    const [from, to] = [pointer, { x: press.x + dx, y: press.y + dy }];
    for (let move = 1; move <= MOVES; move++) {
      // Slow at the start and at the end, as a hand moves.
      const done = (1 - Math.cos((Math.PI * move) / MOVES)) / 2;
      pointer = { x: from.x + (to.x - from.x) * done, y: from.y + (to.y - from.y) * done };
      moments.push({ ...rest, pointer, isPressed: false, ms: MOVE_MS });
    }
    moments.push({ ...rest, pointer, isPressed: true, ms: PRESS_MS });
  }
  return moments;
}

const picture = (base64: string | undefined) => (base64 ? `data:image/png;base64,${base64}` : '');

const stage = `<!doctype html><style>
body{margin:0;background:#fff;overflow:hidden;position:relative}
p{margin:0;height:${CAPTION}px;display:grid;place-items:center;background:#17605c;color:#fff;font:600 22px/1.3 'Noto Sans',sans-serif}
#page{display:block;width:${PAGE.width}px;height:${PAGE.height}px}
#popup{position:absolute;left:${POPUP_AT.x}px;top:${CAPTION + POPUP_AT.y}px;border-radius:10px;box-shadow:0 6px 28px #0006,0 0 0 1px #0002}
#popup[src=""]{display:none}
svg{position:absolute;left:0;top:0;overflow:visible}
circle{fill:#ffc10766;stroke:#7a4f00;stroke-width:2}
path{fill:#111;stroke:#fff;stroke-width:1.5}
</style><p></p><img id="page" alt=""><img id="popup" alt="" src="">
<svg width="1" height="1"><circle r="17"/><path d="M0 0v19l4.5-4 3 7 3-1.300-3-6.700h6z"/></svg>`;

async function draw(
  page: Page,
  { caption, page: content, popup, pointer, isPressed }: Moment,
): Promise<void> {
  await page.evaluate(
    async (words, sources, [x, y], pressed) => {
      const line = document.querySelector('p') as HTMLElement;
      line.textContent = words;
      for (const [id, source] of Object.entries(sources)) {
        const image = document.getElementById(id) as HTMLImageElement;
        if (image.getAttribute('src') !== source) image.src = source;
        if (source) await image.decode();
      }
      const hand = document.querySelector('svg') as SVGElement;
      hand.style.transform = `translate(${x}px,${y}px)`;
      (hand.firstElementChild as SVGElement).style.display = pressed ? '' : 'none';
    },
    caption,
    { page: picture(content), popup: picture(popup) },
    [Math.round(pointer.x), Math.round(pointer.y + CAPTION)] as const,
    isPressed,
  );
}

/** The frames: of each moment, the part that has changed. */
async function framesOf(page: Page, moments: readonly Moment[]): Promise<Frame[]> {
  const frames: Frame[] = [];
  let before: PNG | null = null;
  for (const moment of moments) {
    await draw(page, moment);
    const now: PNG = PNG.sync.read(Buffer.from(await page.screenshot()));
    const box = before ? changedBox(before, now) : { x: 0, y: 0, ...SIZE };
    const last = frames.at(-1);
    if (!box && last) last.ms += moment.ms;
    if (!box) continue;
    const part = await page.screenshot({
      type: 'webp',
      quality: QUALITY,
      clip: box,
      captureBeyondViewport: false,
    });
    frames.push({ ...box, picture: part, ms: moment.ms });
    before = now;
  }
  return frames;
}

/**
 * Takes the film.
 * @param extensionDir a build that may fill in the demo's form: a headless browser cannot ask for that permission
 * @returns an animated WebP
 */
export async function takeFilm(extensionDir: string): Promise<Uint8Array> {
  const web = await startHermeticWeb();
  const session = await launch({ kind: 'chromium', extensionDir, web, timeZone: 'Asia/Karachi' });
  try {
    await withoutWelcome(session);
    const moments = momentsOf(await takeShots(session));
    const page = await session.browser.newPage();
    await page.setViewport(SIZE);
    await page.setContent(stage);
    return animatedWebp(await framesOf(page, moments), SIZE);
  } finally {
    await session.close();
    await web.close();
  }
}
