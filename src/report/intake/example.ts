/**
 * A test of a partner's intake: an invented report that is marked as a test, and never a real link.
 * `example.org` belongs to nobody: https://www.rfc-editor.org/rfc/rfc2606#section-3
 */
import type { Report } from '../report';

/** The report that a test sends; also shown as an example of what is sent. */
export function exampleReport(at: string): Report {
  return {
    url: 'https://example.org/posts/123',
    site: null,
    certainty: 'exact',
    category: 'sexual_images',
    channel: 'intake',
    at,
  };
}
