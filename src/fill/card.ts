/**
 * A small card on the page of an official form: whether the link is in, and what this place asks people not
 * to do. Not modal, in a closed shadow root, announced once to a screen reader, closed by one press.
 */
import type { FillTexts } from '../messages';
import { cardStyles } from './card-style';

export type CardState = 'copied' | 'filled';

export interface Card {
  /** @param field the one that holds the link: the card must not cover it */
  show(state: CardState, field?: Element): void;
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

/** Screen readers announce only changes in a part of the page that they already know. */
const SAID_AFTER_MS = 150;

/** Where the card stands: in a corner beside the form, or as a bar above a page that leaves no room beside it. */
type CardPlace = 'left' | 'right' | 'bar';

/** In `em` of the browser's own font size. In a narrower card, lines would break after every second word. */
const NARROWEST_EM = 15;
const WIDEST_EM = 21.25;
const EDGE = 16;
/** Distance from the form's controls, which mostly have a frame around them. */
const GAP = 40;

/** What a person has to fill in or press; a page's own search and menus do not count. */
const formControls = 'input:not([type="hidden"]), textarea, select, button, [role="button"]';
const pageFrame = 'header, nav, footer, [role="search"]';

/** How far the form's controls reach, at both sides of the window. */
function reachOfForm(): { left: number; right: number } {
  const boxes = [...document.querySelectorAll(formControls)]
    .filter((control) => !control.closest(pageFrame) && control.checkVisibility())
    .map((control) => control.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0);
  return {
    left: Math.min(innerWidth, ...boxes.map(({ left }) => left)),
    right: Math.max(0, ...boxes.map(({ right }) => right)),
  };
}

/**
 * The corner at the end of the page's lines, else the other corner: there the card covers nothing that must
 * be filled in or pressed, however far the page is scrolled. If there is no room, a bar above.
 * @param end the side where the page's lines end
 * @param em the browser's own font size
 */
function placeBesideForm(end: 'left' | 'right', em: number): { place: CardPlace; width: number } {
  const { left, right } = reachOfForm();
  const rooms = { left, right: innerWidth - right };
  const other = end === 'left' ? 'right' : 'left';
  const widest = WIDEST_EM * em;
  const place = rooms[end] >= rooms[other] || rooms[end] >= widest + EDGE + GAP ? end : other;
  const width = Math.min(widest, rooms[place] - EDGE - GAP);
  return width < NARROWEST_EM * em ? { place: 'bar', width: 0 } : { place, width };
}

/** @param onClose called when the person closes the card */
export function showCard(texts: FillTexts, onClose: () => void): Card {
  // The page's direction decides the corner: in a right-to-left page the fields begin on the right.
  const end = getComputedStyle(document.documentElement).direction === 'rtl' ? 'left' : 'right';
  const host = element('div', {});
  const root = host.attachShadow({ mode: 'closed' });
  dress(root);
  const status = element('p', { className: 'status', role: 'status' });
  const more = element('button', {
    type: 'button',
    className: 'more',
    ariaLabel: texts.more,
    ariaExpanded: 'false',
  });
  const close = element('button', {
    type: 'button',
    className: 'close',
    textContent: texts.close,
  });
  const card = element(
    'section',
    {
      lang: texts.language,
      dir: texts.direction,
      className: `card ${texts.script}`,
      ariaLabel: 'Report Instead',
    },
    element(
      'p',
      { className: 'who' },
      element('span', { className: 'mark' }),
      element('bdi', { lang: 'en' }, 'Report Instead'),
    ),
    status,
    more,
    element('ul', {}, ...texts.notes.map((note) => element('li', { dir: 'auto', textContent: note }))),
    close,
  );
  more.addEventListener('click', (event) => {
    if (event.isTrusted) more.ariaExpanded = String(card.toggleAttribute('data-open'));
  });
  close.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    host.remove();
    removeEventListener('resize', settle);
    onClose();
  });
  // The form must not notice presses in the card.
  for (const type of ['pointerdown', 'mousedown', 'click', 'keydown', 'keyup']) {
    root.addEventListener(type, (event) => event.stopPropagation());
  }
  root.append(card);
  document.documentElement.append(host);

  function settle(): void {
    const { place, width } = placeBesideForm(end, Number.parseFloat(getComputedStyle(host).fontSize));
    card.dataset.place = place;
    card.style.inlineSize = place === 'bar' ? '' : `${width}px`;
  }

  addEventListener('resize', settle);
  return {
    show(state, field) {
      // A later step of the form may have other fields.
      settle();
      card.dataset.state = state;
      setTimeout(() => {
        status.textContent = texts[state];
        if (card.dataset.place !== 'bar' || !field) return;
        const isUnder = field.getBoundingClientRect().top < card.getBoundingClientRect().bottom;
        if (isUnder) field.scrollIntoView({ block: 'center' });
      }, SAID_AFTER_MS);
    },
  };
}
