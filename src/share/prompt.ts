/**
 * The prompt: a native modal dialog in a closed shadow root, brought into the page only when an act is held.
 * It offers and explains; it never sends, and never says that this post shows anything.
 */
import type { PromptTexts } from '../messages';
import type { Candidate } from '../sites/types';
import { closedRoot, element, mark } from './closed-root';
import { watchCovers } from './covers';
import { type Notice, sayNotShared } from './not-shared';
import { fontsOf } from './prompt-style';
import { isAlive } from './runtime';

export type Span = 'hour' | 'today' | 'site';

export interface PromptChoices {
  /** Where focus goes back to. */
  control: Element;
  share(): void;
  report(): void;
  help(): void;
  snooze(span: Span): void;
}

/** The address that would be reported, and what is not certain about it. */
export interface PromptAddress {
  url: string | null;
  certainty: 'exact' | 'page' | 'opaque' | 'none';
  /** Links that the person chooses from after "Report it"; here none of them is shown as the one. */
  choices?: readonly Candidate[];
}

/**
 * Nobody reads and decides so fast: a pointer's press this soon was the second of a double press on the page. It is
 * as long as the prompt takes to appear (prompt-style.ts).
 */
const ARMED_AFTER_MS = 150;
/**
 * Where the pressed control was, a button of the prompt that came up over it waits longer, and shows that it does: a
 * slow second press is meant for the control. Who has moved to another button has decided.
 */
const ARMED_OVER_CONTROL_MS = 700;
/** How far beside the control a second press of a finger may land. */
const FINGER_PX = 16;
/** How often the prompt looks whether it is still seen; only while it is open. */
const LOOK_EVERY_MS = 200;
/** A page that takes it away more often than this gets it away for good. One is forgotten in so many looks. */
const MOST_RETURNS = 3;
const LOOKS_TO_FORGET = 20;
/** So many looks in a row have to find it covered; one that finds it clear takes half of one back. */
const COVERED_LOOKS = 4;
/** How far the shadow of the choices reaches. */
const SHADOW_PX = 10;
/** What is inside of them takes the keys for itself. */
const FRAMES = 'iframe, frame, object, embed, fencedframe';

/** The prompt that is open in this page. */
let current: { takePress(event: Event): boolean; end(): void } | null = null;
/** What is said after the last one. */
let notice: Notice | null = null;

/**
 * Takes a trusted press in the prompt or in the notice after it, before any listener of the page's.
 * @returns whether it was one; then it is nobody else's business
 */
export function takePress(event: Event): boolean {
  return current?.takePress(event) ?? notice?.takePress(event) ?? false;
}

/** What can lie over a modal dialog, as far as a page's scripts leave it to be seen. */
function shownAbove(): Set<Element> {
  const { fullscreenElement } = document;
  const popovers = document.querySelectorAll(':popover-open');
  return new Set([...popovers, ...(fullscreenElement ? [fullscreenElement] : [])]);
}

/** What of the page's own look reaches even what lies on top of it, in Firefox. */
const filterOfPage = () => getComputedStyle(document.documentElement).filter;

/** Whether pictures of a change of view are painted over everything. */
function isInTransition(): boolean {
  try {
    return document.documentElement.matches(':active-view-transition');
  } catch {
    // A browser that does not know the selector.
    return false;
  }
}

/**
 * Shows the prompt over the page; one that is open already gives way.
 * @throws when the page is in no state to show it
 */
