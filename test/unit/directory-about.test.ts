import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { linesAbout } from '../../src/directory/about';
import { forRegion } from '../../src/directory/groups';
import { knownFile } from '../../src/directory/known';
import { topicsOf } from '../../src/directory/search';
import type { HelplineTopic } from '../../src/directory/topics';
import { searchWords } from '../../src/languages/by-part/search-words';

const folder = new URL('../../src/directory/data/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => /^[a-z]{2}\.json$/.test(name))
  .map((name) => knownFile(JSON.parse(readFileSync(new URL(name, folder), 'utf8')), '2026-11-28'));
const pakistan = files.find(({ country }) => country === 'PK')!;
const matters = ['school', 'work', 'marriage', 'police'] as const satisfies readonly HelplineTopic[];

test.each([
  ['PK-PB', 'police', 'pk-pb-ig-1787'],
  ['PK-SD', 'police', 'pk-mohr-1099'],
  ['PK-PB', 'school', 'pk-pb-cpwb-1121'],
  ['PK-SD', 'work', 'pk-sd-scpa-1121'],
  ['PK-KP', 'marriage', 'pk-kp-kpcpwc-1121'],
  ['PK-IS', 'school', 'pk-is-cpi-1121'],
] as const)('%s, %s: %s', (province, topic, id) => {
  const lines = linesAbout(topic, forRegion(pakistan, province).helplines);
  expect(lines.slice(0, 3).map((line) => line.id)).toContain(id);
});

test('every region has somebody for each matter: at worst the emergency number', () => {
  const without = files.flatMap((file) =>
    [null, ...(file.subdivisions ?? []).map(({ code }) => code)].flatMap((region) =>
      matters
        .filter((topic) => linesAbout(topic, forRegion(file, region).helplines).length === 0)
        .map((topic) => `${file.country} ${region} ${topic}`),
    ),
  );
  expect(without).toEqual([]);
});

test.each([
  ['teacher hits', 'school'],
  ['madrasa', 'school'],
  ['اسکول میں مارا', 'school'],
  ['gharelu mulazim', 'work'],
  ['child labour', 'work'],
  ['matrimonio forzado', 'marriage'],
  ['nikah', 'marriage'],
  ['police refuse', 'police'],
  ['پولیس نہیں سنتی', 'police'],
  ['रिश्वत', 'police'],
])('"%s" is looked up under %s', (query, topic) => {
  expect(topicsOf(query, searchWords)).toContain(topic);
});
