/**
 * The prompt, brought into the page only when an act is held. This file connects its state machine
 * (prompt-machine.ts) with the page. It offers and explains; it never sends, and never says that this post
 * shows anything.
 */
import type { PromptTexts } from '../messages';
import { type Notice, sayNotShared } from './not-shared';
import {
  ARMED_OVER_CONTROL_MS,
  type PromptDo,
  type PromptEvent,
  type PromptState,
  reducePrompt,
  unseen,
  type Way,
} from './prompt-machine';
import {
  isInPlace,
  type Looking,
  lookAt,
  lookAtPrompt,
  overControl,
  putOnTop,
  rememberPlace,
} from './prompt-sight';
import { type PromptAddress, type PromptView, promptView } from './prompt-view';
import { isAlive } from './runtime';

export type { PromptAddress } from './prompt-view';

export type SnoozeSpan = 'hour' | 'today' | 'site';

export interface PromptChoices {
  /** Gets the focus back. */
  control: Element;
  share(): void;
  report(): void;
  help(): void;
  snooze(span: SnoozeSpan): void;
}

/** How often the prompt checks whether it can still be seen; only while it is open. */
const LOOK_EVERY_MS = 200;

/** A prompt in its page, and what is left of it. */
interface Prompt {
  readonly texts: PromptTexts;
  readonly choices: PromptChoices;
  readonly looking: Looking;
  state: PromptState;
  notice: Notice | null;
  looks: number;
  arming: number;
}

/** The last one, until nothing is left of it. */
let current: Prompt | null = null;

/**
 * Takes a trusted press in the prompt or in the notice after it, before any listener of the page.
 * @returns whether it was one; then nobody else may handle it
 */
export function takePress(event: Event): boolean {
  if (!current) return false;
  return current.notice ? current.notice.takePress(event) : takePromptPress(current, event);
}

function dispatch(prompt: Prompt, event: PromptEvent): void {
  const { state, todo } = reducePrompt(prompt.state, event);
  prompt.state = state;
  if (state.at === 'over' && current === prompt) current = null;
  for (const one of todo) effects[one](prompt, event);
}

const effects: Readonly<Record<PromptDo, (prompt: Prompt, event: PromptEvent) => void>> = {
  show(prompt) {
    show(prompt);
    showArming(prompt);
  },
  close,
  report: ({ choices }) => choices.report(),
  share: ({ choices }) => choices.share(),
  help: ({ choices }) => choices.help(),
  snooze(prompt, event) {
    const { view } = prompt.looking;
    const span = (event as { way: SnoozeSpan }).way;
    prompt.choices.snooze(span);
    view.status.textContent = prompt.texts.snoozed[span];
    view.dialog.scrollTop = view.dialog.scrollHeight;
    rememberPlace(prompt.looking);
  },
  say: sayIt,
  stay: ({ notice }) => notice?.stay(),
  wait: ({ notice }) => notice?.wait(),
  unsay(prompt) {
    prompt.notice?.end();
    prompt.notice = null;
  },
};

/** Closes first, so that the page is as before and has the focus before anything else happens. */
function close({ looks, looking: { covers, view }, choices: { control } }: Prompt): void {
  clearInterval(looks);
  covers.end();
  view.dialog.close();
  view.host.remove();
  if (control instanceof HTMLElement) control.focus({ preventScroll: true });
}

/** Says that nothing was shared, and offers to report after all. */
function sayIt(prompt: Prompt): void {
  try {
    if (!isAlive()) throw new Error('gone');
    prompt.notice = sayNotShared(prompt.texts, (event) => dispatch(prompt, event));
    dispatch(prompt, { on: 'shown', time: performance.now() });
  } catch {
    // The page cannot show it; nothing was shared.
    dispatch(prompt, { on: 'gone' });
  }
}

function show(prompt: Prompt, over?: readonly Way[]): void {
  putOnTop(prompt.looking);
  dispatch(prompt, { on: 'shown', time: performance.now(), ...(over && { over }) });
}

/** Shows which buttons still wait; all others take a press. */
function showArming(prompt: Prompt): void {
  const draw = () => {
    for (const [button, way] of prompt.looking.view.buttons) {
      button.classList.toggle('early', prompt.state.waiting.includes(way));
    }
  };
  draw();
  clearTimeout(prompt.arming);
  prompt.arming = window.setTimeout(() => {
    dispatch(prompt, { on: 'armed' });
    draw();
  }, ARMED_OVER_CONTROL_MS);
}

