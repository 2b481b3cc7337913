/**
 * What people see on the pages of the options after they have done something: found, not found, saved, wrong, undone.
 * Each row is one picture, for which the page is opened again.
 */
import type { PageId } from '../../options/frame/pages';
import type { MessageKey } from '../../src/i18n/messages';

/** What to do on the way there, in order. */
export type Move =
  /** Press the control with this name. */
  | { press: MessageKey }
  /** Press the first element of a selector. */
  | { click: string }
  /** Write into all fields of a selector, each one its text, in place of what was there. */
  | { write: string; texts: readonly string[] }
  /** Wait for the first element of a selector. */
  | { wait: string }
  /** The printed sheet. */
  | { print: true };

export interface PageScreen {
  name: string;
  page: PageId;
  /** Settings that differ from those of the other pictures. */
  settings?: object;
  /** The person's own numbers. */
  own?: object;
  moves?: readonly Move[];
}

const search = (text: string): Move => ({ write: 'input[type="search"]', texts: [text] });
/** Unfolds the first number that can be unfolded. */
const unfolded: Move = { click: '.line > summary' };

const faultyFile = JSON.stringify({
  app: 'report-instead',
  version: 1,
  settings: {
    language: 7,
    prompt: { mode: 'sometimes', sometimes: true },
    region: { country: 'Pakistan' },
    sites: 'x',
  },
  ownEntries: {
    version: 1,
    entries: [
      { id: 'a', name: '', phone: 'none' },
      { id: 'b', name: 'n'.repeat(300), email: 'nobody', web: 'http://example.org' },
      { id: 'c', name: 'c' },
    ],
  },
});

const goodFile = JSON.stringify({
  app: 'report-instead',
  version: 1,
  settings: { prompt: { mode: 'always' }, region: { country: 'PK', subdivision: 'PK-PB' } },
  ownEntries: {
    version: 1,
    entries: [{ id: 'own-1', name: 'Neighbour', phone: '0300 1234567' }],
  },
});

const neighbour = { id: 'own-1', name: 'Neighbour', phone: '0300 1234567' };
const clinic = { id: 'own-2', name: 'Clinic', note: 'room 12' };
const helpers = { name: 'Helpers', url: 'https://helpers.example/reports', format: 'json' };
const little = { country: 'KP', subdivision: null };

const newOwn: readonly Move[] = [
  { press: 'own_add' },
  { write: 'form input', texts: ['Neighbour', '0300 1234567'] },
];

/** Fills both fields of an organisation. */
const organisation = (name: string, url: string): readonly Move[] => [
  { write: 'main input', texts: [name, url] },
  { press: 'options_organisation_save' },
];

const file = (text: string, ...more: Move[]): readonly Move[] => [
  { write: 'main textarea', texts: [text] },
  { press: 'transfer_check' },
  ...more,
];

const looked: readonly Move[] = [search('France'), { click: '.other-countries button' }];

/** All eight posts, answered in different ways. */
const exercise = Array.from({ length: 8 }, (_, post): readonly Move[] => [
  ...(post > 0 ? [{ click: '.exercise p > .button:not(.button-quiet)' }] : []),
  { click: `.exercise-answers button:nth-child(${(post % 2) + 1})` },
  { wait: '.exercise p > .button:not(.button-quiet)' },
]);

