// @vitest-environment happy-dom
/** What the popup keeps of presses that come before the disk has answered, or one right after the other. */
import { render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Popup } from '../../popup/state/context';
import type { Ended, FirstRead } from '../../popup/state/model';
import { emptyDraft } from '../../popup/state/model';
import type { Draft } from '../../src/report/report';

const hour = 3_600_000;
const now = Date.now();
const stored: Draft = {
  ...emptyDraft(now - hour),
  url: 'https://x.com/hunza_bakers/status/1',
  category: 'violence',
};

let respond: ((found: FirstRead) => void) | null = null;
/** What was done to the draft that is stored, in its order. */
let kept: string[];
/** A write ends once this has. */
let disk: Promise<void> = Promise.resolve();
const drafts = {
  async set({ category, typed }: Draft) {
    await disk;
    kept.push(`set ${category ?? typed}`);
  },
  discard: vi.fn(async () => void kept.push('discard')),
  hasEarlier: async () => true,
  takeUpEarlier: vi.fn(async () => undefined),
  get: async () => stored,
};
let popup: Popup;

const empty = () => null;
vi.mock('../../popup/first-read', () => ({
  earlyRead: () => null,
  startFirstRead: () =>
    new Promise((resolve) => {
      respond = resolve;
    }),
}));
vi.mock('../../popup/state/reports', () => ({ isPrivate: true, reports: { drafts } }));
vi.mock('../../popup/state/practice', () => ({ isPractice: false, practiceOffer: null }));
vi.mock('../../popup/state/tab', () => ({ readFront: () => new Promise(() => undefined) }));
vi.mock('../../popup/frame/header', () => ({ Header: () => null }));
vi.mock('../../popup/frame/page-exit', () => ({ PageExit: () => null }));
vi.mock('../../popup/frame/draft-line', () => ({ DraftLine: () => null }));
vi.mock('../../src/ui/app', () => ({ useSetAside: () => [] }));
vi.mock('../../src/ui/part-names', () => ({ setAsideNames: {} }));
vi.mock('../../popup/what/later-code', async () => {
  const { Notices } = await import('../../popup/what/notices');
  return { firstStep: async () => ({ Notices }) };
});
vi.mock('../../popup/next-steps', () => ({
  WhereView: empty,
  AnswerView: empty,
  UnderWayView: empty,
  EndedView: () => (
    <>
      <h1>popup_ended</h1>
      <input />
    </>
  ),
}));
vi.mock('../../popup/kit/unkept-reference', () => ({ UnkeptReference: () => <input id="reference" /> }));
vi.mock('../../popup/kit/words', () => ({ useWords: () => ({ t: (key: string) => key }) }));
vi.mock('../../popup/what/what', async () => {
  const { usePopup } = await import('../../popup/state/context');
  const { DiscardLink } = await import('../../popup/kit/discard-link');
  return {
    What: () => {
      popup = usePopup();
      return <DiscardLink />;
    },
  };
});

const { PopupApp } = await import('../../popup/popup');

/** The disk answers. */
async function answer(draft: Draft | null, unkept: FirstRead['unkept'] = null): Promise<void> {
  await vi.waitFor(() => expect(respond).not.toBeNull());
  respond?.({ draft, waiting: [], unkept, isPrivate: true, failed: false });
}

beforeEach(() => {
  kept = [];
  respond = null;
  render(null, document.body);
  render(<PopupApp />, document.body);
});

it('nothing is thrown away or left before it is known what is there', async () => {
  popup.dispatch({ type: 'category', category: 'violence' });
  await vi.waitFor(() => expect(popup.state.touched).toBe(true));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(document.querySelectorAll('button')).toHaveLength(0);
  await answer(null);
  await vi.waitFor(() => expect(document.body.textContent).toContain('popup_discard'));
  await vi.waitFor(() => expect(document.body.textContent).toContain('popup_earlier_open'));
});

it('what is chosen is kept once the disk has answered', async () => {
  popup.dispatch({ type: 'category', category: 'violence' });
  await vi.waitFor(() => expect(popup.state.touched).toBe(true));
  expect(kept).toEqual([]);
  await answer(null);
  await vi.waitFor(() => expect(kept).toEqual(['set violence']));
});

