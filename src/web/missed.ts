/**
 * The page at `/share`. The host only answers with it if the worker was not there; then what was shared has
 * gone to the host. The host does not keep it, and this page does not have it. The person is told so, at an
 * address that sends nothing again when it is reloaded. The worker is not started here: it would fetch all its files
 * and take over the next page while that page loads. The next page starts it.
 */
import { shareParameter, shareWas } from './protocol';

location.replace(`/popup/?${shareParameter}=${shareWas.missed}`);
