/** An organisation's own file beside the page: region, helplines, intake; also without a network; and a faulty file. */
import { expect, it } from 'vitest';
import { press, type Session, waitForText } from '../../../scripts/browsers/index';
import { hostEdition, openEdition } from '../../../scripts/web/hosted';
import english from '../../../src/languages/en/texts.json';
import { eachBrowser, inOneBrowser } from '../../support/session';
import { builtEdition } from '../../support/web-edition';

const link = 'https://x.com/hunza_bakers/status/1850000000000000101';
const desk = 'https://desk.example/reports';

const sound = JSON.stringify({
  organisation: { name: 'Green Lane School' },
  region: { country: 'PK', subdivision: 'PK-SD' },
  helplines: [{ name: 'School counsellor', phone: '021 34567890', group: 'talk' }],
  intake: { name: 'Green Lane safety desk', url: desk },
  locked: ['region'],
});

let count = 0;

/** The edition on a host of its own, with the file of an organisation. */
function hosted({ web }: Session, file: string) {
  count += 1;
  const host = `organisation-${process.pid}-${count}.example.org`;
  const now = { file, isOffline: false };
  hostEdition(
    web,
    host,
    () => builtEdition,
    (path, answer) => {
      if (now.isOffline) return { drop: true };
      if (path !== '/organisation.json') return answer;
      return { body: now.file, headers: { 'content-type': 'application/json' } };
    },
  );
  return { origin: `https://${host}`, host, now };
}

eachBrowser((kind, session) => {
  it('sets region, helplines and intake, and is there without a network', async () => {
    const { origin, now } = hosted(session(), sound);
    const page = await openEdition(session(), `${origin}/#help`);
    await waitForText(page, 'School counsellor');
    await waitForText(page, 'Sindh');
    // The worker keeps the file from its start on.
    await page.waitForFunction(async () => (await caches.match('/organisation.json')) !== undefined);
    now.isOffline = true;
    await page.reload();
    await waitForText(page, 'School counsellor');
  });

  it('sends a report to the intake, and nothing but the link', async () => {
    const { web } = session();
    const { origin, host } = hosted(session(), sound);
    web.on('desk.example', ({ method }) => ({
      status: method === 'OPTIONS' ? 204 : 200,
      headers: {
        'access-control-allow-origin': '*',
        'access-control-allow-headers': 'content-type, idempotency-key, accept-language',
        'content-type': 'application/json',
      },
      ...(method === 'OPTIONS' ? {} : { body: '{"reference": "GL-7"}' }),
    }));
    const page = await openEdition(session(), `${origin}/popup/#${link}`);
    await waitForText(page, link);
    await press(page, english.category_violence.message);
    await press(page, english.popup_no.message);
    await press(page, english.popup_do_intake.message.replace('{name}', ''));
    const sent = await web.waitForRequest(({ method, url }) => method === 'POST' && url === desk);
    await waitForText(page, 'Green Lane safety desk has your report.');
    const { report, client, idempotencyKey } = JSON.parse(sent.body);
    expect(report).toEqual({ url: link, category: 'violence', at: expect.any(String) });
    expect(client.name).toBe('Report Instead');
    expect(sent.headers['idempotency-key']).toBe(idempotencyKey);
    expect(sent.headers).not.toHaveProperty('referer');
    expect(sent.headers).not.toHaveProperty('cookie');
    const told = web.log.filter((request) => JSON.stringify(request).includes('1850000000000000101'));
    expect(told).toEqual([sent]);
    // The browser updates the workers of other tests' pages at any time.
    const own = web.log.filter(({ headers }) => headers['service-worker'] !== 'script');
    expect(new Set(own.map((request) => request.host))).toEqual(new Set([host, 'desk.example']));
  });

  inOneBrowser(kind)('keeps words without an end inside of the window, whoever sends them', async () => {
    const { web } = session();
    const endless = (sign: string) => sign.repeat(80);
    const intake = { name: endless('V'), url: desk };
    const { origin } = hosted(session(), JSON.stringify({ organisation: { name: endless('W') }, intake }));
    web.on('desk.example', ({ method }) => ({
      status: method === 'OPTIONS' ? 204 : 400,
      headers: {
        'access-control-allow-origin': '*',
        'access-control-allow-headers': 'content-type, idempotency-key, accept-language',
        'content-type': 'application/json',
      },
      ...(method === 'OPTIONS' ? {} : { body: JSON.stringify({ reason: endless('R') }) }),
    }));
    const page = await openEdition(session(), `${origin}/popup/#${link}`, 320);
    const widths: number[] = [];
    const measure = async () =>
      widths.push(
        await page.evaluate(() => {
          document.documentElement.style.fontSize = '200%';
          return document.documentElement.scrollWidth;
        }),
      );
    await press(page, english.category_violence.message);
    await press(page, english.popup_no.message);
    await waitForText(page, 'desk.example');
    await measure();
    await press(page, english.popup_do_intake.message.replace('{name}', ''));
    await waitForText(page, endless('R'));
    await measure();
    expect(widths).toEqual([320, 320]);
  });

  inOneBrowser(kind)(
    'says what became of a report where the disk is full: nothing can send it, yet',
    async () => {
      const { origin } = hosted(session(), sound);
      const page = await session().newPage(undefined, { width: 360, height: 740 });
      const client = await page.createCDPSession();
      await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
      await page.goto(`${origin}/popup/#${link}`);
      await press(page, english.category_violence.message);
      await press(page, english.popup_no.message);
      await press(page, english.popup_do_intake.message.replace('{name}', ''));
      await waitForText(page, 'We cannot reach Green Lane safety desk right now.');
      await press(page, english.popup_another_place.message);
      await waitForText(page, english.popup_where_title.message);
      await waitForText(page, link);
    },
  );

  it('is named where it cannot be read, and the page works as if there were none', async () => {
    const { origin } = hosted(session(), '{\n  "language": "ur",\n');
    const page = await openEdition(session(), `${origin}/popup/#${link}`);
    await waitForText(page, english.category_violence.message);
    await waitForText(page, link);
    await page.goto(`${origin}/#organisation`);
    await waitForText(page, 'organisation.json, line 3');
  });
});
