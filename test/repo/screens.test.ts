/** `npm run screens` leaves nothing out, and no picture takes the place of another. */
import { describe, expect, it } from 'vitest';
import { allPages } from '../../options/frame/pages';
import { nameStart } from '../../scripts/screens/sheet';
import { walks } from '../../scripts/screens/walks';
import { read, sourceFiles } from './source-files';

const written = sourceFiles('scripts/screens/walks').map(read).join('\n');
const screens = walks.flatMap((walk) => walk.screens);

describe('the sheet of every screen', () => {
  it('has every page of the options', () => {
    const opened = [
      ...written.matchAll(/\boptionsPage\('[^']+', '(\w+)'|\bopenOptions\(\s*stage,\s*'(\w+)'/g),
    ].map(([, whole, walked]) => whole ?? walked);
    expect(allPages.filter((page) => !opened.includes(page))).toEqual([]);
  });

  it('has a step of the popup for each of its views', () => {
    // A view has the name of its folder.
    const views = sourceFiles('popup').filter((file) => /\/([\w-]+)\/\1\.tsx$/.test(file));
    expect(views.length).toBeGreaterThan(0);
    // A report to an organisation that is under way: its server has not answered yet.
    const shown: Record<string, string> = {
      'what.tsx': 'popup, what',
      'where.tsx': 'popup, where',
      'answer.tsx': 'popup, answer',
      'ended.tsx': 'popup, thanks',
      'under-way.tsx': 'popup, organisation has a fault',
    };
    const unseen = views.filter((file) => !screens.includes(shown[file.split('/').at(-1) ?? ''] ?? ''));
    expect(unseen).toEqual([]);
  });

  it('gives each picture a name of its own', () => {
    const names = screens.map((screen) => nameStart(screen, 'en'));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
