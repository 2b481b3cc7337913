// @vitest-environment happy-dom
/** Country and province, while a slow disk stores the country that was chosen. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import type { CountryFile } from '../../src/directory/schema';
import type { RegionCodes } from '../../src/settings/schema';

vi.mock('../../src/ui/app', () => ({
  useMessages: () => ({ t: (key: string) => key, language: { tag: 'en' } }),
}));
const { RegionPicker } = await import('../../src/ui/region-picker');

const words = {
  country: 'help_region_country',
  choose: 'help_region_country_choose',
  province: 'help_region_province',
  whole: 'help_region_province_all',
} as const;
const fileOf = (country: string, province: string) =>
  ({ subdivisions: [{ code: `${country}-PB`, name: { en: province } }] }) as unknown as CountryFile;
const files: Record<string, CountryFile> = { PK: fileOf('PK', 'Punjab'), IN: fileOf('IN', 'Panjab') };

const chosen = vi.fn<(place: RegionCodes) => unknown>();
/** What is stored has come back. */
const show = (country: string | null) =>
  act(() =>
    render(
      <RegionPicker
        place={country ? { country, subdivision: null } : null}
        file={files[country ?? ''] ?? null}
        words={words}
        onChoose={chosen}
      />,
      document.body,
    ),
  );
interface Answer {
  resolve(isKept: boolean): void;
  reject(error: Error): void;
}
const fields = () => [...document.querySelectorAll('select')];
const choose = (value: string, field = fields()[0]) =>
  act(() => {
    if (!field) throw new Error('no field');
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
const country = () => fields()[0]?.value;
const provinces = () => [...(fields()[1]?.options ?? [])].map(({ text }) => text);

beforeEach(() => {
  render(null, document.body);
  chosen.mockClear();
});

it('offers no province of the country before, once another one was chosen', async () => {
  await show('PK');
  expect(provinces()).toEqual([words.whole, 'Punjab']);
  await choose('IN');
  expect(country()).toBe('IN');
  expect(provinces()).toEqual([]);
  // Something else was stored first, and the page is drawn again.
  await show('PK');
  expect(country()).toBe('IN');
  expect(provinces()).toEqual([]);
  await show('IN');
  expect(provinces()).toEqual([words.whole, 'Panjab']);
  await choose('IN-PB', fields()[1]);
  expect(chosen.mock.calls.flat()).toEqual([
    { country: 'IN', subdivision: null },
    { country: 'IN', subdivision: 'IN-PB' },
  ]);
});

it('of two countries the last one counts, and afterwards it follows what is stored elsewhere', async () => {
  await show(null);
  await choose('IN');
  await choose('PK');
  await show('IN');
  expect(country()).toBe('PK');
  expect(provinces()).toEqual([]);
  await show('PK');
  expect(provinces()).toEqual([words.whole, 'Punjab']);
  await show('IN');
  expect(country()).toBe('IN');
  expect(provinces()).toEqual([words.whole, 'Panjab']);
});

it.each([
  ['says so', (answer: Answer) => answer.resolve(false)],
  ['throws', (answer: Answer) => answer.reject(new Error('full'))],
])('shows what is stored where the country could not be, and the disk %s', async (_, fail) => {
  let answer: Answer | undefined;
  chosen.mockReturnValueOnce(new Promise((resolve, reject) => (answer = { resolve, reject })));
  await show('PK');
  await choose('IN');
  expect(country()).toBe('IN');
  fail(answer as Answer);
  await vi.waitFor(() => expect(country()).toBe('PK'));
  expect(provinces()).toEqual([words.whole, 'Punjab']);
});
