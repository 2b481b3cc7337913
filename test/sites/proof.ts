/**
 * What proves that the extension knows a site correctly. Each site has a folder with its id here.
 * `proof.ts` in it has made-up pages, and what a press on each control there must do. `contract.test.ts` runs all of
 * them; the guide is .github/guides/adding-a-site.md.
 */
import type { Page } from 'puppeteer-core';
import type { Site as Answers, Session } from '../../scripts/browsers/index';
import { turnTo, untilSettingsRead } from '../../scripts/browsers/index';
import type { Signs } from '../../src/sites/types';
import { CHAT, type How, NO_LINK, untilAsked } from '../support/share-presses';

export { CHAT, NO_LINK };

/** What the prompt says when the person has to choose a link. */
export const CHOOSE = 'There is more than one link here';

/** What the prompt says when it knows only the address of the page. */
export const ONLY_PAGE = 'Only this page’s address is known';

/** Reasons why a control has only one sign. */
export const NAME_ONLY = 'no public code or page shows more of it than its name';
export const OPENED_ITEM = 'an item of what another control opened, of which only its name is known';
export const ANY_ITEM = 'every item of the menu that a share control opened counts, whatever it is called';

export type Sign = keyof Signs;

interface ByKey {
  /** A key that is pressed on the control instead of the pointer. */
  by?: How;
}

/** A press that is held: the prompt comes up, and the page does nothing. */
export interface Asks extends ByKey {
  does: 'asks';
  /** The id of the control in the site's data. */
  control: string;
  /**
   * A selector for the control in the page, by something that the site's data does not use; `>>>` goes through shadow
   * roots.
   */
  press: string;
  /** What the prompt shows: an address, or the sentence in place of one. */
  address: string;
  /** If set, "share it" is chosen, and the page must say that it has done this. Without it, the prompt is closed. */
  through?: string;
  /** What else the prompt must say; `saysNot`: what it must not say. */
  says?: string;
  saysNot?: string;
}

/** A press that is not held: nothing is asked, and the page says that it has done this. */
export interface Passes extends ByKey {
  does: 'passes';
  press: string;
  act: string;
  /** The control of the site's data, where it is one that is never held. */
  control?: string;
}

/** A press that is not held, and opens the element in `awaits`. */
export interface Opens extends ByKey {
  does: 'opens';
  press: string;
  awaits: string;
  /** The control of the site's data, where it is one that is never held. */
  control?: string;
}

/** A key that shares, pressed while the element in `focus` has the focus. */
export interface AsksForKey {
  does: 'key';
  /** An upper-case letter, such as `R`, is pressed with the shift key. */
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

/** Anything else: a change of the page, or a check that only this site needs. */
export interface Also {
  does: 'also';
  run: (page: Page, session: Session) => Promise<unknown>;
}

export type Step = Asks | Passes | Opens | AsksForKey | Types | Also;

/** A test on one page, step by step. */
export interface Case {
  /** What the case shows, as the end of a sentence about the site. */
  it: string;
  at: string;
  /**
   * Uses the default mode, in which the extension asks about a first share and when words hint at harm. Without it, the
   * extension asks about every share.
   */
  smart?: true;
  steps: readonly Step[];
}

/** A control that has lost one of the signs by which it is recognised, and is still held. */
export interface Without extends ByKey {
  control: string;
  sign: Sign;
  at: string;
  press: string;
  address: string;
  /** A selector for what opens the menu or dialog with the control. */
  first?: string;
  /** If the control itself is never held: a selector for an item of what it opens. That item must be held. */
  opens?: string;
  /** Names that the site has changed, both in its markup and in its own script. */
  hooks?: Readonly<Record<string, string>>;
  /** Without `hooks`, the open page is changed (see `signs.ts`), up to this element around the control. */
  upTo?: string;
  /** The attributes of the control that are the sign, if they are not the usual ones. */
  attributes?: readonly string[];
  /** Attributes that are set afterwards, so that the made-up page still recognises its control. */
  knownBy?: Readonly<Record<string, string>>;
}

/** A page of the real site, as a browser saved it. Such pages are not part of the repository. */
export interface SavedPage {
  file: string;
  at: string;
  /**
   * For each selector, the controls that are held, with the address of each; or how to find the address: it is the
   * first such link in the post around the control.
   */
  held: Readonly<Record<string, readonly string[] | { post: string; link: string; many: number }>>;
  /** Controls that are not held. */
  passes: readonly string[];
  /** How many of each are pressed, if not all can take the focus. */
  most?: number;
  /**
   * Elements that are hidden without the site's styles. They are shown first, because a hidden button cannot take the
   * focus.
   */
  unfold?: string;
}

export interface SiteProof {
  /** The made-up pages, by host; also other hosts that a case needs. */
  answers: Readonly<Record<string, Answers>>;
  /**
   * For each page, every control that shares a post, and how many there are of each. Nothing else on the page shares.
   */
  shares: Readonly<Record<string, Readonly<Record<string, number>>>>;
  cases: readonly Case[];
  without: readonly Without[];
  /**
   * What no case tests yet: a control, or one of its signs as `control sign`. If you add such a case, take it off this
   * list.
   */
  untried?: readonly string[];
  /**
   * Held controls with only one sign, each with the reason why there is no second one. If the site changes that sign,
   * no press shows it, only the self-check.
   */
  oneSign?: Readonly<Record<string, string>>;
  saved?: readonly SavedPage[];
  /** For a site that the person adds: its host, and as which site it is watched. */
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

/** From here on nothing is asked, as if asking were turned off in the settings. */
export const askingNothing: Also = also((page, session) => setMode(page, session, 'off'));

/** From here on every share is asked about. */
export const askingAlways: Also = also((page, session) => setMode(page, session, 'always'));

async function setMode(page: Page, session: Session, mode: string): Promise<void> {
  await session.setStorage({ settings: { version: 1, prompt: { mode } } });
  await untilSettingsRead(session, page);
}

export const asksForKey = (key: string, focus: string, address: string, through?: string): AsksForKey => ({
  does: 'key',
  key,
  focus,
  address,
  ...(through && { through }),
});

export const types = (into: string, text: string): Types => ({ does: 'types', into, text });

/** Moves on to another page of the site, after one post was asked about. */
export const goesTo = (url: string): Also =>
  also(async (page, session) => {
    await untilAsked(session);
    await page.goto(url);
    await turnTo(session, page);
  });

/** Moves the pointer over an element, and waits for what this opens. */
export const hovers = (selector: string, awaits: string): Also =>
  also(async (page) => {
    await page.hover(selector);
    await page.waitForSelector(awaits);
  });

/** Clicks with the right button. */
export const rightClicks = (selector: string): Also =>
  also((page) => page.click(selector, { button: 'right' }));

/** Removes an element from the page. */
export const loses = (selector: string): Also =>
  also((page) => page.$eval(selector, (element) => element.remove()));

/** Loads the proof of a site from its folder. */
export async function proofOf(site: string): Promise<SiteProof> {
  const { proof }: { proof: SiteProof } = await import(`./${site}/proof.ts`);
  return proof;
}
