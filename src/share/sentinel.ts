/**
 * The one script that is always on a site's pages. It registers a handful of listeners and does nothing else until one
 * fires: no observer, no timer, no page-wide query. Until then nothing of `watch.ts` is compiled, no setting is read
 * and the extension's interface is not touched: each of those would cost the loading page more than all that is here.
 *
 * It comes behind the site's own script, which is nothing but data (`sentinelEntry` in the build), and is plain
 * statements in a block: a function that is called once would be read twice, and what is declared outside of a block
 * becomes a property of the world that all scripts share. `npm run bench` has what each of that saves.
 */
import { watch } from './watch';

// The browser and the background may both bring it: once is enough.
if (globalThis.reportInstead && !globalThis.reportInstead.isHeard) {
  const shared = globalThis.reportInstead;
  const heard = [
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
  let onPress: ((event: Event) => void) | undefined;
  const onInput = (event: Event) => {
    // Only what a person did counts.
    if (!event.isTrusted) return;
    if (!onPress) {
      ignore(['focusin']);
      onPress = watch(shared, shared.siteOf(), () => {
        ignore(heard);
        globalThis.reportInstead = undefined;
      });
    }
    onPress(event);
  };
  const ignore = (types: readonly string[]) => {
    for (const type of types) removeEventListener(type, onInput, true);
  };
  for (const type of heard) addEventListener(type, onInput, true);
  shared.isHeard = true;
}
