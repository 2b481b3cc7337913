/** Invented Spotlight pages: of Snapchat's real markup we only know the names of buttons, so there is little here. */

import type { Site, WebAnswer } from '../../../scripts/browsers/index';
import { page, posts } from '../page';

const script = `
document.getElementById('root').addEventListener('click', (event) => {
  const button = event.target.closest('button, [role=button]');
  if (button) say('pressed ' + (button.getAttribute('aria-label') ?? button.textContent));
});
`;

function controls(share: string): string {
  return `<main><h1>${posts[3]?.words}</h1><div class="row"><button type="button" aria-label="Like">♡</button><button type="button" aria-label="${share}" class="share"><svg viewBox="0 0 24 24"><path d="M3 3"></path></svg></button>
<div role="button" tabindex="0" class="send">Send</div><button type="button" aria-label="More options">⋮</button></div></main>`;
}

function pages(pathname: string, lang: string): WebAnswer | undefined {
  if (/^\/(@[\w.]+\/)?spotlight/.test(pathname)) {
    return page(
      'Spotlight',
      controls(lang === 'ur' ? 'شیئر کریں' : 'Share'),
      script,
      lang,
      lang === 'ur' ? 'rtl' : 'ltr',
    );
  }
  if (/^\/(add\/|@)/.test(pathname)) return page('Profile', controls('Share'), script);
  return undefined;
}

/** What the hermetic web answers for snapchat.com. */
export const snapchat: Site = ({ path }) => {
  const { pathname, searchParams } = new URL(path, 'https://www.snapchat.com');
  return pages(pathname, searchParams.get('locale') ?? 'en');
};
