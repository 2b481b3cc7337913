/** Numbers among words of a right-to-left script, where their parts would change places. */

/** A number or time keeps its own direction inside a right-to-left sentence. */
export function isolated(text: string): string {
  return `\u2066${text}\u2069`;
}

/** Digits in groups, with what may stand around them: `0800-39393`, `0300 1234567`, `(0)42 111 22`. */
export const groupedNumber = /[+(]?\d+\)?(?:[-–/.() ]+\d+)+\)?/g;

/** A text whose numbers in groups are set apart. */
export function withNumbersApart(text: string): string {
  return text.replace(groupedNumber, isolated);
}
