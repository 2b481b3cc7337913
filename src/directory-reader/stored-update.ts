/** What is stored about an organisation's updates of the directory, where no content script can read it. */

import type { UpdateState } from '../directory/updated-file';
import type { Key } from '../storage/index';

/** Null before the first update. */
export const directoryUpdate: Key<UpdateState | null> = {
  at: 'kept/directoryUpdate',
  parse(stored) {
    const state = stored as UpdateState | null | undefined;
    return typeof state?.publicKey === 'string' && typeof state.newest === 'object' ? state : null;
  },
};

/** The update in force, as it was signed. It is trusted only if its signature is right. */
export const directoryText: Key<string | undefined> = {
  at: 'kept/directoryText',
  parse: (stored) => (typeof stored === 'string' ? stored : undefined),
};
