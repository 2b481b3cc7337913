/** The words of a mail to a channel: the links as text, and what seems to be happening. */
import type { Category } from '../../directory/categories';
import type { Channel } from '../../directory/schema';
import { readPackaged } from '../../extension/packaged';
import { loadMessages, type Messages } from '../../i18n/messages';
import type { EmailTexts } from './email';

/**
 * @param links one, or several where the channel takes them together
 * @param messages the person's language; where the channel does not read it, the mail is in English
 */
export async function mailTexts(
  links: readonly string[],
  category: Category,
  { languages }: Pick<Channel, 'languages'>,
  messages: Messages,
): Promise<EmailTexts> {
  const { tag } = messages.language;
  const isRead = tag === 'en' || languages.includes(tag);
  const { t } = isRead ? messages : await loadMessages('en', [], readPackaged);
  return {
    subject: t('channel_mail_subject'),
    body: [
      t('channel_mail_body', { category: t(`category_${category}`) }),
      links.join('\n'),
      t('channel_mail_end'),
    ].join('\n\n'),
  };
}
