import type { Report } from '../../src/report/report';
import { siteOf } from './address-site';
import { type Action, draftAgain } from './model';
import { reports } from './reports';

/**
 * Makes a draft again of a report that did not go out, so that it can go elsewhere. It is kept before `end` takes its
 * link off the disk: the popup may be closed meanwhile. A draft of another post stays beside it, also where the person
 * has only just come with that post.
 * @param end the step that ends the hand-over
 * @throws what `end` throws
 */
export async function draftBefore(report: Report, end: () => Promise<unknown>): Promise<Action> {
  const site = siteOf(report.url);
  const now = Date.now();
  // On a full disk it cannot be kept, and counts for as long as the popup is open.
  const draft = draftAgain(report, site, now);
  await reports.drafts.begin(draft, { keepsUnentered: true }).catch(() => undefined);
  await end();
  return { type: 'again', report, site, now };
}

/** The same for a report that goes to another place as well: its hand-over stays as it is. */
export function draftBeside(report: Report): Promise<Action> {
  return draftBefore(report, async () => undefined);
}
