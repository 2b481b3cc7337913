/**
 * Finds the one field of an official form that is clearly meant for a link.
 *
 * Every visible text field gets points for the signs that it wants a link. A sign that it is another kind of
 * field excludes it, whatever its points. The best field is taken if it has {@link THRESHOLD} points or more,
 * and is ahead of every other by {@link MARGIN}: a link in a wrong field is worse than a link that has to be
 * pasted.
 *
 * | sign | points | |---|---|
 * | label says "link", "URL", "web address"… (`<label>`, `aria-label`, `aria-labelledby`, else the text before it) | 6 |
 * | label names a place on the web, without asking for its address | 3 |
 * | label says something different | −3 |
 * | name or id says so | 4 |
 * | `type="url"` | 3 |
 * | `inputmode="url"` | 2 |
 * | placeholder or title shows an address or says so | 3 |
 * | description (`aria-describedby`) shows an address or says so | 2 |
 * | `autocomplete="url"`: by the HTML standard the person's own page, in practice often just "a link" | 0 |
 * | "more links", "another link" | −4 |
 */
import {
  comparable,
  further,
  isBareSite,
  link,
  linkName,
  never,
  neverName,
  onePerLine,
  otherLink,
  ownSite,
  ownWords,
  place,
  reported,
} from './field-words';

/** A label alone is enough; without one it takes two signs. */
export const THRESHOLD = 6;
/** By how many points the best field must be ahead. */
export const MARGIN = 2;

export type LinkField = HTMLInputElement | HTMLTextAreaElement;

/** `none`: there is no such field, or it is filled already. `ambiguous`: several fields fit. */
export type FieldSearch = { field: LinkField; reason: null } | { field: null; reason: 'none' | 'ambiguous' };

/**
 * Looks through a page, its open shadow roots and its frames of the same origin.
 * @param root the page; nothing outside of it is used
 * @param isSeen whether a person can see an element; tests without a layout pass their own
 */
export function findLinkField(
  root: Document | ShadowRoot,
  isSeen: (element: Element) => boolean = isVisible,
): FieldSearch {
  const ranked = rootsIn(root, isSeen)
    .flatMap((each) => [...each.querySelectorAll<LinkField>('input, textarea')])
    .map((field) => ({ field, score: isOpenToWriting(field) && isSeen(field) ? scoreOf(field) : 0 }))
    .filter(({ score }) => score >= THRESHOLD)
    .sort((a, b) => b.score - a.score);
  const [best, next] = ranked;
  if (!best) return { field: null, reason: 'none' };
  if (next && best.score - next.score < MARGIN) return { field: null, reason: 'ambiguous' };
  // If it is not empty, a person or the site has written something there.
  return isEmpty(best.field) ? { field: best.field, reason: null } : { field: null, reason: 'none' };
}

/** The beginning of an address counts as empty: many old forms write that themselves. */
function isEmpty({ value, defaultValue }: LinkField): boolean {
  return /^\s*$/.test(value) || (value === defaultValue && /^\s*https?:\/\/(www\.)?\s*$/i.test(value));
}

function rootsIn(root: Document | ShadowRoot, isSeen: (element: Element) => boolean): ParentNode[] {
  const found: ParentNode[] = [root];
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) found.push(...rootsIn(element.shadowRoot, isSeen));
    const inner = element.localName === 'iframe' && isSeen(element) ? documentIn(element) : null;
    if (inner) found.push(...rootsIn(inner, isSeen));
  }
  return found;
}

/** Null for a frame of another origin, which the browser does not let us read. */
function documentIn(frame: Element): Document | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

const textTypes = ['text', 'url', ''];

/**
 * Whether a person may write into it. Pages close honeypots, fields of a later step and menus in these ways.
 */
function isOpenToWriting(field: LinkField): boolean {
  if (field.localName === 'input' && !textTypes.includes(typeOf(field))) return false;
  if (field.disabled || field.readOnly || field.matches(':disabled')) return false;
  if (field.getAttribute('aria-disabled') === 'true' || field.getAttribute('aria-readonly') === 'true') {
    return false;
  }
  if (field.getAttribute('tabindex')?.trim().startsWith('-')) return false;
  return !field.closest('[aria-hidden="true"], [inert], [hidden]');
}

function typeOf(field: LinkField): string {
  return (field.getAttribute('type') ?? '').trim().toLowerCase();
}

/** Values of `autocomplete` for personal details; `url` proves nothing. */
const ownDetails = /^(?!(on|off|url|nope|false|new|none|disabled)$)[a-z-]+$/;

function scoreOf(field: LinkField): number {
  if (isElsewhere(field)) return 0;
  const label = comparable(labelOf(field) || textBefore(field));
  const hint = `${field.getAttribute('placeholder') ?? ''} ${field.getAttribute('title') ?? ''}`;
  const name = namesOf(field);
  if (isOtherField(field, label, comparable(hint), name)) return 0;

  const says = link.test(label);
  if (field.localName === 'textarea' && !isForLinksOnly(label, comparable(hint), says)) return 0;
  let score = 0;
  if (says) score += 6;
  else if (place.test(label)) score += 3;
  else if (label) score -= 3;
  if (linkName.test(name)) score += 4;
  if (typeOf(field) === 'url') score += 3;
  if (field.getAttribute('inputmode') === 'url') score += 2;
  if (showsLink(hint)) score += 3;
  if (showsLink(describedBy(field))) score += 2;
  if (further.test(label)) score -= 4;
  return score;
}

