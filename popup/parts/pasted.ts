/** A text with several links, as it was pasted: kept while the popup is open, for who means all of them. */
export const pasted = { text: '', count: 0 };
