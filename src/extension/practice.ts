/**
 * The address of the post that people practise on, in the popup and on the pages. Its domain is reserved for
 * examples, so whoever opens it finds nothing.
 */
export const practiceAddress = 'https://example.com/posts/1001';
