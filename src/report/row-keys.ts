/** The keys of the rows in which reports are stored, and what keys begin with. */

/** Hand-overs that are not finished (outbox/rows.ts). */
export const HANDS = 'hand/';
/** Marks of past hand-overs (outbox/marks.ts). */
export const MARKS = 'mark/';
/** History (past.ts). */
export const PAST = 'past/';
/** Damaged rows. */
export const ASIDE = 'aside/';
/** The report that is being made. */
export const DRAFT = 'draft';
/** Reports that were begun before the draft and not sent: `draft-before/<number>`. Read along with {@link DRAFT}. */
export const EARLIER = 'draft-before/';
/**
 * Links that are to be sent together. Read along with {@link DRAFT}, and treated like a draft: deleted wherever drafts are,
 * and after a day.
 */
export const LIST = 'draft-list';
/** The key that marks are made with. */
export const MARK_KEY = 'mark-key';
/** If it is missing, the database is a new one (see outbox/mirror.ts). */
export const KNOWN = 'known';
/**
 * `copied/<id>` of each delivery that has a second copy. It lies apart from the delivery itself: if that is missing, the
 * browser has deleted its database (see outbox/mirror.ts).
 */
export const COPIED = 'copied/';
