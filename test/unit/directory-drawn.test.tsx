// @vitest-environment happy-dom
/**
 * What the pages show about the directory's evidence and age: the real cards, texts and data, with a clock that the
 * test sets.
 */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { directoryData } from '../../scripts/directory/files';
import { textsOf } from '../../scripts/languages/texts';
import { knownFile, newestCheck } from '../../src/directory/known';
import { type PackagedFile, packDirectory } from '../../src/directory/packaged';
import type { Helpline } from '../../src/directory/schema';
import { languages } from '../../src/i18n/languages';
import { type MessageKey, messagesOf } from '../../src/i18n/messages';

const names = ['pk', 'gb', 'in', 'gn', 'sa', 'es', 'ro', 'world', 'platforms'];
const data = Object.fromEntries(names.map((name) => [name, directoryData()[name]!]));
const packed = packDirectory(data);

let tag = 'en';
let country = 'PK';
let now = new Date('2026-11-28T12:00:00Z');
let hidden: string[] = [];
let secondRegion: { country: string; subdivision: null } | null = null;

const messagesByTag = new Map(
  ['en', 'ur'].map((one) => [
    one,
    messagesOf(languages.find((language) => language.tag === one)!, textsOf(one)),
  ]),
);
const text = (key: MessageKey) => textsOf(tag)[key] ?? '';

vi.mock('../../src/browser', () => ({
  browser: { runtime: { getURL: (path: string) => path, getManifest: () => ({ version: '0.1.0' }) } },
}));
vi.mock('../../src/ui/app', () => ({
  useMessages: () => messagesByTag.get(tag)!,
  useSettings: () => ({
    region: { country, subdivision: null },
    secondRegion,
    ownEntries: [],
    policy: null,
    exit: null,
  }),
  usePolicy: () => null,
  useLocked: () => false,
}));
// Replaced, because they need storage, which is not tested here.
vi.mock('../../options/kit/draft-notice', () => ({ PageDraftNotice: () => null }));
vi.mock('../../src/ui/draft-notice', () => ({ DraftNotice: () => null, PrintedDraftNotice: () => null }));
vi.mock('../../src/extension/packaged', () => ({
  readPackaged: async (path: string) => JSON.parse(JSON.stringify(packed[path])),
}));
vi.mock('../../src/directory-reader', async () => {
  const { directoryName, readPackagedDirectory } = await import('../../src/directory-reader/packaged');
  const { openDirectory } = await import('../../src/directory/load');
  return { directoryIn: () => openDirectory((path) => readPackagedDirectory(directoryName(path))) };
});
vi.mock('../../options/kit/use-now', () => ({ useNow: () => now }));
vi.mock('../../options/numbers/own-entries', () => ({
  useOwn: () => ({ version: 1, entries: [], hidden, pinned: [] }),
  useChangeOwn: () => async () => true,
}));

const { HelplineCard } = await import('../../src/ui/helpline-card');

async function drawn(what: preact.ComponentChild): Promise<HTMLElement> {
  const page = document.createElement('div');
  document.body.replaceChildren(page);
  await act(() => render(what, page));
  return page;
}

