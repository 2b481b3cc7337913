/**
 * Invented pins in the markup of Pinterest: attributes to find controls by are on the wrappers, and cards have their
 * buttons over the picture.
 */

import type { Site, WebAnswer } from '../../../scripts/browsers/index';
import { type Post, page, posts } from '../page';

const pinOf = (post: Post) => post.id.slice(-9);

function card(post: Post, saved = false): string {
  return `<div data-grid-item="true"><div data-test-id="pin" data-test-pin-id="${pinOf(post)}" class="unit" data-id="${post.id}"><div data-test-id="pinWrapper"><a href="/pin/${pinOf(post)}/"><span>${post.words}</span></a>
<div data-test-id="PinBetterSaveButton"><div role="button" tabindex="0" class="save">${saved ? 'Saved' : 'Save'}</div></div>
<div data-test-id="PinBetterSaveDropdown"><button type="button" class="boards">Recipes</button></div>
<div class="x"><button type="button" aria-label="Share" class="share"><svg viewBox="0 0 24 24"><path d="M3 3"></path></svg></button></div>
<button type="button" aria-label="More actions" class="more">…</button></div></div></div>`;
}

function closeup(post: Post): string {
  return `<div data-test-id="closeup-body"><div data-test-id="closeupActionBar"><div data-test-id="closeup-action-items" role="list">
<div role="listitem"><div data-test-id="react-button"><button type="button" aria-label="React" class="react">♡</button></div></div>
<div role="listitem" class="oRZ5_s"><div data-test-id="closeup-share-button"><button type="button" aria-label="Share" class="share"><svg viewBox="0 0 24 24"><path d="M3 3"></path></svg></button></div></div>
<div role="listitem"><button type="button" aria-label="More actions" class="more">…</button></div></div>
<div data-test-id="PinBetterSaveButton"><button type="button" class="save"><div>Save</div></button></div></div>
<div data-test-id="closeup-title"><h1>${post.words}</h1></div><div data-test-id="pinner-name">${post.name}</div></div>`;
}

const script = `
let sheet;
const close = () => { sheet?.remove(); sheet = undefined; };
const open = (items) => {
  close();
  sheet = document.createElement('div');
  sheet.setAttribute('role', 'dialog');
  for (const [text, act] of items) {
    const item = document.createElement('button');
    item.type = 'button';
    item.dataset.item = text;
    item.textContent = text;
    item.onclick = () => { close(); act(); };
    sheet.append(item);
  }
  document.body.append(sheet);
};
const openBoards = (id) => {
  close();
  sheet = document.createElement('div');
  sheet.dataset.testId = 'board-picker-flyout';
  sheet.innerHTML = '<div data-test-id="board-row-Bread" role="button" tabindex="0"><span>Bread</span><div data-test-id="board-row-save-button-container"><button type="button">Save</button></div></div>';
  sheet.onclick = ({ target }) => { close(); say((target.matches('button') ? 'saved on board ' : 'saved by row ') + id); };
  document.body.append(sheet);
};
document.getElementById('root').addEventListener('click', (event) => {
  const button = event.target.closest('button, [role=button]');
  if (!button) return;
  const id = button.closest('.unit')?.dataset.id ?? 'pin';
  const kind = button.className;
  if (kind === 'boards') openBoards(id);
  else if (kind === 'share') {
    say('sheet ' + id);
    open([['Copy link', () => say('copied ' + id)], ['Send', () => say('sent ' + id)], ['Close', () => say('closed')]]);
  } else if (kind === 'more') open([['Report Pin', () => say('reporting ' + id)], ['Hide Pin', () => say('hidden ' + id)]]);
  else if (kind === 'save') say('saved ' + id);
  else say('pressed ' + kind);
});
`;

const [bakers, reads, trains, notice] = posts as [Post, Post, Post, Post];

function pages(pathname: string): WebAnswer | undefined {
  const head = '<header class="top">Pins</header>';
  if (pathname === '/') return page('Pinterest', head + card(bakers) + card(reads) + card(trains), script);
  if (/^\/pin\/[\w-]*\d/.test(pathname)) return page('Pin', head + closeup(notice) + card(bakers), script);
  if (pathname === '/hunza_bakers/bread/') {
    const board =
      '<div data-test-id="board-header"><button type="button" aria-label="Share" class="share">Share</button></div>';
    return page('Board', head + board + card(bakers), script);
  }
  if (pathname.startsWith('/pin/create/')) {
    const body =
      '<div data-test-id="board-row">Bread <div data-test-id="PinBetterSaveButton"><button type="button" class="save">Save</button></div></div><button type="button" class="cancel">Cancel</button>';
    return page('Save', body, script);
  }
  return undefined;
}

/** What the hermetic web answers for pinterest.com, on any of its hosts. */
export const pinterest: Site = ({ path }) => pages(new URL(path, 'https://www.pinterest.com').pathname);
