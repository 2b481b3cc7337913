// @vitest-environment happy-dom
/** Several links: another place is chosen while a slow disk still begins to send to the one before. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { textsOf } from '../../scripts/languages/texts';
import { languages } from '../../src/i18n/languages';
import { messagesOf } from '../../src/i18n/messages';
import { emptyList, type LinkList } from '../../src/report/link-list';
import type { Report } from '../../src/report/report';

const texts = textsOf('en');
const messages = messagesOf(languages.find(({ tag }) => tag === 'en')!, texts);
const links = ['1', '2'].map((post) => `https://x.com/hunza_bakers/status/${post}`);
let type: 'intake' | 'form';
const place = (id: string) => ({
  channel: { id, name: { en: `Place ${id}` }, delivery: [] },
  delivery: { type, url: `https://${id}.example/`, intake: { name: id, url: `https://${id}.example/` } },
  reasons: [],
});

interface Queued {
  handOvers: object[];
  already: { url: string; at: Date }[];
}
/** The list as it is stored. */
let stored: LinkList;
/** Holds back what the disk does, where a test says so. */
let disk: Promise<void>;
const openPlace = vi.fn<() => Promise<object>>();
const queueAll = vi.fn<(reports: Report[]) => Promise<Queued>>();
const lists = {
  get: async () => stored,
  change: async (how: (list: LinkList) => LinkList) => {
    const waits = disk;
    await waits;
    stored = how(stored);
    return stored;
  },
};
const outbox = { unfinished: async () => ({ handOvers: [] }), queueAll };
const counted = vi.fn(async (_isPrivate: boolean, _now: Date, _count: number) => undefined);
const said = vi.fn<(words: string) => void>();

vi.mock('../../src/ui/app', () => ({ useMessages: () => messages, usePolicy: () => null }));
vi.mock('../../src/browser', () => ({
  browser: { runtime: { sendMessage: async () => undefined, getURL: () => '', getManifest: () => ({}) } },
}));
vi.mock('../../src/report/pace', () => ({
  pauseAfter: () => 0,
  reportsToday: async () => 0,
  countReport: counted,
}));
vi.mock('../../options/kit/status', () => ({ useStatus: () => ({ done: said, failed: said }) }));
vi.mock('../../options/privacy/reports', () => ({
  inPrivateWindow: false,
  markButton: async () => undefined,
  ownReports: () => ({ list: lists, outbox }),
}));
vi.mock('../../options/several/places', () => ({ usePlacesFor: () => [place('a'), place('b')] }));
vi.mock('../../options/several/open-place', () => ({ openPlace }));
vi.mock('../../options/several/questions', () => ({ Questions: () => null }));
vi.mock('../../options/several/under-way', () => ({ UnderWay: () => null }));
vi.mock('../../options/several/what-is-sent', () => ({ WhatIsSent: () => null }));
const { Several } = await import('../../options/several/page');

const text = () => document.body.textContent ?? '';
const button = () => document.querySelector<HTMLButtonElement>('.button-primary');
const send = () => act(() => void button()?.click());
async function choose(name: string): Promise<void> {
  const label = [...document.querySelectorAll('label')].find((one) => one.textContent?.includes(name));
  const input = label?.querySelector('input');
  if (!input) throw new Error(`No ${name}`);
  await act(() => void input.click());
}
/** What something waits for, and what lets it go on. */
function held(): [Promise<void>, () => void] {
  let go = () => {};
  const wait = new Promise<void>((resolve) => {
    go = resolve;
  });
  return [wait, () => go()];
}
const sent = () => queueAll.mock.calls.flatMap(([reports]) => reports);

async function openPage(): Promise<void> {
  await act(() => render(<Several />, document.body));
  await vi.waitFor(() => expect(button()?.textContent).toContain('Place a'));
}

beforeEach(() => {
  render(null, document.body);
  type = 'intake';
  stored = {
    ...emptyList,
    category: 'violence',
    channel: 'a',
    links: links.map((url) => ({ url, site: null, certainty: 'exact' })) as unknown as LinkList['links'],
  };
  disk = Promise.resolve();
  for (const spy of [queueAll, openPlace, counted, said]) spy.mockClear();
  queueAll.mockResolvedValue({ handOvers: [], already: [] });
});

it('what the place before had already says nothing about the place that is chosen now', async () => {
  await openPage();
  const [wait, answer] = held();
  queueAll.mockImplementationOnce(async ([first]) => {
    await wait;
    const [one, two] = links;
    stored = { ...stored, links: stored.links.filter(({ url }) => url !== one) };
    return { handOvers: [{ report: first }], already: [{ url: two ?? '', at: new Date() }] };
  });
  await send();
  await vi.waitFor(() => expect(queueAll).toHaveBeenCalled());
  await choose('Place b');
  answer();
  // What is on its way to the first place is still said and counted.
  await vi.waitFor(() => expect(counted.mock.calls.map(([, , count]) => count)).toEqual([1]));
  expect(said).toHaveBeenCalledWith(texts.popup_waits_title);
  await vi.waitFor(() => expect(text()).not.toContain(links[0]));
  expect(text()).toContain(links[1]);
  expect(text()).not.toContain(texts.several_take);
  expect(button()?.textContent).toContain('Place b');
  queueAll.mockClear();
  await send();
  await vi.waitFor(() => expect(sent()).toMatchObject([{ url: links[1], channel: 'b' }]));
});

it('nothing goes to a place that is no longer chosen when the sending begins', async () => {
  await openPage();
  const [wait, answer] = held();
  disk = wait;
  await send();
  disk = Promise.resolve();
  await choose('Place b');
  answer();
  await vi.waitFor(() => expect(button()?.getAttribute('aria-disabled')).toBe('false'));
  await send();
  await vi.waitFor(() => expect(sent()).toHaveLength(2));
  expect(sent()).toMatchObject(links.map((url) => ({ url, channel: 'b' })));
});

it('what was pressed goes on when the page is left for another one', async () => {
  await openPage();
  const [wait, answer] = held();
  disk = wait;
  await send();
  await act(() => render(null, document.body));
  answer();
  await vi.waitFor(() => expect(sent()).toMatchObject(links.map((url) => ({ url, channel: 'a' }))));
});

it.each([
  ['popup_copy_failed', 0, false],
  ['popup_trouble_not_noted', 1, true],
])(
  'what went wrong with the place before is only said while it helps (%s)',
  async (trouble, begun, helps) => {
    type = 'form';
    await openPage();
    const [wait, answer] = held();
    openPlace.mockImplementationOnce(async () => {
      await wait;
      return { begun, already: [], trouble };
    });
    const readAgain = vi.spyOn(lists, 'get');
    await send();
    await vi.waitFor(() => expect(openPlace).toHaveBeenCalled());
    await choose('Place b');
    readAgain.mockClear();
    answer();
    // The last step of the sending.
    await vi.waitFor(() => expect(readAgain).toHaveBeenCalled());
    expect(said.mock.calls.flat()).toEqual(helps ? [texts[trouble]] : []);
  },
);
