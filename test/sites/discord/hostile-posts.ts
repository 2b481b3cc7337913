/** Posts that try to get another post's link reported, not their own. All people, places and numbers are invented. */
import { anchor, at, ONE, OTHER } from '../hostile-posts';

const PRIVATE = 'https://discord.com/channels/@me/300000000000000001';
const SERVER = 'https://discord.com/channels/100000000000000001/300000000000000001';

const said = (inner: string, more = '') =>
  `<li id="chat-messages-300000000000000001-400000000000000001">${more}<span id="message-username-4">sana</span><div id="message-content-400000000000000001">${inner}</div><div role="button" data-press aria-label="Forward"></div></li>`;

export const hostilePosts = [
  ...at(PRIVATE, null, {
    none: {
      'a private message with no link': said('Bread'),
      'a link to a private message': said(
        anchor('https://discord.com/channels/@me/300000000000000001/400000000000000002'),
      ),
    },
  }),
  ...at(PRIVATE, ONE, {
    link: {
      'a private message with one link': said(anchor(ONE)),
      'a link in the message it answers': said(
        anchor(ONE),
        `<div id="message-reply-context-1"><div id="message-content-1">${anchor(OTHER)}</div></div>`,
      ),
      'a list of links in a card below it': said(
        `${anchor(ONE)}</div><div id="message-accessories-4"><article><a href="${OTHER}">School fair</a></article>`,
      ),
    },
    choose: {
      'a private message with two links': said(`${anchor(ONE)} ${anchor(OTHER)}`),
      'a link that hides behind another': said(`<a href="${OTHER}">${ONE}</a>`),
    },
  }),
  ...at(SERVER, ONE, { choose: { 'two links on a server': said(`${anchor(ONE)} ${anchor(OTHER)}`) } }),
  ...at(SERVER, 'https://discord.com/channels/100000000000000001/300000000000000001/400000000000000001', {
    choose: { 'a message on a server with a link to another post': said(anchor(OTHER)) },
  }),
  ...at('https://discord.com/channels/100000000000000001/300000000000000001/400000000000000009', null, {
    none: {
      'a page that names another message of the chat':
        '<main><div role="button" data-press aria-label="Forward"></div></main>',
    },
  }),
  ...at('https://discord.com/channels/100000000000000001/300000000000000009', null, {
    none: {
      'a message of another channel in its number': said('Bread').replace(
        'chat-messages-300000000000000001-400000000000000001',
        'chat-messages-300000000000000001',
      ),
    },
  }),
];
