/** The popup as a page: what was shared becomes its draft before it starts. */
import './page';
import { startAgain } from './leaving';
import { takeShare } from './share';

// Another link for a page that is already open: an iPhone's shortcut only changes what follows the `#`.
addEventListener('hashchange', () => void startAgain(() => location.reload()));

if (await takeShare()) await import('../../popup/main');
