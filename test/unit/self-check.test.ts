import { describe, expect, it } from 'vitest';
import {
  browserOf,
  type CheckedPlace,
  type CheckedPress,
  type Counts,
  counted,
  hasWaited,
  latestCounts,
  mayHaveChanged,
  noteFor,
  readSelfCheck,
  type SelfCheck,
} from '../../src/storage/self-check';

const TODAY = '2026-11-24';
const place: CheckedPlace = { site: 'x', data: '2026-02', version: '1.2.0', day: TODAY };
const known: CheckedPress = { known: true, linkMissed: false, signs: ['mark', 'label'] };
const missed: CheckedPress = { known: false, linkMissed: false, signs: [] };
const withoutLink: CheckedPress = { known: true, linkMissed: true, signs: ['label'] };
const zero: Counts = {
  ...{ known: 0, missed: 0, linkMissed: 0, mark: 0, icon: 0, place: 0, label: 0 },
  ...{ focus: 0, pointer: 0, late: 0, never: 0 },
};

/** What is stored after these presses, each on its day. */
function keptAfter(presses: readonly (readonly [string, CheckedPress])[]): SelfCheck {
  return presses.reduce<SelfCheck>((check, [day, press]) => counted(check, press, { ...place, day }), {
    version: place.version,
    days: [],
  });
}

const dayOf = (check: SelfCheck, site: string, day = TODAY) =>
  check.days.find((one) => one.site === site && one.day === day);

const times = (many: number, day: string, press: CheckedPress) =>
  Array.from({ length: many }, () => [day, press] as const);

describe('what is kept of presses', () => {
  it('is counts by site and day, and nothing else', () => {
    expect(
      keptAfter([...times(2, TODAY, known), ...times(1, TODAY, missed), ...times(1, TODAY, withoutLink)]),
    ).toEqual({
      version: '1.2.0',
      days: [
        {
          site: 'x',
          day: TODAY,
          data: '2026-02',
          ...{ ...zero, known: 3, missed: 1, linkMissed: 1, mark: 2, label: 3 },
        },
      ],
    });
  });

  it('goes after a week', () => {
    const check = keptAfter([
      ...times(1, '2026-11-17', known),
      ...times(1, '2026-11-18', known),
      [TODAY, known],
    ]);
    expect(check.days.map(({ day }) => day).sort()).toEqual(['2026-11-18', TODAY]);
  });

  it('begins anew with another version of the extension, for every site', () => {
    const before = counted(keptAfter([[TODAY, missed]]), missed, { ...place, site: 'threads' });
    const next = counted(before, known, { ...place, version: '1.3.0' });
    expect(next.days.map(({ site }) => site)).toEqual(['x']);
    expect(dayOf(next, 'x')).toMatchObject({ known: 1, missed: 0 });
  });

  it('begins anew with newer data of a site, for that site alone', () => {
    const before = counted(keptAfter([[TODAY, missed]]), missed, { ...place, site: 'threads' });
    const next = counted(before, known, { ...place, data: '2026-11' });
    expect(dayOf(next, 'x')).toMatchObject({ data: '2026-11', known: 1, missed: 0 });
    expect(dayOf(next, 'threads')).toMatchObject({ missed: 1 });
  });

  it.each([
    undefined,
    null,
    'x',
    3,
    [],
    { version: '1.2.0' },
    { version: 5, days: [] },
    { version: '1.2.0', days: {} },
    ...[
      { missed: -1 },
      { known: 0.5 },
      { site: null },
      { day: 20261124 },
      { data: undefined },
      ...Object.keys(zero).map((name) => ({ [name]: undefined })),
    ].map((damaged) => ({
      version: '1.2.0',
      days: [{ site: 'x', day: TODAY, data: '2026-02', ...zero, ...damaged }],
    })),
  ])('counts as nothing where it is not valid: %j', (stored) => {
    expect(readSelfCheck(stored, '1.2.0')).toEqual({ version: '1.2.0', days: [] });
    expect(dayOf(counted(stored, known, place), 'x')).toMatchObject({ known: 1 });
  });
});

