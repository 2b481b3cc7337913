/** What sentinel and page script have in common in a page: only types. */
import type { HeldAnswer } from '../messages';
import type { Detected } from './detect';
import type { WatchedSite } from './watched-site';

/** What sentinel and page script share in the extension's own world inside the page. */
export interface Shared {
  /** Where the person last pressed, with any button, or opened a context menu, with the keyboard too. */
  touched?: EventTarget;
  /** The site's id; for a site that the person added, its host. */
  site: string;
  /** Makes the site's data. A function, so that it costs nothing before it is needed. The sentinel takes it away. */
  siteOf?: (() => WatchedSite) | undefined;
  /**
   * Set by the page script, which may be injected again: until when it reports presses that may open a post;
   * ms since 1970.
   */
  tellUntil?: number;
  /** The post that is waited for, if it is in this page. */
  asked?: Element | null;
  /** Set by the page script: where "back" or "forward" led last. By these nobody opened a post. */
  returnedTo?: string;
  /** Set by the page script. Shows the prompt once the background has answered; rejects when that fails. */
  ask?: (act: AskedAct, wanted: Promise<HeldAnswer>) => Promise<void>;
  /** Set by the sentinel. Reads again what is known of the settings, after this page has changed it. */
  readRecord?: () => void;
  /** Set by `words.js`, which smart mode asks for at the first input. Whether a post's words hint at harm to a child. */
  hints?: (words: string) => boolean;
  /**
   * Set by the page script. Takes a press in the prompt. It gets each event first: before listeners of the
   * page, which might stop it. Says whether it was such a press.
   */
  takePress?: (event: Event) => boolean;
}

/** A held act, as the page script needs it. */
export interface AskedAct {
  detected: Detected;
  /** Null in a viewer or on a share-intent page: there the page itself stands for the post. */
  post: Element | null;
  isIntent: boolean;
  /** The address of the page at the press. A story goes on by itself, and the next one has another. */
  page: string;
  /** Salted, shortened: two posts may have the same. */
  mark: number;
  /** Lets the act go through. */
  share: () => void;
  /** It went through already, because the prompt took too long. */
  isLate: () => boolean;
}

declare global {
  /** Set by the site's own script, before the sentinel; removed once the extension is gone. */
  var reportInstead: Shared | undefined;
}
