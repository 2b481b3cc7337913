/**
 * "Not shared. Report it after all": what a person sees for a moment after "don't share". It takes neither
 * the focus nor any press beside it away from the page. Like the prompt, it is built where the page cannot
 * reach it.
 */
import type { PromptTexts } from '../messages';
import { closedRoot, element, logo } from './closed-root';
import type { PromptEvent } from './prompt-machine';
import { fontsOf } from './prompt-style';

export interface Notice {
  /** Takes a press on its button; every other press is left to the page. */
  takePress(event: Event): boolean;
  /** It stays until `wait` is called. */
  stay(): void;
  /** It disappears after a while. */
  wait(): void;
  end(): void;
}

const SEEN_FOR_MS = 4000;

/** Whether a click or a key presses the button. */
function isPress(event: Event, root: ShadowRoot, button: Element): boolean {
  if (event.type === 'click') {
    const { clientX, clientY } = event as MouseEvent;
    return root.elementFromPoint(clientX, clientY) === button;
  }
  const isKey = event instanceof KeyboardEvent && (event.key === 'Enter' || event.key === ' ');
  return event.type === 'keydown' && isKey && root.activeElement === button;
}

function draw(texts: PromptTexts) {
  const { host, root, dress } = closedRoot();
  const button = element('button', { type: 'button' }, texts.reportAfterAll);
  const line = element('div', { role: 'status' }, logo(), texts.notShared, ' ', button);
  const notice = element(
    'div',
    { className: `notice ${texts.script}`, lang: texts.language, dir: texts.direction, popover: 'manual' },
    line,
  );
  notice.style.fontFamily = fontsOf(texts.script);
  root.append(notice);
  dress();
  return { host, root, button, notice };
}

/**
 * Shows it over the page, for four seconds, or longer while the pointer or the focus is on it.
 * @param tell is called with what happens: the pointer comes near, goes away, the notice is gone, or the
 *   person changed their mind
 */
export function sayNotShared(texts: PromptTexts, tell: (event: PromptEvent) => void): Notice {
  const { host, root, button, notice } = draw(texts);
  let timer = 0;
  const wait = () => {
    clearTimeout(timer);
    timer = window.setTimeout(tell, SEEN_FOR_MS, { on: 'gone' });
  };
  const press = (event: Event) => {
    if (event.isTrusted) tell({ on: 'afterAll', time: event.timeStamp });
  };
  for (const type of ['pointerenter', 'focusin']) notice.addEventListener(type, () => tell({ on: 'near' }));
  for (const type of ['pointerleave', 'focusout']) notice.addEventListener(type, () => tell({ on: 'far' }));
  // A press by an assistive technology has no place on the screen: only the button itself knows of it.
  button.addEventListener('click', press);

  document.documentElement.append(host);
  notice.showPopover();
  wait();

  return {
    wait,
    stay: () => clearTimeout(timer),
    end() {
      clearTimeout(timer);
      host.remove();
    },
    takePress(event) {
      if (event instanceof KeyboardEvent && event.type === 'keydown' && event.key === 'Escape')
        tell({ on: 'gone' });
      if (!event.composedPath().includes(host)) return false;
      if (event.type === 'click' && (event as MouseEvent).detail === 0) return true;
      event.stopImmediatePropagation();
      if (isPress(event, root, button)) {
        if (event instanceof KeyboardEvent) event.preventDefault();
        press(event);
      }
      return true;
    },
  };
}
