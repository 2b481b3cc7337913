/** Posts that try to get another post's link reported, not their own. All people, places and numbers are invented. */
import { anchor, at, ONE, OTHER } from '../hostile-posts';

const CHATS = 'https://web.whatsapp.com/';

const chat = (inner: string) =>
  `<div id="main"><div role="row"><div data-id="A1"><div data-pre-plain-text="[08:00] Sana: "><span>${inner}</span></div><button data-press><span data-icon="forward-chat"></span></button></div></div></div>`;

export const hostilePosts = [
  ...at(CHATS, ONE, {
    link: {
      'one link': chat(`Look ${anchor(ONE)}`),
      'the same link in two spellings': chat(
        `${anchor(`${ONE}?s=20`)} ${anchor('https://twitter.com/baker/status/11')}`,
      ),
      'a link in the message it answers': chat(
        `<div data-testid="quoted-message">${anchor(OTHER)}</div>${anchor(ONE)}`,
      ),
      'a link that is written short': chat(`<a href="${ONE}">x.com/baker/sta…</a>`),
    },
    choose: {
      'two links': chat(`${anchor(ONE)} or ${anchor(OTHER)}`),
      'a bakery’s page before the post': chat(`${anchor('https://bakery.example/')} ${anchor(ONE)}`),
      'a link whose words are another link': chat(`<a href="${OTHER}">${ONE}</a>`),
      'a link that is not to be seen before the one that is': chat(
        `<a href="${OTHER}">\u200b</a>${anchor(ONE)}`,
      ),
    },
  }),
  ...at(CHATS, null, {
    none: {
      'a link only in the message it answers': chat(
        `<div data-testid="quoted-message"><div>${anchor(OTHER)}</div></div>Yes`,
      ),
      'a link to a private chat': chat(anchor('https://www.messenger.com/t/100000000000001')),
      'a link to a log-in': chat(anchor('https://t.me/login/12345')),
      'no link': chat('Bread is out of the oven'),
      'a link to another one’s network': chat(anchor('http://192.168.1.1/oven')),
    },
    choose: {
      'seven links, the right one last': chat(
        [1, 2, 3, 4, 5, 6].map((n) => anchor(`https://x.com/school/status/2${n}`)).join(' ') + anchor(ONE),
      ),
    },
  }),
];
