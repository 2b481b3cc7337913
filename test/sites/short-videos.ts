/**
 * Invented pages of ShareChat and Likee, and what a press on each control there must do. We know nothing about their
 * real markup, so these pages hold only what any page may have: a button with a word on it, and links to the share
 * pages of other sites.
 */
import type { Site } from '../../scripts/browsers/index';
import { page } from './page';
import { asks, passes, type SiteProof } from './proof';

const script = `
document.getElementById('root').addEventListener('click', (event) => {
  const control = event.target.closest('[data-control]')?.dataset.control;
  if (!control) return;
  event.preventDefault();
  say(control);
});
`;

/** The page of a video or of a person; both have a share button. */
const shortVideos: Site = ({ path }) => {
  const isUrdu = path.includes('lang=ur');
  const body = `<main><h1>Apricot bread</h1><button data-control="like">Like</button><button data-control="share">${isUrdu ? 'شیئر کریں' : 'Share'}</button>
<a data-control="whatsapp" href="https://api.whatsapp.com/send?text=https%3A%2F%2Fexample.org">W</a></main>`;
  return page('Video', body, script, isUrdu ? 'ur' : 'en', isUrdu ? 'rtl' : 'ltr');
};

/**
 * @param item the address of the page of a video
 * @param query what a sharer's link has after that address
 * @param person the page of a person, who can be shared as well
 */
export function shortVideosProof(item: string, query: string, person: string): SiteProof {
  const video = `${item}?${query}`;
  const share = '[data-control="share"]';
  return {
    answers: { [new URL(item).host]: shortVideos },
    shares: { [item]: { [share]: 1, '[data-control="whatsapp"]': 1 } },
    cases: [
      {
        it: 'is held on the page of a video',
        at: video,
        steps: [asks('share', share, item, { through: 'share' })],
      },
      {
        it: 'is held for the Enter key',
        at: video,
        steps: [asks('share', share, item, { through: 'share', by: 'Enter' })],
      },
      {
        it: 'is held for the space bar',
        at: video,
        steps: [asks('share', share, item, { through: 'share', by: 'Space' })],
      },
      {
        it: 'is held in Urdu, from right to left',
        at: `${video}&lang=ur`,
        steps: [asks('share', share, item)],
      },
      {
        it: 'is held on a link to another site’s share page',
        at: video,
        steps: [asks('share', '[data-control="whatsapp"]', item, { through: 'whatsapp' })],
      },
      { it: 'lets likes through', at: video, steps: [passes('[data-control="like"]', 'like')] },
      { it: 'lets sharing a person through', at: person, steps: [passes(share, 'share')] },
    ],
    without: [],
    // The button has only the label, the link only the mark.
    untried: ['share mark', 'share label'],
  };
}
