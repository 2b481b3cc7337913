/** The popup as a page: what was shared is its draft before it starts. */
import './page';
import { takeShare } from './share';

if (await takeShare()) await import('../../popup/main');
