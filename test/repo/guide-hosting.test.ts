/** The guide for hosts of the edition for phones: its file can be used, and the samples and files that it names are there. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contentPolicy } from '../../scripts/build/web';
import { checkOrganisation } from '../../scripts/web/organisation';
import { filesOf, guide } from '../support/guides';
import { read, root } from './source-files';

const page = guide('hosting');
const example = filesOf(page).get('organisation.json')!;
const hosting = 'scripts/web/hosting';

it('the file of the guide can be used whole', () => {
  expect(checkOrganisation(example, root)).toEqual({ problems: [], notes: [], isUnreadable: false });
});

it('a mistake in it is named as the guide says', () => {
  const wrong = example.replace('021 34567890', 'none');
  const [problem] = checkOrganisation(wrong, root).problems;
  expect(page).toContain(`organisation.json:${problem?.line}: ${problem?.path}: ${problem?.reason}`);
});

it('leads to every sample', () => {
  const samples = readdirSync(join(root, hosting)).filter((name) => name !== 'README.txt');
  expect(samples.filter((name) => !page.includes(`../../${hosting}/${name}`))).toEqual([]);
});

it.each(['nginx.conf', 'Caddyfile', 'apache.conf'])(
  '%s has the policy of the pages, also for errors',
  (name) => {
    const sample = read(`${hosting}/${name}`);
    const [before = '', after = ''] = contentPolicy.split("connect-src 'self'");
    expect(sample).toContain(`${before}`);
    expect(sample).toContain(`${after}; frame-ancestors 'none'`);
  },
);
