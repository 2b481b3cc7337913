/**
 * An invented chat in the markup of WhatsApp Web, made by what other people's code looks for: a button beside pictures,
 * a menu in a message, a bar while messages are selected, and a list of people to send to. The mark above a forwarded
 * message has the same picture as the button.
 */

import type { Site, WebAnswer } from '../../../scripts/browsers/index';
import { type Message, menuScript, messages } from '../messages';
import { page } from '../page';

const icon = (name: string) =>
  `<span aria-hidden="true" data-icon="${name}" class="x1iyjqo2"><svg viewBox="0 0 24 24" width="24"><path d="M14.2 9.5V5l7 7"/></svg></span>`;

/** As icons are since 2026-08. */
const nameless =
  '<span aria-hidden="true"><svg viewBox="0 0 24 24" width="24"><title>ic-fast-forward</title><path d="M19.18 11 15.3 7.12a.97.97 0 0 1-.3-.7"/></svg></span>';

function row({ id, by, words, link, media, forwarded }: Message): string {
  const mark = forwarded
    ? `<div class="x78zum5 mark">${icon('forward-refreshed')}<span class="i0jNr">Forwarded</span></div>`
    : '';
  const picture = media
    ? `<div role="button" tabindex="0" class="x1xp8n7a picture"><div><div>${forwarded ? `${nameless}<img alt="">` : icon('forwarded')}</div><div class="thumb">picture</div></div></div>
<div class="_amk6">${forwarded ? `<button aria-label="Forward media" class="beside"><div>${nameless}</div></button>` : `<div role="button" tabindex="0" class="beside"><span>${icon('forward-chat')}</span></div>`}</div>`
    : '';
  const anchor = link
    ? ` <a href="${link}" dir="auto" target="_blank" rel="noopener noreferrer" class="_ao3e selectable-text">${link}</a>`
    : '';
  return `<div role="row" class="x1n2onr6"><div data-id="false_9230000${id}@c.us_3EB0${id}" tabindex="-1" class="message-in focusable-list-item">
<div class="_amk4">${mark}${picture}<div class="copyable-text" data-pre-plain-text="[10:22, 20/11/2026] ${by}: "><span dir="auto" class="_ao3e selectable-text"><span>${words}</span>${anchor}</span></div>
<div role="button" tabindex="0" aria-label="React" class="react">${icon('react')}</div>
<span class="context"><div role="button" tabindex="0" aria-label="Context menu" class="down" data-of="${id}">${icon('down-context')}</div></span></div></div></div>`;
}

const script = `${menuScript}
const ico = (name) => '<span aria-hidden="true" data-icon="' + name + '"></span>';
const idOf = (element) => element.closest('[role=row]').querySelector('.down').dataset.of;
const people = (id) => {
  say('people ' + id);
  const dialog = document.createElement('div');
  dialog.setAttribute('role', 'dialog');
  showMenu(dialog, [
    [from('<div role="button" class="person">Sana</div>'), () => people(id)],
    [from('<div role="button" aria-label="Send" class="go"><span>' + ico('wds-ic-send-filled') + '</span></div>'), () => say('sent ' + id)],
  ]);
};
const view = (id) => {
  say('picture ' + id);
  document.querySelector('.viewer')?.remove();
  const viewer = from('<div class="viewer" data-animate-media-viewer="true"><button aria-label="Forward">${nameless}</button></div>');
  viewer.onclick = () => people('viewed');
  document.body.append(viewer);
};
const select = (id) => {
  say('selecting ' + id);
  document.querySelector('.bar')?.remove();
  const bar = from('<div class="bar"><button aria-label="Close" class="close">' + ico('x') + '</button><button aria-label="Forward" class="forward-all">' + ico('forward') + '</button></div>');
  document.getElementById('main').append(bar);
};
document.getElementById('root').addEventListener('click', (event) => {
  const target = event.target;
  const button = target.closest('[role=button], button');
  if (target.closest('.mark')) say('mark');
  else if (!button) return;
  else if (button.matches('.down')) {
    const id = idOf(button);
    say('menu ' + id);
    const menu = document.createElement('div');
    menu.setAttribute('role', 'application');
    const item = (text, name) => from('<li data-animate-dropdown-item="true" role="button" class="item">' + ico(name) + '<div>' + text + '</div></li>');
    showMenu(menu, [
      [item('Reply', 'reply-refreshed'), () => say('replying ' + id)],
      [item('Forward', 'forward-refreshed'), () => select(id)],
      [item('Report', 'report'), () => say('reporting ' + id)],
    ]);
  }
  else if (button.matches('.beside')) people(idOf(button));
  else if (button.matches('.picture')) view(idOf(button));
  else if (button.matches('.react')) say('reacting');
  else if (button.matches('.forward-all')) people('selected');
  else if (button.matches('.close')) document.querySelector('.bar').remove();
  else if (button.matches('.send')) say('sent');
});
`;

function chat(): WebAnswer {
  return page(
    'WhatsApp',
    `<div id="app"><div id="side"><div role="row" tabindex="0">Sana</div></div><div id="main"><header class="top">Neighbours</header>
<div role="application">${messages.map(row).join('')}</div><footer><div contenteditable="true" class="compose"></div><button aria-label="Send" class="send">${icon('send')}</button></footer></div></div>`,
    script,
  );
}

/** What the hermetic web answers for web.whatsapp.com and api.whatsapp.com. */
export const whatsapp: Site = ({ host, path }) => {
  const { pathname } = new URL(path, 'https://web.whatsapp.com');
  if (host === 'api.whatsapp.com' && pathname === '/send') {
    const body =
      '<h3>Share on WhatsApp</h3><a id="action-button" href="whatsapp://send?text=x" class="_9vcv"><span>Continue to Chat</span></a><a class="help" href="#help">What is WhatsApp?</a>';
    const act = `document.getElementById('root').addEventListener('click', (event) => {
  event.preventDefault();
  const link = event.target.closest('a');
  if (link) say(link.classList.contains('help') ? 'help' : 'opened the app');
});`;
    return page('Share on WhatsApp', body, act);
  }
  return pathname === '/' || pathname === '/send' ? chat() : undefined;
};
