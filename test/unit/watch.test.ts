/** The sentinel in a page: which events its listeners get, which they never get, and what the background is told. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageMessage } from '../../src/messages';
import type { PageRecord } from '../../src/share/page-record';
import type { AskedAct, Shared } from '../../src/share/shared';
import type { WatchedSite } from '../../src/share/watched-site';
import { find, pageWith } from '../support/page';

let take: (record: PageRecord | null) => void = () => {};
let isAlive = true;
const said: PageMessage[] = [];
/** What the background answers to a held act. */
let answer: () => Promise<unknown> = async () => ({ title: 'A prompt' });

vi.mock('../../src/share/page-record', () => ({
  followRecord: (_site: unknown, _say: unknown, follow: typeof take) => {
    take = follow;
  },
}));
vi.mock('../../src/share/runtime', () => ({
  isAlive: () => isAlive,
  runtime: {
    runtime: {
      sendMessage: async (message: PageMessage) => {
        said.push(message);
        return message.type === 'page/held' ? answer() : undefined;
      },
    },
  },
}));
const { watchShares } = await import('../../src/share/watch');

const site: WatchedSite = {
  id: 'feed',
  controls: [
    { id: 'opener', pressable: 'button', signs: '[data-open]', passes: true },
    { id: 'item', pressable: '[role=menuitem]', signs: '[data-send]', after: ['opener'], atOnce: true },
    { id: 'share', pressable: 'button', signs: '[data-share]', atOnce: true },
  ],
  keys: [{ key: 't' }] as never,
  posts: 'article',
  text: 'p',
  author: 'b',
  ids: { select: 'a', attribute: 'href' },
};
const always = (more: Partial<PageRecord> = {}): PageRecord => ({
  mode: 'always',
  state: { salt: 3, asked: [], last: {}, snoozedUntil: 0 },
  ...more,
});
const FEED = `
  <article id="one"><p>Bake sale</p><b>Ali</b><a href="/p/10001">1 h</a><button data-share><i></i></button>
    <button data-open></button><button id="like"></button></article>
  <article id="two"><p>Lost bicycle</p><b>Sara</b><a href="/p/10002">2 h</a><button data-share></button></article>
  <div role="menu"><div role="menuitem" data-send></div></div>`;

let shared: Shared;
let stopped = 0;
/** The events that the page itself gets. */
let heard: string[] = [];

function start(): void {
  pageWith(FEED);
  shared = { site: 'feed' };
  stopped = 0;
  heard = [];
  said.length = 0;
  const onEvent = watchShares(shared, site, () => {
    stopped += 1;
  });
  for (const type of [
    'pointerdown',
    'mousedown',
    'pointerup',
    'mouseup',
    'click',
    'keydown',
    'pointermove',
    'mousemove',
    'contextmenu',
  ]) {
    // It gets only events of a person. Those of a script must not reach it.
    window.addEventListener(type, (event) => isPerson && onEvent(event), true);
    document.addEventListener(type, (event) => {
      heard.push(event.defaultPrevented ? `${type} prevented` : type);
    });
  }
}

/**
 * Whether an event counts as a person's. Events of a script do not, and a share that goes through is replayed by a
 * script.
 */
let isPerson = false;
function fire(type: string, selector: string, more: object = {}): void {
  isPerson = true;
  const Kind = type.startsWith('key')
    ? KeyboardEvent
    : type.startsWith('pointer')
      ? PointerEvent
      : MouseEvent;
  find(selector).dispatchEvent(new Kind(type, { bubbles: true, cancelable: true, composed: true, ...more }));
  isPerson = false;
}
const PRESS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
function press(selector: string, types: readonly string[] = PRESS): void {
  for (const type of types) fire(type, selector, { button: 0 });
}
const types = () => said.map(({ type }) => type);

/** A page script that shows the prompt as soon as it is asked for. */
function withPrompt(): AskedAct[] {
  const asked: AskedAct[] = [];
  shared.ask = async (act, texts) => {
    await texts;
    if (act.isLate()) throw new Error('late');
    asked.push(act);
  };
  return asked;
}

beforeEach(() => {
  vi.useFakeTimers();
  isAlive = true;
  answer = async () => ({ title: 'A prompt' });
  start();
});
afterEach(() => vi.useRealTimers());

