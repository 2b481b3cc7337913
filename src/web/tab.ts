/** Used instead of `popup/state/tab.ts`: there is no page in front, only what an app has shared. */
import type { Front } from '../../popup/state/tab';
import { whatArrived } from './share';

/** Pages know nothing of windows. */
export const frontWindow = async (): Promise<undefined> => undefined;

/** What was shared but is no link that can be reported, with the reason. A link is already the draft. */
export async function readFront(): Promise<Front> {
  const arrived = whatArrived();
  const reason =
    arrived?.kind === 'refused' ? arrived.reason : arrived?.kind === 'missed' ? 'missed' : 'no_page';
  return { tabId: null, windowId: undefined, offer: { kind: 'refused', reason } };
}
