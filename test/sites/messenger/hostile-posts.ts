/** Posts that try to get another post's link reported, not their own. All people, places and numbers are invented. */
import { anchor, at, ONE, OTHER, wrapped } from '../hostile-posts';

const CHAT = 'https://www.messenger.com/t/100000000000001';

export const row = (inner: string) =>
  `<div data-scope="messages_table"><h4>Sana</h4><div dir="auto">${inner}</div><div role="button" data-press aria-label="Forward"></div></div>`;

export const hostilePosts = [
  ...at(CHAT, ONE, {
    link: {
      'one link behind the site’s own': row(wrapped(ONE)),
      'a link and its preview': row(`${wrapped(ONE)}<a href="${ONE}?s=46">A preview</a>`),
      'a wrapper in a wrapper': row(wrapped(`https://l.instagram.com/?u=${encodeURIComponent(ONE)}`)),
    },
    choose: {
      'two links': row(`${wrapped(ONE)} ${anchor(OTHER)}`),
      'a link whose words are another link': row(
        `<a href="https://l.facebook.com/l.php?u=${encodeURIComponent(OTHER)}">${ONE}</a>`,
      ),
      'the answered message’s card': row(`<div><a href="${OTHER}">Fair</a></div>${anchor(ONE)}`),
    },
  }),
  ...at(CHAT, null, {
    none: {
      'no link: the chat is never taken': row('Bread is out of the oven'),
      'a link to a chat': row(anchor('https://www.facebook.com/messages/t/100000000000002')),
      'a wrapper that says two links': row(
        anchor(`https://l.facebook.com/l.php?u=${encodeURIComponent(OTHER)}&u=${encodeURIComponent(ONE)}`),
      ),
    },
  }),
];
