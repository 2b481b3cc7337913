/** What the driver tells about errors, which other tests expect to be none: a fault is seen wherever the code runs. */
import { appendFileSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type BrowserKind, builtExtension } from '../../scripts/browsers/index';
import { eachBrowser } from '../support/session';

const folder = mkdtempSync(join(tmpdir(), 'report-instead-faulty-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FAULTS = {
  'background.js': 'a fault in the background',
  'options/options.js': 'a fault in a page',
  'sentinel.js': 'a fault in a content script',
};

/** A copy of the build in which each of these scripts ends with an error. */
function faultyBuild(kind: BrowserKind): string {
  const out = join(folder, kind);
  if (existsSync(out)) return out;
  cpSync(builtExtension(kind), out, { recursive: true });
  for (const [file, fault] of Object.entries(FAULTS)) {
    // Later, so that the script does its work first.
    appendFileSync(join(out, file), `;setTimeout(() => { throw new Error('${fault}'); }, 20);`);
  }
  return out;
}

eachBrowser(
  (_kind, session) => {
    it('a fault is told, with its file, wherever the code runs', async () => {
      session().web.on('x.com', () => ({ body: '<!doctype html><title>A page</title>' }));
      await session().killBackground();
      // This wakes it.
      await session().setStorage({ settings: { version: 1, language: 'ur' } });
      await session().openExtensionPage('options/index.html');
      await session().newPage('https://x.com/home');
      const told = async () => (await session().errors()).join('\n');
      for (const [file, fault] of Object.entries(FAULTS)) {
        await expect.poll(told).toMatch(new RegExp(`${fault}.*${file}`));
      }
    });
  },
  { extensionDir: faultyBuild },
);
