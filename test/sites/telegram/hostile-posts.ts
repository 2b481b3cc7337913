/** Posts that try to get another post's link reported, not their own. All people, places and numbers are invented. */
import { anchor, at, ONE, OTHER } from '../hostile-posts';

const OWN = 'https://t.me/book_fair/42';
const CHANNEL = 'https://web.telegram.org/k/#@book_fair';
const CHAT = 'https://web.telegram.org/k/#100000001';

const SHARE = '<button class="message-action-button" aria-label="Forward"></button>';
const messageA = (inner: string, more = '') =>
  `<div id="message-42" class="Message" data-message-id="42"><div class="text-content">${inner}</div>${more}<i data-press></i></div>`;
const bubble = (inner: string, peer = '-1001', more = '') =>
  `<div class="bubble channel-post" data-mid="42" data-peer-id="${peer}"><div class="bubble-content">${more}<div class="message"><span class="translatable-message">${inner}</span></div></div><div class="bubble-beside-button forward" data-press></div></div>`;

export const hostilePosts = [
  ...at('https://web.telegram.org/a/#@book_fair', OWN, {
    link: {
      'the other client: a post of a public channel': messageA(anchor('https://t.me/other_fair/7'), SHARE),
    },
  }),
  ...at('https://web.telegram.org/a/#@sana_baker', null, {
    none: { 'the other client: a message from a person with a name': messageA('Bread') },
  }),
  ...at(CHANNEL, OWN, {
    link: { 'a post of a public channel, with a link in it': bubble(anchor('https://t.me/other_fair/7')) },
  }),
  ...at('https://web.telegram.org/k/#@sana_baker', null, {
    none: { 'a message from a person with a name': bubble('Bread', '100000001') },
  }),
  ...at(CHAT, ONE, {
    choose: {
      'a message from a person, with two links': bubble(`${anchor(ONE)} ${anchor(OTHER)}`, '100000001'),
      'a link whose words are another link': bubble(`<a href="${OTHER}">${ONE}</a>`, '100000001'),
    },
    link: {
      'a link in the message it answers': bubble(
        anchor(ONE),
        '100000001',
        `<div class="reply"><div>${anchor(OTHER)}</div></div>`,
      ),
      'somebody named beside a link': bubble(
        `${anchor(ONE)} by <a class="mention" href="https://t.me/school_fair">@school_fair</a>`,
        '100000001',
      ),
    },
  }),
  ...at(CHAT, null, {
    none: {
      'no link in a private chat': bubble('Bread', '100000001'),
      'a link to a log-in': bubble(anchor('https://t.me/login/12345'), '100000001'),
      'somebody named, and no link': bubble(
        'Thanks <a class="mention" href="https://t.me/school_fair">@school_fair</a>',
        '100000001',
      ),
      'a hashtag that is a link': bubble(
        '<a class="anchor-hashtag" href="https://t.me/bread_fair">#bread</a>',
        '100000001',
      ),
    },
  }),
  ...at('https://web.telegram.org/k/#-1001234567890', 'https://t.me/c/1234567890/42', {
    choose: {
      'a message of a channel with a number only, with a link to another post': bubble(
        anchor(OTHER),
        '-1001234567890',
      ),
    },
  }),
  ...at('https://web.telegram.org/a/#100000001', ONE, {
    choose: {
      'the other client: a link whose words are another link': messageA(`<a href="${OTHER}">${ONE}</a>`),
    },
  }),
  ...at(CHANNEL, null, {
    none: { 'a number with a path in it': bubble('Bread').replace('data-mid="42"', 'data-mid="42/../7"') },
  }),
  ...at('https://web.telegram.org/k/#@book_fair?x', null, {
    none: { 'the address of another channel': bubble('Bread') },
  }),
  ...at('https://web.telegram.org/k/#?tgaddr=tg%3A%2F%2Fresolve%3Fdomain%3Dschool_fair%26post%3D7', null, {
    none: {
      'the start address of another post':
        '<main><div class="selection-container"><button class="btn-icon" data-press></button></div></main>',
    },
  }),
];
