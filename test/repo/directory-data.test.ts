import { describe, expect, it } from 'vitest';
import { readTravelAdvice } from '../../scripts/directory/advice';
import { coverage, leastCovered } from '../../scripts/directory/counts';
import { readExceptions } from '../../scripts/directory/exceptions';
import { readDirectory } from '../../scripts/directory/files';
import { checkDirectory } from '../../scripts/directory/rules/index';
import { countryCodes } from '../../src/directory/countries';
import { forRegion, groupOf } from '../../src/directory/groups';
import { knownFile, newestCheck } from '../../src/directory/known';
import { loadCountry, loadPlatforms, loadWorld } from '../../src/directory/load';
import { openState } from '../../src/directory/open-now';
import type { CountryFile, Helpline, SourcedCountryFile } from '../../src/directory/schema';

const files = readDirectory();
const contents = files.map(({ content }) => content as SourcedCountryFile);
const checkedOn = newestCheck(contents);

/** A file of the directory as the extension gets it. */
async function read(path: string): Promise<unknown> {
  const at = files.findIndex(({ name }) => path === `directory/${name}`);
  return at < 0 ? undefined : knownFile(contents[at]!, checkedOn);
}

async function country(code: string): Promise<CountryFile> {
  const file = await loadCountry(code, read);
  if (!file) throw new Error(`no file for ${code}`);
  return file;
}

const numbers = (helplines: readonly Helpline[]) =>
  helplines.flatMap(({ contacts }) =>
    contacts.filter(({ type }) => type === 'phone').map(({ value }) => value),
  );

describe('the directory as it is', () => {
  it('passes every check', () => {
    expect(checkDirectory(files, { exceptions: readExceptions(), advice: readTravelAdvice() })).toEqual([]);
  });

  it('lists exactly the countries that have a file', () => {
    const named = files.map(({ name }) => name.replace('.json', '')).filter((name) => name.length === 2);
    expect(countryCodes).toEqual(named.map((name) => name.toUpperCase()));
  });

  it('says that a place takes several links in one report where a source of it says so', () => {
    const taking = contents
      .flatMap(({ channels }) => channels)
      .filter(({ delivery }) => delivery.some((way) => 'severalLinks' in way));
    expect(taking.map(({ id }) => id)).toEqual(['id-aduankonten']);
    for (const { sources } of taking) {
      expect(sources.map(({ seen }) => seen).join('\n')).toMatch(/\b(?:URLs|links)\b.*\b(?:list|several)\b/i);
    }
  });

  it('covers what was promised', () => {
    const covered = coverage(contents, checkedOn);
    expect(covered.withEmergency).toBeGreaterThanOrEqual(leastCovered.emergency);
    expect(covered.withChildHelpline).toBeGreaterThanOrEqual(leastCovered.childHelpline);
  });

  it('shows an emergency number first in every country', async () => {
    for (const code of countryCodes) {
      const [first] = forRegion(await country(code), null).helplines;
      expect(first && groupOf(first), code).toBe('in_danger_now');
      expect(numbers(first ? [first] : []), code).not.toEqual([]);
    }
  });

  it('has hours that can be computed wherever it has hours', async () => {
    const now = new Date('2026-11-24T12:00Z');
    for (const code of countryCodes) {
      for (const { hours, id } of (await country(code)).helplines) {
        if (hours) expect(openState(hours, now), id).not.toBeNull();
      }
    }
  });
});

describe('Pakistan', () => {
  const provinces = ['PK-PB', 'PK-SD', 'PK-KP', 'PK-BA', 'PK-IS', 'PK-GB', 'PK-JK'];

  it('names its provinces and territories in English and Urdu', async () => {
    const { subdivisions = [] } = await country('PK');
    expect(subdivisions.map(({ code }) => code)).toEqual(provinces);
    for (const { name } of subdivisions) expect(name.ur).toMatch(/^[\u0600-\u06ff ]+$/);
  });

  it.each([...provinces, null])(
    'in %s, starts with 15 and 1122 and always has 1098 and 1099',
    async (province) => {
      const { helplines } = forRegion(await country('PK'), province);
      expect(numbers(helplines).slice(0, 2)).toEqual(['15', '1122']);
      expect(numbers(helplines)).toEqual(expect.arrayContaining(['1098', '1099', '1799']));
    },
  );

  it.each([
    ['PK-PB', 'pk-pb-cpwb-1121'],
    ['PK-SD', 'pk-sd-scpa-1121'],
    ['PK-KP', 'pk-kp-kpcpwc-1121'],
    ['PK-IS', 'pk-is-cpi-1121'],
  ])('in %s, talks first to the province’s own 1121', async (province, id) => {
    const { helplines } = forRegion(await country('PK'), province);
    const talk = helplines.filter((helpline) => groupOf(helpline) === 'talk');
    expect(talk[0]?.id).toBe(id);
    expect(talk.filter(({ contacts }) => contacts[0]?.value === '1121')).toHaveLength(1);
  });

  it.each(['PK-BA', 'PK-GB', 'PK-JK'])(
    'in %s, does not promise a 1121 that nobody confirmed',
    async (province) => {
      const { helplines } = forRegion(await country('PK'), province);
      const line = helplines.find(({ contacts }) => contacts[0]?.value === '1121');
      expect(line?.confidence).toBe('low');
    },
  );

  it('uses Urdu letters, Urdu punctuation and Latin digits', async () => {
    for (const file of [await country('PK'), await loadWorld(read), await loadPlatforms(read)]) {
      const urdu = JSON.stringify(file).matchAll(/"ur":"([^"]*)"/g);
      for (const [, text = ''] of urdu) {
        expect(text, text).not.toMatch(/[يىكهةە٠-٩۰-۹]/);
        expect(text, text).not.toMatch(/[\u0600-\u06ff]\s*[,;?]/);
      }
    }
  });

  it('sends only pictures that sexualise a child to the hotline, and a child in danger to people', async () => {
    const { channels } = await country('PK');
    const takes = (category: string) =>
      channels.filter(({ accepts }) => (accepts as string[]).includes(category)).map(({ id }) => id);
    expect(takes('sexual_images')[0]).toBe('pk-iwf-portal');
    expect(takes('violence')).not.toContain('pk-iwf-portal');
    expect(takes('child_danger')).toContain('pk-police-15');
    for (const id of takes('child_danger')) {
      expect(channels.find((channel) => channel.id === id)?.delivery[0]?.type, id).toBe('phone');
    }
  });
});

describe('what serves every country', () => {
  it('has a fallback to report to, help for one’s own pictures, and where to find more helplines', async () => {
    const { channels, helplines } = await loadWorld(read);
    expect(channels.map(({ id }) => id)).toEqual([
      'world-ncmec',
      'world-inhope',
      'world-take-it-down',
      'world-stopncii',
    ]);
    expect(helplines).toHaveLength(2);
    expect(
      channels.filter(({ kind }) => kind === 'self-removal').every(({ accepts }) => accepts.length === 0),
    ).toBe(true);
  });

  it('says how to report on each site, in steps', async () => {
    const { channels } = await loadPlatforms(read);
    const sites = channels.map(({ site }) => site);
    expect(new Set(sites).size).toBe(sites.length);
    expect(sites).toEqual(
      expect.arrayContaining(['facebook', 'x', 'instagram', 'tiktok', 'whatsapp', 'youtube']),
    );
    expect(channels.every(({ steps }) => steps && steps.length > 1)).toBe(true);
  });
});
