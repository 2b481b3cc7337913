/**
 * A page for testing the code of the share act without a browser: everything that this code needs from its page, as
 * globals.
 */
import { Window } from 'happy-dom';

/** Makes a page, in which the code then runs. */
export function pageWith(html: string, url = 'https://feed.example/home'): Document {
  const window = new Window({ url });
  const { Element, HTMLElement, HTMLAnchorElement, Node, ShadowRoot, document, location } = window;
  const { Event, MouseEvent, PointerEvent, KeyboardEvent } = window;
  Object.assign(globalThis, { window, document, location, Node, Element, HTMLElement, HTMLAnchorElement });
  Object.assign(globalThis, { ShadowRoot, Event, MouseEvent, PointerEvent, KeyboardEvent });
  window.document.body.innerHTML = html;
  return window.document as unknown as Document;
}

/** The element that a selector finds. @throws when there is none */
export function find(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`Nothing is ${selector}`);
  return found;
}

/** The path of an event at an element, as `composedPath()` gives it. */
export function pathFrom(element: Element): EventTarget[] {
  const path: EventTarget[] = [];
  for (let node: Node | null = element; node; ) {
    path.push(node);
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return [...path, window];
}
