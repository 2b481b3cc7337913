/** Numbers among words of a right-to-left script: without this their parts would change places. */

/** A number or time keeps its own direction inside a right-to-left sentence. */
export function isolated(text: string): string {
  return `\u2066${text}\u2069`;
}

/** The same for a sentence of this direction: a left-to-right one gets no invisible marks. */
export function apartIn({ direction }: { direction: 'ltr' | 'rtl' }, text: string): string {
  return direction === 'rtl' ? isolated(text) : text;
}

/** Digits in groups, with the signs that may be around them: `0800-39393`, `0300 1234567`, `(0)42 111 22`. */
export const groupedNumber = /[+(]?\d+\)?(?:[-–/.() ]+\d+)+\)?/g;

/** A text in which numbers with groups are isolated. */
export function withNumbersApart(text: string): string {
  return text.replace(groupedNumber, isolated);
}
