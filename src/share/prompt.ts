/**
 * The prompt: a native modal dialog in a closed shadow root, brought into the page only when an act is held.
 * It offers and explains; it never sends, and never says that this post shows anything.
 */
import type { PromptTexts } from '../messages';
import { styles } from './prompt-style';

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

function button(text: string, className: string, act: () => void): HTMLButtonElement {
  const node = element('button', { type: 'button', className }, text);
  node.addEventListener('click', (event) => {
    // A page's script can make clicks; it cannot make trusted ones.
    if (event.isTrusted) act();
  });
  return node;
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

/**
 * Shows the prompt over the page.
 * @throws when the page is in no state to show it
 */
export function showPrompt(
  texts: PromptTexts,
  { url, certainty }: PromptAddress,
  choices: PromptChoices,
): void {
  const host = element('div');
  // A page may style or disable everything it has; the host starts from nothing.
  host.style.cssText = 'all: initial !important; pointer-events: auto !important; display: block !important;';
  const root = host.attachShadow({ mode: 'closed' });
  dress(root);

  const heading = element('h2', { id: 'title', tabIndex: -1 }, texts.title);
  const note = certainty === 'exact' ? null : texts.notes[certainty];
  const address = url
    ? element('p', { className: 'address', dir: 'ltr' }, url)
    : element('p', { className: 'address none' }, note);
  address.dataset.part = 'address';
  const status = element('p', { className: 'status', role: 'status' });

  const snooze = (span: Span) =>
    button(texts[`snooze${span[0]?.toUpperCase()}${span.slice(1)}` as 'snoozeHour'], 'quiet', () => {
      choices.snooze(span);
      status.textContent = texts.snoozed[span];
    });

  const dialog = element(
    'dialog',
    { lang: texts.language, dir: texts.direction, className: texts.slim ? 'slim' : '' },
    heading,
    element('p', { id: 'body', className: 'body' }, texts.body),
    url ? element('p', { className: 'label' }, texts.addressLabel) : null,
    address,
    url && note ? element('p', { className: 'note' }, note) : null,
    element(
      'div',
      { className: 'choices' },
      button(texts.report, 'main', () => finish(choices.report)),
      button(texts.dontShare, 'second', () => finish()),
      button(texts.share, 'third', () => finish(choices.share)),
    ),
    element(
      'details',
      {},
      element('summary', {}, texts.snooze),
      element(
        'div',
        { className: 'snoozes' },
        snooze('hour'),
        snooze('today'),
        snooze('site'),
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
    dialog.close();
    host.remove();
    if (choices.control instanceof HTMLElement) choices.control.focus({ preventScroll: true });
    then?.();
  }

  // Escape is "don't share".
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    finish();
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

  root.append(dialog);
  document.documentElement.append(host);
  dialog.showModal();
  heading.focus();
}
