/** What lies in the browser's own files once a report is sent, looked at with the browser closed. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Session } from '../support/browser';
import { type HermeticWeb, startHermeticWeb } from '../support/hermetic-web';
import { press, waitForText } from '../support/screen';
import { browsersToTest } from '../support/session';

/**
 * Of a post whose page was never opened: that would be in the browser's own history. No four digits of it come twice,
 * so that it stands whole also in what is packed: Firefox packs the rows of its databases (Snappy).
 */
const NUMBER = '1850274936182905734';
const POST = `https://x.com/lost_bicycles/status/${NUMBER}`;

/** Files of a profile that hold a text, as bytes or in two bytes a sign. */
function filesWith(folder: string, text: string): string[] {
  const forms = [Buffer.from(text), Buffer.from(text, 'utf16le')];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return files.flatMap((file) => {
    const path = join(file.parentPath, file.name);
    const content = readFileSync(path);
    return forms.some((form) => content.includes(form)) ? [path.slice(folder.length)] : [];
  });
}

describe.each(browsersToTest())('the disk, in %s', (kind) => {
  let web: HermeticWeb;
  let session: Session;
  const profile = mkdtempSync(join(tmpdir(), `report-instead-disk-${kind}-`));

  beforeAll(async () => {
    web = await startHermeticWeb();
    web.on('*', () => ({ body: '<title>School fair</title><h1>Form</h1>' }));
    const extensionDir = fileURLToPath(new URL(`../../dist/${kind}`, import.meta.url));
    session = await launch({ kind, extensionDir, web, userDataDir: profile });
    const welcome = await session.waitForExtensionPage('options/index.html#welcome', 30_000);
    await welcome.close();
  }, 90_000);

  afterAll(async () => {
    if (session.alive) await session.close();
    await web.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it('holds the link while the report is under way, and nowhere once it is sent', {
    timeout: 90_000,
  }, async () => {
    await session.setStorage({
      settings: { version: 1, region: { country: 'PK', subdivision: 'PK-SD' }, prompt: { mode: 'off' } },
    });
    const page = await session.newPage('https://fair.example.org/');
    const popup = await session.openPopup(page);
    await press(popup, 'Use another link');
    await popup.waitForSelector('#paste');
    await popup.type('#paste', POST);
    await press(popup, 'Use link');
    await waitForText(popup, POST);
    await press(popup, 'A child sexually abused, or shown in a sexual way');
    await press(popup, 'No, or I don’t know');
    await press(popup, 'Copy link and open');
    const form = await session.waitForPage('https://report.iwf.org.uk/');
    await form.waitForSelector('h1');
    // Else there would be nothing to lose, and the test could not fail.
    expect(filesWith(profile, NUMBER)).not.toEqual([]);
    const again = await session.openPopup(form);
    await press(again, 'Yes, it is sent');
    await waitForText(again, 'Thank you');
    await session.closePopup(again);
    // Chromium rewrites the file of a deleted database moments after it says that it is deleted.
    await expect.poll(() => filesWith(profile, NUMBER)).toEqual([]);
    await session.close();
    expect(filesWith(profile, NUMBER)).toEqual([]);
  });
});
