/**
 * Invented pages in the markup of YouTube, wide and mobile: view models without names, a hidden second row of actions,
 * chapters with a share button of their own, and menus and panels at the end of the body.
 */

import type { Site, WebAnswer } from '../../../scripts/browsers/index';
import { page, posts } from '../page';

const ARROW =
  'M10 3.158V7.51c-5.428.223-8.27 3.75-8.875 11.199-.04.487-.07.975-.09 1.464l-.014.395c-.014.473.578.684.88.32Z';
const THUMB = 'M9.221 1.795a1 1 0 011.109-.656l1.04.173a4 4 0 013.252 4.784L14 9h4.061Z';
const LIST = 'M19 2H5a2 2 0 00-2 2v16.887c0 1.266 1.382 2.048 2.469 1.399L12 18.366l6.531 3.919Z';
const BUBBLE = 'M1 6a4 4 0 014-4h14a4 4 0 014 4v10a4 4 0 01-4 4h-4.5L8 23.101Z';
const REMIX = 'M12.5 2.5a1 1 0 00-1 1V8H7a1 1 0 000 2h4.5v4.5Z';
const DOTS = 'M12 4a2 2 0 100 4 2 2 0 000-4Zm0 6a2 2 0 100 4 2 2 0 000-4Z';
const WIDE_DOTS = 'M6 10a2 2 0 100 4 2 2 0 000-4Zm6 0a2 2 0 100 4 2 2 0 000-4Z';

interface Video {
  id: string;
  title: string;
  by: string;
}

const bread: Video = { id: 'HunzaBread1', title: 'Baking apricot bread', by: 'Hunza Bakers' };
const books: Video = { id: 'LahoreBook2', title: 'The Sunday book market', by: 'Lahore Reads' };
const trains: Video = { id: 'KarachiTr_3', title: 'شام کی گاڑی', by: 'Karachi Trains' };
const roses: Video = { id: 'GardenRose5', title: 'Roses in November', by: 'Garden Club' };

const notice: Video = {
  id: 'CityNotice4',
  title: posts.find(({ by }) => by === 'city_notice')?.words ?? '',
  by: 'City Notice',
};

/** `control` is only for tests; the real site has nothing like it. */
function button(label: string, path: string, control: string, text = ''): string {
  return `<button class="yt-spec-button-shape-next yt-spec-button-shape-next--tonal" title="" aria-label="${label}" aria-disabled="false" data-control="${control}">
<div aria-hidden="true" class="yt-spec-button-shape-next__icon"><span class="ytIconWrapperHost"><span class="yt-icon-shape ytSpecIconShapeHost"><div><svg viewBox="0 0 24 24" focusable="false" aria-hidden="true"><path d="${path}"></path></svg></div></span></span></div>
${text && `<div class="yt-spec-button-shape-next__button-text-content">${text}</div>`}<yt-touch-feedback-shape aria-hidden="true"><div></div></yt-touch-feedback-shape></button>`;
}

const model = (inner: string) =>
  `<button-view-model class="ytSpecButtonViewModelHost">${inner}</button-view-model>`;
const toggle = (inner: string) => `<toggle-button-view-model>${model(inner)}</toggle-button-view-model>`;
const like = `<like-button-view-model>${toggle(button('like this video along with 3,895 other people', THUMB, 'like', '3.8K'))}</like-button-view-model>`;
const dislike = `<dislike-button-view-model>${toggle(button('Dislike this video', THUMB, 'dislike'))}</dislike-button-view-model>`;

function watchRow(owner: string, share: string, control: string): string {
  return `<ytd-menu-renderer class="style-scope ${owner}" has-items="2"><div id="top-level-buttons-computed" class="top-level-buttons">
<segmented-like-dislike-button-view-model><yt-smartimation>${like}${dislike}</yt-smartimation></segmented-like-dislike-button-view-model>
<yt-button-view-model class="ytd-menu-renderer">${model(button(share, ARROW, control, share))}</yt-button-view-model></div>
<div id="flexible-item-buttons"><yt-button-view-model>${model(button('Save to playlist', LIST, 'save', 'Save'))}</yt-button-view-model></div>
<yt-button-shape id="button-shape">${button('More actions', WIDE_DOTS, 'more')}</yt-button-shape></ytd-menu-renderer>`;
}

function player(share: string): string {
  return `<ytd-player><div id="movie_player" class="html5-video-player" tabindex="-1"><div class="ytp-overlays-container">
<div class="ytp-fullscreen-quick-actions"><yt-player-quick-action-buttons>${like}${dislike}
${toggle(button('Comments', BUBBLE, 'comments'))}${model(button(share, ARROW, 'player-share'))}</yt-player-quick-action-buttons></div></div></div></ytd-player>`;
}

