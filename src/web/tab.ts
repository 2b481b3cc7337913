/** In the place of `popup/tab.ts`: there is no page in front, but what an app has shared. */
import type { Front } from '../../popup/tab';
import { whatArrived } from './share';

/** What was shared and is no link to be reported, with why; a link is the draft already. */
export async function readFront(): Promise<Front> {
  const arrived = whatArrived();
  const reason =
    arrived?.kind === 'refused' ? arrived.reason : arrived?.kind === 'missed' ? 'missed' : 'no_page';
  return { tabId: null, windowId: undefined, offer: { kind: 'refused', reason } };
}
