/**
 * A small card on the page of an official form: whether the link is in, and what this place asks people not to do.
 * Not modal, in a closed shadow root, said once to a screen reader, gone at a press.
 */
import type { FillTexts } from '../../messages';
import { cardStyles } from './fill-card-style';

export type CardState = 'copied' | 'filled';

export interface Card {
  show(state: CardState): void;
}

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
}

/** Sets the stylesheet of the shadow root. */
function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(cardStyles);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox refuses sheets made in a content script: https://bugzilla.mozilla.org/show_bug.cgi?id=1928865
    root.append(element('style', { textContent: cardStyles }));
  }
}

/** Screen readers say what changes in a part of the page that they know already. */
const SAID_AFTER_MS = 150;

/** @param onClose the person pressed it away */
export function showCard(texts: FillTexts, onClose: () => void): Card {
  const host = element('div', {});
  const root = host.attachShadow({ mode: 'closed' });
  dress(root);
  const inWords = { lang: texts.language, dir: texts.direction };
  const status = element('p', { ...inWords, className: 'status', role: 'status' });
  const close = element('button', {
    ...inWords,
    type: 'button',
    className: 'close',
    textContent: texts.close,
  });
  const card = element(
    'section',
    {
      lang: texts.language,
      // The corner is the page's: on a page from right to left the fields begin where the card would end.
      dir: getComputedStyle(document.documentElement).direction,
      className: `card ${texts.script}`,
      ariaLabel: 'Report Instead',
    },
    element('p', { className: 'who', lang: 'en', dir: 'ltr', textContent: 'Report Instead' }),
    status,
    element('ul', inWords, ...texts.notes.map((note) => element('li', { dir: 'auto', textContent: note }))),
    close,
  );
  close.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    host.remove();
    onClose();
  });
  // Presses in the card are none of the form's business.
  for (const type of ['pointerdown', 'mousedown', 'click', 'keydown', 'keyup']) {
    root.addEventListener(type, (event) => event.stopPropagation());
  }
  root.append(card);
  document.documentElement.append(host);
  return {
    show(state) {
      card.dataset.state = state;
      setTimeout(() => {
        status.textContent = texts[state];
      }, SAID_AFTER_MS);
    },
  };
}