describe('a press on share', () => {
  it('is never heard by the page, and brings the prompt with what was pressed', async () => {
    take(always());
    const asked = withPrompt();
    const page = location.href;
    press('#one i');
    expect(heard).toEqual([]);
    window.history.pushState(null, '', '/the-next-story');
    await vi.runAllTimersAsync();
    expect(said).toEqual([
      {
        type: 'page/held',
        ready: true,
        way: undefined,
      },
    ]);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ post: find('#one'), isIntent: false, page });
    expect(asked[0]?.detected.pressable).toBe(find('#one [data-share]'));
    expect(shared.touched).toBe(find('#one i'));
  });

  it('is not the last place of the person once a key opened a context menu elsewhere', () => {
    fire('pointerdown', '#one [data-share]', { button: 0 });
    // Where the prompt may be there, the sentinel takes every event. The pointer only passes over these.
    shared.takePress = () => false;
    fire('pointermove', '#two p');
    fire('mousemove', '#two p');
    expect(shared.touched).toBe(find('#one [data-share]'));
    fire('contextmenu', '#two [data-share]');
    expect(shared.touched).toBe(find('#two [data-share]'));
  });

  it('is where it began, wherever it ends', () => {
    for (const began of [
      () => press('#one p', ['pointerdown', 'mousedown']),
      () => fire('contextmenu', '#one p'),
    ]) {
      began();
      press('#two p', ['pointerup', 'mouseup']);
      // Of a press that ends elsewhere, what is around both.
      fire('click', 'body');
      expect(shared.touched).toBe(find('#one p'));
      fire('pointerdown', '#two p');
    }
  });

  it('asks for the page script while the button is down', () => {
    take(always());
    fire('pointerdown', '#one [data-share]', { button: 0 });
    expect(types()).toEqual(['page/near']);
  });

  it('goes through when no prompt comes, once', async () => {
    take(always());
    press('#one [data-share]');
    await vi.runAllTimersAsync();
    // Without the page script nobody can show a prompt.
    expect(heard).toEqual(PRESS);
  });

  it('goes through after a second and a half, and no prompt comes after that', async () => {
    take(always());
    const asked = withPrompt();
    let bring = (_: unknown) => {};
    answer = () =>
      new Promise((resolve) => {
        bring = resolve;
      });
    press('#one [data-share]');
    await vi.advanceTimersByTimeAsync(1499);
    expect(heard).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(heard).toEqual(PRESS);
    expect(vi.getTimerCount()).toBe(0);
    bring({ title: 'A prompt' });
    await vi.runAllTimersAsync();
    expect(asked).toEqual([]);
    expect(heard).toEqual(PRESS);
  });

  it('is not let through by what became of an earlier one', async () => {
    take(always());
    withPrompt();
    const answers: ((reason: Error) => void)[] = [];
    answer = () => new Promise((_, reject) => answers.push(reject));
    press('#one [data-share]');
    await vi.advanceTimersByTimeAsync(1500);
    expect(heard).toEqual(PRESS);
    press('#two [data-share]');
    answers[0]?.(new Error('asleep'));
    await vi.advanceTimersByTimeAsync(1);
    expect(heard).toEqual(PRESS);
    answers[1]?.(new Error('asleep'));
    await vi.advanceTimersByTimeAsync(1);
    expect(heard).toEqual([...PRESS, ...PRESS]);
  });

  it('asks about a post once, and about the next one too', async () => {
    take(always());
    const asked = withPrompt();
    press('#one [data-share]');
    await vi.runAllTimersAsync();
    press('#one [data-share]');
    expect(heard).toEqual(PRESS);
    press('#two [data-share]');
    await vi.runAllTimersAsync();
    expect(asked.map(({ post }) => post?.id)).toEqual(['one', 'two']);
  });

  it('released beside it is held, and asks nothing', async () => {
    take(always());
    press('#one [data-share]', PRESS.slice(0, 2));
    press('#two p', PRESS.slice(2));
    await vi.runAllTimersAsync();
    expect([heard, types()]).toEqual([[], ['page/near']]);
  });

  it('passes in every part while nothing is known, except for a click that comes later', async () => {
    const asked = withPrompt();
    press('#one [data-share]', PRESS.slice(0, 4));
    expect(heard).toEqual(PRESS.slice(0, 4));
    take(always());
    press('#one [data-share]', ['click']);
    await vi.runAllTimersAsync();
    expect(heard).toEqual(PRESS.slice(0, 4));
    expect(asked).toHaveLength(1);
  });

  it('with another mouse button passes', () => {
    take(always());
    fire('pointerdown', '#one [data-share]', { button: 2 });
    fire('pointerdown', '#one [data-share]', { button: 1 });
    expect(heard).toEqual(['pointerdown', 'pointerdown']);
    expect(types()).toEqual([]);
  });
});

describe('an item of a menu', () => {
  it('is held with the post that its opener stood in, and only after it', async () => {
    take(always());
    const asked = withPrompt();
    press('[data-send]');
    expect(heard).toEqual(PRESS);
    press('#one [data-open]');
    expect(heard).toEqual([...PRESS, ...PRESS]);
    press('[data-send]');
    await vi.runAllTimersAsync();
    expect(heard).toHaveLength(10);
    expect(asked.map(({ post }) => post?.id)).toEqual(['one']);
  });

  it('keeps its post while something is shared that opens nothing', async () => {
    take(always());
    const asked = withPrompt();
    press('#one [data-open]');
    press('#two [data-share]');
    await vi.runAllTimersAsync();
    press('[data-send]');
    await vi.runAllTimersAsync();
    expect(asked.map(({ post }) => post?.id)).toEqual(['two', 'one']);
  });

  it('does not count once something else was pressed', () => {
    take(always());
    press('#one [data-open]');
    press('#like');
    press('[data-send]');
    expect(heard).toHaveLength(15);
  });
});

