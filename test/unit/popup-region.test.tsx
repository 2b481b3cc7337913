// @vitest-environment happy-dom
/** The region in the popup: a choice that could not be kept is not taken for one that was. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';

const changeSettings = vi.fn<(change: object) => Promise<void>>();
const said: string[] = [];
vi.mock('../../src/settings/store', () => ({ changeSettings: (change: object) => changeSettings(change) }));
vi.mock('../../src/ui/app', () => ({
  useLocked: () => false,
  useMessages: () => ({ t: (key: string) => key, language: { tag: 'en' } }),
}));
vi.mock('../../src/ui/region-names', () => ({ useCountryName: () => (code: string) => code }));
vi.mock('../../popup/kit/words', () => ({
  useWords: () => ({ t: (key: string) => key, apart: (text: string) => text, language: { tag: 'en' } }),
}));
vi.mock('../../popup/state/context', () => ({
  usePopup: () => ({ say: (text: string) => said.push(text) }),
}));
const { RegionLine } = await import('../../popup/where/region-line');

const country = () => document.querySelector('select') as HTMLSelectElement;
const choose = (code: string) =>
  act(() => {
    country().value = code;
    country().dispatchEvent(new Event('change', { bubbles: true }));
  });

it('says that a choice was not kept, shows the one that counts, and says no more once one was', async () => {
  const region = { country: 'PK', subdivision: null };
  await act(() =>
    render(<RegionLine region={region} country={null} open onOpen={() => {}} />, document.body),
  );
  changeSettings.mockRejectedValueOnce(new Error('full'));
  await choose('IN');
  await vi.waitFor(() => expect(country().value).toBe('PK'));
  expect(document.querySelector('[role=alert]')?.textContent).toBe('options_save_failed');
  expect(said).toEqual([]);

  changeSettings.mockResolvedValue();
  await choose('IN');
  await vi.waitFor(() => expect(said).toEqual(['popup_region_set']));
  expect(document.querySelector('[role=alert]')).toBeNull();
});
