import { expect, it } from 'vitest';
import { manifestFor } from '../../scripts/build/manifest';
import { addressOf } from '../../src/report/address';
import { sites } from '../../src/sites/index';
import { lookAlikes, outsideLinks } from '../fixtures/outside-links';

const urlOf = (link: string) => {
  const address = addressOf(link);
  return 'url' in address ? address.url : address.refused;
};

it('loses no identity of the links in others’ test suites, and merges none', () => {
  const read = Object.entries(outsideLinks).flatMap(([url, links]) =>
    [url, ...links].map((link) => ({ url, link })),
  );
  const wrong = read.filter(({ url, link }) => urlOf(link) !== url);
  expect(wrong.map(({ link }) => `${link} is read as ${urlOf(link)}`)).toEqual([]);
  expect(new Set(read.map(({ link }) => urlOf(link))).size).toBe(Object.keys(outsideLinks).length);
});

it('takes no host that only looks alike for one of a site', () => {
  const taken = lookAlikes.filter((link) => {
    const address = addressOf(link);
    return !('url' in address) || address.site !== null;
  });
  expect(taken).toEqual([]);
});

it('runs no script on the hosts that are only known by their links', () => {
  const watched = sites.flatMap(({ watch }) => watch?.hosts ?? []).map((host) => `https://${host}/*`);
  for (const target of ['chromium', 'firefox'] as const) {
    const { content_scripts, host_permissions } = manifestFor(target, sites, '1.0.0') as {
      content_scripts: { matches: string[] }[];
      host_permissions: string[];
    };
    const asked = [...host_permissions, ...content_scripts.flatMap(({ matches }) => matches)];
    expect(asked.filter((pattern) => pattern.startsWith('https://') && !watched.includes(pattern))).toEqual(
      [],
    );
  }
  const mirrors =
    /ll-cc|vxtwitter|fxtwitter|fixupx|ddinst|kkinst|rxddit|tiktokv|vxtik|redditmedia|youtubekids|new\.vk|go\.twitch/;
  expect(watched.filter((pattern) => mirrors.test(pattern))).toEqual([]);
});
