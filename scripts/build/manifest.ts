import { readFileSync } from 'node:fs';
import type { Site } from '../../src/sites/types';

export type Target = 'chromium' | 'firefox';

/** The add-on's id for Firefox; Chromium makes its id from the store's key. */
export const FIREFOX_ID = '{5e1f6f0a-8a51-4f0c-9a6d-2f6f1f5b7c11}';

/** `x.com` and `*.x.com` as match patterns. */
export function matchPattern(host: string): string {
  return `https://${host}/*`;
}

/**
 * The manifest of one browser, derived from the one `manifest.json`.
 * @param target which browser
 * @param sites the list of sites; those with `watch` get a content script and host access
 * @param version from package.json
 */
export function manifestFor(target: Target, sites: readonly Site[], version: string): object {
  const base = JSON.parse(readFileSync(new URL('../../manifest.json', import.meta.url), 'utf8'));
  const watched = sites.flatMap((site) =>
    site.watch?.hosts.length ? [{ id: site.id, hosts: site.watch.hosts }] : [],
  );
  const manifest = {
    ...base,
    version,
    icons: icons(['16', '32', '48', '128']),
    action: { ...base.action, default_icon: icons(['16', '32', '48']) },
    host_permissions: watched.flatMap((site) => site.hosts.map(matchPattern)),
    content_scripts: watched.map((site) => ({
      matches: site.hosts.map(matchPattern),
      js: [`sentinel/${site.id}.js`, 'sentinel.js'],
      run_at: 'document_start',
    })),
  };
  return target === 'chromium'
    ? {
        ...manifest,
        // The first version in which every API that we use returns a promise; `contextMenus` was the last one.
        minimum_chrome_version: '123',
        // Only Chromium: Firefox reads a policy without a schema.
        storage: { managed_schema: 'managed-schema.json' },
        // No `scripts` beside it, which Firefox would want: Edge's store refuses a package that has both.
        // https://github.com/microsoft/MicrosoftEdge-Extensions/issues/136
        background: { service_worker: 'background.js', type: 'module' },
      }
    : {
        ...manifest,
        browser_specific_settings: {
          gecko: {
            id: FIREFOX_ID,
            strict_min_version: '140.0',
            data_collection_permissions: { required: ['none'], optional: ['browsingActivity'] },
          },
          gecko_android: { strict_min_version: '142.0' },
        },
        background: { scripts: ['background.js'], type: 'module' },
      };
}

function icons(sizes: readonly string[]): Record<string, string> {
  return Object.fromEntries(sizes.map((size) => [size, `icons/${size}.png`]));
}
