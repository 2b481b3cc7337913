/**
 * Comes into the page of an official form on demand, where the person allowed it: puts the link into the form's field
 * for it, and shows the card. It fills one field, once, and sends nothing.
 */
import type { FillOutcome, FillTask } from '../../messages';
import { type CardState, showCard } from './fill-card';
import { findLinkField, type LinkField } from './find-field';

declare global {
  /** Set by this script in the extension's own world of the page. */
  var reportInsteadFill: ((task: FillTask) => Promise<FillOutcome>) | undefined;
}

/** How often the page is looked at: a form's field may only come after a step. */
const LOOK_EVERY_MS = 250;
/** Then the person has other things to do, or pastes. */
const PATIENCE_MS = 2 * 60 * 1000;

/** Writes as the browser itself does, past what a framework has laid over the field's own `value`. */
function write(field: LinkField, link: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, link);
  for (const type of ['input', 'change']) {
    field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  }
}

/** A form that sends itself whenever a field changes shall not do so now. */
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

function start({ link, origin, texts }: FillTask): Promise<FillOutcome> {
  if (location.origin !== origin || window !== window.top) return Promise.resolve('elsewhere');
  return new Promise((resolve) => {
    const giveUpAt = Date.now() + PATIENCE_MS;
    const card = showCard(texts, () => end('closed'));
    const say = (state: CardState) => card.show(state);
    say('copied');

    /** What the person writes into is the person's, even where it is empty again. */
    let writtenTo: EventTarget | undefined;
    const onInput = (event: Event) => {
      if (event.isTrusted) writtenTo = event.composedPath()[0];
    };

    /** The field that was found the last time: found twice, the form has come to rest. */
    let before: LinkField | null = null;
    let written: LinkField | null = null;

    const look = () => {
      // Some forms throw away what they did not see being typed. Then it is pasted after all.
      if (written) {
        if (written.value !== link) say('copied');
        return end('filled');
      }
      if (Date.now() >= giveUpAt) return end('over');
      const { field } = findLinkField(document);
      if (field && field === before && field !== writtenTo && fits(field, link)) {
        writeWithoutSending(field, link);
        written = field;
        if (field.value === link) say('filled');
      }
      before = field;
    };

    const end = (outcome: FillOutcome) => {
      clearInterval(timer);
      removeEventListener('input', onInput, { capture: true });
      resolve(outcome);
    };
    addEventListener('input', onInput, { capture: true });
    const timer = setInterval(look, LOOK_EVERY_MS);
    look();
  });
}

// Brought in twice, the first one is at work already.
globalThis.reportInsteadFill ??= start;
