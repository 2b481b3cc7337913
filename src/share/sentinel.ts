/**
 * The one script that is always on a site's pages. It registers a handful of listeners and does nothing else
 * until one fires: no observer, no timer, no page-wide query.
 *
 * An act that passes is never touched. An act that is held is held whole, and if anything goes wrong after
 * that, it goes through.
 */
import type { HeldAct, PageMessage, PromptTexts } from '../messages';
import { readablePath } from '../sites/addresses';
import type { ShareIntent, Site, Watch } from '../sites/types';
import { hintsAtHarm } from './cues';
import { decide, emptyState, type Mode, markOf, type Reason, readState, type ShareState } from './decide';
import { type Detected, detect, detectKey, intentAt, postOf } from './detect';
import { authorOf, carriedLink, type FoundLink, linkOf, wordsOf } from './post';
import { replayKey, replayPress } from './replay';
import { isAlive, runtime } from './runtime';

/** What the injected prompt and post scripts find in the isolated world they share with the sentinel. */
export interface Shared {
  site: Site;
  watch: Watch;
  /** Where the person last pressed, whatever the button: the post meant by a context menu. */
  touched: WeakRef<EventTarget> | null;
  /** Set by the prompt script once it is in the page. */
  showPrompt?: (texts: PromptTexts, choices: PromptChoices) => void;
}

export interface PromptChoices {
  /** Where focus goes back to. */
  control: Element;
  share(): void;
  report(): void;
  help(): void;
  snooze(span: 'hour' | 'today' | 'site'): void;
}

declare global {
  var reportInstead: Shared | undefined;
}

/** What a share control opens; presses elsewhere close it. */
const OPENED = '[role="menu"], [role="dialog"], [data-testid="sheetDialog"]';

/** How long the background may take to bring the prompt before the act goes through without it. */
const PROMPT_TIMEOUT_MS = 1500;
/** A click that the browser makes from a held key comes right behind it. */
const KEY_CLICK_MS = 1000;

interface Act {
  detected: Detected;
  post: Element | null;
  link: FoundLink | null;
  carried: string | null;
  mark: number;
  reason: Reason;
}

