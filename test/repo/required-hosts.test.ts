/**
 * The permissions that an installed extension requires must not grow: if an update requires more, Chrome switches the
 * extension off until the person agrees. `test/e2e/packed-update.test.ts` shows it.
 */
import { expect, it } from 'vitest';
import { targets } from '../../scripts/build/build';
import { manifestFor, matchPattern } from '../../scripts/build/manifest';
import { sites } from '../../src/sites/index';
import type { Site } from '../../src/sites/types';
import { read } from './source-files';

interface Asking {
  permissions: string[];
  host_permissions: string[];
  content_scripts: { matches: string[] }[];
  optional_host_permissions: string[];
}

const frozen: { permissions: string[]; hosts: string[] } = JSON.parse(
  read('scripts/store/required-hosts.json'),
);

/** What a manifest requires that the first release did not. */
function more(list: readonly Site[]): string[] {
  return targets.flatMap((target) => {
    const manifest = manifestFor(target, list, '1.0.0') as Asking;
    const hosts = [
      ...manifest.host_permissions,
      ...manifest.content_scripts.flatMap(({ matches }) => matches),
    ];
    return [
      ...manifest.permissions.filter((one) => !frozen.permissions.includes(one)),
      ...hosts.filter((one) => !frozen.hosts.includes(one)),
    ];
  });
}

const x = sites.find(({ id }) => id === 'x')!;
const withWatch = (watch: Partial<Site['watch']>): Site[] => [
  { ...x, id: 'later', watch: { ...x.watch!, ...watch } },
];

it('nothing is asked for that the first release does not ask for', () => {
  expect(more(sites)).toEqual([]);
});

it('a site that asks for a host of its own is noticed, and one with later hosts asks for nothing', () => {
  expect(more(withWatch({ hosts: ['later.example'] }))).toContain('https://later.example/*');
  expect(more(withWatch({ hosts: [], laterHosts: ['later.example'] }))).toEqual([]);
});

it('the list has nothing that is not asked for', () => {
  const { permissions, host_permissions } = manifestFor('chromium', sites, '1.0.0') as Asking;
  expect([...frozen.permissions].sort()).toEqual([...permissions].sort());
  expect([...frozen.hosts].sort()).toEqual([...host_permissions].sort());
});

it('later hosts are none of the first, and the browser may be asked for them', () => {
  for (const { watch } of sites) {
    for (const host of watch?.laterHosts ?? []) expect(frozen.hosts).not.toContain(matchPattern(host));
  }
  const { optional_host_permissions } = manifestFor('chromium', sites, '1.0.0') as Asking;
  expect(optional_host_permissions).toEqual(['https://*/*']);
});
