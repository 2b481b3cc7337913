/** Invented pages in the markup of Twitch: a recording, a clip and a channel that is live. */

import type { Site } from '../../../scripts/browsers/index';
import { page } from '../page';

const button = (target: string, label: string, control: string) =>
  `<button class="ScCoreButton" data-a-target="${target}" aria-label="${label}" data-control="${control}"><svg viewBox="0 0 24 24"><path d="M2 2h4"></path></svg></button>`;

const script = `
document.getElementById('root').addEventListener('click', (event) => {
  const control = event.target.closest('[data-control]')?.dataset.control;
  if (control) say(control + ' ' + location.pathname);
});
`;

const chat =
  '<aside class="right-column"><div class="chat-shell"><button data-a-target="resub-callout" data-control="resub">Share</button></div></aside>';

/** What the hermetic web answers for www.twitch.tv, m.twitch.tv and clips.twitch.tv. */
export const twitch: Site = ({ host, path }) => {
  const { pathname, searchParams } = new URL(path, `https://${host}`);
  const label = searchParams.get('lang') === 'de' ? 'Teilen' : 'Share';
  const row = `${button('follow-button', 'Follow', 'follow')}${button('share-button', label, 'share')}`;
  if (host === 'clips.twitch.tv' || pathname.includes('/clip/')) {
    const clip = `<main><div data-target="clips-page__content"><h2>The oven opens</h2>${button('clips-share-button', label, 'share')}</div></main>`;
    return page('Clip', clip, script);
  }
  if (pathname === '/directory') {
    return page(
      'Browse',
      `<main><button aria-label="Share" data-control="share">Share</button></main>`,
      script,
    );
  }
  return page(
    'Twitch',
    `<main><h2 data-a-target="stream-title">Baking until noon</h2><div class="metadata">${row}</div></main>${chat}`,
    script,
  );
};
