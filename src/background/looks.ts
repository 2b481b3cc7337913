/**
 * What looks like a share inside a post of any known site, though the site's own rules may not know it: then they may
 * be out of date. The background puts it into storage, as it does the words of smart mode, so that no page's script
 * grows by it.
 *
 * Only what somebody gave a name: a class is no sign here, since LinkedIn's like button has `shared` in its own.
 */

import { type WatchedControl, watchedControl } from '../share/watched-site';
import { hooks, NO_SHARE_LINK, SHARE_OR_FORWARD_NAMES } from '../sites/share-looks';

/** @returns controls as the sentinel reads them, under the key `looks`; plain JSON */
export function shareLooks(): WatchedControl[] {
  return [
    watchedControl({
      id: 'look',
      step: 'open',
      held: true,
      pressable: 'button, [role="button"], a',
      signs: {
        mark: hooks('data-testid'),
        icon: [`:has(> svg > use:is(${hooks('href')}))`],
        label: SHARE_OR_FORWARD_NAMES,
      },
      never: ['[aria-pressed="true"]', 'form', ...NO_SHARE_LINK],
    }),
  ];
}