function card({ id, title, by }: Video, query = '&pp=ugUEEgJlbg%3D%3D', more = ''): string {
  return `<yt-lockup-view-model class="lockup" data-id="${id}"><div class="yt-lockup-view-model content-id-${id}">
<a href="/watch?v=${id}${query}" rel="nofollow" class="yt-lockup-view-model__content-image" tabindex="-1"><yt-thumbnail-view-model><div></div></yt-thumbnail-view-model></a>
<yt-lockup-metadata-view-model><h3 title="${title}"><a href="/watch?v=${id}${query}" class="yt-lockup-metadata-view-model__title"><span dir="auto">${title}</span></a></h3>
<yt-content-metadata-view-model><div class="yt-content-metadata-view-model__metadata-row"><span>${by}</span></div></yt-content-metadata-view-model>${more}
<div class="yt-lockup-metadata-view-model__menu-button">${model(button('More actions', DOTS, 'card-more'))}</div></yt-lockup-metadata-view-model></div></yt-lockup-view-model>`;
}

function chapters(id: string, share: string): string {
  return [0, 33, 104]
    .map(
      (
        at,
      ) => `<ytd-macro-markers-list-item-renderer><a id="endpoint" href="/watch?v=${id}&t=${at}s"><h4>Part</h4></a>
<div id="share-button"><ytd-button-renderer><yt-button-shape>${button(share, ARROW, 'chapter')}</yt-button-shape></ytd-button-renderer></div></ytd-macro-markers-list-item-renderer>`,
    )
    .join('');
}

/** A video of the playlist that plays. */
function listed({ id, title }: Video): string {
  return `<ytd-playlist-panel-video-renderer data-id="${id}"><a id="wc-endpoint" href="/watch?v=${id}&list=PLbread&index=2&pp=abc"><h4><span id="video-title">${title}</span></h4></a>
<div id="menu"><ytd-menu-renderer><yt-icon-button>${button('Action menu', DOTS, 'listed-more')}</yt-icon-button></ytd-menu-renderer></div></ytd-playlist-panel-video-renderer>`;
}

function watchPage(video: Video, share: string, lang: string, dir: string): WebAnswer {
  const hidden = `<div hidden><div id="info"><ytd-video-primary-info-renderer><div id="menu-container">${watchRow('ytd-video-primary-info-renderer', share, 'hidden-share')}</div></ytd-video-primary-info-renderer></div></div>`;
  const body = `<link rel="canonical" href="https://www.youtube.com/watch?v=${roses.id}">
<ytd-app><ytd-page-manager><ytd-watch-flexy role="main" video-id="${video.id}" data-id="${video.id}"><div id="primary">${player(share)}
<div id="below"><ytd-watch-metadata video-id="${video.id}"><div id="title"><h1>${video.title}</h1></div>
<div id="owner"><ytd-channel-name>${video.by}</ytd-channel-name></div><div id="menu">${watchRow('ytd-watch-metadata', share, 'share')}</div>
<div id="description"><ytd-text-inline-expander id="description-inline-expander">A recipe from home. Also see <a href="/watch?v=${books.id}">the market</a>.</ytd-text-inline-expander></div></ytd-watch-metadata>${hidden}</div></div>
<div id="secondary"><ytd-playlist-panel-renderer>${listed(trains)}${listed(roses)}</ytd-playlist-panel-renderer>${chapters(video.id, share)}${card(books)}${card(trains)}${card(roses, `&list=RD${roses.id}&start_radio=1`)}</div>
<ytd-comments><ytd-comment-view-model><a href="/watch?v=${video.id}&lc=UgxComment1">2 days ago</a><div id="content-text">Lovely!</div>
<ytd-menu-renderer><yt-icon-button>${button('Action menu', DOTS, 'comment-more')}</yt-icon-button></ytd-menu-renderer></ytd-comment-view-model></ytd-comments></ytd-watch-flexy></ytd-page-manager></ytd-app>
<button data-control="next">Next video</button><button data-control="late">Next video, drawn late</button>`;
  return page(`${video.title} - YouTube`, body, script, lang, dir);
}

