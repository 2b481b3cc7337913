/** Used instead of `options/frame/drop-draft.ts`: here, what was begun is in the memory of the pages. */
import { forgetEverywhere } from './leaving';

/** Nothing has to be loaded. */
export async function loadDrafts(): Promise<void> {}

/** Forgets the report that was begun. */
export const dropDraft = forgetEverywhere;
