// @vitest-environment happy-dom
/** What the settings say of an organisation's updates of the numbers: which ones are in use, and why no newer ones. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { textsOf } from '../../scripts/languages/texts';
import type { UpdateState } from '../../src/directory/updated-file';
import { languages } from '../../src/i18n/languages';
import { messagesOf } from '../../src/i18n/messages';

const texts = textsOf('en');
const messages = messagesOf(languages.find(({ tag }) => tag === 'en')!, texts);
let state: Partial<UpdateState> | null = null;

vi.mock('../../src/ui/app', () => ({ useMessages: () => messages }));
vi.mock('../../src/directory-reader', () => ({ readUpdateState: async () => state }));
vi.mock('../../src/directory-reader/stored-update', () => ({ directoryUpdate: {} }));
vi.mock('../../src/storage/watch', () => ({ watch: () => undefined }));
vi.mock('../../src/extension/sends-installation', () => ({ sendsInstallation: () => false }));
const { DirectoryUpdates } = await import('../../options/organisation/directory-updates');

async function shown(): Promise<string> {
  await act(() =>
    render(<DirectoryUpdates url="https://green-lane.example/directory.json" />, document.body),
  );
  const text = () => document.body.textContent ?? '';
  // The state is read after the first drawing.
  await vi.waitFor(() => expect(text()).toContain('Last asked for'));
  return text();
}
const packagedInUse = texts.policy_directory_none!;
const earlierInUse = texts.policy_directory_kept!;

beforeEach(() => {
  render(null, document.body);
  state = { askedAt: Date.now(), applied: null, problem: null };
});

it('says that the earlier update stays in use only while it does', async () => {
  state = {
    ...state,
    applied: { version: 3, issued: '2026-11-01', files: [] },
    problem: { reason: 'network' },
  };
  expect(await shown()).toContain(earlierInUse);
  render(null, document.body);

  state = { ...state, applied: null, problem: { reason: 'expired' } };
  const expired = await shown();
  expect(expired).toContain(texts.policy_update_expired);
  expect(expired).toContain(packagedInUse);
  expect(expired).not.toContain(earlierInUse);
});

it('does not say that nothing has ever come: one may have been in use, and be too old now', () => {
  expect(packagedInUse).not.toMatch(/yet|never/);
});
