/** The popup as a page: what was shared becomes its draft before it starts. */
import './page';
import { takeShare } from './share';

// The popup closes when all is done. A page that no script opened may not close itself: it goes to the first page.
window.close = () => location.replace('/');
// Another link for a page that is already open: an iPhone's shortcut only changes what follows the `#`.
addEventListener('hashchange', () => location.reload());

if (await takeShare()) await import('../../popup/main');
