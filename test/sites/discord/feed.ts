/** An invented channel in the markup of Discord: ids are the same in every language, names are not. */

import type { Site, WebAnswer } from '../../../scripts/browsers/index';
import { type Message, menuScript, messages } from '../messages';
import { page } from '../page';

const CHANNEL = '555000111';

function row({ id, by, words, link, media }: Message): string {
  const message = `90000${id}`;
  return `<li id="chat-messages-${CHANNEL}-${message}" class="messageListItem_ab1" aria-setsize="-1"><div role="article" tabindex="-1" data-list-item-id="chat-messages___chat-messages-${CHANNEL}-${message}" class="message_cd2 cozyMessage" aria-labelledby="message-username-${message}">
<h3 class="header_c1"><span id="message-username-${message}" class="headerText"><span role="button" tabindex="0" class="username">${by}</span></span><time id="message-timestamp-${message}" datetime="2026-11-20T08:00:00.000Z">10:22</time></h3>
<div id="message-content-${message}" class="markup_f8">${words}${link ? ` <a class="anchor_ed" href="${link}" rel="noreferrer noopener" target="_blank" role="button" tabindex="0">${link}</a>` : ''}</div>
${media ? `<div id="message-accessories-${message}"><a href="https://cdn.discordapp.com/attachments/${CHANNEL}/1/bread.png" class="originalLink" role="button">picture</a></div>` : ''}
<div class="buttonContainer_ef" role="group" aria-label="Message Actions"><div class="buttons">
<div role="button" tabindex="0" aria-label="Add Reaction" class="button_x react"><svg viewBox="0 0 24 24"><path d="M12 2"/></svg></div>
<div role="button" tabindex="0" aria-label="Forward" class="button_x forward"><svg viewBox="0 0 24 24"><path d="M21.7 7.3"/></svg></div>
<div role="button" tabindex="0" aria-label="More" aria-haspopup="menu" class="button_x more"><svg viewBox="0 0 24 24"><path d="M4 14"/></svg></div></div></div></div></li>`;
}

const script = `${menuScript}
const idOf = (element) => element.closest('li').id.split('-').pop();
const people = (id) => say('people ' + id);
const messageMenu = (id, prefix) => {
  say('menu ' + id);
  const menu = document.createElement('div');
  menu.setAttribute('role', 'menu');
  menu.id = prefix === 'message' ? 'message' : 'message-actions';
  const item = (name, text) => from('<div role="menuitem" class="item_c1" id="' + prefix + '-' + name + '"><div class="label_c1">' + text + '</div></div>');
  showMenu(menu, [
    [item('reply', 'Reply'), () => say('replying ' + id)],
    [item('forward', 'Forward'), () => people(id)],
    [item('copy-link', 'Copy Message Link'), () => say('copied ' + id)],
    [item('report', 'Report Message'), () => say('reporting ' + id)],
  ]);
};
document.getElementById('root').addEventListener('contextmenu', (event) => {
  if (!event.target.closest('li')) return;
  event.preventDefault();
  messageMenu(idOf(event.target), 'message');
});
document.getElementById('root').addEventListener('click', (event) => {
  const button = event.target.closest('[role=button]');
  if (!button) return;
  event.preventDefault();
  if (button.matches('.forward')) people(idOf(button));
  else if (button.matches('.more')) messageMenu(idOf(button), 'message-actions');
  else say(button.getAttribute('aria-label') ?? button.textContent);
});
document.addEventListener('keydown', (event) => {
  const focused = event.target.closest('li');
  if (focused && event.key === 'f' && !event.target.closest('[contenteditable]')) people(idOf(focused));
});
`;

function channel(): WebAnswer {
  return page(
    'Discord',
    `<ol data-list-id="chat-messages" class="scrollerInner">${messages.map(row).join('')}</ol><div role="textbox" contenteditable="true" class="editor">words</div>`,
    script,
  );
}

/** What the hermetic web answers for discord.com. */
export const discord: Site = ({ path }) =>
  /^\/channels\/(?:@me|\d+)\/\d+/.test(path) ? channel() : undefined;
