import { noOwnEntries } from '../src/settings/own-entries';
import { loadOwnEntries } from '../src/settings/own-entries-store';
import { mount } from '../src/ui/app';
import { Options } from './options';

// Read before the first paint: a number of one's own must not push the others down later.
const own = await loadOwnEntries().catch(() => ({ own: noOwnEntries, damaged: [] }));
await mount(<Options own={own} />);