/** Starts watching a page of the site. Called once, at `document_start`. */
export function startSentinel(site: Site): void {
  const watch = site.watch;
  if (!watch || globalThis.reportInstead) return;
  const shared: Shared = { site, watch, touched: null };
  globalThis.reportInstead = shared;
  const controller = new AbortController();
  let state: ShareState = emptyState;
  let mode: Mode | null = null;
  /** The post whose menu or dialog is open, by the control that opened it. */
  let opened: { by: string; post: Element | null } | null = null;
  /** The pointer sequence under way: held, or decided to pass. */
  let pointer: { held: Act; press: PointerEvent | MouseEvent } | 'passes' | null = null;
  let heldKey: { pressable: Element; at: number } | null = null;

  function mirror(values: Record<string, unknown>): void {
    const settings = values.settings as { prompt?: { mode?: Mode }; sites?: { off?: unknown } } | undefined;
    const off = settings?.sites?.off;
    const stored = settings?.prompt?.mode;
    const known: Mode = stored === 'always' || stored === 'off' ? stored : 'smart';
    mode = Array.isArray(off) && off.includes(site.id) ? 'off' : known;
    if (!isPrivate()) state = readState(values.share);
  }

  function isPrivate(): boolean {
    return runtime.extension?.inIncognitoContext ?? false;
  }

  async function load(): Promise<void> {
    mirror(await runtime.storage.local.get(['settings', 'share']));
    // A private window's state lives in the background's memory; nothing of it may be written.
    if (isPrivate()) state = readState(await runtime.runtime.sendMessage({ type: 'page/state' }));
  }

  function onChanged(changes: Record<string, { newValue?: unknown }>, area: string): void {
    if (area !== 'local' || (!changes.settings && !changes.share)) return;
    void runtime.storage.local.get(['settings', 'share']).then(mirror, () => {});
  }

  /** The page's own address, where it is that of one post. */
  function pageLink(): FoundLink | null {
    const found = linkOf(site, { ...watch, links: [{ from: 'page' }] } as Watch, document.documentElement, location.href);
    return found?.certainty === 'exact' ? found : null;
  }

  function consider(detected: Detected, intent: ShareIntent | null): Act | null {
    const { control } = detected;
    const post = control.after ? (opened?.post ?? null) : detected.post;
    const carried = intent ? carriedLink(intent, new URL(location.href)) : null;
    if (intent && !carried) return null;
    const link = post ? linkOf(site, watch as Watch, post, location.href) : intent ? null : pageLink();
    // Neither in a post nor on a post's own page: a group's or a profile's share, which is not ours.
    if (!post && !link && !carried) return null;
    const words = post ? wordsOf(watch as Watch, post) : '';
    const identity =
      carried ?? (link?.certainty === 'exact' ? link.url : post && `${authorOf(watch as Watch, post)}\n${words}`) ?? '';
    const mark = markOf(`${site.id}\n${identity}`, state.salt);
    if (!control.after && control.step === 'open') opened = { by: control.id, post };
    if (!control.held || mode === null) return null;
    const reason = decide(state, mode, site.id, mark, Date.now(), () => hintsAtHarm(words));
    return reason && { detected, post, link, carried, mark, reason };
  }

  /** Finds the share act in an event, or null: then the event is not touched. */
  function actOf(event: Event): Act | null {
    const intent = intentAt(watch as Watch, new URL(location.href));
    const detected = detect(watch as Watch, event.composedPath(), intent, opened?.by ?? null);
    if (!detected) {
      // Another control was pressed: whatever opens now is not the share menu.
      if (!event.composedPath().some((node) => node instanceof Element && node.matches(OPENED))) opened = null;
      return null;
    }
    const pages = (watch as Watch).controls.find((control) => control.id === detected.control.id)?.pages;
    if (pages && !detected.post && !pages.test(readablePath(new URL(location.href)))) return null;
    return consider(detected, intent);
  }

  function hold(event: Event): void {
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  function say(message: PageMessage): Promise<unknown> {
    return runtime.runtime.sendMessage(message);
  }

  /** Brings the prompt for a held act; without it in time, the act goes through. */
  async function ask(act: Act, replay: () => void): Promise<void> {
    const { link, carried } = act;
    const shown = link ?? (carried ? { url: carried, certainty: 'exact' as const } : null);
    const seen = {
      site: site.id,
      link: shown?.url ?? null,
      certainty: shown?.certainty ?? ('none' as const),
    };
    let done = false;
    const letThrough = () => {
      if (done) return;
      done = true;
      replay();
    };
    const timer = setTimeout(letThrough, PROMPT_TIMEOUT_MS);
    try {
      const held: HeldAct = {
        type: 'page/held',
        ...seen,
        reason: act.reason,
        mark: act.mark,
        ready: Boolean(shared.showPrompt),
      };
      const texts = (await say(held)) as PromptTexts | null;
      if (done) return;
      if (!texts || !shared.showPrompt) throw new Error('no prompt');
      // From here on the post counts as asked about, whatever is chosen.
      state = { ...state, asked: [...state.asked, act.mark], last: { ...state.last, [site.id]: Date.now() } };
      shared.showPrompt(texts, {
        control: act.detected.pressable,
        share: replay,
        report: () => void say({ type: 'page/report', ...seen }).catch(() => {}),
        help: () => void say({ type: 'page/help' }).catch(() => {}),
        snooze: (span) => void say({ type: 'page/snooze', site: site.id, span }).catch(() => {}),
      });
      done = true;
    } catch {
      letThrough();
    } finally {
      clearTimeout(timer);
    }
  }

  function pressOf(event: MouseEvent, act: Act): () => void {
    const target = event.composedPath()[0];
    const press = {
      target: target instanceof Element ? target : act.detected.pressable,
      x: event.clientX,
      y: event.clientY,
      pointerType: event instanceof PointerEvent ? event.pointerType || 'mouse' : 'mouse',
    };
    return () => {
      // A virtual feed may have drawn the control anew in the meantime.
      if (!press.target.isConnected) press.target = act.detected.pressable;
      if (press.target.isConnected) replayPress(press);
    };
  }

  function onPointerDown(event: PointerEvent): void {
    shared.touched = new WeakRef(event.composedPath()[0] ?? document);
    pointer = null;
    if (event.button !== 0) return;
    const act = actOf(event);
    if (!act) {
      pointer = 'passes';
      return;
    }
    pointer = { held: act, press: event };
    hold(event);
  }

  function onPointerRest(event: MouseEvent): void {
    if (pointer && pointer !== 'passes') hold(event);
  }

  function onClick(event: MouseEvent): void {
    const sequence = pointer;
    pointer = null;
    if (sequence === 'passes') return;
    if (sequence) {
      hold(event);
      // Pressed here and let go elsewhere: no press at all.
      if (event.composedPath().includes(sequence.held.detected.pressable)) {
        void ask(sequence.held, pressOf(sequence.press, sequence.held));
      }
      return;
    }
    // Firefox makes the click of a space bar on key-up even where key-down was held.
    if (heldKey && Date.now() - heldKey.at < KEY_CLICK_MS && event.composedPath().includes(heldKey.pressable)) {
      heldKey = null;
      hold(event);
      return;
    }
    const act = actOf(event);
    if (!act) return;
    hold(event);
    void ask(act, pressOf(event, act));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' || event.key === ' ') {
      pointer = null;
      const target = event.composedPath()[0];
      const act = target instanceof Element && target.matches('input, textarea') ? null : actOf(event);
      if (!act) return;
      hold(event);
      if (event.repeat) return;
      heldKey = { pressable: act.detected.pressable, at: Date.now() };
      const { left, top, width, height } = act.detected.pressable.getBoundingClientRect();
      const press = { target: act.detected.pressable, x: left + width / 2, y: top + height / 2, pointerType: 'mouse' };
      void ask(act, () => replayPress(press));
      return;
    }
    if (event.key.length !== 1) return;
    const detected = detectKey(watch as Watch, event);
    if (!detected) return;
    const act = consider(detected, null);
    if (!act) return;
    hold(event);
    if (!event.repeat) void ask(act, () => replayKey(detected.pressable, event));
  }

  /** Only what a person did counts, only while the extension lives; and an error must never cost a press. */
  function listen<K extends keyof WindowEventMap>(type: K, handle: (event: WindowEventMap[K]) => void): void {
    window.addEventListener(
      type,
      (event) => {
        if (!event.isTrusted) return;
        if (!isAlive()) {
          controller.abort();
          globalThis.reportInstead = undefined;
          return;
        }
        try {
          handle(event);
        } catch {
          pointer = null;
        }
      },
      { capture: true, signal: controller.signal },
    );
  }

  listen('pointerdown', onPointerDown);
  listen('mousedown', onPointerRest);
  listen('pointerup', onPointerRest);
  listen('mouseup', onPointerRest);
  listen('click', onClick);
  listen('keydown', onKeyDown);
  runtime.storage.onChanged.addListener(onChanged);
  load().catch(() => {});
}

/** The post under the last press, for the context menu and the popup. */
export function touchedPost({ watch, touched }: Shared): Element | null {
  let node = touched?.deref();
  const path: Element[] = [];
  while (node instanceof Node) {
    if (node instanceof Element) path.push(node);
    const parent: Node | null = node.parentNode;
    node = parent instanceof ShadowRoot ? parent.host : (parent ?? undefined);
  }
  return postOf(watch, path);
}
