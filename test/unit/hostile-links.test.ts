/** Links made to mislead: pasted, sent in a message, in the address bar or behind a link. */
import { expect, it, vi } from 'vitest';
import { addressesIn, addressOf, siteOfPage } from '../../src/report/address';
import { readLinks } from '../../src/report/read-links';
import { carriedLinks } from '../../src/share/link';
import { sites } from '../../src/sites/index';
import { readShared } from '../../src/web/read-shared';
import { privatePages, publicPages, twoFaced } from '../fixtures/hostile-links';

vi.stubGlobal('location', new URL('https://report.example/share'));

it(`refuses ${privatePages.length} addresses of private conversations, wherever they come from`, () => {
  const wrapped = privatePages.map((link) => `https://l.facebook.com/l.php?u=${encodeURIComponent(link)}`);
  const inWords = privatePages.map((link) => `Look: ${link} please`);
  const taken = [...privatePages, ...wrapped, ...inWords].filter((link) => {
    const address = addressOf(link);
    return !('refused' in address) || address.refused !== 'private_chat';
  });
  expect(taken).toEqual([]);
});

it('says of their pages that they are private', () => {
  const isCarrier = /\/(?:login|l\.php|i\/flow)/;
  const missed = privatePages.filter((link) => !isCarrier.test(link) && siteOfPage(link).privacy !== 'yes');
  expect(missed).toEqual([]);
});

it('does not refuse what only sounds like messages', () => {
  const refused = publicPages.filter(
    (link) => 'refused' in addressOf(link) || siteOfPage(link).privacy !== 'no',
  );
  expect(refused).toEqual([]);
});

it(`gives no wrong address for ${twoFaced.length} links that are read in two ways`, () => {
  const wrong = twoFaced.flatMap(([what, link, url]) => {
    const address = addressOf(link);
    const given = 'url' in address && address.certainty === 'exact' ? address.url : null;
    return given === url ? [] : [`${what}: ${given}`];
  });
  console.info(
    `${privatePages.length} private pages, ${twoFaced.length} links of two faces: ${wrong.length} wrong`,
  );
  expect(wrong).toEqual([]);
});

const SCHOOL = 'https://x.com/school/status/22';
const BAKER = 'https://x.com/baker/status/11';
const both = `${SCHOOL} or ${BAKER}`;

it('finds every link of a pasted text, for the person to choose one', () => {
  const urls = (text: string) => addressesIn(text).map(({ url }) => url);
  expect(urls(`Look: ${both}?s=20, https://twitter.com/baker/status/11`)).toEqual([SCHOOL, BAKER]);
  expect(urls(`${BAKER} and https://www.messenger.com/t/100000000000001`)).toEqual([BAKER]);
  expect(urls(`Look: ${BAKER}`)).toEqual([]);
  const many = Array.from({ length: 40 }, (_, at) => `https://x.com/school/status/${at + 1}`).join(' ');
  expect(urls(many)).toHaveLength(6);
});

it.each([
  ['a comma', `${SCHOOL},${BAKER}`],
  ['a comma of Urdu', `${SCHOOL}\u060c${BAKER}`],
  ['a comma of Chinese', `${SCHOOL}\uff0c${BAKER}`],
  ['nothing', `${SCHOOL}${BAKER}`],
  ['nothing but the slash of the first', `${SCHOOL}/${BAKER}`],
  ['the signs of a link with words', `[${SCHOOL}](${BAKER})`],
])('finds two links with %s between them', (_, text) => {
  expect(addressesIn(text).map(({ url }) => url)).toEqual([SCHOOL, BAKER]);
  expect(readLinks(text).links.map(({ url }) => url)).toEqual([SCHOOL, BAKER]);
  expect(addressOf(`https://wa.me/?text=${encodeURIComponent(text)}`)).toEqual({ refused: 'several_links' });
  expect(readShared({ title: '', text, url: '' })).toMatchObject({ kind: 'links' });
  const page = new URL(`https://web.whatsapp.com/send?text=${encodeURIComponent(text)}`);
  const found = carriedLinks({ path: /^/, carries: ['text'] }, page).map(addressOf);
  expect(found).toMatchObject([{ url: SCHOOL }, { url: BAKER }]);
});

