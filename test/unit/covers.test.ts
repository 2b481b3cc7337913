import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchCovers } from '../../src/share/covers';

const part = {} as Element;
/** What is observed, and how the browser tells what it found. */
let observed: Set<Element>;
let tell: (isVisible: boolean) => void;

beforeEach(() => {
  observed = new Set();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(told: (entries: object[]) => void) {
        tell = (isVisible) =>
          told([...observed].map((target) => ({ target, isVisible, intersectionRatio: 1 })));
      }
      observe = (element: Element) => observed.add(element);
      disconnect = () => observed.clear();
    },
  );
});
afterEach(() => void vi.unstubAllGlobals());

function appearance() {
  let end: (animation: Animation) => void = () => undefined;
  let cancel: () => void = () => undefined;
  const finished = new Promise<Animation>((resolve, reject) => {
    end = resolve;
    cancel = reject;
  });
  const animation = { finished } as Animation;
  return { animations: [animation], end: () => end(animation), cancel: () => cancel() };
}

it('takes nothing that the browser finds for a cover before the parts have appeared', async () => {
  const covers = watchCovers([part]);
  const { animations, end } = appearance();
  const watching = covers.watch(animations);
  tell(false);
  expect(covers.covered()).toEqual([]);
  end();
  await watching;
  tell(false);
  expect(covers.covered()).toEqual([part]);
  tell(true);
  expect(covers.covered()).toEqual([]);
});

it('begins anew when the parts appear again, and then waits for that', async () => {
  const covers = watchCovers([part]);
  await covers.watch([]);
  tell(false);
  const first = appearance();
  const begun = covers.watch(first.animations);
  expect(covers.covered()).toEqual([]);
  const second = appearance();
  const again = covers.watch(second.animations);
  // As the browser does when what appears is shown anew.
  first.cancel();
  await begun;
  expect(observed.size).toBe(0);
  second.end();
  await again;
  expect(observed.size).toBe(1);
});

it('watches nothing once it has ended', async () => {
  const covers = watchCovers([part]);
  const { animations, cancel } = appearance();
  const watching = covers.watch(animations);
  covers.end();
  cancel();
  await watching;
  expect(observed.size).toBe(0);
});
