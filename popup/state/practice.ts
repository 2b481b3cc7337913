/** Practice in the popup (`?practice=1`): the same screens on a made-up link, in memory alone. */

import { PractisedPost } from '../../src/extension/practice';
import type { FoundAddress } from '../../src/report/address';
import type { Report } from '../../src/report/report';
import { type Ended, emptyDraft, type FirstRead, type Offer } from './model';

export const isPractice = new URLSearchParams(location.search).get('practice') === '1';

const found: FoundAddress = { url: PractisedPost.address, certainty: 'exact', site: null };

/** What stands in for the page in front. */
export const practiceOffer: Offer = { kind: 'address', found };

/** What stands in for storage. */
export function practiceRead(): FirstRead {
  return {
    draft: { ...emptyDraft(Date.now()), ...found },
    waiting: [],
    unkept: null,
    isPrivate: false,
    failed: false,
  };
}

/** The end of a practice report: thanked as for any other. */
export function practiceEnd(report: Report): Ended {
  return { outcome: 'sent', report, intake: null, past: null, reference: null };
}
