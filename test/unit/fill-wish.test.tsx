// @vitest-environment happy-dom
/** Whether the link is also put into the form, however early the main button is pressed. */
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import type { RouteDelivery } from '../../src/report/route';

const contains = vi.fn<() => Promise<boolean>>();
const event = { addListener: () => undefined, removeListener: () => undefined };

vi.mock('../../src/browser', () => ({
  browser: { permissions: { contains, onAdded: event, onRemoved: event } },
}));
vi.mock('../../popup/state/reports', () => ({ isPrivate: false }));
vi.mock('../../popup/kit/words', () => ({ useWords: () => ({ language: { tag: 'en' } }) }));

const { useFillWish } = await import('../../popup/kit/fill-offer');

const form = { type: 'form', url: 'https://report.example/pk/' } as const;

/** The wish as it is drawn now. */
let wish: ReturnType<typeof useFillWish>;

function show(way: RouteDelivery): void {
  const Shown = () => {
    wish = useFillWish(way);
    return null;
  };
  render(<Shown />, document.body);
}

afterEach(() => render(null, document.body));

it.each([true, false])(
  'waits for the browser where it has not yet said that it is allowed: %s',
  async (allowed) => {
    let answer = (_: boolean) => {};
    contains.mockReturnValue(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    show(form);
    expect(wish).toMatchObject({ offered: false, wanted: false, asks: false });
    const decided = wish.decide();
    answer(allowed);
    expect(await decided).toBe(allowed);
  },
);

it('is not wanted where the browser does not say, nor where nothing is filled in', async () => {
  contains.mockRejectedValue(new Error('gone'));
  show(form);
  expect(await wish.decide()).toBe(false);
  contains.mockResolvedValue(true);
  show({ ...form, botCheck: true } as RouteDelivery);
  expect(await wish.decide()).toBe(false);
});

it('is what the person chose, once there was a choice', async () => {
  contains.mockResolvedValue(true);
  show(form);
  await vi.waitFor(() => expect(wish.wanted).toBe(true));
  expect(await wish.decide()).toBe(true);
  wish.want(false);
  await vi.waitFor(() => expect(wish.wanted).toBe(false));
  expect(await wish.decide()).toBe(false);
});
