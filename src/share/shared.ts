/** What sentinel and page script have in common in a page: types alone. */
import type { PromptTexts } from '../messages';
import type { Detected } from './detect';
import type { WatchedSite } from './watched-site';

/** What sentinel and page script share in the extension's own world inside the page. */
export interface Shared {
  /** Where the person last pressed, whatever the button: the post meant by a context menu. */
  touched?: EventTarget;
  /** The site's id; for a site that the person added, its host. */
  site: string;
  /** Makes the site's data; as a function, so that it costs nothing before it is needed. The sentinel takes it. */
  siteOf?: (() => WatchedSite) | undefined;
  /** Set by the page script, which may come again: until when presses that may open a post are told; ms since 1970. */
  tellUntil?: number;
  /** The post that is waited for, where it stands in this page. */
  asked?: Element | null;
  /** Set by the page script: where "back" or "forward" led last. Nobody opened a post there. */
  returnedTo?: string;
  /** Set by the page script. Shows the prompt; rejects when that fails. */
  ask?: (act: AskedAct, texts: PromptTexts) => Promise<void>;
  /** Set by `words.js`, which smart mode asks for at the first input. Whether a post's words hint at harm to a child. */
  hints?: (words: string) => boolean;
  /**
   * Set by the page script. Takes a press in the prompt, which comes here first: before listeners of the page's, which
   * might stop it. Tells whether it was one.
   */
  takePress?: (event: Event) => boolean;
}

/** A held act, as the page script needs it. */
export interface AskedAct {
  detected: Detected;
  /** Null in a viewer or on a share-intent page: there the page itself stands for the post. */
  post: Element | null;
  isIntent: boolean;
  /** Lets the act go through. */
  share: () => void;
  /** It went through already, since the prompt took too long. */
  isLate: () => boolean;
}

declare global {
  /** Set by the site's own script, before the sentinel; gone once the extension is. */
  var reportInstead: Shared | undefined;
}
