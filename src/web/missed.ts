/**
 * The page at `/share`, which only a host answers with: the worker was not there, so what was shared has gone to the
 * host. The host does not keep it, and this page does not have it. Whoever shared is told so, at an address that a
 * reload does not send again.
 */
import './page';
import { shareParameter, shareWas } from './protocol';

location.replace(`/popup/?${shareParameter}=${shareWas.missed}`);