it('leaves a link whole that has another one inside it', () => {
  for (const link of [
    `https://web.archive.org/web/2024/${SCHOOL}`,
    `https://example.org/?from=${SCHOOL}&to=${BAKER}`,
  ]) {
    expect(addressesIn(`${link} https://example.org/1`).map(({ url }) => url)).toEqual([
      link,
      'https://example.org/1',
    ]);
    expect(readLinks(link).links.map(({ url }) => url)).toEqual([link]);
  }
});

it('finds every link of a shared text, with or without its scheme', () => {
  const text = `x.com/baker/status/11 and ${SCHOOL}`;
  const read = readShared({ title: 'School', text, url: '' });
  expect(read).toMatchObject({ kind: 'links', choices: [{ url: BAKER }, { url: SCHOOL }] });
});

it('asks about no link to the app that the text was shared from', () => {
  const text =
    'https://vm.tiktok.com/ZSHabcdEfGHij-k1Lmn/ This post is shared via TikTok Lite. Download TikTok Lite to enjoy more posts: https://www.tiktok.com/tiktoklite';
  const found = { url: 'https://vm.tiktok.com/ZSHabcdEfGHij-k1Lmn', certainty: 'opaque' };
  expect(readShared({ title: '', text, url: '' })).toMatchObject({ kind: 'link', found });
  expect(addressesIn(text)).toMatchObject([found]);
});

it.each([
  ['_https://vm.tiktok.com/ZMabcDEF1_', 'https://vm.tiktok.com/ZMabcDEF1'],
  ['look _https://www.instagram.com/p/CAbCdEfGh-1_.', 'https://www.instagram.com/p/CAbCdEfGh-1/'],
  ['*_https://youtu.be/aB3-_dEfGh1_*', 'https://www.youtube.com/watch?v=aB3-_dEfGh1'],
  ['~https://x.com/school/status/22~', SCHOOL],
  ['https://www.instagram.com/p/CAbCdEfGh1_', 'https://www.instagram.com/p/CAbCdEfGh1_/'],
])('takes the signs that chats write words with for no part of the link: %s', (text, url) => {
  expect(addressOf(text)).toMatchObject({ url });
});

it.each([`${SCHOOL}%20`, `${SCHOOL}%0A`, `${SCHOOL}/%E2%80%8B%20`, `${SCHOOL}%C2%A0`])(
  'takes a space that was encoded behind the link for none of it: %s',
  (link) => {
    expect(addressOf(link)).toMatchObject({ url: SCHOOL, certainty: 'exact' });
  },
);

it.each([
  ['a message that is ready to be sent', `https://wa.me/?text=${encodeURIComponent(both)}`],
  [
    'an address that is ready to be shared, with words beside it',
    `https://t.me/share/url?url=${SCHOOL}&text=${encodeURIComponent(`Look ${BAKER}`)}`,
  ],
  ['a post that is ready to be posted', `https://x.com/intent/post?text=${encodeURIComponent(both)}`],
  [
    'a wrapper',
    `https://l.facebook.com/l.php?u=${encodeURIComponent(SCHOOL)}&u=${encodeURIComponent(BAKER)}`,
  ],
])('takes no link out of %s that holds two', (_, link) => {
  expect(addressOf(link)).toEqual({ refused: 'several_links' });
});

it.each([
  ['x', `https://x.com/intent/post?url=${SCHOOL}&text=${encodeURIComponent(`Look ${BAKER}`)}`],
  ['whatsapp', `https://web.whatsapp.com/send?text=${encodeURIComponent(both)}`],
  ['telegram', `https://t.me/share/url?url=${SCHOOL}&text=${encodeURIComponent(BAKER)}`],
  ['facebook', `https://www.facebook.com/sharer.php?u=${SCHOOL}&u=${BAKER}`],
])('sees both links of a page of %s that shares two', (id, link) => {
  const page = new URL(link);
  const intent = sites
    .find((site) => site.id === id)!
    .watch!.intents!.find(({ path }) => path.test(page.pathname))!;
  expect(carriedLinks(intent, page).sort()).toEqual([BAKER, SCHOOL]);
});
