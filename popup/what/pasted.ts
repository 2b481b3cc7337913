/** A pasted text with several links. It is kept while the popup is open, for a person who wants to report all of them. */
export const pasted = { text: '', count: 0 };
