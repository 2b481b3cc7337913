/**
 * Whether a person sees the prompt: on top of the page, with its style, and not moved, covered or removed.
 * Checked only while it is open, since a page can do what it likes with its own content.
 */
import type { PromptTexts } from '../messages';
import { watchCovers } from './covers';
import type { Sight, Way } from './prompt-machine';
import { fontsOf } from './prompt-style';
import type { PromptView } from './prompt-view';
import { isAlive } from './runtime';

/** How far the shadow of the choices reaches. */
const SHADOW_PX = 10;
/** How far beside the control a second press of a finger may land. */
const FINGER_PX = 16;
/** Elements that take the keys for what is inside them. */
const FRAMES = 'iframe, frame, object, embed, fencedframe';

/** The prompt in its page, and how both looked when it was last shown. */
export interface Looking {
  readonly view: PromptView;
  readonly script: PromptTexts['script'];
  readonly covers: ReturnType<typeof watchCovers>;
  readonly filter: string;
  above: ReadonlySet<Element>;
  zoom: number;
  place: string;
  fonts: string;
}

/** What can lie over a modal dialog, as far as the page's scripts do not hide it. */
function shownAbove(): Set<Element> {
  const { fullscreenElement } = document;
  const popovers = document.querySelectorAll(':popover-open');
  return new Set([...popovers, ...(fullscreenElement ? [fullscreenElement] : [])]);
}

/** A filter of the page, which in Firefox changes even what lies on top of it. */
const filterOfPage = () => getComputedStyle(document.documentElement).filter;

/** Whether the pictures of a view transition are painted over everything. */
function isInTransition(): boolean {
  try {
    return document.documentElement.matches(':active-view-transition');
  } catch {
    // A browser that does not know the selector.
    return false;
  }
}

/** Begins to look. Call it before the prompt is in the page. */
export function lookAt(view: PromptView, script: PromptTexts['script']): Looking {
  return {
    view,
    script,
    covers: watchCovers([view.address, ...view.ways]),
    filter: filterOfPage(),
    above: shownAbove(),
    zoom: 1,
    place: '',
    fonts: fontsOf(script),
  };
}

/**
 * Where it is, without the animation with which it appears. The window counts too: a page may have opened it,
 * and move it.
 */
function placeNow({ view: { dialog } }: Looking): string {
  return [
    dialog.offsetLeft,
    dialog.offsetTop,
    dialog.offsetWidth,
    dialog.offsetHeight,
    screenX,
    screenY,
  ].join();
}

/** From now on its present place is the right one. */
export function rememberPlace(looking: Looking): void {
  looking.place = placeNow(looking);
}

/** Puts it into the page, on top of everything. @throws when the page cannot show it */
export function putOnTop(looking: Looking): void {
  const { host, root, dress, dialog, heading } = looking.view;
  const focused = root.activeElement;
  if (host.parentNode !== document.documentElement) document.documentElement.append(host);
  dress();
  // Undoes the page's own zoom, which also applies to a dialog on top.
  looking.zoom = host.currentCSSZoom ?? 1;
  dialog.style.zoom = String(1 / looking.zoom);
  if (document.pointerLockElement) document.exitPointerLock();
  // Whatever was shown last is on top.
  dialog.close();
  dialog.showModal();
  void looking.covers.watch(dialog.getAnimations());
  looking.above = shownAbove();
  (focused instanceof HTMLElement ? focused : heading).focus({ preventScroll: true });
  rememberPlace(looking);
}

function isOwnStyle(dialog: HTMLElement): boolean {
  const { boxSizing, position, visibility, opacity, fontFamily } = getComputedStyle(dialog);
  const isStill = dialog.getAnimations().length === 0;
  return (
    boxSizing === 'border-box' &&
    position === 'fixed' &&
    visibility === 'visible' &&
    (!isStill || opacity === '1') &&
    fontFamily !== ''
  );
}

/**
 * Where there is little room, the prompt's own choices lie over the address. That does not count as a cover.
 */
function isCovered({ view: { address, choices }, covers }: Looking): boolean {
  const { bottom } = address.getBoundingClientRect();
  const isOverlaid = bottom + SHADOW_PX > choices.getBoundingClientRect().top;
  return covers.covered().some((part) => part !== address || !isOverlaid);
}

/** Whether presses on it reach it. */
function isMet({ dialog, root, ways }: PromptView): boolean {
  const { left, top, width, height } = dialog.getBoundingClientRect();
  const meets = (y: number) => dialog.contains(root.elementFromPoint(left + width / 2, y));
  const isReached = (way: Element) => {
    const box = way.getBoundingClientRect();
    return way.contains(root.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2));
  };
  return [top + 12, top + height / 2, top + height - 12].every(meets) && ways.every(isReached);
}

function isOnTop({ view, zoom, filter, above }: Looking): boolean {
  const { host, dialog } = view;
  if (host.parentNode !== document.documentElement) return false;
  if (!dialog.matches(':modal') || !dialog.checkVisibility() || !isOwnStyle(dialog)) return false;
  if ((host.currentCSSZoom ?? 1) !== zoom || filterOfPage() !== filter) return false;
  if (document.hidden) return true;
  if (isInTransition()) return false;
  return [...shownAbove()].every((other) => above.has(other)) && isMet(view);
}

/** Whether it is still where it was seen. */
export function isInPlace(looking: Looking): boolean {
  return placeNow(looking) === looking.place && isOnTop(looking);
}

/** Letters in the page's own fonts are not ours: if the fonts change, what is shown must be read again. */
function hasNewFonts(looking: Looking): boolean {
  const fonts = fontsOf(looking.script);
  if (fonts === looking.fonts) return false;
  looking.fonts = fonts;
  looking.view.dialog.style.fontFamily = fonts;
  return true;
}

/** Looks at it, and takes what it finds as the right state from now on. */
export function lookAtPrompt(looking: Looking): Sight {
  const { host, dialog } = looking.view;
  const isOther = hasNewFonts(looking);
  for (const name of host.getAttributeNames()) host.removeAttribute(name);
  const hasChanged = isOther || placeNow(looking) !== looking.place;
  const sight = {
    isThere: isAlive() && dialog.open,
    isHidden: document.hidden,
    isCovered: isCovered(looking),
    isOnTop: isOnTop(looking),
    losesKeys: Boolean(document.activeElement?.matches(FRAMES) || document.pointerLockElement),
    hasChanged,
  };
  if (hasChanged) rememberPlace(looking);
  return sight;
}

/** The buttons that came up where the page's control is. */
export function overControl({ buttons }: PromptView, { left, right, top, bottom }: DOMRect): Way[] {
  return [...buttons].flatMap(([button, way]) => {
    const box = button.getBoundingClientRect();
    const isBeside = box.left > right + FINGER_PX || box.right < left - FINGER_PX;
    return !isBeside && box.top < bottom + FINGER_PX && box.bottom > top - FINGER_PX ? [way] : [];
  });
}
