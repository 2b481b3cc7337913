/** Links made to mislead: pasted, sent in a message, in the address bar or behind a link. */
import { expect, it } from 'vitest';
import { addressesIn, addressOf, siteOfPage } from '../../src/report/address';
import { carriedLinks } from '../../src/share/link';
import { sites } from '../../src/sites/index';
import { privatePages, publicPages, twoFaced } from '../fixtures/hostile-links';

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
  ['a message that is ready to be sent', `https://wa.me/?text=${encodeURIComponent(both)}`],
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
