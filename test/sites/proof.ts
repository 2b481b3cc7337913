/**
 * What proves that a site is known rightly. Each site has a folder of its id here, with `proof.ts` in it: made-up pages,
 * and what pressing each control there must do. `contract.test.ts` runs them all; .github/guides/adding-a-site.md is the guide.
 */
import type { Page } from 'puppeteer-core';
import type { Site as Answers, Session } from '../../scripts/browsers/index';
import { turnTo } from '../../scripts/browsers/index';
import type { Signs } from '../../src/sites/types';
import { CHAT, type How, NO_LINK } from '../support/share-presses';

export { CHAT, NO_LINK };

/** What the prompt says where the person has to choose a link. */
export const CHOOSE = 'There is more than one link here';

/** What the prompt says of an address that is only the page's. */
export const ONLY_PAGE = 'Only this page’s address is known';

/** Reasons why a control has one sign only. */
export const NAME_ONLY = 'no public code or page shows more of it than its name';
export const OPENED_ITEM = 'an item of what another control opened, of which only its name is known';
export const ANY_ITEM = 'every item of the menu that a share control opened counts, whatever it is called';

export type Sign = keyof Signs;

interface ByKey {
  /** A key on the control instead of the pointer. */
  by?: How;
}

/** A press that is held: the prompt comes up, and the page has done nothing. */
export interface Asks extends ByKey {
  does: 'asks';
  /** The control of the site's data. */
  control: string;
  /** Where it is in the page: by something that the site's data does not go by; `>>>` goes through shadow roots. */
  press: string;
  /** What the prompt shows: an address, or the sentence in its place. */
  address: string;
  /** "Share it" is chosen, and the page says that it has done this. Left out: the prompt is closed. */
  through?: string;
  /** What the prompt says besides, and what it must not say. */
  says?: string;
  saysNot?: string;
}

/** A press that is not held: the page says that it has done this, and nothing was asked. */
export interface Passes extends ByKey {
  does: 'passes';
  press: string;
  act: string;
  /** The control of the site's data, where it is one that is never held. */
  control?: string;
}

/** A press that is not held, and brings up what is awaited. */
export interface Opens extends ByKey {
  does: 'opens';
  press: string;
  awaits: string;
  /** The control of the site's data, where it is one that is never held. */
  control?: string;
}

/** A key that shares, pressed while this has the focus. */
export interface AsksForKey {
  does: 'key';
  /** `R` is pressed with the shift key. */
  key: string;
  focus: string;
  address: string;
  through?: string;
}

/** Typing, which is never held. */
export interface Types {
  does: 'types';
  into: string;
  text: string;
}

/** Anything else: the page is changed, or what only this site has is looked at. */
export interface Also {
  does: 'also';
  run: (page: Page, session: Session) => Promise<unknown>;
}

export type Step = Asks | Passes | Opens | AsksForKey | Types | Also;

/** What happens on one page, step by step. */
export interface Case {
  /** What it shows, as the end of a sentence about the site. */
  it: string;
  at: string;
  /** Asks only about a first share and where words hint at harm, as the extension does by itself; else about every one. */
  smart?: true;
  steps: readonly Step[];
}

/** A control that lost one of the signs it is known by, and is still held. */
export interface Without extends ByKey {
  control: string;
  sign: Sign;
  at: string;
  press: string;
  address: string;
  /** What opens the menu or dialog that the control is in. */
  first?: string;
  /** What the control opens, where it is never held itself: it is what must be held then. */
  opens?: string;
  /** The site gave these things other names, in its markup and in its own script alike. */
  hooks?: Readonly<Record<string, string>>;
  /** Without `hooks` the open page is changed (see `signs.ts`), up to this element around the control. */
  upTo?: string;
  /** The attributes of the control that are the sign, where they are not the usual ones. */
  attributes?: readonly string[];
  /** Set afterwards, so that the made-up page still knows its control. */
  knownBy?: Readonly<Record<string, string>>;
}

/** A page of the real site, as a browser had it. They are not part of the repository. */
export interface SavedPage {
  file: string;
  at: string;
  /**
   * By selector, the controls that are held, and the address of each; or how it is found: the first such link of the
   * post around the control.
   */
  held: Readonly<Record<string, readonly string[] | { post: string; link: string; many: number }>>;
  /** Controls that are let through. */
  passes: readonly string[];
  /** How many of each of them are pressed, where not all can take the focus. */
  most?: number;
  /** Folded away without the site's styles: a hidden button takes no focus. */
  unfold?: string;
}

export interface SiteProof {
  /** The made-up pages, and the hosts that answer with them; further hosts of a case, too. */
  answers: Readonly<Record<string, Answers>>;
  /** By page, every control that shares a post, and how many there are of each: nothing else on the page is one. */
  shares: Readonly<Record<string, Readonly<Record<string, number>>>>;
  cases: readonly Case[];
  without: readonly Without[];
  /**
   * What no case tries yet: a control, or one of its signs as `control sign`. Whoever adds such a case takes it off the
   * list.
   */
  untried?: readonly string[];
  /**
   * Held controls with one sign only, each with the reason why there is no second. Where the site changes that one, no
   * press tells of it, only the self-check.
   */
  oneSign?: Readonly<Record<string, string>>;
  saved?: readonly SavedPage[];
  /** Of a site that the person adds: its host, and what it is watched as. */
  added?: { host: string; as: string };
}

export const asks = (
  control: string,
  press: string,
  address: string,
  more: Pick<Asks, 'through' | 'says' | 'saysNot' | 'by'> = {},
): Asks => ({ does: 'asks', control, press, address, ...more });

export const passes = (press: string, act: string, more: Pick<Passes, 'by' | 'control'> = {}): Passes => ({
  does: 'passes',
  press,
  act,
  ...more,
});

export const opens = (press: string, awaits: string, more: Pick<Opens, 'by' | 'control'> = {}): Opens => ({
  does: 'opens',
  press,
  awaits,
  ...more,
});

export const also = (run: Also['run']): Also => ({ does: 'also', run });

/** From here on nothing is asked: as in the settings, turned off. */
export const askingNothing: Also = also((_, session) => setMode(session, 'off'));

/** From here on every share is asked about. */
export const askingAlways: Also = also((_, session) => setMode(session, 'always'));

async function setMode(session: Session, mode: string): Promise<void> {
  await session.setStorage({ settings: { version: 1, prompt: { mode } } });
  await session.storage();
}

export const asksForKey = (key: string, focus: string, address: string, through?: string): AsksForKey => ({
  does: 'key',
  key,
  focus,
  address,
  ...(through && { through }),
});

export const types = (into: string, text: string): Types => ({ does: 'types', into, text });

/** Moves on to another page of the site. */
export const goesTo = (url: string): Also =>
  also(async (page, session) => {
    await page.goto(url);
    await turnTo(session, page);
  });

/** The pointer passes over a thing, and what is awaited comes up. */
export const hovers = (selector: string, awaits: string): Also =>
  also(async (page) => {
    await page.hover(selector);
    await page.waitForSelector(awaits);
  });

/** A right click. */
export const rightClicks = (selector: string): Also =>
  also((page) => page.click(selector, { button: 'right' }));

/** The page loses an element. */
export const loses = (selector: string): Also =>
  also((page) => page.$eval(selector, (element) => element.remove()));

/** The proof of a site, out of its folder. */
export async function proofOf(site: string): Promise<SiteProof> {
  const { proof }: { proof: SiteProof } = await import(`./${site}/proof.ts`);
  return proof;
}
