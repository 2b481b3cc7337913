/**
 * What the sentinel does once a person has turned to the page: it looks for share acts among their presses.
 *
 * An act that passes is never touched. An act that is held is held whole, and if anything goes wrong after
 * that, it goes through. What is needed only for a held act (finding the post's link, the prompt) comes into the
 * page then: see `page.ts`.
 */
import type { HeldAct, PageMessage, PromptTexts } from '../messages';
import { decide, emptyState, type Mode, markOf, type Reason, type ShareState } from './decide';
import { type Detected, detect, detectKey, intentAt, postOf } from './detect';
import { followRecord, type PageRecord } from './page-record';
import { replayKey, replayPress } from './replay';
import { isAlive, runtime } from './runtime';
import type { Shared } from './sentinel';
import type { WatchedControl, WatchedSite } from './watched-site';
import { authorOf, isQuoted, wordsOf } from './words';

/** What a share control opens; presses elsewhere close it. */
const OPENED = '[role=menu],[role=dialog],[data-testid=sheetDialog]';
/** How long the background may take to bring the prompt before the act goes through without it. */
const PROMPT_TIMEOUT_MS = 1500;
/** A click that the browser makes from a held key comes right behind it. */
const KEY_CLICK_MS = 1000;

interface Act {
  detected: Detected;
  post: Element | null;
  isIntent: boolean;
  identity: string;
  mark: number;
  reason: Reason;
}

/** The path and those parameters that look like an id: what changes from visit to visit does not count. */
function idsIn({ pathname, search }: URL | Location): string {
  let ids = pathname;
  // Not `values()`: Firefox's content scripts cannot iterate it, https://bugzilla.mozilla.org/show_bug.cgi?id=1023984
  new URLSearchParams(search).forEach((value) => {
    if (/\d{5}/.test(value)) ids += ` ${value}`;
  });
  return ids;
}

/**
 * Watches a page of the site from now on.
 * @param stop called when the extension was updated or removed under the page
 * @returns what takes each trusted press, before the page does; it takes other events too, and ignores them
 */
