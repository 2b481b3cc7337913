/**
 * "Not shared. · Report it after all": what a person sees for a moment after "don't share". It takes neither the focus
 * nor any press beside it from the page, and is built like the prompt, out of the page's reach.
 */
import type { PromptTexts } from '../messages';
import { closedRoot, element } from './closed-root';
import { fontsOf } from './prompt-style';

export interface Notice {
  /** Takes a press on its button; everything else stays the page's. */
  takePress(event: Event): boolean;
  end(): void;
}

const SEEN_FOR_MS = 4000;
/** The second press of a double press was not meant for it. */
const ARMED_AFTER_MS = 500;

/**
 * Shows it over the page, for four seconds, or longer while the pointer or the focus is on it.
 * @param report the person changed their mind
 * @param ended it is gone
 */
export function sayNotShared(texts: PromptTexts, report: () => void, ended: () => void): Notice {
  const { host, root } = closedRoot();
  const shownAt = performance.now();
  let timer = 0;

  function end(): void {
    clearTimeout(timer);
    host.remove();
    ended();
  }
  const wait = () => {
    clearTimeout(timer);
    timer = window.setTimeout(end, SEEN_FOR_MS);
  };
  const stay = () => clearTimeout(timer);

  const button = element('button', { type: 'button' }, texts.reportAfterAll);
  const line = element('div', { role: 'status' }, texts.notShared, ' · ', button);
  const notice = element(
    'div',
    { className: `notice ${texts.script}`, lang: texts.language, dir: texts.direction, popover: 'manual' },
    line,
  );
  notice.style.fontFamily = fontsOf(texts.script);
  notice.addEventListener('pointerenter', stay);
  notice.addEventListener('pointerleave', wait);
  notice.addEventListener('focusin', stay);
  notice.addEventListener('focusout', wait);

  function press(event: Event): void {
    if (!event.isTrusted || event.timeStamp - shownAt < ARMED_AFTER_MS) return;
    end();
    report();
  }
  // A helping technology's press has no place on the screen: only the button itself knows that it is for it.
  button.addEventListener('click', press);

  root.append(notice);
  document.documentElement.append(host);
  notice.showPopover();
  wait();

  return {
    end,
    takePress(event) {
      if (event instanceof KeyboardEvent && event.type === 'keydown' && event.key === 'Escape') end();
      if (!event.composedPath().includes(host)) return false;
      const isClick = event.type === 'click' && (event as MouseEvent).detail > 0;
      if (event.type === 'click' && !isClick) return true;
      event.stopImmediatePropagation();
      if (isClick) {
        const { clientX, clientY } = event as MouseEvent;
        if (root.elementFromPoint(clientX, clientY) === button) press(event);
      } else if (event.type === 'keydown' && root.activeElement === button) {
        const { key } = event as KeyboardEvent;
        if (key === 'Enter' || key === ' ') {
          event.preventDefault();
          press(event);
        }
      }
      return true;
    },
  };
}
