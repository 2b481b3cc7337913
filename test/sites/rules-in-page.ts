/**
 * The product's own rules, inside a page that is tested: what a press would be is asked without pressing. The event of
 * a press is only sent through the page under another name, so that nobody there hears it. rules.ts brings this in.
 */
import type { PageMessage } from '../../src/messages';
import { addressOf } from '../../src/report/address';
import { addressOfAct, revealLink } from '../../src/share/act-address';
import type { Mode } from '../../src/share/decide';
import { detect, intentAt } from '../../src/share/detect';
import { findAct } from '../../src/share/find-act';
import { type PageSite, pageSite } from '../../src/share/page-site';
import type { PromptAddress } from '../../src/share/prompt-view';
import { signsOf } from '../../src/share/signs';
import { At, type WatchState } from '../../src/share/watch-machine';
import { watchedSite } from '../../src/share/watched-site';
import { kindsOfAddedSites, sites } from '../../src/sites/index';

/** What the prompt of a held press would be about. */
export interface HeldPress extends PromptAddress {
  /** The way to the link that is said where there is none in the page. */
  way: PageSite['watch']['wayToLink'];
}

const siteOf = (id: string) => [...sites, ...kindsOfAddedSites].find((site) => site.id === id)!;

/** A page of a site, in which every post is asked about once. */
function pressesOn(id: string) {
  const site = siteOf(id);
  const page = pageSite(site)!;
  const recordOf = (mode: Mode) => ({ mode, state: { salt: 1, asked: [], last: {}, snoozedUntil: 0 } });
  let state: WatchState = {
    shared: { site: id },
    site: watchedSite(site)!,
    press: At.rest,
    asked: [],
  };

  /** As the background reads a link. */
  const say = async (message: PageMessage) => {
    const read = message.type === 'page/link' ? addressOf(message.link) : {};
    return 'url' in read ? read : null;
  };

  /** @returns null for a press that passes */
  async function pressOn(
    control: Element,
    target = control,
    mode: Mode = 'always',
  ): Promise<HeldPress | null> {
    let path: EventTarget[] = [];
    const see = (sent: Event) => {
      path = sent.composedPath();
    };
    const event = new Event('probe', { bubbles: true, composed: true });
    addEventListener('probe', see, { capture: true, once: true });
    target.dispatchEvent(event);
    if (!path.includes(control)) throw new Error('A press would not reach the control.');
    const { act, ...found } = findAct({ ...state, record: recordOf(mode) }, event, path);
    state = { ...state, ...found };
    if (!act) return null;
    const asked = { ...act, isLate: () => false };
    await revealLink(page, asked);
    const address = await addressOfAct(page, asked, kindsOfAddedSites.includes(site), say);
    const { control: known, pressable } = act.detected;
    // Told to the self-check before the prompt is shown: what fails here would let the share go.
    signsOf(page.watch, act.isIntent, known, pressable);
    state = { ...state, asked: [...state.asked, act] };
    return { ...address, way: known.way ?? page.watch.wayToLink };
  }

  return {
    pressOn,
    /**
     * At the middle of a control, on whatever is there; by a key, on what takes the focus.
     * @param mode what is chosen in the settings
     */
    press(control: HTMLElement, byKey: boolean, mode: Mode): Promise<HeldPress | null> {
      if (byKey) control.focus();
      else control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const { left, top, width, height } = control.getBoundingClientRect();
      const at = (root: Document | ShadowRoot) =>
        byKey ? root.activeElement : root.elementFromPoint(left + width / 2, top + height / 2);
      let target = at(document);
      for (let inner = target; inner && inner !== control; target = inner) {
        inner = inner.shadowRoot && at(inner.shadowRoot);
        if (!inner || inner === target) break;
      }
      return pressOn(control, target ?? document.body, mode);
    },
  };
}

const everything = { detect, intentAt, siteOf: (id: string) => watchedSite(siteOf(id)), pressesOn };
export type Rules = typeof everything;

declare global {
  /** Only in a page into which rules.ts has brought this. */
  var rules: Rules;
}
globalThis.rules = everything;
