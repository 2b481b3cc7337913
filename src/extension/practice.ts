/** Practice: the flow on a made-up post, for the popup and the options alike. */

/** Of a domain that is set aside for examples: whoever opens it finds nothing. */
export const practiceAddress = 'https://example.com/posts/1001';

/** The popup in practice, from the extension's root. */
export const practicePopup = '/popup/index.html?practice=1';
