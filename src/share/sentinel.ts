/**
 * The one script that is always on a site's pages. It registers a handful of listeners and does nothing else until one
 * fires: no observer, no timer, no page-wide query. Until then nothing of `watch.ts` is compiled, no setting is read
 * and the extension's interface is not touched: each of those would cost the loading page more than all that is here.
 */
import type { PromptTexts } from '../messages';
import type { Detected } from './detect';
import { watch } from './watch';
import type { WatchedSite } from './watched-site';

/** What sentinel and page script share in the extension's own world inside the page. */
export interface Shared {
  /** Where the person last pressed, whatever the button: the post meant by a context menu. */
  touched: EventTarget | null;
  /** The site's id; for a site that the person added, its host. */
  site: string;
  /** Set by the page script. Shows the prompt; rejects when that fails. */
  ask?: (act: AskedAct, texts: PromptTexts) => Promise<void>;
  /** Set by `words.js`, which smart mode asks for at the first input. Whether a post's words hint at harm to a child. */
  hints?: (words: string) => boolean;
  /**
   * Set by the page script. Takes a press in the prompt, which comes here first: before listeners of the page's, which
   * might stop it. Tells whether it was one.
   */
  takePress?: (event: MouseEvent | KeyboardEvent) => boolean;
}

/** A held act, as the page script needs it. */
export interface AskedAct {
  detected: Detected;
  /** Null in a viewer or on a share-intent page: there the page itself stands for the post. */
  post: Element | null;
  isIntent: boolean;
  /** Lets the act go through. */
  share: () => void;
}

declare global {
  var reportInstead: Shared | undefined;
  /** Called by a site's own sentinel script, which is nothing but its data. */
  var reportInsteadSentinel: ((id: string, siteOf: () => WatchedSite) => void) | undefined;
}

/** What a share act is made of. Heard from the very start: a page's own listeners, which may stop it, come later. */
const PRESSES = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown'];
/** What mostly comes before a press: the pointer moves, or the focus does. */
const APPROACHES = ['pointermove', 'focusin'];

/**
 * Starts the sentinel of a page. Called once, at `document_start`.
 * @param id the site's; of a site that the person added, its host
 * @param siteOf makes the site's data; as a function, so that it costs nothing before it is needed
 */
function startSentinel(id: string, siteOf: () => WatchedSite): void {
  if (globalThis.reportInstead) return;
  const shared: Shared = { touched: null, site: id };
  globalThis.reportInstead = shared;
  let onPress: ((event: Event) => void) | undefined;
  const onInput = (event: Event) => {
    // Only what a person did counts.
    if (!event.isTrusted) return;
    if (!onPress) {
      ignore(APPROACHES);
      onPress = watch(shared, siteOf(), () => {
        ignore(PRESSES);
        globalThis.reportInstead = undefined;
      });
    }
    onPress(event);
  };
  const ignore = (types: readonly string[]) => {
    for (const type of types) removeEventListener(type, onInput, true);
  };
  for (const type of [...PRESSES, ...APPROACHES]) addEventListener(type, onInput, true);
}

globalThis.reportInsteadSentinel = startSentinel;
