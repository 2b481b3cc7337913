/**
 * Invented chats in the markup of Telegram's two web clients, A and K, and the page that t.me shows for a link to
 * share. Messages of a channel have a button beside them; menus open on a right click and hold Report.
 */

import type { Site, WebAnswer } from '../../../scripts/browsers/index';
import { type Message, menuScript, messages } from '../messages';
import { page } from '../page';

const link = ({ link: href }: Message) =>
  href
    ? ` <a href="${href}" class="anchor-url text-entity-link" target="_blank" rel="noopener">${href}</a>`
    : '';

function messageA(message: Message): string {
  const { id, by, words, forwarded } = message;
  return `<div id="message-${id}" class="Message message-list-item first-in-group" data-message-id="${id}"><div class="message-content-wrapper can-select-text"><div class="message-content text has-appendix">
<div class="message-title"><span class="sender-title">${by}</span></div>${forwarded ? '<div class="forward-title forwarded" tabindex="0" role="button">Forwarded from <b>Garden Club</b></div>' : ''}
<div class="text-content" dir="auto">${words}${link(message)}</div></div>
<div class="message-action-buttons"><button type="button" class="Button message-action-button secondary round comments" aria-label="Comments"><i class="icon icon-comments"></i></button>
<button type="button" class="Button message-action-button secondary round share" aria-label="Forward"><i class="icon icon-share-filled" aria-hidden="true"></i></button></div></div></div>`;
}

function messageK(message: Message, position: number): string {
  const { id, by, words, forwarded } = message;
  return `<div class="bubbles-group"><div class="bubble channel-post is-in ${position === 0 ? 'is-group-first' : ''}" data-mid="${id}" data-peer-id="-100200300" data-timestamp="1763632800"><div class="bubble-content-wrapper"><div class="bubble-content">
<div class="name"><span class="peer-title" data-peer-id="77">${by}</span></div>${forwarded ? '<div class="name forwarded" data-peer-id="88">Forwarded from Garden Club</div>' : ''}
<div class="message spoilers-container" dir="auto"><span class="translatable-message">${words}${link(message)}</span></div></div>
<div class="bubble-beside-button forward with-hover tgico"></div><div class="bubble-beside-button goto-original tgico" title="Go"></div><button class="bubble-beside-button message-menu" aria-label="Menu">⋮</button></div></div></div>`;
}

const script = (client: 'a' | 'k') => `${menuScript}
const isA = ${client === 'a'};
const post = isA ? '.Message' : '.bubble';
const idOf = (element) => { const found = element.closest(post); return found.dataset.messageId ?? found.dataset.mid; };
const people = (id) => say('people ' + id);
const item = (text, name) => from(isA
  ? '<div role="menuitem" class="MenuItem compact"><i class="icon icon-' + name + '" aria-hidden="true"></i>' + text + '</div>'
  : '<div class="btn-menu-item rp-overflow"><span class="tgico tgico-' + name + ' btn-menu-item-icon">\\ue9a1</span><span class="i18n btn-menu-item-text">' + text + '</span></div>');
const messageMenu = (id) => {
  say('menu ' + id);
  const menu = document.createElement('div');
  menu.className = isA ? 'Menu MessageContextMenu' : 'btn-menu contextmenu active';
  if (isA) menu.setAttribute('role', 'menu');
  showMenu(menu, [
    [item('Reply', 'reply'), () => say('replying ' + id)],
    [item('Forward', 'forward'), () => people(id)],
    [item('Select', 'select'), () => {
      say('selecting ' + id);
      document.getElementById('root').append(from(isA
        ? '<div class="MessageSelectToolbar shown"><button class="Button bar-forward" aria-label="Forward"><i class="icon icon-share"></i></button></div>'
        : '<div class="selection-wrapper"><button class="btn-icon selection-container-forward bar-forward" aria-label="Forward"><span class="tgico tgico-forward">\\ue9a1</span></button></div>'));
    }],
    [item('Report', 'flag'), () => say('reporting ' + id)],
  ]);
};
document.getElementById('root').addEventListener('contextmenu', (event) => {
  if (!event.target.closest(post)) return;
  event.preventDefault();
  messageMenu(idOf(event.target));
});
document.getElementById('root').addEventListener('click', (event) => {
  const target = event.target;
  if (target.closest('.bar-forward')) people('selected');
  else if (target.closest('.share, .bubble-beside-button.forward')) people(idOf(target));
  else if (target.closest('.player')) {
    const menu = document.createElement('div');
    menu.className = 'DropdownMenu';
    showMenu(menu, [[item('Forward', 'forward'), () => say('forwarding the track')]]);
  } else if (target.closest('.comments')) say('comments');
  else if (target.closest('.goto-original')) say('original');
  else if (target.closest('.message-menu')) messageMenu(idOf(target));
  else if (target.closest('.forwarded')) say('source');
});
`;

function chat(client: 'a' | 'k'): WebAnswer {
  const list = messages.filter(({ media }) => !media).map(client === 'a' ? messageA : messageK);
  const service =
    client === 'k'
      ? '<div class="bubble service" data-mid="99"><div class="bubble-content">20 November</div></div>'
      : '<div class="ActionMessage" id="message-99">20 November</div>';
  const style =
    '<style>.bubble-beside-button{width:34px;height:34px;display:inline-block;background:#ccd}</style>';
  return page(
    'Telegram',
    `${style}<div class="player"><button>More</button></div><div id="column-center">${service}${list.join('')}</div>`,
    script(client),
  );
}

/** What the hermetic web answers for web.telegram.org and t.me. */
export const telegram: Site = ({ host, path }) => {
  const { pathname } = new URL(path, 'https://web.telegram.org');
  if (host === 't.me') {
    if (!pathname.startsWith('/share')) return undefined;
    const body =
      '<div class="tgme_page"><div class="tgme_page_description">A page worth reading</div><div class="tgme_page_action"><a class="tgme_action_button_new shine" href="tg://msg_url?url=x">Share</a></div><a class="help" href="#what">What is Telegram?</a></div>';
    const act = `document.getElementById('root').addEventListener('click', (event) => {
  event.preventDefault();
  const anchor = event.target.closest('a');
  if (anchor) say(anchor.classList.contains('help') ? 'help' : 'opened the app');
});`;
    return page('Telegram: Share', body, act);
  }
  if (pathname.startsWith('/a/')) return chat('a');
  return pathname.startsWith('/k/') ? chat('k') : undefined;
};
