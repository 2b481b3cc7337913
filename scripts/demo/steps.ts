/** Steps of the main job that several tools take. Controls are found by what is written on the English screens. */
import type { Page } from 'puppeteer-core';
import { press } from '../browsers/index';

/** A person in Sindh who is asked about every post. */
export const inSindh = {
  version: 1,
  region: { country: 'PK', subdivision: 'PK-SD' },
  prompt: { mode: 'always' },
};

/** The repost button of a post on the invented feeds, by the last digits of its number: `101`. */
export function repostButton(post: string): string {
  return `[data-id="1850000000000000${post}"] [data-testid="retweet"]`;
}

/** Says in the popup what is happening, and that no child is in danger right now. */
export async function chooseSexualImages(popup: Page): Promise<void> {
  await press(popup, 'A child sexually abused, or shown in a sexual way');
  await press(popup, 'No, or I don’t know');
}
