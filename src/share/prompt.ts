/**
 * The prompt: a native modal dialog in a closed shadow root, brought into the page only when an act is held.
 * It offers and explains; it never sends, and never says that this post shows anything.
 */
import type { PromptTexts } from '../messages';
import type { Candidate } from '../sites/types';
import { styles } from './prompt-style';
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

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> & { className?: string } = {},
  ...children: (Node | string | null)[]
): HTMLElementTagNameMap[K] {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children.filter((child) => child !== null));
  return node;
}

/**
 * Nobody reads and decides so fast: a pointer's press this soon was the second of a double press on the page. It is
 * as long as the prompt takes to appear (prompt-style.ts).
 */
const ARMED_AFTER_MS = 150;
/** How often the prompt looks whether it is still seen; only while it is open. */
const LOOK_EVERY_MS = 200;
/** A page that takes it away more often than this gets it away for good. One is forgotten in so many looks. */
const MOST_RETURNS = 3;
const LOOKS_TO_FORGET = 20;

/** The prompt that is open in this page. */
let current: { takePress(event: MouseEvent | KeyboardEvent): boolean; end(): void } | null = null;

/**
 * Takes a trusted press in the prompt, before any listener of the page's.
 * @returns whether it was one; then it is nobody else's business
 */
export function takePress(event: MouseEvent | KeyboardEvent): boolean {
  return current?.takePress(event) ?? false;
}

/** Sets the stylesheet of the shadow root. */
function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox refuses sheets made in a content script: https://bugzilla.mozilla.org/show_bug.cgi?id=1928865
    root.append(element('style', { textContent: styles }));
  }
}

/** What can lie over a modal dialog, as far as a page's scripts leave it to be seen. */
function shownAbove(): Set<Element> {
  const { fullscreenElement } = document;
  const popovers = document.querySelectorAll(':popover-open');
  return new Set([...popovers, ...(fullscreenElement ? [fullscreenElement] : [])]);
}

/** What of the page's own look reaches even what lies on top of it: `zoom`, and in Firefox `filter`. */
function lookOfPage(): string {
  const { zoom, filter } = getComputedStyle(document.documentElement);
  return `${zoom} ${filter}`;
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
  let above = shownAbove();
  const look = lookOfPage();
  const host = element('div');
  const root = host.attachShadow({ mode: 'closed' });
  dress(root);
  const presses = new Map<Element, () => void>();
  let shownAt = Number.POSITIVE_INFINITY;

  const button = (text: string, className: string, act: () => void) => {
    const node = element('button', { className }, text);
    presses.set(node, act);
    node.addEventListener('click', (event) => press(node, event));
    return node;
  };

  const isEarly = ({ timeStamp }: Event) => timeStamp - shownAt < ARMED_AFTER_MS;

  /** A page's script can make presses; it cannot make trusted ones. */
  function press(node: Element, event: MouseEvent | KeyboardEvent): void {
    event.preventDefault();
    // A key goes where the focus is, and that is on none of the buttons at first.
    const isPointer = event instanceof MouseEvent && event.detail > 0;
    if (event.isTrusted && !(isPointer && isEarly(event))) presses.get(node)?.();
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
    });

  // Forms that close the dialog by themselves: the buttons do that much even when the extension is gone.
  const dialog = element(
    'dialog',
    { lang: texts.language, dir: texts.direction, className: `${texts.script}${texts.slim ? ' slim' : ''}` },
    heading,
    element('p', { id: 'body', className: 'body' }, texts.body),
    url ? element('p', { className: 'label' }, texts.addressLabel) : null,
    address,
    url && note ? element('p', { className: 'note' }, note) : null,
    element(
      'form',
      { method: 'dialog', className: 'choices' },
      button(texts.report, 'main', () => finish(choices.report)),
      button(texts.dontShare, 'second', () => finish()),
      button(texts.share, 'third', () => finish(choices.share)),
    ),
    element(
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
        button(texts.help, 'quiet', () => finish(choices.help)),
      ),
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
    dialog.close();
    host.remove();
    if (choices.control instanceof HTMLElement) choices.control.focus({ preventScroll: true });
    then?.();
  }

  // Escape is "don't share". Where the browser closes at once, without asking by `cancel`, `close` tells.
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    finish();
  });
  dialog.addEventListener('close', () => {
    if (!dialog.open) finish();
  });
  // Presses in the prompt are none of the page's business: its menus would close, its shortcuts would run.
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

  current = {
    end: finish,
    takePress(event) {
      if (!event.composedPath().includes(host)) return false;
      const { type, detail } = event;
      // A click without a pointer is a helping technology's: only its own target knows which button it is for.
      if (type === 'click' && detail === 0) return true;
      event.stopImmediatePropagation();
      if (event instanceof KeyboardEvent) {
        const focused = root.activeElement;
        const isPress = event.key === 'Enter' || event.key === ' ';
        if (isPress && focused?.localName === 'button') {
          if (event.repeat) event.preventDefault();
          else press(focused, event);
        }
      } else if (type === 'pointerdown') {
        pressed = isEarly(event) ? null : buttonAt(event);
      } else if (type === 'click') {
        const button = buttonAt(event);
        // The second click of a double click may have been meant for the page.
        if (button && button === pressed && detail === 1) press(button, event);
        else if (button) event.preventDefault();
      }
      return true;
    },
  };

  /** Whether a person sees it: on top of the page, and not moved, covered or taken out. */
  function isSeen(): boolean {
    if (!host.isConnected || !dialog.matches(':modal') || !dialog.checkVisibility()) return false;
    if (lookOfPage() !== look) return false;
    if (document.hidden) return true;
    const { left, top, width, height } = dialog.getBoundingClientRect();
    const meets = (y: number) => dialog.contains(root.elementFromPoint(left + width / 2, y));
    const isOnTop = [...shownAbove()].every((other) => above.has(other));
    return isOnTop && [top + 12, top + height / 2, top + height - 12].every(meets);
  }

  function show(): void {
    const focused = root.activeElement;
    if (host.parentNode !== document.documentElement) document.documentElement.append(host);
    // Whatever was shown last is on top.
    dialog.close();
    dialog.showModal();
    above = shownAbove();
    (focused instanceof HTMLElement ? focused : heading).focus();
  }

  let returns = 0;
  /** What takes the prompt away is answered so often, and then with "don't share": it must not be lost unseen. */
  function checkSeen(): void {
    try {
      if (isAlive() && isSeen()) {
        returns = Math.max(0, returns - 1 / LOOKS_TO_FORGET);
        return;
      }
      if (isAlive() && dialog.open && returns < MOST_RETURNS) {
        returns += 1;
        show();
        return;
      }
    } catch {
      // Then the page is in no state to show it.
    }
    finish();
  }

  root.append(dialog);
  const watch = setInterval(checkSeen, LOOK_EVERY_MS);
  try {
    show();
    if (dialog.getClientRects().length === 0) throw new Error('not shown');
  } catch (error) {
    finish();
    throw error;
  }
  shownAt = performance.now();
}
