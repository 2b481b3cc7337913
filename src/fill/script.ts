/**
 * Put into the page of an official form on demand, where the person allowed it. It writes the link into the
 * form's field for it, and shows the card. It fills one field, once, and does not press send.
 */
import { browser } from '../browser';
import type { FillTask, FormMessage } from '../messages';
import { type Card, type CardState, showCard } from './card';
import { findLinkField, type LinkField } from './find-field';
import { sendsItself } from './sends-itself';

declare global {
  /** Set by this script in the extension's own world of the page. */
  var reportInsteadFill: ((task: FillTask) => void) | undefined;
}

/** How often to look at the page: the field may only appear after a step of the form. */
const LOOK_EVERY_MS = 250;
/** After that the person is busy with something else, or pastes the link. */
const PATIENCE_MS = 2 * 60 * 1000;

/** Writes as the browser itself does. Frameworks put a setter of their own over the field's `value`. */
function write(field: LinkField, link: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, link);
  for (const type of ['input', 'change']) {
    field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  }
}

/** Stops a form that sends itself whenever a field changes from doing so now. */
function writeWithoutSending(field: LinkField, link: string): void {
  const page = field.ownerDocument;
  const hold = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  page.defaultView?.addEventListener('submit', hold, { capture: true });
  try {
    write(field, link);
  } finally {
    page.defaultView?.removeEventListener('submit', hold, { capture: true });
  }
}

function fits({ maxLength }: LinkField, link: string): boolean {
  return maxLength < 0 || link.length <= maxLength;
}

/**
 * Says that no other page of the form may get the link. Said at once, not as the answer to the task: the
 * background that gave the task may be stopped by then.
 */
async function tellDone(): Promise<void> {
  try {
    await browser.runtime.sendMessage({ type: 'page/form-done' } satisfies FormMessage);
  } catch {
    // After an update of the extension no background listens any more.
  }
}

/** A page gets the link once, however often its loading is reported. */
let hasBegun = false;

function start({ link, origin, texts }: FillTask): void {
  if (hasBegun || location.origin !== origin || window !== window.top) return;
  hasBegun = true;
  const giveUpAt = Date.now() + PATIENCE_MS;
  let card: Card | undefined;
  const say = (state: CardState, field?: LinkField) => {
    card ??= showCard(texts, () => done());
    card.show(state, field);
  };
  // If the field is there at once, the card only says that it is filled.
  setTimeout(() => card ?? say('copied'), 3 * LOOK_EVERY_MS);

  /** The field that the person wrote into. It is left alone, even if it is empty again. */
  let writtenTo: EventTarget | undefined;
  const onInput = (event: Event) => {
    if (event.isTrusted) writtenTo = event.composedPath()[0];
  };

  /** The field that was found the last time. If it is found twice, the form has stopped changing. */
  let before: LinkField | null = null;

  const look = () => {
    if (Date.now() >= giveUpAt) return done();
    const { field } = findLinkField(document);
    if (field && sendsItself(field)) {
      done();
      return say('copied');
    }
    if (field && field === before && field !== writtenTo && fits(field, link)) {
      writeWithoutSending(field, link);
      done();
      say('filled', field);
      // Some forms delete text that nobody typed. Then the person has to paste it after all.
      setTimeout(() => {
        if (field.value !== link) say('copied');
      }, LOOK_EVERY_MS);
    }
    before = field;
  };

  const end = () => {
    clearInterval(timer);
    removeEventListener('input', onInput, { capture: true });
    removeEventListener('pagehide', end);
  };
  const done = () => {
    end();
    void tellDone();
  };
  // The browser may keep the page for its "back" button: then nothing here would ever end by itself.
  addEventListener('input', onInput, { capture: true });
  addEventListener('pagehide', end);
  const timer = setInterval(look, LOOK_EVERY_MS);
  look();
}

// If it is injected twice, the first one is already at work.
globalThis.reportInsteadFill ??= start;
