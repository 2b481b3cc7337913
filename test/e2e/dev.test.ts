/** What a developer sees from saving a file until the extension is reloaded. Costs a start of Chromium. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpackTexts } from '../../src/i18n/packed-texts';
import { copyOfRepository } from '../support/repository-copy';
import { browsersToTest } from '../support/session';

describe.runIf(browsersToTest().includes('chromium'))('npm run dev', () => {
  const copy = copyOfRepository();
  let dev: ChildProcess;
  let said = '';

  beforeAll(() => {
    dev = spawn(process.execPath, ['--import', 'tsx', 'scripts/start/dev.ts', '--headless', '--no-tests'], {
      cwd: copy,
    });
    for (const stream of [dev.stdout, dev.stderr]) stream?.on('data', (chunk) => (said += chunk));
  });

  afterAll(async () => {
    dev.kill('SIGINT');
    await new Promise((resolve) => (dev.exitCode === null ? dev.on('close', resolve) : resolve(null)));
    rmSync(copy, { recursive: true, force: true, maxRetries: 5 });
  });

  const change = (path: string, from: string, to: string) => {
    const file = join(copy, path);
    const before = readFileSync(file, 'utf8');
    expect(before).toContain(from);
    writeFileSync(file, before.replace(from, to));
  };

  it('takes over data of a site and a text, and outlives a mistake', { timeout: 240_000 }, async () => {
    const says = (text: string) => expect.poll(() => said, { timeout: 90_000 }).toContain(text);
    await says('The demo feed is open.');

    change('src/sites/x/site.ts', "name: 'X'", "name: 'X as changed'");
    await says('after a change of src/sites/x/site.ts');
    const built = await import(pathToFileURL(join(copy, 'dist/chromium/sites.js')).href);
    expect(built.sites).toContainEqual(expect.objectContaining({ name: 'X as changed' }));

    // Code alone is built again from memory: the change is in it, and what was there before is gone.
    change('popup/frame/header.tsx', '"header-links"', '"header-links-as-changed"');
    await says('after a change of popup/frame/header.tsx');
    const code = ['popup', 'chunks'].flatMap((folder) =>
      readdirSync(join(copy, 'dist/chromium', folder))
        .filter((name) => name.endsWith('.js'))
        .map((name) => readFileSync(join(copy, 'dist/chromium', folder, name), 'utf8')),
    );
    const isIn = (text: string) => code.some((one) => one.includes(text));
    expect([isIn('"header-links-as-changed"'), isIn('"header-links"')]).toEqual([true, false]);

    change('src/languages/en/texts.json', '"Report it"', '"Report it, as changed"');
    await says('after a change of src/languages/en/texts.json');
    expect(unpackTexts(readFileSync(join(copy, 'dist/chromium/messages/en.txt')))).toContain(
      'Report it, as changed',
    );

    change('src/sites/x/site.ts', "name: 'X as changed'", "name: 'X as changed");
    await says('Not built: the extension before goes on.');
    change('src/sites/x/site.ts', "name: 'X as changed", "name: 'X'");
    await expect
      .poll(() => said.split('after a change of src/sites/x/site.ts').length, { timeout: 90_000 })
      .toBe(3);
  });
});
