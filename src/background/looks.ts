/**
 * What looks like a share inside a post of any known site. If the site's own rules do not know it, they may
 * be out of date. The background puts these rules into the record that pages read, so that no page's script
 * gets larger.
 *
 * Only names that the site gave on purpose count. A class is no sign here: LinkedIn's like button has
 * `shared` in its own.
 */

import { type WatchedControl, watchedControl } from '../share/watched-site';
import { hooks, NO_SHARE_LINK, SHARE_OR_FORWARD_NAMES } from '../sites/share-looks';

/** @returns controls as the sentinel reads them, for the record's `looks`; plain JSON */
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
