/** Keys, sessions and people's e-mail addresses in links: they are removed, or the person is told about them. */
import { describe, expect, it } from 'vitest';
import { addressOf } from '../../src/report/address';
import { doubtfulParts } from '../../src/report/tracking';

const KEY = 'AQEjx0-q3_Zk9vT7sB2mW5nY8';
const urlOf = (link: string) => {
  const address = addressOf(link);
  return 'url' in address ? address.url : address.refused;
};

/** Names of parameters that are about the person or give access, in the spellings that exist. */
const names = [
  'token',
  'access_token',
  'accessToken',
  'id_token',
  'refresh_token',
  'auth_token',
  'authToken',
  'csrf_token',
  'xsrf-token',
  'midToken',
  'otpToken',
  'user_token',
  'X-Amz-Security-Token',
  'token_id',
  'jwt',
  'sess',
  'sessid',
  'sess_id',
  'sessionid',
  'session_id',
  'sessionId',
  'PHPSESSID',
  'JSESSIONID',
  'jsessionid',
  'ASPSESSIONID',
  'sid',
  'SID',
  'user_sid',
  'auth',
  'oauth',
  'authkey',
  'auth_key',
  'auth_code',
  'code',
  'oauth_code',
  'verification_code',
  'session',
  'otp',
  'otp_code',
  'one_time_otp',
  'email',
  'e-mail',
  'user_email',
  'email_id',
  'password',
  'pwd',
  'secret',
  'csrf',
  'ticket',
  'nonce',
];
const sites = [
  'https://bakery.example/bread?id=7',
  'https://www.linkedin.com/jobs/view/1000000001/?x=1',
  'https://www.facebook.com/some/other/page/?x=1',
  'https://www.reddit.com/settings/?x=1',
  'https://x.com/i/something/new?x=1',
];

describe('links with something private in them', () => {
  it('lose every kind of key, session and address, on every kind of site', () => {
    const kept = names.flatMap((name) =>
      sites.flatMap((site) => {
        const value = /mail/.test(name) ? 'sana%40bakery.example' : KEY;
        const url = urlOf(`${site}&${name}=${value}`);
        return url.includes(value) || /sana/.test(url) ? [`${name}: ${url}`] : [];
      }),
    );
    expect(kept).toEqual([]);
  });

  it('keep what leads to the post', () => {
    expect(urlOf(`https://bakery.example/view?id=7&token=${KEY}&page=2&sid=ab12`)).toBe(
      'https://bakery.example/view?id=7&page=2&sid=ab12',
    );
    const harmless =
      'https://bakery.example/view?author=sana&authority=x&state=punjab&city=lahore&codec=a&signal=2&sidebar=1';
    expect(urlOf(harmless)).toBe(harmless);
  });

  it.each([
    [
      'a mail’s link to a post',
      `https://www.linkedin.com/comm/feed/update/urn:li:activity:7200000000000000001/?midToken=${KEY}&otpToken=${KEY}&trk=eml`,
      'https://www.linkedin.com/feed/update/urn:li:activity:7200000000000000001/',
    ],
    [
      'a mail’s link to anything else',
      `https://www.linkedin.com/comm/jobs/alerts?midToken=${KEY}&midSig=x&otpToken=${KEY}`,
      'https://www.linkedin.com/comm/jobs/alerts',
    ],
    [
      'a session in the path',
      `https://bakery.example/shop;jsessionid=${KEY}/bread?id=7`,
      'https://bakery.example/shop/bread?id=7',
    ],
    [
      'a session at the end of the path',
      `https://bakery.example/bread.do;JSESSIONID=${KEY}.node1?id=7`,
      'https://bakery.example/bread.do?id=7',
    ],
    [
      'an address of e-mail under any name',
      'https://bakery.example/bread?id=7&u=sana@bakery.example',
      'https://bakery.example/bread?id=7',
    ],
    [
      'a key behind the fragment',
      `https://bakery.example/bread#access_token=${KEY}`,
      'https://bakery.example/bread',
    ],
    [
      'a key in a route',
      `https://bakery.example/app#/bread/7?token=${KEY}&page=2`,
      'https://bakery.example/app#/bread/7?page=2',
    ],
    ['a name and a password', 'https://sana:pass@bakery.example/bread', 'https://bakery.example/bread'],
    [
      'a key with an encoded name',
      `https://bakery.example/bread?access%5Ftoken=${KEY}`,
      'https://bakery.example/bread',
    ],
    [
      'a page of a site that no form knows',
      'https://www.facebook.com/some/other/page/?whatever=1#/a?b=2',
      'https://www.facebook.com/some/other/page/',
    ],
  ])('%s', (_, link, url) => {
    expect(urlOf(link)).toBe(url);
    expect(urlOf(url)).toBe(url);
  });

  it('name what may be private and may be needed', () => {
    const link = 'https://bakery.example/bread?id=7&code=rye&sig=AbCdEf0123456789AbCdEf&sid=2&key=1&sig=2#x';
    expect(doubtfulParts(urlOf(link))).toEqual(['code', 'sig', 'sid', 'key']);
    expect(doubtfulParts('https://bakery.example/bread?id=7&author=sana')).toEqual([]);
    expect(doubtfulParts('https://bakery.example/bread')).toEqual([]);
  });
});