function checkSeen(prompt: Prompt): void {
  try {
    dispatch(prompt, { on: 'looked', time: performance.now(), sight: lookAtPrompt(prompt.looking) });
  } catch {
    // Then the page cannot show it.
    dispatch(prompt, { on: 'taken' });
  }
}

/** A page's script can make presses, but no trusted ones. */
function pressButton(prompt: Prompt, way: Way, event: MouseEvent | KeyboardEvent): void {
  event.preventDefault();
  // A key goes to what has the focus, and at first no button has it.
  const isPointer = event instanceof MouseEvent && event.detail > 0;
  if (event.isTrusted) dispatch(prompt, { on: 'press', time: event.timeStamp, way, isPointer });
}

function takeKey(prompt: Prompt, event: KeyboardEvent): void {
  const { root, buttons } = prompt.looking.view;
  const way = root.activeElement && buttons.get(root.activeElement);
  const isPress = event.key === 'Enter' || event.key === ' ';
  if (event.type !== 'keydown' || !isPress || !way) return;
  if (event.repeat) event.preventDefault();
  else pressButton(prompt, way, event);
}

function wayAt({ root, buttons }: PromptView, { clientX, clientY }: MouseEvent): Way | null {
  const button = root.elementFromPoint(clientX, clientY)?.closest('button');
  return (button && buttons.get(button)) ?? null;
}

function takePromptPress(prompt: Prompt, event: Event): boolean {
  const { looking } = prompt;
  const { type, timeStamp: time } = event;
  // Before the browser turns it into a request to close, which a page may take for itself (`CloseWatcher`).
  if (type === 'keydown' && (event as KeyboardEvent).key === 'Escape') {
    event.preventDefault();
    event.stopImmediatePropagation();
    dispatch(prompt, { on: 'dontShare' });
    return true;
  }
  if (!event.composedPath().includes(looking.view.host)) return false;
  // A click without a pointer comes from an assistive technology: only its own target knows which button it is for.
  if (type === 'click' && (event as MouseEvent).detail === 0) return true;
  event.stopImmediatePropagation();
  if (event instanceof KeyboardEvent) takeKey(prompt, event);
  else if (type === 'pointerdown') {
    const way = wayAt(looking.view, event as PointerEvent);
    dispatch(prompt, { on: 'down', time, way, isMeant: isInPlace(looking) });
  } else if (type === 'click') {
    const way = wayAt(looking.view, event as MouseEvent);
    if (!way) return true;
    event.preventDefault();
    dispatch(prompt, { on: 'click', time, way, isSingle: (event as MouseEvent).detail === 1 });
  }
  return true;
}

/** The events of the dialog itself. */
function listen(prompt: Prompt): void {
  const { root, dialog, later, buttons } = prompt.looking.view;
  for (const [button, way] of buttons) {
    button.addEventListener('click', (event) => pressButton(prompt, way, event as MouseEvent));
  }
  // What opens here is below the choices, which stay where they are.
  later.addEventListener('toggle', () => {
    dialog.classList.toggle('open', later.open);
    if (later.open) dialog.scrollTop = dialog.scrollHeight;
    rememberPlace(prompt.looking);
  });
  // Escape and "back" mean "don't share". If the browser closes it at once, without `cancel`, there is still `close`.
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    dispatch(prompt, { on: 'dontShare' });
  });
  dialog.addEventListener('close', () => {
    if (!dialog.open) dispatch(prompt, { on: 'dontShare' });
  });
  // The page must not get presses in the prompt, even if the sentinel is gone.
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
}

/**
 * Shows the prompt over the page; one that is already open is closed.
 * @throws when the page cannot show it
 */
export function showPrompt(texts: PromptTexts, address: PromptAddress, choices: PromptChoices): void {
  if (current) dispatch(current, { on: 'replaced' });
  const controlAt = choices.control.getBoundingClientRect();
  const view = promptView(texts, address);
  const looking = lookAt(view, texts.script);
  const prompt: Prompt = { texts, choices, looking, state: unseen, notice: null, looks: 0, arming: 0 };
  current = prompt;
  listen(prompt);
  prompt.looks = window.setInterval(checkSeen, LOOK_EVERY_MS, prompt);
  try {
    show(prompt);
    if (view.dialog.getClientRects().length === 0) throw new Error('not shown');
  } catch (error) {
    dispatch(prompt, { on: 'taken' });
    throw error;
  }
  dispatch(prompt, { on: 'shown', time: prompt.state.shownAt, over: overControl(view, controlAt) });
  showArming(prompt);
}