describe('the presses that are judged', () => {
  it('are those of today, where there are enough of them, however well it went before', () => {
    const check = keptAfter([...times(40, '2026-11-23', known), ...times(3, TODAY, missed)]);
    expect(latestCounts(check, 'x', TODAY)).toEqual({ ...zero, missed: 3 });
  });

  it('are those of earlier days too, until there are enough', () => {
    const check = keptAfter([
      ...times(9, '2026-11-20', known),
      ...times(2, '2026-11-22', missed),
      ...times(1, TODAY, missed),
    ]);
    expect(latestCounts(check, 'x', TODAY)).toEqual({ ...zero, missed: 3 });
  });

  it('are those of a week, of the latest days first, whichever way they are kept', () => {
    const check = keptAfter([
      ...times(1, TODAY, known),
      ...times(2, '2026-11-18', missed),
      ...times(1, '2026-11-23', known),
      ...times(3, '2026-11-22', withoutLink),
    ]);
    expect(latestCounts(check, 'x', TODAY)).toEqual({ ...zero, known: 5, linkMissed: 3, mark: 2, label: 5 });
    const old = { ...check, days: check.days.filter(({ day }) => ['2026-11-18', TODAY].includes(day)) };
    expect(latestCounts(old, 'x', TODAY)).toMatchObject({ known: 1, missed: 2 });
    expect(latestCounts(old, 'x', '2026-11-25')).toBeNull();
  });

  it('are none where there are too few, where they are too old, and on another site', () => {
    const few = keptAfter(times(2, TODAY, missed));
    expect(latestCounts(few, 'x', TODAY)).toBeNull();
    const old = keptAfter(times(5, '2026-11-10', missed));
    expect(latestCounts(old, 'x', TODAY)).toBeNull();
    expect(latestCounts(keptAfter(times(5, TODAY, missed)), 'threads', TODAY)).toBeNull();
  });
});

describe('a site may have changed', () => {
  it.each([
    ['two misses are too few', { missed: 2 }, false],
    ['three misses', { missed: 3 }, true],
    ['half of the presses missed', { known: 2, missed: 2 }, true],
    ['less than half missed', { known: 4, missed: 3 }, false],
    ['three shares without their link', { known: 3, linkMissed: 3 }, true],
    ['one of three without its link', { known: 3, linkMissed: 1 }, false],
    ['misses and links together', { known: 3, missed: 1, linkMissed: 1 }, true],
    ['all is well', { known: 30 }, false],
    ['nothing was pressed', {}, false],
  ] satisfies [string, Partial<Counts>, boolean][])('%s', (_what, part, changed) => {
    expect(mayHaveChanged({ ...zero, ...part })).toBe(changed);
  });
});

describe('the note for the developers', () => {
  it('says version, browser, site, its data, counts, and nothing else', () => {
    const note = noteFor(
      { version: '1.2.0', browser: 'Firefox 140', site: 'x', data: '2026-02' },
      { ...zero, known: 1, missed: 4, linkMissed: 1, icon: 1, label: 1 },
    );
    expect(note).toBe(`Report Instead 1.2.0
Browser: Firefox 140
Site: x, data of 2026-02
Shares noticed: 1
Looked like a share, missed: 4
Post's link not found: 1
Held shares told by: mark 0, icon 1, place 0, label 1`);
  });

  it('says what filled in the links that had to be waited for, where there were any', () => {
    const check = keptAfter([
      [TODAY, { ...known, revealed: 'focus' }],
      [TODAY, { ...known, revealed: 'focus' }],
      [TODAY, { ...known, revealed: 'never' }],
      [TODAY, { ...known, revealed: 'pointer' }],
      [TODAY, { ...known, revealed: 'late' }],
    ]);
    const latest = latestCounts(check, 'x', TODAY) as Counts;
    expect(hasWaited(latest)).toBe(true);
    expect(mayHaveChanged(latest)).toBe(false);
    const note = noteFor({ version: '1.2.0', browser: 'Firefox 140', site: 'x', data: '2026-02' }, latest);
    expect(note.split('\n').at(-1)).toBe(
      "Post's link filled in by: focus 2, pointer 1, later 1, not at all 1",
    );
    expect(hasWaited(zero)).toBe(false);
    for (const by of ['focus', 'pointer', 'late', 'never'])
      expect(hasWaited({ ...zero, [by]: 1 })).toBe(true);
  });

  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox 140'],
    [
      'Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
      'Chromium 142',
    ],
    [
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.1.2',
      'Edge 142',
    ],
    ['Mozilla/5.0 (Android 14; Mobile; rv:142.0) Gecko/142.0 Firefox/142.0', 'Firefox 142'],
    [
      'Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 OPR/126.1',
      'Opera 126',
    ],
    ['Mozilla/5.0 (Android 14) Chrome/142.0.0.0 Mobile Safari/537.36 EdgA/141.0', 'Edge 141'],
    ['something else', 'unknown'],
    ['Chrome/', 'unknown'],
  ])('names the browser without more: %s', (agent, name) => {
    expect(browserOf(agent)).toBe(name);
  });
});
