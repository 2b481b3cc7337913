/** A channel that takes a report by phone: the number, a link that dials it, and what to say. */
import { dialAddress } from '../../directory/dial';
import type { Delivery } from '../../directory/schema';
import type { BeginOptions } from '../outbox/index';
import type { Report } from '../report';
import { type HandedOver, type HandOverEnvironment, handOverBy } from './steps';

export type PhoneDelivery = Extract<Delivery, { type: 'phone' }>;

/**
 * A `tel:` address (RFC 3966), also for the QR code. Short codes stay as locals dial them.
 * @throws TypeError when the number holds no digit
 */
export function telOf({ number }: PhoneDelivery): string {
  if (!/\d/.test(number)) throw new TypeError('Not a number that can be dialled');
  return dialAddress('tel', number);
}

/**
 * Commits the hand-over, opens the dialler where there is one, notes that it is open.
 * @param say what to say, in the person's language, with the link as text at its end; it is copied, so that
 *   the person can send it if the officer asks for a message
 * @param environment.openLink opens a `tel:` address; on a desktop it may reject, and the number is on the
 *   screen
 */
export function phoneHandOver(
  report: Report,
  delivery: PhoneDelivery,
  say: string,
  environment: HandOverEnvironment & { openLink(url: string): Promise<void> },
  options: BeginOptions = {},
): Promise<HandedOver> {
  const url = telOf(delivery);
  return handOverBy(
    'phone',
    report,
    say,
    environment,
    async (noteOpened) => {
      // Noted first: the number was shown, and we cannot see whether a dialler starts.
      await noteOpened();
      await environment.openLink(url);
    },
    options,
  );
}
