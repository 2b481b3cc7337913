/** In the place of `options/frame/drop-draft.ts`: what was begun is in the memory of the pages. */
import { forgetEverywhere } from './leaving';

/** It is here already. */
export async function loadDrafts(): Promise<void> {}

/** Forgets the report that was begun. */
export const dropDraft = forgetEverywhere;
