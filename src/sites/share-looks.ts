/** What a control that shares looks like on any page, whoever made it. */
import { FORWARD, SHARE, withWords } from './share-words';

const NAMES = ['share', 'repost', 'reblog', 'retweet', 'boost'];

/** Names that developers give to such a button, whatever language its readers see. */
export const hooks = (attribute: string) => NAMES.map((name) => `[${attribute}*="${name}" i]`);

/** "Share", "Repost" and the like. */
export const SHARE_NAMES = withWords(SHARE, {
  en: ['Repost', 'Reblog', 'Boost', 'Share post'],
  ur: ['ریٹویٹ'],
  ar: ['إعادة النشر'],
  hi: ['रीपोस्ट करें'],
});

/** The same, and "Forward", for any known site: what its own rules should have known. */
export const SHARE_OR_FORWARD_NAMES = withWords(SHARE_NAMES, FORWARD);

/** A link to a page with such a name shares nothing. */
export const NO_SHARE_LINK = ['nav', 'a[href]:not([href^="#"], [role="button"], [href*="share"])'];