describe('a key on share', () => {
  const ENTER = { key: 'Enter' };

  it('is held with the click that the browser makes of it, and goes through where the focus was', async () => {
    take(always());
    const asked = withPrompt();
    fire('keydown', '#one [data-share]', ENTER);
    fire('click', '#one [data-share]');
    await vi.runAllTimersAsync();
    expect([heard, asked.length]).toEqual([[], 1]);
    asked[0]?.share();
    expect(heard).toEqual(PRESS);
  });

  it('held down asks once', async () => {
    take(always());
    const asked = withPrompt();
    fire('keydown', '#one [data-share]', { key: ' ' });
    fire('keydown', '#one [data-share]', { key: ' ', repeat: true });
    await vi.runAllTimersAsync();
    expect([heard, asked.length]).toEqual([[], 1]);
  });

  it('that was down before is held and asks nothing', async () => {
    take(always());
    const asked = withPrompt();
    fire('keydown', '#one [data-share]', { ...ENTER, repeat: true });
    fire('keydown', '#one p', { key: 't', repeat: true });
    await vi.runAllTimersAsync();
    expect([heard, asked.length]).toEqual([[], 0]);
  });

  it('does not count for another key, or while somebody writes', () => {
    take(always());
    fire('keydown', '#one [data-share]', { key: 'a' });
    expect(heard).toEqual(['keydown']);
  });

  it('a click a second later is one of its own', async () => {
    take(always());
    withPrompt();
    fire('keydown', '#one [data-share]', ENTER);
    await vi.advanceTimersByTimeAsync(1000);
    fire('click', '#one [data-share]');
    expect(heard).toEqual(['click']);
  });

  it('that is the site’s own goes through as that key', async () => {
    take(always());
    const asked = withPrompt();
    fire('keydown', '#one p', { key: 't' });
    await vi.runAllTimersAsync();
    expect([heard, asked.length]).toEqual([[], 1]);
    asked[0]?.share();
    expect(heard).toEqual(['keydown']);
  });
});

describe('what is told for the self-check', () => {
  const looks = [{ id: 'look', pressable: 'button', signs: '#like' }];

  it('is a share that passed, and a press that looks like one', () => {
    take(always({ looks, state: { salt: 3, asked: [], last: {}, snoozedUntil: Date.now() + 1000 } }));
    press('#one [data-share]');
    press('#like');
    press('#one p');
    expect(said).toEqual([
      { type: 'page/press', known: true },
      { type: 'page/press', known: false },
    ]);
  });

  it('is nothing where the site is switched off, or nothing is known', () => {
    press('#like');
    take(always({ looks, mode: 'off' }));
    press('#like');
    take(always());
    press('#like');
    take(null);
    press('#like');
    expect(said).toEqual([]);
  });
});

describe('the words of smart mode', () => {
  it('are asked for once the mode is known, unless they are there', () => {
    take(always());
    take(null);
    expect(types()).toEqual([]);
    take(always({ mode: 'smart' }));
    expect(types()).toEqual(['page/words']);
    shared.hints = () => false;
    take(always({ mode: 'smart' }));
    expect(types()).toEqual(['page/words']);
  });

  it('decide', async () => {
    shared.hints = (words) => words.includes('bicycle');
    take(
      always({ mode: 'smart', state: { salt: 3, asked: [], last: { feed: Date.now() }, snoozedUntil: 0 } }),
    );
    const asked = withPrompt();
    press('#one [data-share]');
    press('#two [data-share]');
    await vi.runAllTimersAsync();
    expect(asked.map(({ post }) => post?.id)).toEqual(['two']);
    expect(said.at(-1)).toMatchObject({ type: 'page/held' });
  });
});

describe('when something is wrong', () => {
  it('with a press, it passes', () => {
    take(always());
    shared.takePress = () => {
      throw new Error('broken');
    };
    press('#one [data-share]');
    expect(heard).toEqual(PRESS);
  });

  it('with the extension, everything stops', () => {
    take(always());
    isAlive = false;
    press('#one [data-share]', ['pointerdown']);
    expect([heard, stopped]).toEqual([['pointerdown'], 1]);
    // An event that it does not look at must not stop it.
    fire('pointermove', '#one p');
    expect(stopped).toBe(1);
  });

  it('a press in the prompt is only for the prompt', () => {
    take(always());
    const taken: string[] = [];
    shared.takePress = ({ type }) => {
      taken.push(type);
      return true;
    };
    press('#one [data-share]', ['pointerdown', 'pointermove']);
    expect(taken).toEqual(['pointerdown', 'pointermove']);
    expect(said).toEqual([]);
  });
});
