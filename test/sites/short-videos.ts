/**
 * Invented pages of ShareChat and Likee. Nothing is known of their real markup, so these hold only what any page may
 * have: a button with a word on it, and links to the share pages of other sites.
 */
import type { Site } from '../support/hermetic-web';
import { page } from './page';

const script = `
document.getElementById('root').addEventListener('click', (event) => {
  const control = event.target.closest('[data-control]')?.dataset.control;
  if (!control) return;
  event.preventDefault();
  say(control);
});
`;

/** An item's page, or the list of items; the page of a person has a share button too. */
export const shortVideos: Site = ({ path }) => {
  const isUrdu = path.includes('lang=ur');
  const body = `<main><h1>Apricot bread</h1><button data-control="like">Like</button><button data-control="share">${isUrdu ? 'شیئر کریں' : 'Share'}</button>
<a data-control="whatsapp" href="https://api.whatsapp.com/send?text=https%3A%2F%2Fexample.org">W</a></main>`;
  return page('Video', body, script, isUrdu ? 'ur' : 'en', isUrdu ? 'rtl' : 'ltr');
};
