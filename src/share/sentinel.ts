/**
 * The one script that is always on a site's pages. It registers a handful of listeners and does nothing else
 * until one is called: no observer, no timer, no search through the whole page. Until then nothing of
 * `wake.ts` and all behind it is compiled, no setting is read and the extension's interface is not touched:
 * each of those would cost the loading page more time than all that is here.
 *
 * It runs after the site's own script, which is only data (`sentinelEntry` in the build). It is written as
 * plain statements in a block: a function that is called once would be parsed twice, and what is declared
 * outside of a block becomes a property of the world that all scripts share. `npm run bench` shows what each
 * of these saves.
 */
import { wake } from './wake';

// A block of its own: what is declared on the first level becomes a property of the world after all.
{
  const shared = globalThis.reportInstead;
  const siteOf = shared?.siteOf;
  // The browser and the background may both inject it: once is enough.
  if (shared && siteOf) {
    shared.siteOf = undefined;
    const heard = [
      // The events of a share act. Heard from the very start: a page's own listeners, which may stop them, come later.
      'pointerdown',
      'mousedown',
      'pointerup',
      'mouseup',
      'click',
      'keydown',
      'contextmenu',
      // What mostly comes before a press: the pointer moves, or the focus does.
      'pointermove',
      'focusin',
      // The other events of a press in the prompt, which a page that listens at the window would hear. They are
      // listened to from the start, since only the listeners that came first can stop them.
      'keyup',
      'keypress',
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
    // Not `for of`: that alone takes the engine a tenth of the time of all this together.
    for (let at = 0; at < heard.length; at++) addEventListener(heard[at] as string, onInput, true);
  }
}
