/** What the prompt is made of: a native modal dialog in a closed shadow root. It draws, and knows nothing of presses. */
import type { PromptTexts } from '../messages';
import type { Candidate } from '../sites/types';
import { type ClosedRoot, closedRoot, element, logo } from './closed-root';
import type { Way } from './prompt-machine';
import { fontsOf } from './prompt-style';

/** The address that would be reported, and what is not certain about it. */
export interface PromptAddress {
  url: string | null;
  certainty: 'exact' | 'page' | 'opaque' | 'none';
  /** Links that the person chooses from after "Report it"; the prompt shows none of them. */
  choices?: readonly Candidate[];
}

export interface PromptView extends ClosedRoot {
  dialog: HTMLDialogElement;
  heading: HTMLElement;
  address: HTMLElement;
  /** Report, don't share, share; and what is around them. */
  ways: readonly HTMLButtonElement[];
  choices: HTMLElement;
  later: HTMLDetailsElement;
  status: HTMLElement;
  /** Every button. */
  buttons: ReadonlyMap<Element, Way>;
}

type Button = (way: Way, text: string, className: string) => HTMLButtonElement;

/** The lines about the address. Without an address, what is not certain stands in its place. */
function addressLines({ notes, addressLabel }: PromptTexts, { url, certainty, choices }: PromptAddress) {
  const note = choices ? notes.choose : certainty === 'exact' ? null : notes[certainty];
  const address = url
    ? element('p', { className: 'address', dir: 'ltr' }, url)
    : element('p', { className: choices ? 'address none note' : 'address none' }, note);
  address.dataset.part = 'address';
  const label = url ? element('p', { className: 'label' }, addressLabel) : null;
  return { address, lines: [label, address, url && note ? element('p', { className: 'note' }, note) : null] };
}

function fromLine({ product, from }: PromptTexts): HTMLElement {
  const words = element('span', {}, element('bdi', { lang: 'en' }, product), ` · ${from}`);
  return element('p', { className: 'from' }, logo(), words);
}

// Forms close the dialog by themselves, so the buttons do that much even when the extension is gone.
function form(className: string, ...buttons: (Node | null)[]): HTMLFormElement {
  return element('form', { method: 'dialog', className }, ...buttons);
}

function laterOf(texts: PromptTexts, button: Button): HTMLDetailsElement {
  return element(
    'details',
    {},
    element('summary', {}, texts.snooze),
    form(
      'snoozes',
      button('hour', texts.snoozeHour, 'quiet'),
      button('today', texts.snoozeToday, 'quiet'),
      // Empty where an organisation decides on sites.
      texts.snoozeSite ? button('site', texts.snoozeSite, 'quiet') : null,
    ),
  );
}

/** Makes it, not yet in the page. */
export function promptView(texts: PromptTexts, shown: PromptAddress): PromptView {
  const closed = closedRoot();
  const buttons = new Map<Element, Way>();
  const button: Button = (way, text, className) => {
    const node = element('button', { className }, text);
    buttons.set(node, way);
    return node;
  };
  const ways = [
    button('report', texts.report, 'main'),
    button('dontShare', texts.dontShare, 'second'),
    button('share', texts.share, 'third'),
  ];
  const heading = element('h2', { id: 'title', tabIndex: -1 }, texts.title);
  const { address, lines } = addressLines(texts, shown);
  const choices = form('choices', ...ways);
  const later = laterOf(texts, button);
  const status = element('p', { className: 'status', role: 'status' });
  const dialog = element(
    'dialog',
    { lang: texts.language, dir: texts.direction, className: texts.script },
    fromLine(texts),
    heading,
    element(
      'p',
      { id: 'body', className: 'body' },
      shown.url ? `${texts.body} ${texts.bodyMore}` : texts.body,
    ),
    ...lines,
    choices,
    element('div', { className: 'more' }, form('', button('help', texts.help, 'quiet')), later),
    status,
  );
  dialog.setAttribute('aria-labelledby', 'title');
  dialog.setAttribute('aria-describedby', 'body');
  dialog.setAttribute('role', 'dialog');
  dialog.style.fontFamily = fontsOf(texts.script);
  closed.root.append(dialog);
  return { ...closed, dialog, heading, address, ways, choices, later, status, buttons };
}