it('what was changed right before it was thrown away is not kept after that', async () => {
  await answer(null);
  await new Promise((resolve) => setTimeout(resolve, 50));
  popup.dispatch({ type: 'typed', text: 'example.org' });
  await new Promise((resolve) => setTimeout(resolve));
  popup.dispatch({ type: 'discarded', now });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(kept.at(-1)).toBe('discard');
});

it('where the disk refuses to throw it away, that is said', async () => {
  drafts.discard.mockRejectedValueOnce(new Error('no disk'));
  await answer(null);
  await vi.waitFor(() => expect(document.body.textContent).not.toBe(''));
  popup.dispatch({ type: 'category', category: 'violence' });
  await vi.waitFor(() => expect(kept).toEqual(['set violence']));
  expect(document.querySelector('[role="alert"]')).toBeNull();
  popup.dispatch({ type: 'discarded', now });
  await vi.waitFor(() =>
    expect(document.querySelector('[role="alert"]')?.textContent).toBe('options_clear_failed'),
  );
});

it('an earlier report that is discarded in its notice says so, and the focus goes to the step', async () => {
  await answer(stored);
  const notice = () => [...document.querySelectorAll<HTMLButtonElement>('.notice-row button')];
  await vi.waitFor(() => expect(notice().length).toBeGreaterThan(0));
  notice()[0]?.focus();
  notice()[0]?.click();
  await vi.waitFor(() => expect(document.querySelector('output')?.textContent).toBe('popup_discarded'));
  expect(document.activeElement).toBe(document.querySelector('.step'));
});

it('what is begun while a slow disk still throws the one before away does not bring that one back', async () => {
  await answer(null);
  await new Promise((resolve) => setTimeout(resolve, 50));
  let end = (): void => undefined;
  disk = new Promise((resolve) => {
    end = resolve;
  });
  popup.dispatch({ type: 'typed', text: 'example.org' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  popup.dispatch({ type: 'discarded', now });
  popup.dispatch({ type: 'category', category: 'violence' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  end();
  await vi.waitFor(() => expect(kept.at(-1)).toBe('set violence'));
  expect(kept).toEqual(['set example.org', 'discard', 'set violence']);
});

it('"Go on with that one", pressed twice, goes on with that one', async () => {
  await answer(stored);
  const button = () =>
    [...document.querySelectorAll('button')].find((one) => one.textContent === 'popup_earlier_open');
  await vi.waitFor(() => expect(button()).toBeTruthy());
  button()?.click();
  button()?.click();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(drafts.takeUpEarlier).toHaveBeenCalledTimes(1);
});

it('the focus comes to a new step with its drawing: what is typed there at once stays in its field', async () => {
  await answer(null);
  const drawn = new Promise<[field: HTMLInputElement, focused: Element | null]>((resolve) => {
    new MutationObserver((_, observer) => {
      const field = document.querySelector('input');
      if (!field) return;
      observer.disconnect();
      resolve([field, document.activeElement]);
      field.focus();
    }).observe(document.body, { childList: true, subtree: true });
  });
  const report = { channel: 'pk-iwf-portal' } as Ended['report'];
  popup.dispatch({
    type: 'ended',
    ended: { outcome: 'sent', report, intake: null, past: null, reference: null },
  });
  const [field, focused] = await drawn;
  expect(focused?.textContent).toBe('popup_ended');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(document.activeElement).toBe(field);
});

it('a reference number that is typed on the first step is still there on the way back', async () => {
  await answer(null, { id: 'past/1' } as FirstRead['unkept']);
  const field = () => document.querySelector<HTMLInputElement>('#reference');
  await vi.waitFor(() => expect(field()).toBeTruthy());
  (field() as HTMLInputElement).value = 'AB1234';
  popup.dispatch({ type: 'danger', danger: false });
  popup.dispatch({ type: 'category', category: 'violence' });
  popup.dispatch({ type: 'without_link' });
  popup.dispatch({ type: 'danger', danger: false });
  await vi.waitFor(() => expect(field()?.closest('[hidden]') ?? null).toBeTruthy());
  popup.dispatch({ type: 'back' });
  await vi.waitFor(() => expect(field()?.closest('[hidden]') ?? 'shown').toBe('shown'));
  expect(field()?.value).toBe('AB1234');
});
