/** A share on a page where people scroll from film to film: the address may still be that of the film before. */
import { Window } from 'happy-dom';
import { expect, it } from 'vitest';
import { pageSite } from '../../src/share/page-site';
import { isAloneInView } from '../../src/share/viewer';
import { watchedSite } from '../../src/share/watched-site';
import { facebook } from '../../src/sites/facebook/site';
import { instagram } from '../../src/sites/instagram/site';
import type { Site } from '../../src/sites/types';

/** Controls at these heights of a page that is 800 high; the first is pressed. */
function isAlone(
  site: Site,
  id: string,
  url: string,
  tops: readonly number[],
  control: string,
  atPress = url,
): boolean {
  const window = new Window({ url, width: 400, height: 800 });
  Object.assign(globalThis, {
    Element: window.Element,
    window,
    document: window.document,
    location: window.location,
  });
  window.document.body.innerHTML = `<main>${tops.map((top) => `<div><video></video>${control.replace(' ', ` data-top="${top}" `)}</div>`).join('')}</main>`;
  const all = [...window.document.querySelectorAll('[data-top]')] as unknown as HTMLElement[];
  for (const one of all) {
    one.getBoundingClientRect = () =>
      ({ left: 300, top: Number(one.dataset.top), width: 40, height: 40 }) as DOMRect;
  }
  const pressed = watchedSite(site)!.controls.find((one) => one.id === id)!;
  return isAloneInView(pageSite(site)!.watch, pressed, all[0]!, atPress);
}

const SHARE = '<div role="button"><svg aria-label="Share"></svg></div>';
const LABELLED = '<div role="button" aria-label="Share"></div>';

it.each([
  [instagram, 'https://www.instagram.com/reels/CaBcDe1/', SHARE],
  [facebook, 'https://www.facebook.com/reel/888000888', LABELLED],
  [facebook, 'https://www.facebook.com/watch/?v=7', LABELLED],
])('gives the address of the page only where one is in view: %#', (site, url, control) => {
  expect(isAlone(site, 'share', url, [400], control)).toBe(true);
  expect(isAlone(site, 'share', url, [400, 1200, -400], control)).toBe(true);
  // The address has followed since the press: then it was that of the one before.
  expect(isAlone(site, 'share', url, [400], control, url.replace(/.(?=\/?$)/, '0'))).toBe(false);
  // Half way to the next one.
  expect(isAlone(site, 'share', url, [100, 700], control)).toBe(false);
});

it('counts all ways to share one item as one', () => {
  const two = `<div>${SHARE}<div data-top="450" role="button"><svg aria-label="Share"></svg></div></div>`;
  expect(isAlone(instagram, 'share', 'https://www.instagram.com/reels/CaBcDe1/', [400], two)).toBe(true);
});

it('is only asked where one scrolls from item to item', () => {
  expect(isAlone(instagram, 'share', 'https://www.instagram.com/p/CaBcDe1/', [100, 700], SHARE)).toBe(true);
});
