/**
 * Runs in pages of a form's origin while a form there waits for its link: wakes the background, and no more.
 */
import { browser } from '../browser';
import type { FormMessage } from '../messages';

const message: FormMessage = { type: 'page/form-loaded' };
// After an update of the extension no background listens any more.
browser.runtime.sendMessage(message).catch(() => undefined);
