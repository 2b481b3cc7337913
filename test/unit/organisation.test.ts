/**
 * An organisation's name, logo and colour: what is accepted, what is refused and why, and what happens to a hostile
 * name.
 */
import { describe, expect, it } from 'vitest';
import { contrastWithWhite, readOrganisation } from '../../src/settings/organisation';
import { readPolicy } from '../../src/settings/policy';

const base64 = (bytes: number[]) => btoa(String.fromCharCode(...bytes));
const pngBytes = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const png = `data:image/png;base64,${base64(pngBytes)}`;
const sound = { name: 'Hope School Trust', logo: png, colour: '#17605c' };
const problemsOf = (value: unknown) =>
  readOrganisation(value).problems.map(({ part, reason, contrast }) =>
    [part, reason, contrast].filter(Boolean).join(' '),
  );

describe('an organisation’s look', () => {
  it('is taken whole where it is sound, and by its name alone', () => {
    expect(readOrganisation(sound)).toEqual({ look: sound, problems: [] });
    expect(readOrganisation({ name: 'Desk' }).look).toEqual({ name: 'Desk', logo: null, colour: null });
  });

  it('of a policy is named with its place, and the rest applies', () => {
    const { policy, problems } = readPolicy({
      language: 'ur',
      organisation: { ...sound, colour: '#ffcc00' },
    });
    expect(problems).toEqual(['organisation.colour']);
    expect(policy.settings.language).toBe('ur');
    expect(policy.look).toEqual({ ...sound, colour: null });
    expect(policy.lookProblems).toEqual([{ part: 'colour', reason: 'contrast', contrast: '1.5' }]);
  });

  it.each([
    ['Trust', ['name']],
    [null, ['name']],
    [[], ['name']],
    [{ logo: png }, ['name name']],
    [{ name: '' }, ['name name']],
    [{ name: '\u202e \u200b' }, ['name name']],
    [{ name: 7, colour: 'red' }, ['name name', 'colour colour']],
  ])('%j shows nothing', (value, problems) => {
    expect(readOrganisation(value).look).toBeNull();
    expect(problemsOf(value)).toEqual(problems);
  });

  it.each([
    ['data:image/svg+xml;base64,PHN2Zy8+'],
    ['https://hope-trust.example/logo.png'],
    ['data:image/png,abc'],
    ['data:image/png;base64,%%%'],
    // It says PNG, but is a JPEG.
    [`data:image/png;base64,${base64([0xff, 0xd8, 0xff, 0xe0])}`],
    ['data:image/gif;base64,R0lGODlh'],
    [5],
    // Too large.
    [`data:image/png;base64,${base64([...pngBytes, ...Array(30_000).fill(0)])}`],
    [`data:image/png;base64,${'A'.repeat(4_000_000)}`],
  ])('a logo %.60s is not shown', (logo) => {
    const { look, problems } = readOrganisation({ ...sound, logo });
    expect(look).toEqual({ ...sound, logo: null });
    expect(problems).toEqual([{ part: 'logo', reason: 'logo' }]);
  });

  it.each([
    ['png', pngBytes],
    ['jpeg', [0xff, 0xd8, 0xff, 0xe0]],
    ['webp', [...'RIFF\0\0\0\0WEBPVP8 '].map((sign) => sign.charCodeAt(0))],
  ])('a logo may be %s', (type, bytes) => {
    const logo = `data:image/${type};base64,${base64(bytes as number[])}`;
    expect(readOrganisation({ ...sound, logo }).look?.logo).toBe(logo);
  });
});

describe('a colour', () => {
  // By https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio, with known pairs: #767676 is the lightest grey that passes.
  it.each([
    ['#ffffff', 1],
    ['#000000', 21],
    ['#767676', 4.54],
    ['#777777', 4.48],
    ['#ff0000', 4.0],
  ])('%s has a contrast of %d with white', (colour, contrast) => {
    expect(contrastWithWhite(colour)).toBeCloseTo(contrast, 1);
  });

  it('is refused below 4.5, and never called 4.5 there', () => {
    expect(problemsOf({ ...sound, colour: '#777777' })).toEqual(['colour contrast 4.4']);
    expect(problemsOf({ ...sound, colour: '#767676' })).toEqual([]);
  });

  it.each(['red', '#abc', '#12345g', 'url(x)', '#17605c;position:fixed', 3])('%j is none', (colour) => {
    expect(problemsOf({ ...sound, colour })).toEqual(['colour colour']);
  });
});

describe('a hostile name', () => {
  const shownFor = (name: string) => readOrganisation({ name }).look?.name;

  it('of 10,000 characters is cut, and said to be', () => {
    expect(shownFor('a'.repeat(10_000))).toBe('a'.repeat(80));
    expect(problemsOf({ name: 'a'.repeat(10_000) })).toEqual(['name name']);
  });

  it('loses what turns direction, breaks lines or is not seen; joiners of Urdu stay', () => {
    expect(shownFor('Hope\u202eloohcS\u2066\n\tTrust\u0000\u200b')).toBe('HopeloohcS Trust');
    expect(shownFor('ادارہ‌ہا')).toBe('ادارہ‌ہا');
  });

  it('keeps no pile of marks on a letter', () => {
    expect(shownFor(`Z${'\u0301'.repeat(60)}algo`)).toBe(`Z${'\u0301'.repeat(4)}algo`);
  });

  it('of letters that look alike stays as it is: it only ever stands behind the words that say whose it is', () => {
    expect(shownFor('Rероrt Instеad')).toBe('Rероrt Instеad');
  });
});
