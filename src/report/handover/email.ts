/** A channel that takes a link by e-mail: the person's own mail program opens with the text in it. */
import { isEmail } from '../../contact';
import type { Delivery } from '../../directory/schema';
import type { BeginOptions } from '../outbox/index';
import type { Report } from '../report';
import { type HandedOver, type HandOverEnvironment, handOverBy } from './steps';

export type EmailDelivery = Extract<Delivery, { type: 'email' }>;

/** The words of the mail, in a language the channel reads. The link goes into the body as text. */
export interface EmailTexts {
  subject: string;
  /** Plain text; line ends as `\n`. */
  body: string;
}

/**
 * A `mailto:` address (RFC 6068) with subject and body.
 * @throws TypeError when the address is not one plain mailbox (it comes from the directory, so it should be)
 */
export function mailtoOf({ address }: EmailDelivery, { subject, body }: EmailTexts): string {
  if (!isEmail(address)) throw new TypeError('Not a mailbox');
  return `mailto:${encodeURIComponent(address).replace('%40', '@')}?subject=${encode(subject)}&body=${encode(body)}`;
}

/** `encodeURIComponent` with the line ends that RFC 6068 asks for, without half characters, at which it throws. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '').replace(/\r\n?|\n/g, '\r\n'));
}

/**
 * Commits the hand-over, copies the mail's text (not everyone has a mail program set up), opens the mail, notes
 * that it is open.
 * @param environment.openLink opens a `mailto:` address; rejects when it cannot
 */
export function emailHandOver(
  report: Report,
  delivery: EmailDelivery,
  texts: EmailTexts,
  environment: HandOverEnvironment & { openLink(url: string): Promise<void> },
  options: BeginOptions = {},
): Promise<HandedOver> {
  const url = mailtoOf(delivery, texts);
  return handOverBy(
    'email',
    report,
    texts.body,
    environment,
    async (noteOpened) => {
      await environment.openLink(url);
      await noteOpened();
    },
    options,
  );
}