function showsLink(text: string): boolean {
  return /https?:\/\/|\bwww\./i.test(text) || link.test(comparable(text));
}

/** The parts of a page where no report is written. */
function isElsewhere(field: LinkField): boolean {
  if (field.closest('[role="search"], search, nav, footer, [role="navigation"], [role="contentinfo"]')) {
    return true;
  }
  const role = field.getAttribute('role');
  if (role !== null && role !== 'textbox') return true;
  const form = field.closest('form');
  if (!form) return false;
  // Logging in or making an account is not reporting.
  if (form.querySelector('input[type="password" i]')) return true;
  return /\b(search|suche|recherche|newsletter|subscribe|login|signin)\b/i.test(
    `${form.getAttribute('action') ?? ''} ${form.id} ${form.className}`,
  );
}

function isOtherField(field: LinkField, label: string, hint: string, name: string): boolean {
  const filledIn = (field.getAttribute('autocomplete') ?? '').trim().toLowerCase().split(/\s+/).at(-1) ?? '';
  if (ownDetails.test(filledIn)) return true;
  if ([label, hint].some((text) => never.test(text) || ownSite.test(text))) return true;
  if (neverName.test(name) || isBareSite(label)) return true;
  return otherLink.test(label) && !reported.test(label);
}

/** True for "URLs, one per line", false for "Describe what you saw and add the link". */
function isForLinksOnly(label: string, hint: string, says: boolean): boolean {
  if (ownWords.test(label)) return onePerLine.test(`${label} ${hint}`) && says;
  return says || (onePerLine.test(hint) && link.test(hint));
}

/** Names as programs write them: `pageUrl`, `field_url[0][value]`, `tx_form[link-1]`. */
function namesOf(field: LinkField): string {
  const spaced = `${field.getAttribute('name') ?? ''} ${field.id}`
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/([a-z])(\d)/gi, '$1 $2');
  return comparable(spaced);
}

const LONGEST_LABEL = 200;

function labelOf(field: LinkField): string {
  const own = field.getRootNode() as Document | ShadowRoot;
  const labels = field.id
    ? [...own.querySelectorAll('label')].filter(({ htmlFor }) => htmlFor === field.id)
    : [];
  const around = field.closest('label');
  if (around && !labels.includes(around)) labels.push(around);
  return [
    field.getAttribute('aria-label') ?? '',
    ...byIds(field, 'aria-labelledby'),
    ...labels.map(wordsOfNode),
  ]
    .join(' ')
    .trim()
    .slice(0, LONGEST_LABEL);
}

function describedBy(field: LinkField): string {
  return byIds(field, 'aria-describedby').join(' ').slice(0, LONGEST_LABEL);
}

function byIds(field: LinkField, attribute: string): string[] {
  const root = field.getRootNode() as Document | ShadowRoot;
  const ids = (field.getAttribute(attribute) ?? '').split(/\s+/).filter(Boolean);
  return ids.map((id) => wordsOfNode(root.getElementById(id)));
}

const notWords = 'input, textarea, select, button, script, style, noscript';

/** The text of a part of the page, without what is written into its fields. */
function wordsOfNode(node: Node | null): string {
  if (!node) return '';
  if (node.nodeType === 3) return node.nodeValue ?? '';
  if (node.nodeType !== 1 || (node as Element).matches(notWords)) return '';
  return [...node.childNodes].map(wordsOfNode).join(' ');
}

/** How many levels up the page the text before a field may be: a table's cell, its row. */
const LEVELS = 4;
const LONGEST_BEFORE = 120;

/** The text in front of a field that has no label, as in the tables of old forms. */
function textBefore(field: LinkField): string {
  let node: Element = field;
  for (let level = 0; level < LEVELS; level += 1) {
    for (let before = node.previousSibling; before; before = before.previousSibling) {
      if (holdsField(before)) return '';
      const text = wordsOfNode(before).trim();
      if (text) return text.length <= LONGEST_BEFORE ? text : '';
    }
    const { parentElement } = node;
    if (!parentElement || parentElement.matches('form, fieldset, dialog, main, body')) return '';
    node = parentElement;
  }
  return '';
}

function holdsField(node: Node): boolean {
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  const fields = 'input:not([type="hidden" i]), textarea, select';
  return element.matches(fields) || element.querySelector(fields) !== null;
}

/** No person can write into a field smaller than this. */
const SMALLEST = { width: 20, height: 8 };
/** No element that is meant to be seen is so far outside the page, on the left or on the right. */
const FAR = 500;

/** Whether a person can see an element, as far as its own page can tell. */
export function isVisible(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view || !element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false;
  const { width, height, left, right, bottom } = element.getBoundingClientRect();
  if (width < SMALLEST.width || height < SMALLEST.height) return false;
  const { scrollX, scrollY, innerWidth } = view;
  if (bottom + scrollY <= 0 || right + scrollX <= -FAR || left + scrollX >= innerWidth + FAR) return false;
  for (let node: Element | null = element; node; node = node.parentElement) {
    const { display, overflow, clipPath, clip, position } = view.getComputedStyle(node);
    if (clipPath.startsWith('inset(50%') || clipPath.startsWith('inset(100%')) return false;
    if (position === 'absolute' && /^rect\(0(px)?,? 0/.test(clip)) return false;
    // A part of the form that is collapsed.
    const isBox = node !== element && display !== 'inline' && display !== 'contents';
    if (isBox && overflow !== 'visible' && (node.clientHeight < 2 || node.clientWidth < 2)) return false;
  }
  return true;
}
