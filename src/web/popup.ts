/** The popup as a page: what was shared is its draft before it starts. */
import './page';
import { takeShare } from './share';

// The popup closes when all is done. A page that nobody's script opened may not: it goes to the first page.
window.close = () => location.replace('/');
// Another link for a page that is open already: an iPhone's shortcut changes no more than what follows the `#`.
addEventListener('hashchange', () => location.reload());

if (await takeShare()) await import('../../popup/main');