function homePage(): WebAnswer {
  const rich = (inner: string) =>
    `<ytd-rich-item-renderer><div id="content">${inner}</div></ytd-rich-item-renderer>`;
  const short = `<ytm-shorts-lockup-view-model data-id="${trains.id}"><a href="/shorts/${trains.id}"><h3>${trains.title}</h3></a>
<div class="shortsLockupViewModelHostOutsideMetadataMenu">${model(button('More actions', DOTS, 'short-more'))}</div></ytm-shorts-lockup-view-model>`;
  const playlist = card(
    roses,
    `&list=PLgarden01`,
    '<a href="/playlist?list=PLgarden01">View full playlist</a>',
  );
  const mix = card({ ...roses, id: 'GardenRose6' }, '&list=RDGardenRose6&start_radio=1');
  const post = `<ytd-post-renderer data-id="UgkxPost01"><a id="author-text">Garden Club</a><yt-formatted-string id="published-time-text"><a href="/post/UgkxPost01">1 day ago</a></yt-formatted-string>
<div id="content-text">Which rose for a balcony?</div><ytd-video-renderer><a id="thumbnail" href="/watch?v=${roses.id}">video</a><h3><span id="video-title">${roses.title}</span></h3></ytd-video-renderer>
<ytd-comment-action-buttons-renderer><div id="toolbar"><ytd-button-renderer id="share-button"><yt-button-shape>${button('Share', ARROW, 'post-share')}</yt-button-shape></ytd-button-renderer></div></ytd-comment-action-buttons-renderer></ytd-post-renderer>`;
  const ad = `<yt-lockup-view-model data-id="ad"><a href="https://www.googleadservices.com/pagead/aclk?sa=L">Garden tools</a>
<div class="yt-lockup-metadata-view-model__menu-button">${model(button('More actions', DOTS, 'ad-more'))}</div></yt-lockup-view-model>`;
  const body = `<ytd-browse>${rich(card(bread))}${rich(card(books))}${rich(short)}${rich(post)}${rich(playlist)}${rich(mix)}${rich(ad)}</ytd-browse>`;
  return page('YouTube', body, script);
}

const shortRow = `<reel-action-bar-view-model>${like}${dislike}${model(button('View 12 comments', BUBBLE, 'comments'))}
${model(button('Share', ARROW, 'share'))}${model(button('Remix', REMIX, 'remix'))}</reel-action-bar-view-model>`;

function shortsPage(id: string): WebAnswer {
  const reel = (video: string, active: string, row: string, title: string) =>
    `<div class="reel-video-in-sequence"><ytd-reel-video-renderer ${active} data-id="${video}"><yt-shorts-video-title-view-model>${title}</yt-shorts-video-title-view-model><div id="button-bar">${row}</div></ytd-reel-video-renderer></div>`;
  const old = `<div id="actions"><div id="share-button"><ytd-button-renderer><yt-button-shape><label>${button('Share', ARROW, 'share')}</label></yt-button-shape></ytd-button-renderer></div></div>`;
  return page(
    'Shorts - YouTube',
    `<ytd-shorts>${reel(id, 'is-active', shortRow, trains.title)}${reel('OtherShort9', '', old, 'A quiet platform')}</ytd-shorts>`,
    script,
  );
}

function mobilePage(pathname: string, id: string): WebAnswer {
  if (pathname.startsWith('/shorts/')) {
    const overlay = `<ytm-reel-player-overlay-renderer data-id="${id}">${shortRow}</ytm-reel-player-overlay-renderer>`;
    return page('Shorts - YouTube', `<ytm-app>${overlay}</ytm-app>`, script);
  }
  const actions = `<ytm-slim-video-action-bar-renderer><div class="slim-video-action-bar-actions">
<div class="segmented-buttons">${like}${dislike}</div><button-view-model class="slim_video_action_bar_renderer_button">${button('Share', ARROW, 'share', 'Share')}</button-view-model>
<button-view-model class="slim_video_action_bar_renderer_button">${button('Save', LIST, 'save', 'Save')}</button-view-model></div></ytm-slim-video-action-bar-renderer>`;
  const dots =
    '<ytm-menu-renderer><ytm-menu><button aria-label="مینیو" data-control="phone-more"><c3-icon></c3-icon></button></ytm-menu></ytm-menu-renderer>';
  const below = `<ytm-video-with-context-renderer data-id="${books.id}"><ytm-media-item><a href="/watch?v=${books.id}"><h3>${books.title}</h3></a>${dots}</ytm-media-item></ytm-video-with-context-renderer>
<ytm-compact-radio-renderer data-id="GardenRose6"><a href="/watch?v=GardenRose6&list=RDGardenRose6"><h4>Mix: ${roses.title}</h4></a>${dots}</ytm-compact-radio-renderer>`;
  const body = `<ytm-app><ytm-single-column-watch-next-results-renderer><ytm-slim-video-metadata-section-renderer data-id="${id}"><ytm-slim-video-metadata-renderer><h2>${bread.title}</h2></ytm-slim-video-metadata-renderer>${actions}</ytm-slim-video-metadata-section-renderer>
${below}</ytm-single-column-watch-next-results-renderer></ytm-app>`;
  return page(`${bread.title} - YouTube`, body, script);
}

