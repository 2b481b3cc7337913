/**
 * The one script that is always on a site's pages. It registers a handful of listeners and does nothing else until one
 * fires: no observer, no timer, no page-wide query. Until then nothing of `wake.ts` and all behind it is compiled, no
 * setting is read and the extension's interface is not touched: each of those would cost the loading page more than all
 * that is here.
 *
 * It comes behind the site's own script, which is nothing but data (`sentinelEntry` in the build), and is plain
 * statements in a block: a function that is called once would be read twice, and what is declared outside of a block
 * becomes a property of the world that all scripts share. `npm run bench` has what each of that saves.
 */
import { wake } from './wake';

// The browser and the background may both bring it: once is enough.
if (globalThis.reportInstead?.siteOf) {
  const shared = globalThis.reportInstead;
  const siteOf = shared.siteOf!;
  shared.siteOf = undefined;
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
    onPress ??= wake(shared, siteOf(), heard, onInput);
    onPress(event);
  };
  // Not `for of`, which takes the engine a tenth as long as all of this together.
  for (let at = 0; at < heard.length; at++) addEventListener(heard[at] as string, onInput, true);
}
