/**
 * The page script shows the prompt, or says that it is too late: nobody may read "Not shared" when the post was shared.
 */
import { beforeEach, expect, it, vi } from 'vitest';
import type { HeldAnswer, PageMessage, PromptTexts } from '../../src/messages';
import type { PageSite } from '../../src/share/page-site';
import type { PromptChoices } from '../../src/share/prompt';
import type { AskedAct, Shared } from '../../src/share/shared';
import { find, pageWith } from '../support/page';

const said: PageMessage[] = [];
const shown: { address: unknown; choices: PromptChoices }[] = [];
vi.mock('../../src/share/prompt', () => ({
  showPrompt: (_: unknown, address: unknown, choices: PromptChoices) => shown.push({ address, choices }),
  takePress: () => false,
}));
vi.mock('../../src/share/runtime', () => ({
  runtime: {
    runtime: {
      sendMessage: async (message: PageMessage) => {
        said.push(message);
      },
    },
  },
}));
await import('../../src/share/page');

const site: PageSite = {
  id: 'feed',
  hosts: ['feed.example'],
  addresses: [{ path: /^\/p\/(?<post>\d+)$/, print: 'https://feed.example/p/{post}', certainty: 'exact' }],
  watch: {
    posts: ['article'],
    text: 'p',
    author: 'b',
    links: [{ from: 'inside', select: 'a' }],
    wayToLink: 'copy',
    controls: [{ id: 'share', mark: '[data-share]' }],
  },
};
const answer = Promise.resolve({ texts: { title: 'A prompt' } as PromptTexts, salt: 3 });
let shared: Shared;

/** From then on, the post counts as asked about. */
const countedAsAsked = { type: 'page/asked', mark: 7, salt: 3 };

function act(isLate: () => boolean = () => false): AskedAct {
  const pressable = find('[data-share]');
  const detected = { control: { id: 'share' }, pressable, post: find('article') };
  return {
    detected,
    post: find('article'),
    isIntent: false,
    page: location.href,
    mark: 7,
    share: vi.fn(),
    isLate,
  };
}

beforeEach(() => {
  pageWith('<article><p>Bake sale</p><a href="/p/7">3 h</a><button data-share></button></article>');
  shared = { site: 'feed' };
  globalThis.reportInstead = shared;
  globalThis.addEventListener ??= () => {};
  said.length = 0;
  shown.length = 0;
  globalThis.reportInsteadPage?.(site);
});

it('shows the post’s own link, and tells how it was found', async () => {
  await shared.ask?.(act(), answer);
  expect(shown[0]?.address).toEqual({ url: 'https://feed.example/p/7', certainty: 'exact' });
  expect(said).toEqual([
    { type: 'page/checked', salt: 3, linkMissed: false, signs: ['mark'] },
    countedAsAsked,
  ]);
});

it('begins a report with just that link', async () => {
  const asked = act();
  await shared.ask?.(asked, answer);
  shown[0]?.choices.report();
  expect(said.at(-1)).toEqual({
    ...{ type: 'page/report', choices: [] },
    link: 'https://feed.example/p/7',
  });
  expect(shared.asked).toBe(asked.post);
  expect(asked.share).not.toHaveBeenCalled();
  shown[0]?.choices.share();
  expect(asked.share).toHaveBeenCalledOnce();
});

it('shows the address that the page had at the press, although a story has gone on since', async () => {
  const story = { ...act(), post: null, page: 'https://feed.example/p/7' };
  window.history.pushState(null, '', '/p/8');
  await shared.ask?.(story, answer);
  expect(location.pathname).toBe('/p/8');
  expect(shown[0]?.address).toEqual({ url: 'https://feed.example/p/7', certainty: 'exact' });
});

it('counts a link that should be in the page', async () => {
  find('a').remove();
  await shared.ask?.(act(), answer);
  expect(said).toEqual([
    { type: 'page/checked', salt: 3, linkMissed: true, signs: ['mark'] },
    countedAsAsked,
  ]);
});

it('shows nothing once the act went through, and nothing without words; neither counts as asked about', async () => {
  await expect(
    shared.ask?.(
      act(() => true),
      answer,
    ),
  ).rejects.toThrow('too late');
  await expect(shared.ask?.(act(), Promise.resolve(undefined as never))).rejects.toThrow('too late');
  // The share went through while the texts were loading.
  let isLate = false;
  let bring = (_: HeldAnswer) => {};
  const slow = new Promise<HeldAnswer>((resolve) => {
    bring = resolve;
  });
  const asked = shared.ask?.(
    act(() => isLate),
    slow,
  );
  isLate = true;
  bring(await answer);
  await expect(asked).rejects.toThrow('too late');
  await expect(shared.ask?.(act(), Promise.reject(new Error('asleep')))).rejects.toThrow('asleep');
  expect(shown).toEqual([]);
  expect(said).not.toContainEqual(countedAsAsked);
});

it('looks for the link while the texts are on their way', async () => {
  const looked = vi.spyOn(find('article'), 'querySelectorAll');
  const asked = shared.ask?.(act(), new Promise(() => {}));
  await vi.waitFor(() => expect(looked).toHaveBeenCalled());
  expect(shown).toEqual([]);
  void asked;
});