/** Menus and panels are put at the end of the body; the page listens at its root. */
const script = `
let popup;
const close = () => { popup?.remove(); popup = undefined; };
const show = (html) => {
  close();
  popup = document.createElement('ytd-popup-container');
  popup.innerHTML = html;
  document.body.append(popup);
};
const idOf = (node) => node.closest('[data-id]')?.dataset.id ?? 'page';
const openPanel = (id) => {
  say('share panel ' + id);
  show('<tp-yt-paper-dialog role="dialog" tabindex="-1"><ytd-unified-share-panel-renderer><yt-third-party-share-target-section-renderer>' +
    '<yt-share-target-renderer><button id="target" title="WhatsApp" data-control="target">W</button></yt-share-target-renderer></yt-third-party-share-target-section-renderer>' +
    '<yt-copy-link-renderer><input id="share-url" readonly value="https://youtu.be/' + id + '?si=Sharer01"><yt-button-renderer id="copy-button"><yt-button-shape><button aria-label="Copy" data-control="copy">Copy</button></yt-button-shape></yt-button-renderer></yt-copy-link-renderer></ytd-unified-share-panel-renderer></tp-yt-paper-dialog>');
  popup.onclick = (event) => {
    const control = event.target.closest('[data-control]')?.dataset.control;
    if (control) { close(); say(control + ' ' + id); }
  };
};
const openMenu = (id, opener) => {
  const old = ['more', 'comment-more', 'listed-more'].includes(opener);
  say('menu ' + id);
  const arrow = '<svg viewBox="0 0 24 24"><path d="${ARROW}"></path></svg>';
  const items = [['queue', 'Add to queue', ''], ['item-share', 'Share', arrow], ['report', 'Report', '']];
  show(opener === 'phone-more'
    ? '<bottom-sheet-container>' + items.map(([control, text]) =>
        '<ytm-menu-service-item-renderer data-control="' + control + '"><ytm-menu-item><button class="menu-item-button"><span>' + text + '</span></button></ytm-menu-item></ytm-menu-service-item-renderer>').join('') + '</bottom-sheet-container>'
    : old
    ? '<tp-yt-iron-dropdown><ytd-menu-popup-renderer><tp-yt-paper-listbox role="listbox">' + items.map(([control, text, icon]) =>
        '<ytd-menu-service-item-renderer role="menuitem" tabindex="-1" data-control="' + control + '"><tp-yt-paper-item role="option">' + icon + '<yt-formatted-string>' + text + '</yt-formatted-string></tp-yt-paper-item></ytd-menu-service-item-renderer>').join('') + '</tp-yt-paper-listbox></ytd-menu-popup-renderer></tp-yt-iron-dropdown>'
    : '<tp-yt-iron-dropdown><yt-sheet-view-model><yt-list-view-model role="listbox">' + items.map(([control, text, icon]) =>
        '<yt-list-item-view-model role="menuitem" data-control="' + control + '"><div><button class="yt-list-item-view-model__button-or-anchor">' + icon + '<span class="yt-list-item-view-model__title">' + text + '</span></button></div></yt-list-item-view-model>').join('') + '</yt-list-view-model></yt-sheet-view-model></tp-yt-iron-dropdown>');
  popup.onclick = (event) => {
    const control = event.target.closest('[data-control]')?.dataset.control;
    if (!control) return;
    close();
    if (control === 'item-share') openPanel(id);
    else say(control + ' ' + id);
  };
};
document.getElementById('root').addEventListener('click', (event) => {
  const control = event.target.closest('[data-control]')?.dataset.control;
  if (!control) return;
  const id = idOf(event.target);
  if (control === 'next' || control === 'late') {
    history.pushState({}, '', '/watch?v=${roses.id}');
    if (control === 'next') for (const one of document.querySelectorAll('[video-id]')) one.setAttribute('video-id', '${roses.id}');
    say('next');
  } else if (control.endsWith('share')) openPanel(id);
  else if (control === 'chapter') say('chapter shared');
  else if (control.endsWith('more')) openMenu(id, control);
  else say(control + ' ' + id);
});
`;

/** What the hermetic web answers for www.youtube.com and m.youtube.com. */
export const youtube: Site = ({ path, host }) => {
  const { pathname, searchParams } = new URL(path, 'https://www.youtube.com');
  const id = searchParams.get('v') ?? pathname.split('/')[2] ?? '';
  if (host === 'm.youtube.com') return mobilePage(pathname, id);
  if (pathname === '/') return homePage();
  if (pathname.startsWith('/shorts/')) return shortsPage(id);
  if (pathname !== '/watch') return undefined;
  const video = [bread, books, trains, roses, notice].find((one) => one.id === id) ?? bread;
  if (searchParams.get('hl') === 'ur') return watchPage(video, 'اشتراک کریں', 'ur-PK', 'rtl');
  return watchPage(video, 'Share', 'en', 'ltr');
};
