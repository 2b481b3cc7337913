/** An enumeration, because the build writes its values in place. */
export enum PractisedPost {
  /**
   * The address of the post that people practise on, in the popup and on the pages. Its domain is reserved for
   * examples, so whoever opens it finds nothing.
   */
  address = 'https://example.com/posts/1001',
}
