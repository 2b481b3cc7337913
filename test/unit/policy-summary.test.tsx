// @vitest-environment happy-dom
/** The list of what an organisation has set holds the organisation's own words, also where the person chose other ones. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { textsOf } from '../../scripts/languages/texts';
import { languages } from '../../src/i18n/languages';
import { messagesOf } from '../../src/i18n/messages';
import { defaultSettings, type Settings, type SomeSettings } from '../../src/settings/schema';

const texts = textsOf('en');
const messages = messagesOf(languages.find(({ tag }) => tag === 'en')!, texts);
const THEIRS = 'https://trust.example/leave';
let inForce: Settings = defaultSettings;
const set: SomeSettings = {
  exit: { url: THEIRS },
  intake: { name: 'Hope Trust', url: 'https://trust.example/in' },
};

vi.mock('../../src/ui/app', () => ({
  useMessages: () => messages,
  useSettings: () => inForce,
  usePolicy: () => ({
    settings: set,
    locked: [],
    problems: [],
    helplines: [],
    channels: [],
    directory: null,
    look: null,
    lookProblems: [],
  }),
}));
vi.mock('../../src/ui/region-names', () => ({ useRegionName: () => '' }));
vi.mock('../../options/organisation/directory-updates', () => ({ DirectoryUpdates: () => null }));
const { PolicySummary } = await import('../../options/organisation/policy-summary');

async function shown(settings: SomeSettings): Promise<string> {
  inForce = { ...defaultSettings, ...settings };
  await act(() => render(<PolicySummary />, document.body));
  return document.body.textContent ?? '';
}

it('says who sees the way out only where it leads to the organisation’s page', async () => {
  const followed = await shown(set);
  expect(followed).toContain(THEIRS);
  expect(followed).toContain(texts.exit_policy_sees);

  const own = await shown({ exit: { url: 'https://news.example/' }, intake: null });
  expect(own).toContain(THEIRS);
  expect(own).toContain('Hope Trust');
  expect(own).not.toContain('news.example');
  expect(own).not.toContain(texts.exit_policy_sees);
});