async function unfolded(helpline: Helpline): Promise<string> {
  const page = await drawn(<HelplineCard helpline={helpline} now={now} />);
  const details = page.querySelector<HTMLDetailsElement>('.helpline-sources')!;
  await act(() => {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
  await vi.waitFor(() => expect(details.querySelector('li')).not.toBeNull());
  return details.textContent ?? '';
}

const packagedHelpline = (name: string, id: string): Helpline =>
  knownFile(data[name]!, newestCheck(Object.values(data))).helplines.find((one) => one.id === id)!;
/** A helpline without sources, as it is in the package. */
const bare = ({ sources: _, ...helpline }: Helpline): Helpline => helpline;

beforeEach(() => {
  tag = 'en';
  country = 'PK';
  now = new Date('2026-11-28T12:00:00Z');
  hidden = [];
  secondRegion = null;
});

describe('a number of the package, years later', () => {
  const police = bare(packagedHelpline('pk', 'pk-police-15'));

  it.each(['en', 'ur'])(
    'says in %s how sure it is by the day that it is looked at, and how old that is',
    async (language) => {
      tag = language;
      const today = await unfolded(police);
      expect(today).toContain(text('help_sure_high').replace('{year}', '2023'));
      expect(today).not.toContain(text('verified_old').split('{')[0]!.trim());

      now = new Date('2028-11-28T12:00:00Z');
      const twoYearsOn = await unfolded(police);
      expect(twoYearsOn).toContain(text('help_sure_high').replace('{year}', '2025'));
      expect(twoYearsOn).toContain(text('verified_old').replace('{months}', '24'));

      now = new Date('2030-11-28T12:00:00Z');
      const fourYearsOn = await unfolded(police);
      expect(fourYearsOn).not.toContain(text('help_sure_high').split('{year}')[0]);
      expect(fourYearsOn).toContain(text('help_sure_medium'));
      expect(fourYearsOn).toContain(text('verified_old').replace('{months}', '48'));
    },
  );

  it('shows its sources, each with its year', async () => {
    const shown = await unfolded(police);
    expect(shown).toContain('Ireland’s travel advice: 15 for police');
    expect(shown).toContain('punjabpolice.gov.pk');
    expect(shown).toContain('2026');
  });

  it('says of one that is not confirmed just that, and of nobody’s own number nothing', async () => {
    const low = packagedHelpline('pk', 'pk-sd-chhipa-1020');
    const page = await drawn(<HelplineCard helpline={low} now={now} />);
    expect(page.textContent).toContain(text('help_not_confirmed'));
    const said = await unfolded(low);
    expect(said).not.toContain(text('help_sure_high').split('{year}')[0]);
    expect(said).not.toContain(text('help_sure_medium'));
    const own = await unfolded({ ...low, verified: null, confidence: 'high' });
    expect(own).not.toContain(text('help_sure_high').split('{year}')[0]);
  });
});

describe('an old installation', () => {
  it.each(['en', 'ur'])(
    'says so once in %s, above its numbers, and shows them all the same',
    async (language) => {
      tag = language;
      const { Help } = await import('../../options/help/page');
      const count = (page: HTMLElement) => (page.textContent ?? '').split(text('help_data_old')).length - 1;
      const page = await drawn(<Help />);
      await vi.waitFor(() => expect(page.querySelector('[data-helpline="pk-police-15"]')).not.toBeNull());
      expect(count(page)).toBe(0);

      // More than a year after the newest check.
      now = new Date(Date.parse(newestCheck(Object.values(data))) + 400 * 86_400_000);
      const old = await drawn(<Help />);
      await vi.waitFor(() => expect(old.querySelector('[data-helpline="pk-police-15"]')).not.toBeNull());
      expect(count(old)).toBe(1);
      // The notice is calm: neither an alert nor in the red of danger.
      const notice = [...old.querySelectorAll('.notice')].find(
        (one) => one.textContent === text('help_data_old'),
      );
      expect(notice?.getAttribute('role')).toBeNull();
    },
  );

  it('is one whose whole data are old: the packaged file says when they were last checked', () => {
    const file = packed['directory/g.json'] as PackagedFile;
    expect(file.checked).toBe(newestCheck(Object.values(data)));
  });
});

describe('in the night', () => {
  it('the first to call says that it is closed, and one that is open says nothing', async () => {
    const { FirstCall } = await import('../../src/ui/helpline-card');
    const line = bare(packagedHelpline('sa', 'sa-116111'));
    const seen = async (time: string) => {
      now = new Date(time);
      const page = await drawn(<FirstCall helpline={line} now={now} />);
      for (const closed of page.querySelectorAll('details')) closed.remove();
      return page.textContent ?? '';
    };
    expect(await seen('2026-12-01T01:00:00Z')).toMatch(/Opens/);
    expect(await seen('2026-12-01T10:00:00Z')).not.toMatch(/Open/);
  });
});

it('no other number comes under a finger where the first line for children closes', async () => {
  country = 'RO';
  now = new Date('2026-12-01T10:00:00Z');
  const { Help } = await import('../../options/help/page');
  const page = await drawn(<Help />);
  const first = () =>
    [...page.querySelectorAll('.first-call')].map((one) => one.getAttribute('data-helpline'));
  await vi.waitFor(() => expect(first()).toEqual(['ro-emergency', 'ro-116111']));
  const closed = () => page.querySelector('.first-call > .line-open')?.textContent;
  expect(closed()).toBeUndefined();
  now = new Date('2026-12-01T21:00:00Z');
  await act(() => render(<Help />, page));
  expect(first()).toEqual(['ro-emergency', 'ro-116111']);
  expect(closed()).toMatch(/Opens/);
});

describe('what is not confirmed', () => {
  it('is marked in a row that is not open, and above a search', async () => {
    const { HelplineRow } = await import('../../src/ui/helpline-card');
    const { NumbersStrip } = await import('../../options/help/search-results');
    const low = bare(packagedHelpline('pk', 'pk-sd-chhipa-1020'));
    const row = await drawn(<HelplineRow helpline={low} now={now} />);
    expect(row.querySelector('summary')?.textContent).toContain(text('help_not_confirmed'));
    const strip = await drawn(<NumbersStrip helplines={[{ ...low, kind: 'emergency' }]} />);
    expect(strip.textContent).toContain(text('help_not_confirmed'));
    const sure = await drawn(<NumbersStrip helplines={[bare(packagedHelpline('pk', 'pk-police-15'))]} />);
    expect(sure.textContent).not.toContain(text('help_not_confirmed'));
  });

  it('is marked on the sheet for a wall', async () => {
    country = 'ES';
    const { TeachersSheet } = await import('../../options/guidance/teachers-sheet');
    const page = await drawn(<TeachersSheet />);
    await vi.waitFor(() => expect(page.querySelectorAll('.sheet-numbers li')).not.toHaveLength(0));
    const lines = [...page.querySelectorAll('.sheet-numbers li')].map(({ textContent }) => textContent ?? '');
    expect(packagedHelpline('es', 'es-police').confidence).toBe('low');
    expect(lines.filter((line) => line.includes(text('help_not_confirmed')))).toEqual([
      expect.stringContaining('088'),
    ]);
  });
});

it('the number above a search keeps its order in a right-to-left language', async () => {
  tag = 'ur';
  const { NumbersStrip } = await import('../../options/help/search-results');
  const childline = bare(packagedHelpline('gb', 'gb-childline'));
  const strip = await drawn(<NumbersStrip helplines={[childline]} />);
  expect(strip.textContent).toContain('\u20660800 1111\u2069');
});

it('the numbers of another country say that most of them work only there', async () => {
  country = 'GB';
  secondRegion = { country: 'PK', subdivision: null };
  const { Help } = await import('../../options/help/page');
  const page = await drawn(<Help />);
  const abroad = text('help_abroad').replace('{country}', 'Pakistan');
  await vi.waitFor(() => expect(page.querySelector('[data-helpline^="gb-"]')).not.toBeNull());
  expect(page.textContent).not.toContain(abroad);
  const choose = [...page.querySelectorAll<HTMLElement>('label, button')].find(
    ({ textContent }) => textContent?.trim() === 'Pakistan',
  );
  await act(async () => choose?.click());
  await vi.waitFor(() => expect(page.querySelector('[data-helpline="pk-police-15"]')).not.toBeNull());
  // The numbers to call come first.
  const [call, notice] = [page.querySelector('.first-calls'), page.querySelector('.notice:not(:has(*))')];
  expect(notice?.textContent).toBe(abroad);
  expect(call?.compareDocumentPosition(notice as Node)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

it('a line for other countries that was hidden stays hidden, and none is offered for the top', async () => {
  const { ElsewhereNumbers } = await import('../../options/help/elsewhere');
  const ids = async () => {
    const page = await drawn(<ElsewhereNumbers />);
    await vi.waitFor(() => expect(page.querySelector('[data-helpline]')).not.toBeNull());
    expect(page.textContent).toContain(text('own_hide'));
    expect(page.textContent).not.toContain(text('own_pin'));
    return [...page.querySelectorAll('[data-helpline]')].map((one) => one.getAttribute('data-helpline'));
  };
  const all = await ids();
  hidden = [all[0]!];
  expect(await ids()).toEqual(all.slice(1));
});

it('guidance says so where the numbers of the country are not there', async () => {
  country = 'FR';
  const { GuideNumbers } = await import('../../options/guidance/parts');
  const { Me } = await import('../../options/me/page');
  for (const what of [<GuideNumbers key="numbers" />, <Me key="me" />]) {
    const page = await drawn(what);
    await vi.waitFor(() => expect(page.textContent).toContain('The numbers for France could not be opened.'));
  }
});

describe('a service that takes pictures down', () => {
  async function services(country: string): Promise<Map<string, string>> {
    const { Me } = await import('../../options/me/page');
    const page = await drawn(<Me />);
    await vi.waitFor(() => {
      expect(page.querySelector('a[href="https://stopncii.org/"]')).not.toBeNull();
      expect(page.textContent).toContain(country);
    });
    const cards = [...page.querySelectorAll('article.helpline')];
    return new Map(
      cards.flatMap((card) => {
        const link = card.querySelector<HTMLAnchorElement>('a.button');
        return link ? [[link.href, card.textContent ?? '']] : [];
      }),
    );
  }

  it('says for what age it is, who may ask, and whether the picture leaves the device', async () => {
    country = 'GB';
    const all = await services('Report Remove');
    const [takeItDown, stopncii, reportRemove] = [
      all.get('https://takeitdown.ncmec.org/') ?? '',
      all.get('https://stopncii.org/') ?? '',
      [...all].find(([link]) => link.includes('childline.org.uk'))?.[1] ?? '',
    ];
    expect(takeItDown).toContain(text('me_takedown'));
    expect(takeItDown).toContain(text('me_removal_any_age'));
    expect(takeItDown).toContain(text('me_removal_adult_helps'));
    expect(takeItDown).toContain('The picture stays on your device.');
    expect(stopncii).toContain(text('me_stopncii'));
    expect(stopncii).toContain('The picture stays on your device.');
    expect(stopncii).not.toContain(text('me_removal_any_age'));
    expect(reportRemove).toContain(text('me_removal_while_under18'));
    expect(reportRemove).toContain(text('me_removal_uploaded'));
    expect(reportRemove).toContain(text('me_removal_age_proof').replace('{age}', '13'));
    expect(reportRemove).not.toContain('stays on your device');
    for (const said of all.values()) expect(said.split('stays on your device').length).toBeLessThan(3);
  });

  it('is named once with its hours where it is a line to call', async () => {
    country = 'IN';
    await services('6363176363');
    const cards = [...document.querySelectorAll('article.helpline')];
    const trustline = cards.filter(({ textContent }) => textContent?.includes('6363176363'));
    expect(trustline).toHaveLength(1);
    expect(trustline[0]?.textContent).toMatch(/Opens|Open until/);
  });
});