export const pageScreens: readonly PageScreen[] = [
  { page: 'help', name: 'a search that finds', moves: [search('marriage')] },
  { page: 'help', name: 'a search that finds one', moves: [search('1099')] },
  { page: 'help', name: 'a search that finds nothing', moves: [search('qqqq')] },
  { page: 'help', name: 'another country', moves: looked },
  { page: 'help', name: 'another country, kept', moves: [...looked, { press: 'help_looked_second' }] },
  { page: 'help', name: 'another country, now one’s own', moves: [...looked, { press: 'help_looked_home' }] },
  { page: 'help', name: 'no region chosen yet', settings: { region: null } },
  { page: 'help', name: 'no such country', settings: { region: { country: 'AQ', subdivision: null } } },
  { page: 'help', name: 'a country of which little is known', settings: { region: little } },
  { page: 'help', name: 'two regions', settings: { secondRegion: { country: 'IN', subdivision: null } } },
  { page: 'help', name: 'for a pupil', moves: [{ press: 'help_whom_pupil' }] },
  { page: 'help', name: 'for somebody worried', moves: [{ press: 'help_whom_worried' }] },
  { page: 'help', name: 'for myself', moves: [{ press: 'help_whom_me' }] },
  { page: 'help', name: 'a wrong number', moves: [unfolded, { press: 'wrong_open' }] },
  { page: 'help', name: 'copied', moves: [unfolded, { press: 'help_copy' }] },
  { page: 'help', name: 'on paper', moves: [{ print: true }] },
  { page: 'help', name: 'with numbers of one’s own', own: { entries: [neighbour], pinned: ['own-1'] } },
  { page: 'me', name: 'wrong words', moves: [{ press: 'wrong_words_open' }] },
  { page: 'me', name: 'a country of which little is known', settings: { region: little } },
  { page: 'me', name: 'another country', settings: { region: { country: 'GB', subdivision: null } } },
  { page: 'danger', name: 'another country', settings: { region: { country: 'GB', subdivision: null } } },
  { page: 'teachers', name: 'on paper', moves: [{ print: true }] },
  {
    page: 'own',
    name: 'a form with faults',
    moves: [
      { press: 'own_add' },
      {
        write: 'form input',
        texts: ['n'.repeat(90), 'none', 'n'.repeat(400), 'nobody', 'http://example.org'],
      },
      { press: 'options_organisation_save' },
    ],
  },
  {
    page: 'own',
    name: 'a web address that is none',
    moves: [
      ...newOwn,
      { write: 'form input', texts: ['Neighbour', '', '', '', 'nowhere'] },
      { press: 'options_organisation_save' },
    ],
  },
  { page: 'own', name: 'saved', moves: [...newOwn, { press: 'options_organisation_save' }] },
  { page: 'own', name: 'discarded', moves: [...newOwn, { press: 'own_discard' }] },
  ...(['own_edit', 'own_pin', 'own_hide', 'own_delete', 'own_down'] as const).map(
    (press): PageScreen => ({
      page: 'own',
      name: press,
      own: { entries: [neighbour, clinic] },
      moves: [{ press }],
    }),
  ),
  {
    page: 'own',
    name: 'pinned, hidden and unreadable',
    own: {
      entries: [neighbour, clinic, { name: 7 }],
      pinned: ['own-1'],
      hidden: ['own-2', 'pk-madadgaar-1098'],
    },
  },
  {
    page: 'own',
    name: 'shown again',
    own: { entries: [neighbour], pinned: [], hidden: ['own-1'] },
    moves: [{ press: 'own_show' }],
  },
  {
    page: 'own',
    name: 'no longer pinned',
    own: { entries: [neighbour], pinned: ['own-1'] },
    moves: [{ press: 'own_unpin' }],
  },
  {
    page: 'organisation',
    name: 'an address that is none',
    moves: organisation('n'.repeat(120), 'nowhere'),
  },
  {
    page: 'organisation',
    name: 'an address that is not safe',
    moves: organisation('Helpers', 'http://helpers.example/reports'),
  },
  {
    page: 'organisation',
    name: 'an address with a password',
    moves: organisation('Helpers', 'https://me:secret@helpers.example/reports'),
  },
  {
    page: 'organisation',
    name: 'an address that is too long',
    moves: organisation('Helpers', `https://a.example/${'a'.repeat(2100)}`),
  },
  { page: 'organisation', name: 'saved', moves: organisation('Helpers', helpers.url) },
  { page: 'organisation', name: 'there', settings: { intake: helpers } },
  {
    page: 'organisation',
    name: 'removed',
    settings: { intake: helpers },
    moves: [{ press: 'options_organisation_remove' }],
  },
  { page: 'transfer', name: 'a file with faults', moves: file(faultyFile) },
  ...[
    '{',
    '{"app": "another"}',
    '{"app":"report-instead","version":9}',
    '{"app":"report-instead","version":1}',
    '{"app":"report-instead","app":"report-instead"}',
  ].map(
    (text, at): PageScreen => ({
      page: 'transfer',
      name: `a file that cannot be taken (${at + 1})`,
      moves: file(text),
    }),
  ),
  { page: 'transfer', name: 'a file that changes something', moves: file(goodFile) },
  { page: 'transfer', name: 'a file that was taken', moves: file(goodFile, { press: 'transfer_apply' }) },
  { page: 'sites', name: 'asking is off', settings: { prompt: { mode: 'off' } } },
  {
    page: 'sites',
    name: 'with a site that was added',
    settings: { addedSites: [{ host: 'stories.example', as: 'general' }] },
  },
  {
    page: 'sites',
    name: 'another site that is none',
    moves: [{ write: 'main form input', texts: ['nowhere'] }, { press: 'options_watch_add' }],
  },
  {
    page: 'sites',
    name: 'another site that is known',
    moves: [{ write: 'main form input', texts: ['x.com'] }, { press: 'options_watch_add' }],
  },
  {
    page: 'exit',
    name: 'an address that is none',
    moves: [
      { press: 'exit_where_own' },
      { write: 'main .field input', texts: ['nowhere'] },
      { press: 'exit_own_save' },
    ],
  },
  {
    page: 'settings',
    name: 'settings that are not valid',
    settings: { prompt: 7, region: 'here', sites: 3 },
  },
  { page: 'region', name: 'guessed', settings: { region: null } },
  { page: 'region', name: 'two regions', settings: { secondRegion: { country: 'IN', subdivision: null } } },
  ...exercise.map(
    (_, post): PageScreen => ({
      page: 'practice',
      name: `post ${post + 1}`,
      moves: exercise.slice(0, post + 1).flat(),
    }),
  ),
  { page: 'practice', name: 'on paper', moves: [{ print: true }] },
  { page: 'privacy', name: 'past reports, to be deleted', moves: [{ press: 'options_clear' }] },
  { page: 'privacy', name: 'past reports, saved as a file', moves: [{ press: 'options_export' }] },
  { page: 'privacy', name: 'no more list', moves: [{ click: 'main [role="switch"]' }] },
  {
    page: 'privacy',
    name: 'past reports deleted',
    moves: [{ press: 'options_clear' }, { press: 'options_clear_yes' }],
  },
  {
    page: 'privacy',
    name: 'everything deleted',
    moves: [{ press: 'options_erase' }, { press: 'options_erase_yes' }],
  },
];

