/**
 * What the sentinel does once a person has begun to use the page: it looks for share acts among their
 * presses. This file connects the state machine (watch-machine.ts) with the page: events come in here, and
 * what follows from them is done here.
 *
 * An act that passes is never touched. An act that is held is held whole, and if anything goes wrong after
 * that, it goes through. What is needed only for a held act (finding the post's link, the prompt) is brought
 * into the page then: see `page.ts`.
 */
import type { HeldAnswer, PageMessage } from '../messages';
import { detect, detectKey, isElement, postOf } from './detect';
import { consider, findAct } from './find-act';
import { followRecord } from './page-record';
import { replayKey } from './replay';
import { isAlive, runtime } from './runtime';
import type { Shared } from './shared';
import { type Act, At, Do, On, reduce, type WatchEvent, type WatchState } from './watch-machine';
import type { WatchedSite } from './watched-site';

/**
 * How long the background may take to bring the prompt before the act goes through without it. In several parts, so
 * that the time does not run on while the page itself is busy: then nothing could be brought, either.
 */
const PART_MS = 500;
const PARTS = 3;
/** A click that the browser makes from a held key comes right after it. */
const KEY_CLICK_MS = 1000;

const say = (message: PageMessage): Promise<unknown> => runtime.runtime.sendMessage(message);
const quietly = (message: PageMessage) => void say(message).catch(() => {});

type Path = readonly EventTarget[];

function pointerDown(state: WatchState, event: PointerEvent, path: Path): WatchEvent {
  if (event.button !== 0) return { on: On.wait };
  const found = findAct(state, event, path);
  // A touch may be the first input of all: the settings are known before the finger is lifted.
  return { on: found.act ? On.grab : state.record ? On.skip : On.wait, ...found };
}

/** Changes nothing about a press: a long touch opens the menu, too. */
const contextMenu = ({ site }: WatchState, event: MouseEvent, path: Path): WatchEvent => ({
  on: On.told,
  opened: { by: event.type, from: path[0] as Element, post: postOf(site, path) },
});

function click(state: WatchState, event: MouseEvent, path: Path): WatchEvent {
  const { press, act } = state;
  const isOn = act && path.includes(act.detected.pressable);
  if (press === At.held) return { on: isOn ? On.click : On.slip };
  if (press === At.passed) return { on: On.pass };
  if (press === At.key && isOn && Date.now() - act.at < KEY_CLICK_MS) return { on: On.echo };
  const found = findAct(state, event, path);
  return { on: found.act ? On.strike : On.pass, ...found };
}

function keyDown(state: WatchState, event: KeyboardEvent, path: Path): WatchEvent | null {
  const [target] = path;
  if (!isElement(target)) return null;
  const presses = (event.key === 'Enter' || event.key === ' ') && !target.matches('input, textarea');
  const letter = presses ? null : detectKey(state.site, event, path);
  const found = letter
    ? consider(state, letter, false, () => replayKey(letter.pressable, event))
    : presses
      ? findAct(state, event, path)
      : undefined;
  const on = event.repeat ? On.repeat : letter ? On.letter : On.key;
  return { on: found?.act ? on : On.type, ...found };
}

const along = (): WatchEvent => ({ on: On.along });

/** For each event of the page: what it means here. */
const read: Record<string, (state: WatchState, event: never, path: Path) => WatchEvent | null> = {
  pointerdown: pointerDown,
  mousedown: along,
  pointerup: along,
  mouseup: along,
  click,
  keydown: keyDown,
  contextmenu: contextMenu,
};

/**
 * Reports to the self-check a share that passed, and a press that only looks like one: never what or where.
 */
function count({ site, known = false, record }: WatchState, path: Path): void {
  if (!record?.looks || record.mode === 'off') return;
  if (known || detect({ ...site, controls: record.looks }, path, null)) {
    quietly({ type: 'page/press', known });
  }
}

/**
 * Brings the prompt for a held act; if it does not come in time, the act goes through.
 * @param isLate nobody waits for it any more
 * @param answer is called with the result
 */
async function bring(
  { shared }: WatchState,
  act: Act,
  isLate: () => boolean,
  answer: (on: On) => void,
): Promise<void> {
  let parts = 0;
  const timer = setInterval(() => {
    if (++parts < PARTS) return;
    clearInterval(timer);
    answer(On.late);
  }, PART_MS);
  try {
    const wanted = say({
      type: 'page/held',
      ready: !!shared.ask,
      way: act.detected.control.way,
    }) as Promise<HeldAnswer>;
    // A page script that is there already looks for the post's link while the background answers.
    if (!shared.ask) await wanted;
    await shared.ask!({ ...act, isLate }, wanted);
    answer(On.shown);
  } catch {
    answer(On.failed);
  }
  clearInterval(timer);
}

/**
 * Watches a page of the site from now on.
 * @param stop called when the extension was updated or removed under the page
 * @returns the function that takes each trusted press, before the page does; it gets other events too, and
 *   ignores them
 */
export function watchShares(shared: Shared, site: WatchedSite, stop: () => void): (event: Event) => void {
  let state: WatchState = { shared, site, press: At.rest, asked: [] };

  function dispatch(what: WatchEvent, event?: Event, path: Path = []): void {
    const { asking } = state;
    const next = reduce(state, what);
    state = next.state;
    for (const one of next.todo) {
      if (one === Do.hold) {
        event!.preventDefault();
        event!.stopImmediatePropagation();
      } else if (one === Do.count) count(state, path);
      else if (one === Do.share) asking!.share();
      else if (one === Do.bring) ask(state.asking!);
      // So the prompt is ready to be shown when the button is released.
      else if (!shared.ask) quietly({ type: 'page/near' });
    }
  }

  function ask(act: Act): void {
    const isLate = () => state.asking !== act;
    // A prompt that nobody waits for any more changes nothing.
    void bring(state, act, isLate, (on) => isLate() || dispatch({ on }));
  }

  shared.readRecord = followRecord(site, say, (record) => {
    dispatch({ on: On.told, record });
    if (record?.mode === 'smart' && !shared.hints) quietly({ type: 'page/words' });
  });

  return (event) => {
    const reader = read[event.type];
    // Most moves of a pointer need no work.
    if (!shared.takePress && !reader) return;
    if (!isAlive()) return stop();
    try {
      if (shared.takePress?.(event) || !reader) return;
      const path = event.composedPath();
      // Not where a press ends: that may be in another post, or on what the press has opened. Not a WeakRef: a node's
      // wrapper in this world may be collected while the node itself is still in the page.
      if (reader === pointerDown || reader === contextMenu) shared.touched = path[0] as EventTarget;
      const what = reader(state, event as never, path);
      if (what) dispatch(what, event, path);
    } catch {
      dispatch({ on: On.fail });
    }
  };
}
