/**
 * Text from outside (a reference number, an intake's reason, an organisation's name) made safe to keep and
 * show: one line, of limited length, without control or direction-changing characters, and without piles of
 * marks that would cover the text around them. It is still only ever shown as text.
 * @param maxLength in characters
 * @returns null when nothing is left
 */
export function oneLine(text: string | null, maxLength = 80): string | null {
  if (text === null) return null;
  const line = text
    .slice(0, maxLength * 8)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    // Zero-width joiners belong to Urdu spelling; every other format character (bidi controls…) goes.
    .replace(/[\p{Cs}\p{Co}]|(?![\u200c\u200d])\p{Cf}/gu, '')
    // No script puts more than four marks on a letter.
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .trim();
  return [...line].slice(0, maxLength).join('') || null;
}
