/** What a child should know of a service that takes pictures down, out of its fields. Pure. */
import type { Channel } from '../../src/directory/schema';
import type { Messages } from '../../src/i18n/messages';

/**
 * @param saysItself the service has a sentence of its own about the picture
 * @returns sentences, none where there is nothing to say
 */
export function removalWords(
  { removal }: Pick<Channel, 'removal'>,
  { t }: Pick<Messages, 't'>,
  saysItself = false,
): string[] {
  if (!removal) return [];
  const { pictured, now, askedBy, picture, proofFrom } = removal;
  return [
    ...(pictured === 'under18' && now === 'any' ? [t('me_removal_any_age')] : []),
    ...(now === 'under18' ? [t('me_removal_while_under18')] : []),
    ...(askedBy.includes('adult') ? [t('me_removal_adult_helps')] : []),
    ...(picture === 'stays' && !saysItself ? [t('me_removal_stays')] : []),
    ...(picture === 'uploaded' ? [t('me_removal_uploaded')] : []),
    ...(proofFrom === undefined ? [] : [t('me_removal_age_proof', { age: proofFrom })]),
  ];
}
