/** Forms that send themselves as soon as something is written into them. */
import type { LinkField } from './find-field';

/** Handlers that run while something is written, or right after it. */
const WRITING = [
  'oninput',
  'onchange',
  'onbeforeinput',
  'onkeyup',
  'onblur',
  'onfocusout',
  'onpropertychange',
];

/**
 * Whether the page's attributes show that writing sends the form: then the person pastes the link. What a
 * page's scripts do on their own cannot be seen from here.
 */
export function sendsItself(field: LinkField): boolean {
  const form = field.form ?? field.closest('form');
  for (let element: Element | null = field; element; element = element.parentElement) {
    const handlers = WRITING.map((name) => element?.getAttribute(name) ?? '').join(';');
    if (/submit|click\s*\(|send/i.test(handlers)) return true;
    if (element === form) break;
  }
  return false;
}
