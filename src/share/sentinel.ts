/**
 * The one script that is always on a site's pages. It registers a handful of listeners and does nothing else until one
 * fires: no observer, no timer, no page-wide query. Until then nothing of `watch.ts` is compiled, no setting is read
 * and the extension's interface is not touched: each of those would cost the loading page more than all that is here.
 */
import type { Shared } from './shared';
import { watch } from './watch';
import type { WatchedSite } from './watched-site';

declare global {
  /** Called by a site's own sentinel script, which is nothing but its data. */
  var reportInsteadSentinel: ((id: string, siteOf: () => WatchedSite) => void) | undefined;
}

const HEARD = [
  // What a share act is made of. Heard from the very start: a page's own listeners, which may stop it, come later.
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'click',
  'keydown',
  // What mostly comes before a press: the pointer moves, or the focus does.
  'pointermove',
  'focusin',
  // What else of a press in the prompt would be heard by a page that listens at the window. They are listened to from
  // the start, since only those that came first can stop it.
  'keyup',
  'keypress',
  'contextmenu',
  'auxclick',
  'dblclick',
  'mousemove',
  'touchstart',
  'touchend',
  'copy',
  'dragstart',
];

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
      ignore(['focusin']);
      onPress = watch(shared, siteOf(), () => {
        ignore(HEARD);
        globalThis.reportInstead = undefined;
      });
    }
    onPress(event);
  };
  const ignore = (types: readonly string[]) => {
    for (const type of types) removeEventListener(type, onInput, true);
  };
  for (const type of HEARD) addEventListener(type, onInput, true);
}

globalThis.reportInsteadSentinel = startSentinel;
