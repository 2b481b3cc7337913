/**
 * The address of the post that people practise on, in the popup and on the pages: of a domain that is set aside for
 * examples, so whoever opens it finds nothing.
 */
export const practiceAddress = 'https://example.com/posts/1001';
