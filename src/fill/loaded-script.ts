/** In the pages of a form's origin while a form waits there for its link: wakes the background, and no more. */
import { browser } from '../browser';
import type { FormMessage } from '../messages';

const message: FormMessage = { type: 'page/form-loaded' };
// After an update of the extension nobody is there to hear it.
browser.runtime.sendMessage(message).catch(() => undefined);
