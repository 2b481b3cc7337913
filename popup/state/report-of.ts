import { needsLink } from '../../src/directory/categories';
import type { Draft, Report } from '../../src/report/report';

/**
 * The report as it stands. A child in danger needs no link, and the page that happens to be in front is not about
 * that child: only a post's own link goes along.
 * @param siteName the site's name for the person's own history
 * @throws TypeError before a category is chosen
 */
export function reportOf(draft: Draft, channel: string, siteName: string | null, now: Date): Report {
  const { url, certainty, category } = draft;
  if (category === null) throw new TypeError('The report is not complete');
  const goesAlong = url !== null && (needsLink(category) || certainty === 'exact');
  return {
    url: goesAlong ? url : null,
    site: goesAlong ? siteName : null,
    certainty: goesAlong && certainty !== 'none' ? certainty : null,
    category,
    channel,
    at: `${now.toISOString().slice(0, 19)}Z`,
  };
}