export function watch(shared: Shared, site: WatchedSite, stop: () => void): (event: Event) => void {
  /** Whether anything depends on which post was pressed last. */
  const remembers = site.controls.some(({ after }) => after?.includes('press'));
  let state: ShareState = emptyState;
  let looks: readonly WatchedControl[] | undefined;
  /** Until the settings are known, everything passes. */
  let mode: Mode = 'off';
  let isMirrored = false;
  /** Posts that this page has asked about: what is stored of them counts no more once the salt is another. */
  const askedHere = new Set<string>();
  /** The post whose menu or dialog is open, and what opened it. */
  let opened: { by: string; from: Element; post: Element | null } | null = null;
  /** The pointer sequence under way: held, false where it was decided that it passes, null where its click decides. */
  let pointer: { held: Act; press: PointerEvent } | false | null = null;
  /** Whether the last press was on a control of the site's data. */
  let known = false;
  let heldKey: { pressable: Element; at: number } | null = null;
  /** A prompt is on its way: the second press of a double press is held, and asks nothing more. */
  let asking = false;

  const say = (message: PageMessage): Promise<unknown> => runtime.runtime.sendMessage(message);
  const quietly = (message: PageMessage) => void say(message).catch(() => {});

  /** @param record what counts from now on, or null where that is not known */
  function take(record: PageRecord | null): void {
    isMirrored = record !== null;
    mode = record?.mode ?? 'off';
    if (!record) return;
    // Everything was deleted, and nothing counts as asked about.
    if (state.salt && !record.state.salt) askedHere.clear();
    ({ state, looks } = record);
    if (mode === 'smart' && !shared.hints) quietly({ type: 'page/words' });
  }

  function identityOf(post: Element | null, words: string): string {
    const page = location.host + idsIn(location);
    if (!post) return page;
    const isOwn = (element: Element) => !isQuoted(element, post, site.quoted);
    const holder =
      site.ids &&
      (post.matches(site.ids.select) ? post : [...post.querySelectorAll(site.ids.select)].find(isOwn));
    const id = holder?.getAttribute(site.ids!.attribute) ?? holder?.id ?? '';
    const ids = holder instanceof HTMLAnchorElement ? idsIn(new URL(holder.href)) : id;
    const identity = `${ids}\n${authorOf(site, post)}\n${words}`;
    // Nothing known of the post: the page tells more than nothing, which all such posts would share.
    return identity.trim() ? identity : page;
  }

  /** Whether to hold a share act; an opener's post is remembered for what it opens. */
  function consider(detected: Detected, isIntent: boolean): Act | null {
    const { control, pressable } = detected;
    // What is open now says more than what was pressed last: a menu may have opened by itself since.
    const hovered = control.opener ? document.querySelector(control.opener) : null;
    const menu = !hovered && opened && control.after?.includes(opened.by) ? opened : null;
    const from = hovered ?? menu?.from ?? pressable;
    const post = hovered ? hovered.closest(site.posts) : menu ? menu.post : detected.post;
    // Neither in a post nor on a post's own page: a group's or a profile's share, which is not ours.
    if (!post && !isIntent && !menu && !control.pages?.test(location.pathname)) return null;
    if (!control.atOnce) opened = { by: control.id, from, post };
    if (control.passes) return null;
    const around = post ?? (site.viewer && !isIntent ? from.closest(site.viewer) : null);
    const words = around ? wordsOf(site, around) : '';
    const identity = identityOf(post, words);
    if (askedHere.has(identity)) return null;
    const mark = markOf(identity, state.salt);
    const hinted = () => Boolean(shared.hints?.(words));
    const reason = decide(state, mode, site.id, mark, Date.now(), hinted);
    return reason && { detected, post, isIntent, identity, mark, reason };
  }

  /** Finds the share act in an event, or null: then the event is not touched. */
  function actOf(event: Event): Act | null {
    const intent = intentAt(site, location);
    const path = event.composedPath();
    const detected = detect(site, path, intent, opened?.by ?? null);
    known = Boolean(detected);
    if (detected) return consider(detected, Boolean(intent));
    // Another control was pressed: whatever opens now is not the share menu.
    if (!path.some((node) => node instanceof Element && node.matches(OPENED))) {
      const post = remembers ? (postOf(site, path) ?? opened?.post ?? null) : null;
      opened = remembers ? { by: 'press', from: path[0] as Element, post } : null;
    }
    return null;
  }

  /** Tells, for the self-check, of a share that passed, and of a press that only looks like one: never what or where. */
  function tell(event: Event): void {
    if (mode === 'off' || !looks) return;
    if (known || detect({ ...site, controls: looks }, event.composedPath(), null, null)) {
      quietly({ type: 'page/press', known });
    }
  }

  function hold(event: Event): void {
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** Brings the prompt for a held act; without it in time, the act goes through. */
  async function ask(
    { detected, post, isIntent, identity, mark, reason }: Act,
    share: () => void,
  ): Promise<void> {
    if (asking) return;
    asking = true;
    let late = false;
    const letThrough = () => {
      late = true;
      asking = false;
      share();
    };
    const timer = setTimeout(letThrough, PROMPT_TIMEOUT_MS);
    try {
      const { way } = detected.control;
      const ready = Boolean(shared.ask);
      const held: HeldAct = { type: 'page/held', site: site.id, reason, mark, ready, way };
      const texts = (await say(held)) as PromptTexts;
      if (late) return;
      if (!texts || !shared.ask) throw new Error('no prompt');
      await shared.ask({ detected, post, isIntent, share }, texts);
      // From here on the post counts as asked about, whatever is chosen.
      askedHere.add(identity);
      state = { ...state, last: { ...state.last, [site.id]: Date.now() } };
    } catch {
      if (!late) letThrough();
    } finally {
      clearTimeout(timer);
      if (!late) asking = false;
    }
  }

  function replayOf(event: MouseEvent, pressable: Element): () => void {
    const target = event.composedPath()[0];
    const { clientX: x, clientY: y } = event;
    const pointerType = (event as PointerEvent).pointerType || 'mouse';
    return () => {
      // A virtual feed may have drawn the inside of the control anew in the meantime.
      const connected = target instanceof Element && target.isConnected ? target : pressable;
      if (connected.isConnected) replayPress({ target: connected, x, y, pointerType });
    };
  }

  function onPointerDown(event: PointerEvent): void {
    // Not a WeakRef: a node's wrapper in this world may be collected while the node itself is still in the page.
    shared.touched = event.composedPath()[0] as EventTarget;
    pointer = null;
    if (event.button === 2 && event.target instanceof Element) {
      opened = { by: 'contextmenu', from: event.target, post: postOf(site, event.composedPath()) };
    }
    if (event.button !== 0) return;
    const act = actOf(event);
    // A touch may be the first input of all: the settings are known before the finger is lifted.
    pointer = act ? { held: act, press: event } : isMirrored ? false : null;
    if (!act) return;
    // By the time the button is let go, the prompt is there to be shown.
    if (!shared.ask) quietly({ type: 'page/near' });
    hold(event);
  }

  function onPointerRest(event: MouseEvent): void {
    if (pointer) hold(event);
  }

  function onClick(event: MouseEvent): void {
    const sequence = pointer;
    pointer = null;
    if (sequence) {
      hold(event);
      const { pressable } = sequence.held.detected;
      // Pressed here and let go elsewhere is no press at all.
      if (event.composedPath().includes(pressable))
        void ask(sequence.held, replayOf(sequence.press, pressable));
      return;
    }
    // Firefox makes the click of a space bar on key-up even where key-down was held.
    if (
      sequence === null &&
      heldKey &&
      Date.now() - heldKey.at < KEY_CLICK_MS &&
      event.composedPath().includes(heldKey.pressable)
    ) {
      heldKey = null;
      hold(event);
      return;
    }
    const act = sequence ?? actOf(event);
    if (!act) {
      tell(event);
      return;
    }
    hold(event);
    void ask(act, replayOf(event, act.detected.pressable));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const target = event.composedPath()[0];
    if (!(target instanceof Element)) return;
    pointer = null;
    const presses = (event.key === 'Enter' || event.key === ' ') && !target.matches('input, textarea');
    const key = presses ? null : detectKey(site, event);
    const act = presses ? actOf(event) : key && consider(key, false);
    if (!act) return;
    hold(event);
    if (event.repeat) return;
    const { pressable } = act.detected;
    if (key) {
      void ask(act, () => replayKey(pressable, event));
      return;
    }
    heldKey = { pressable, at: Date.now() };
    const { left, top, width, height } = target.getBoundingClientRect();
    // What has the focus takes the press; the pressable may be an element around its shadow root.
    void ask(act, () =>
      replayPress({ target, x: left + width / 2, y: top + height / 2, pointerType: 'mouse' }),
    );
  }

  followRecord(site, say, take);

  const handlers: { [K in keyof WindowEventMap]?: (event: WindowEventMap[K]) => void } = {
    pointerdown: onPointerDown,
    mousedown: onPointerRest,
    pointerup: onPointerRest,
    mouseup: onPointerRest,
    click: onClick,
    keydown: onKeyDown,
  };
  return (event) => {
    // Most moves of a pointer are nobody's business.
    if (!shared.takePress && !(event.type in handlers)) return;
    if (!isAlive()) {
      stop();
      return;
    }
    // An error must never cost a press.
    try {
      if (shared.takePress?.(event)) return;
      (handlers[event.type as keyof WindowEventMap] as ((event: Event) => void) | undefined)?.(event);
    } catch {
      pointer = null;
    }
  };
}
