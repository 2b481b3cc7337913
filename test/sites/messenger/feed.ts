/**
 * An invented chat in the roles of Messenger (which also lives under facebook.com/messages). Of its buttons we only
 * know the words.
 */

import type { Site, WebAnswer } from '../../../scripts/browsers/index';
import { type Message, menuScript, messages } from '../messages';
import { page } from '../page';

function row({ id, by, words, link, media }: Message, forward: string): string {
  const wrapped = link && `https://l.facebook.com/l.php?u=${encodeURIComponent(link)}&h=AT0abc`;
  return `<div role="row" class="x1n2onr6" data-of="${id}"><div role="gridcell" class="x78zum5"><h4 class="by">${by}</h4>
<div dir="auto" class="x1gslohp">${words}${wrapped ? ` <a href="${wrapped}" role="link" target="_blank">${link}</a>` : ''}</div>
${media ? `<div role="button" tabindex="0" aria-label="Open picture" class="picture">picture</div><div role="button" tabindex="0" aria-label="${forward}" class="forward"><i class="x1b0d499"></i></div>` : ''}
<div role="button" tabindex="0" aria-label="React" class="react"><i></i></div>
<div role="button" tabindex="0" aria-label="More" aria-haspopup="menu" class="more"><i></i></div></div></div>`;
}

const script = (forward: string) => `${menuScript}
const people = (id) => {
  say('people ' + id);
  const dialog = document.createElement('div');
  dialog.setAttribute('role', 'dialog');
  showMenu(dialog, [[from('<div role="button" aria-label="Send">Send</div>'), () => say('sent ' + id)]]);
};
document.getElementById('root').addEventListener('click', (event) => {
  const button = event.target.closest('[role=button]');
  const id = button?.closest('[role=row]')?.dataset.of;
  if (!button) return;
  if (button.matches('.more')) {
    say('menu ' + id);
    const menu = document.createElement('div');
    menu.setAttribute('role', 'menu');
    showMenu(menu, [
      [from('<div role="menuitem">Remove</div>'), () => say('removed ' + id)],
      [from('<div role="menuitem" class="forward-item">${forward}</div>'), () => people(id)],
      [from('<div role="menuitem" class="report">Report</div>'), () => say('reporting ' + id)],
    ]);
  }
  else if (button.matches('.forward')) people(id);
  else say(button.getAttribute('aria-label'));
});
`;

/** A chat; its button says "Forward" in the language of the page. */
export function messengerChat(lang: 'en' | 'ur' = 'en'): WebAnswer {
  const forward = lang === 'ur' ? 'فارورڈ' : 'Forward';
  const body = `<div role="navigation"><div role="row" tabindex="0" data-of="side">Sana</div></div><div role="main"><div role="grid" data-scope="messages_table">${messages.map((one) => row(one, forward)).join('')}</div></div>`;
  return page('Messenger', body, script(forward), lang, lang === 'ur' ? 'rtl' : 'ltr');
}

/** What the hermetic web answers for messenger.com. */
export const messenger: Site = ({ path }) => {
  const { pathname, searchParams } = new URL(path, 'https://www.messenger.com');
  return /^\/(?:e2ee\/)?t\/\d+/.test(pathname)
    ? messengerChat(searchParams.get('lang') === 'ur' ? 'ur' : 'en')
    : undefined;
};
