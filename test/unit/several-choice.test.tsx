// @vitest-environment happy-dom
/** Several links: what was chosen last counts, also while the disk is slow. */
import { render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Listed } from '../../options/several/use-list';
import { textsOf } from '../../scripts/languages/texts';
import { languages } from '../../src/i18n/languages';
import { messagesOf } from '../../src/i18n/messages';
import { emptyList, type LinkList } from '../../src/report/link-list';

const english = languages.find(({ tag }) => tag === 'en');
if (!english) throw new Error('no English');
const texts = textsOf('en');
const messages = messagesOf(english, texts);

const place = (id: string) => ({
  channel: { id, name: { en: `Place ${id}` }, delivery: [] },
  delivery: { type: 'form', url: `https://${id}.example/` },
  reasons: [],
});
const lists = { get: vi.fn(), change: vi.fn() };
const outbox = { unfinished: vi.fn() };

vi.mock('../../src/ui/app', () => ({ useMessages: () => messages, usePolicy: () => null }));
vi.mock('../../options/several/places', () => ({
  usePlacesFor: (category: string | null) => (category ? [place('a'), place('b')] : null),
}));
vi.mock('../../options/several/sending', () => ({
  Sending: ({ route, category }: { route: { channel: { id: string } }; category: string }) => (
    <output>{`${route.channel.id} ${category}`}</output>
  ),
}));
vi.mock('../../options/privacy/reports', () => ({ ownReports: () => ({ list: lists, outbox }) }));

const { Send } = await import('../../options/several/send');
const { useList } = await import('../../options/several/use-list');

const list: LinkList = { ...emptyList, category: 'violence', channel: 'a' };
const sendsTo = () => document.querySelector('output')?.textContent;

function choose(name: string | undefined): void {
  const label = [...document.querySelectorAll('label')].find((one) => one.textContent?.includes(name ?? '?'));
  const input = label?.querySelector('input');
  if (!input) throw new Error(`No ${name}`);
  input.click();
}

beforeEach(() => {
  render(null, document.body);
  for (const spy of [lists.get, lists.change, outbox.unfinished]) spy.mockReset();
});

it('the button is of the place and the harm that were pressed, before they are kept', async () => {
  let keep = () => {};
  const listed = {
    change: () =>
      new Promise<void>((resolve) => {
        keep = resolve;
      }),
  } as unknown as Listed;
  const rest = { already: new Map(), onAlready: () => {}, onPlace: () => {}, again: new Set<string>() };
  const show = (kept: LinkList) => render(<Send listed={listed} list={kept} {...rest} />, document.body);
  show(list);
  expect(sendsTo()).toBe('a violence');
  choose('Place b');
  await vi.waitFor(() => expect(sendsTo()).toBe('b violence'));
  choose(texts.category_sexual_images);
  await vi.waitFor(() => expect(sendsTo()).toBe('a sexual_images'));
  // A place pressed while the harm is still being kept is a place for that harm.
  choose('Place b');
  await vi.waitFor(() => expect(sendsTo()).toBe('b sexual_images'));
  keep();
  show({ ...list, category: 'sexual_images', channel: 'b' });
  await vi.waitFor(() => expect(sendsTo()).toBe('b sexual_images'));
});

it('what was read before a change does not take its place', async () => {
  let listed: Listed | undefined;
  const Shown = () => {
    listed = useList();
    return <p>{listed.list?.channel}</p>;
  };
  lists.get.mockResolvedValue(list);
  outbox.unfinished.mockResolvedValue({ handOvers: [] });
  render(<Shown />, document.body);
  await vi.waitFor(() => expect(document.body.textContent).toBe('a'));
  let answer = (_: object) => {};
  outbox.unfinished.mockReturnValueOnce(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  lists.change.mockResolvedValue({ ...list, channel: 'b' });
  const reading = listed?.readAgain();
  await listed?.change((now) => ({ ...now, channel: 'b' }));
  answer({ handOvers: [] });
  await reading;
  await vi.waitFor(() => expect(document.body.textContent).toBe('b'));
});
