import type { Key } from '../storage/index';
import { readState, type ShareState } from './decide';

/** What was asked about and when, and the pause of asking. Private windows have their own. */
export const shareState: Key<ShareState> = { at: 'local/share', apart: true, parse: readState };
