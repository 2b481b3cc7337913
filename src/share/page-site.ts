import { hostBelongsTo } from '../sites/addresses';
import type { AddressedSite, AddressForm, Control, ShareIntent, Site, Watch } from '../sites/types';
import { tight } from './watched-site';

/** A control as the self-check needs it. The sentinel sends its words with the press. One selector for each sign. */
export interface CheckedControl {
  id: string;
  mark?: string;
  icon?: string;
  place?: string;
}

type Intent = Omit<ShareIntent, 'controls'> & { controls: readonly CheckedControl[] };

/** How a site's posts and their links are found. */
export type PostRules = Omit<Watch, 'hosts' | 'laterHosts' | 'controls' | 'keys' | 'intents' | 'evidence'>;

/** What the script that is brought into a page on demand needs to know of watching there. */
export type PageWatch = PostRules & {
  controls: readonly CheckedControl[];
  intents?: readonly Intent[];
};

/** The part of a site's data that its page script carries. */
export type PageSite = AddressedSite & { watch: PageWatch };

function checkedControl({ id, signs: { mark, icon, place } }: Control): CheckedControl {
  const told = Object.entries({ mark, icon, place }).flatMap(([sign, selectors]) =>
    selectors?.length ? [[sign, tight(selectors.join())]] : [],
  );
  return { id, ...Object.fromEntries(told) };
}

/** Without the controls that are recognised only by their words. */
function checkedControls(controls: readonly Control[]): CheckedControl[] {
  return controls.map(checkedControl).filter((control) => Object.keys(control).length > 1);
}

/** Short links and the like are read by the background: on no page is one the post's own. */
function isOnPages({ hosts = [], laterHosts = [] }: Watch, form: AddressForm): boolean {
  const watched = [...hosts, ...laterHosts];
  return !form.hosts || form.hosts.some((host) => watched.some((pattern) => hostBelongsTo(pattern, host)));
}

/**
 * What the build writes into a site's page script.
 * @returns null for a site of which only the addresses are known
 */
export function pageSite({ id, hosts, identity, addresses, privatePaths, watch }: Site): PageSite | null {
  if (!watch) return null;
  const { hosts: _, laterHosts: __, controls, keys: ___, intents, evidence: ____, ...rest } = watch;
  return {
    ...{ id, hosts, addresses: addresses.filter((form) => isOnPages(watch, form)) },
    ...(identity && { identity }),
    ...(privatePaths && { privatePaths }),
    watch: {
      ...rest,
      controls: checkedControls(controls),
      ...(intents && {
        intents: intents.map((intent) => ({ ...intent, controls: checkedControls(intent.controls) })),
      }),
    },
  };
}
