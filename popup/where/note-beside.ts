import type { Channel, LocalText } from '../../src/directory/schema';
import type { RouteReason } from '../../src/report/route';

/** The marks that end a sentence in the directory's languages. */
const sentencesOf = (text: string) => text.split(/(?<=[.۔।])\s+/);

/**
 * A channel's note without the sentence that its reasons say already: "only for images of child sexual abuse".
 * A translation that is cut into other sentences than the English stays whole.
 * @param local the note as the person reads it
 * @returns empty when nothing is left to say
 */
export function noteBeside(
  { note }: Pick<Channel, 'note'>,
  reasons: readonly RouteReason[],
  local: (text: LocalText) => string,
): string {
  if (!note) return '';
  const english = sentencesOf(note.en);
  const own = sentencesOf(local(note));
  if (!reasons.includes('sexual_images_only') || own.length !== english.length) return local(note);
  return own.filter((_, index) => !/\bsexual/i.test(english[index] ?? '')).join(' ');
}