export function showPrompt(
  texts: PromptTexts,
  { url, certainty, choices: links }: PromptAddress,
  choices: PromptChoices,
): void {
  current?.end();
  notice?.end();
  let above = shownAbove();
  const filter = filterOfPage();
  const { host, root, dress } = closedRoot();
  const presses = new Map<Element, () => void>();
  const controlAt = choices.control.getBoundingClientRect();
  let shownAt = Number.POSITIVE_INFINITY;
  /** For the whole of it; longer once it has come back, since the press may be meant for what lay over it. */
  let armedAfter = ARMED_AFTER_MS;
  let zoom = 1;
  let place = '';

  const button = (text: string, className: string, act: () => void) => {
    const node = element('button', { className }, text);
    presses.set(node, act);
    node.addEventListener('click', (event) => press(node, event));
    return node;
  };

  const isEarly = ({ timeStamp }: Event, wait = armedAfter) => timeStamp - shownAt < wait;

  /** Buttons that came up over the page's control: pale, and without a press, for as long as a second one may come. */
  let waiting: readonly Element[] = [];
  const isSecondPress = (event: Event, button: Element | null) =>
    button !== null && waiting.includes(button) && isEarly(event, ARMED_OVER_CONTROL_MS);

  /** A page's script can make presses; it cannot make trusted ones. */
  function press(node: Element, event: MouseEvent | KeyboardEvent): void {
    event.preventDefault();
    // A key goes where the focus is, and that is on none of the buttons at first.
    const isPointer = event instanceof MouseEvent && event.detail > 0;
    if (event.isTrusted && !(isPointer && (isEarly(event) || isSecondPress(event, node))))
      presses.get(node)?.();
  }

  const heading = element('h2', { id: 'title', tabIndex: -1 }, texts.title);
  const note = links ? texts.notes.choose : certainty === 'exact' ? null : texts.notes[certainty];
  const address = url
    ? element('p', { className: 'address', dir: 'ltr' }, url)
    : element('p', { className: links ? 'address none note' : 'address none' }, note);
  address.dataset.part = 'address';
  const status = element('p', { className: 'status', role: 'status' });

  const snooze = (span: Span, text: string) =>
    button(text, 'quiet', () => {
      choices.snooze(span);
      status.textContent = texts.snoozed[span];
      dialog.scrollTop = dialog.scrollHeight;
      place = placeNow();
    });

  const ways = [
    button(texts.report, 'main', () => finish(choices.report)),
    button(texts.dontShare, 'second', () => dontShare()),
    button(texts.share, 'third', () => finish(choices.share)),
  ];
  const choicesBox = element('form', { method: 'dialog', className: 'choices' }, ...ways);
  const later = element(
    'details',
    {},
    element('summary', {}, texts.snooze),
    element(
      'form',
      { method: 'dialog', className: 'snoozes' },
      snooze('hour', texts.snoozeHour),
      snooze('today', texts.snoozeToday),
      // Empty where an organisation decides on sites.
      texts.snoozeSite ? snooze('site', texts.snoozeSite) : null,
    ),
  );
  // What unfolds is below the choices, which stay where they are.
  later.addEventListener('toggle', () => {
    if (later.open) dialog.scrollTop = dialog.scrollHeight;
    place = placeNow();
  });

  // Forms that close the dialog by themselves: the buttons do that much even when the extension is gone.
  const dialog = element(
    'dialog',
    { lang: texts.language, dir: texts.direction, className: texts.script },
    element(
      'p',
      { className: 'from' },
      mark(),
      element('span', {}, element('bdi', { lang: 'en' }, texts.product), ` · ${texts.from}`),
    ),
    heading,
    element('p', { id: 'body', className: 'body' }, texts.body),
    url ? element('p', { className: 'label' }, texts.addressLabel) : null,
    address,
    url && note ? element('p', { className: 'note' }, note) : null,
    choicesBox,
    element(
      'div',
      { className: 'more' },
      element(
        'form',
        { method: 'dialog' },
        button(texts.help, 'quiet', () => finish(choices.help)),
      ),
      later,
    ),
    status,
  );
  dialog.setAttribute('aria-labelledby', 'title');
  dialog.setAttribute('aria-describedby', 'body');
  dialog.setAttribute('role', 'dialog');

  let finished = false;
  /** Closes first, so that the page is whole again and the focus is back before anything else happens. */
  function finish(then?: () => void): void {
    if (finished) return;
    finished = true;
    current = null;
    clearInterval(watch);
    covers.end();
    dialog.close();
    host.remove();
    if (choices.control instanceof HTMLElement) choices.control.focus({ preventScroll: true });
    then?.();
  }

  /** Says so, and leaves a way back. */
  function dontShare(): void {
    finish(() => {
      if (!isAlive()) return;
      try {
        notice = sayNotShared(texts, choices.report, () => {
          notice = null;
        });
      } catch {
        // A page in no state to show it; nothing was shared.
      }
    });
  }

  // Escape and "back" are "don't share". Where the browser closes at once, without asking by `cancel`, `close` tells.
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    dontShare();
  });
  dialog.addEventListener('close', () => {
    if (!dialog.open) dontShare();
  });
  // Presses in the prompt are none of the page's business, also where the sentinel is gone.
  for (const type of [
    'pointerdown',
    'mousedown',
    'pointerup',
    'mouseup',
    'click',
    'keydown',
    'keyup',
    'keypress',
  ]) {
    root.addEventListener(type, (event) => event.stopPropagation());
  }

  let pressed: Element | null = null;
  const buttonAt = ({ clientX, clientY }: MouseEvent) =>
    root.elementFromPoint(clientX, clientY)?.closest('button') ?? null;

  function takeKey(event: KeyboardEvent): void {
    const focused = root.activeElement;
    const isPress = event.key === 'Enter' || event.key === ' ';
    if (event.type !== 'keydown' || !isPress || focused?.localName !== 'button') return;
    if (event.repeat) event.preventDefault();
    else press(focused, event);
  }

  current = {
    end: finish,
    takePress(event) {
      const { type } = event;
      // Before the browser makes a wish to close of it, which a page may take for itself (`CloseWatcher`).
      if (type === 'keydown' && (event as KeyboardEvent).key === 'Escape') {
        event.preventDefault();
        event.stopImmediatePropagation();
        dontShare();
        return true;
      }
      if (!event.composedPath().includes(host)) return false;
      // A click without a pointer is a helping technology's: only its own target knows which button it is for.
      const isPointerless = type === 'click' && (event as MouseEvent).detail === 0;
      if (isPointerless) return true;
      event.stopImmediatePropagation();
      if (event instanceof KeyboardEvent) takeKey(event);
      else if (type === 'pointerdown') {
        const button = buttonAt(event as PointerEvent);
        pressed = isEarly(event) || isSecondPress(event, button) || !isMeant() ? null : button;
      } else if (type === 'click') {
        const button = buttonAt(event as MouseEvent);
        // The second click of a double click may have been meant for the page.
        if (button && button === pressed && (event as MouseEvent).detail === 1)
          press(button, event as MouseEvent);
        else if (button) event.preventDefault();
      }
      return true;
    },
  };

  let coveredLooks = 0;
  const isOwnStyle = () => {
    const { boxSizing, position, visibility, opacity, fontFamily } = getComputedStyle(dialog);
    const isStill = dialog.getAnimations().length === 0;
    return (
      boxSizing === 'border-box' &&
      position === 'fixed' &&
      visibility === 'visible' &&
      (!isStill || opacity === '1') &&
      fontFamily !== ''
    );
  };

  /** Where it is, without the way by which it appears; the window may have been opened, and be moved, by a page. */
  const placeNow = () =>
    [dialog.offsetLeft, dialog.offsetTop, dialog.offsetWidth, dialog.offsetHeight, screenX, screenY].join();

  /** Takes the page's own zoom back, from which a dialog on top is not free either. */
  function takeZoomBack(): void {
    zoom = host.currentCSSZoom ?? 1;
    dialog.style.zoom = String(1 / zoom);
  }

  /** A press counts where the prompt has been seen for a while, and not only since a moment ago. */
  const isMeant = () => coveredLooks < COVERED_LOOKS / 2 && placeNow() === place && isOnTop();

  /** Where there is little room, the prompt's own choices lie over the address, and that is no cover. */
  function isCovered(): boolean {
    const { bottom } = address.getBoundingClientRect();
    const isOverlaid = bottom + SHADOW_PX > choicesBox.getBoundingClientRect().top;
    return covers.covered().some((part) => part !== address || !isOverlaid);
  }

  /** Whether a person sees it: on top of the page, dressed, and not moved, covered or taken out. */
  function isSeen(): boolean {
    // It is told late, and what still appears counts as covered.
    if (!document.hidden) coveredLooks = Math.max(0, coveredLooks + (isCovered() ? 1 : -0.5));
    if (coveredLooks >= COVERED_LOOKS || !isOnTop()) return false;
    // Keys are no page's either.
    return document.hidden || !(document.activeElement?.matches(FRAMES) || document.pointerLockElement);
  }

  function isOnTop(): boolean {
    if (host.parentNode !== document.documentElement) return false;
    if (!dialog.matches(':modal') || !dialog.checkVisibility() || !isOwnStyle()) return false;
    if ((host.currentCSSZoom ?? 1) !== zoom || filterOfPage() !== filter) return false;
    if (document.hidden) return true;
    if (isInTransition()) return false;
    const { left, top, width, height } = dialog.getBoundingClientRect();
    const meets = (y: number) => dialog.contains(root.elementFromPoint(left + width / 2, y));
    const isAbove = [...shownAbove()].every((other) => above.has(other));
    const isMet = (way: Element) => {
      const box = way.getBoundingClientRect();
      return way.contains(root.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2));
    };
    return isAbove && [top + 12, top + height / 2, top + height - 12].every(meets) && ways.every(isMet);
  }

  /** Letters of the page's own fonts are none of ours: what they showed a moment ago must be read again. */
  function checkFonts(): void {
    const fonts = fontsOf(texts.script);
    if (fonts === chosenFonts) return;
    chosenFonts = fonts;
    dialog.style.fontFamily = fonts;
    shownAt = performance.now();
    place = placeNow();
  }

  /** What has moved under a pointer is armed anew. */
  function checkPlace(): void {
    if (placeNow() === place) return;
    place = placeNow();
    shownAt = performance.now();
  }

  function isUnderControl(button: Element): boolean {
    const { left, right, top, bottom } = controlAt;
    const box = button.getBoundingClientRect();
    const isBeside = box.left > right + FINGER_PX || box.right < left - FINGER_PX;
    return !isBeside && box.top < bottom + FINGER_PX && box.bottom > top - FINGER_PX;
  }

  /** Buttons that wait show that they do; all others take a press. */
  function showArming(buttons: readonly Element[]): void {
    for (const button of waiting) button.classList.remove('early');
    waiting = buttons;
    for (const button of waiting) button.classList.add('early');
    clearTimeout(arming);
    arming = window.setTimeout(() => {
      for (const button of waiting) button.classList.remove('early');
      waiting = [];
    }, ARMED_OVER_CONTROL_MS);
  }

  function show(): void {
    const focused = root.activeElement;
    if (host.parentNode !== document.documentElement) document.documentElement.append(host);
    dress();
    takeZoomBack();
    if (document.pointerLockElement) document.exitPointerLock();
    coveredLooks = 0;
    // Whatever was shown last is on top.
    dialog.close();
    dialog.showModal();
    above = shownAbove();
    (focused instanceof HTMLElement ? focused : heading).focus({ preventScroll: true });
    shownAt = performance.now();
    place = placeNow();
  }

  let returns = 0;
  let arming = 0;
  /** What takes the prompt away is answered so often, and then with "don't share": it must not be lost unseen. */
  function checkSeen(): void {
    try {
      checkFonts();
      for (const name of host.getAttributeNames()) host.removeAttribute(name);
      if (isAlive() && isSeen()) {
        checkPlace();
        if (coveredLooks === 0) returns = Math.max(0, returns - 1 / LOOKS_TO_FORGET);
        return;
      }
      if (isAlive() && dialog.open && returns < MOST_RETURNS) {
        returns += 1;
        show();
        armedAfter = ARMED_OVER_CONTROL_MS;
        showArming(ways);
        return;
      }
    } catch {
      // Then the page is in no state to show it.
    }
    finish();
  }

  let chosenFonts = fontsOf(texts.script);
  dialog.style.fontFamily = chosenFonts;
  root.append(dialog);
  const covers = watchCovers([address, ...ways]);
  const watch = setInterval(checkSeen, LOOK_EVERY_MS);
  try {
    show();
    if (dialog.getClientRects().length === 0) throw new Error('not shown');
  } catch (error) {
    finish();
    throw error;
  }
  showArming([...root.querySelectorAll('button')].filter(isUnderControl));
}
