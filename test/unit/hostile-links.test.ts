/** Links made to mislead: pasted, sent in a message, in the address bar or behind a link. */
import { expect, it } from 'vitest';
import { addressOf, placeOf } from '../../src/report/address';
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
  const missed = privatePages.filter((link) => !isCarrier.test(link) && placeOf(link).privacy !== 'yes');
  expect(missed).toEqual([]);
});

it('does not refuse what only sounds like messages', () => {
  const refused = publicPages.filter(
    (link) => 'refused' in addressOf(link) || placeOf(link).privacy !== 'no',
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
