/** The options as pages of the web. */
import './page';

await import('../../options/main');
