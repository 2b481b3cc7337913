/** What is kept of an organisation's updates of the directory, where no content script reaches. */

import type { UpdateState } from '../directory/updated-file';
import type { Key } from '../storage/index';

/** Null before the first. */
export const directoryUpdate: Key<UpdateState | null> = {
  at: 'kept/directoryUpdate',
  parse(stored) {
    const state = stored as UpdateState | null | undefined;
    return typeof state?.publicKey === 'string' && typeof state.newest === 'object' ? state : null;
  },
};

/** The update that counts, as it was signed; believed only for its signature. */
export const directoryText: Key<string | undefined> = {
  at: 'kept/directoryText',
  parse: (stored) => (typeof stored === 'string' ? stored : undefined),
};
