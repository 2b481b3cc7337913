/** What the first step may show besides its first things, in one file: small parts cost more apart. */

export { OrganisationBand } from '../../src/ui/organisation-band';
export { DiscardLink } from '../kit/discard-link';
export { CandidateList } from './candidate-list';
export { Chosen } from './chosen';
export { DoubtfulParts } from './doubtful-parts';
export { GuideLinks } from './guide-links';
export { Notices } from './notices';
export { PasteField } from './paste-field';
export { Instead } from './post-list';
export { WatchThisSite } from './watch-this-site';