/** States of the popup: one picture for each. */
interface PopupScreen {
  name: string;
  /** The page on which it is opened; undefined for a page of the extension itself. */
  on?: string;
  settings?: object;
  moves: readonly Move[];
}

/** A post of the demo's feed. */
export const POST = 'https://x.com/hunza_bakers/status/1850000000000000101';
const FEED = 'https://x.com/home';

const pasted = (name: string, text: string): PopupScreen => ({
  name: `a pasted link that is ${name}`,
  on: FEED,
  moves: [{ wait: '#paste' }, { write: '#paste', texts: [text] }, { click: '.paste button' }],
});

const chosen = (category: MessageKey): readonly Move[] => [
  { press: category },
  { press: 'popup_no' },
  { wait: '.footer .button-primary' },
];

/** Goes to another place than the first, and shows what its button says. */
const place = (id: string, more: readonly Move[] = []): PopupScreen => ({
  name: `another place, ${id}`,
  on: POST,
  moves: [...chosen('category_violence'), { click: `input[name="place"][value="${id}"]` }, ...more],
});

export const popupScreens: readonly PopupScreen[] = [
  {
    name: 'a child in danger',
    on: POST,
    moves: [{ press: 'category_child_danger' }],
  },
  {
    name: 'whom to call',
    on: POST,
    moves: [{ press: 'popup_who_to_call' }, { wait: '.step[data-step="where"] h1' }],
  },
  { name: 'posts to choose from', on: FEED, moves: [] },
  { name: 'on a page of the extension', moves: [] },
  { name: 'where no link is', on: 'https://www.facebook.com/', moves: [] },
  { name: 'in a private conversation', on: 'https://x.com/messages/1-2', moves: [] },
  { name: 'the field for a link', on: POST, moves: [{ press: 'popup_other_link' }] },
  pasted('empty', ''),
  pasted('none', 'nowhere'),
  pasted('of another kind', 'ftp://example.com/a'),
  pasted('of this device', 'http://localhost/a'),
  pasted('of a private chat', 'https://x.com/messages/1-2'),
  pasted('of no page', 'https://'),
  pasted('too long', `https://x.com/${'a'.repeat(3000)}`),
  pasted('long, with parts', `https://stories.example/a?b=${'c'.repeat(300)}`),
  pasted('only a page', 'https://www.facebook.com/hunza.bakers'),
  pasted('short', 'https://t.co/abcdef'),
  ...(['category_grooming_threats', 'category_selling_trafficking', 'category_not_sure'] as const).map(
    (category): PopupScreen => ({ name: category, on: POST, moves: chosen(category) }),
  ),
  ...['pk-pta-content-email', 'pk-police-15', 'pk-mohr-1099', 'platform-x'].map((id) => place(id)),
  ...['pk-pta-content-email', 'pk-police-15'].map((id) => place(id, [{ click: '.footer .button-primary' }])),
  {
    name: 'somewhere else',
    on: POST,
    settings: { region: { country: 'GB', subdivision: null } },
    moves: chosen('category_sexual_images'),
  },
  {
    name: 'no region',
    on: POST,
    settings: { region: { country: 'AQ', subdivision: null } },
    moves: chosen('category_sexual_images'),
  },
];
