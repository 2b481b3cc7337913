/**
 * The sample configurations for hosts of the edition for phones, in the real nginx, Apache and Caddy, with real
 * browsers: requests are answered, and nothing that a server writes contains the link.
 */
import { readFileSync } from 'node:fs';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page, Target } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type BrowserKind,
  type HermeticWeb,
  startHermeticWeb,
  textOf,
  waitForText,
} from '../../scripts/browsers/index';
import { filesBelow } from '../../scripts/build/files-below';
import english from '../../src/languages/en/web.json';
import {
  type HostingServer,
  hasServers,
  type ServerName,
  serverNames,
  startServer,
} from '../support/hosting-servers';
import { browsersToTest, eachBrowser } from '../support/session';
import { builtEdition as edition } from '../support/web-edition';

/** No file that a server writes may contain this. */
const secret = '1850000000000000101';
const link = `https://x.com/hunza_bakers/status/${secret}`;
const agent = 'Mozilla/5.0 (agent of a test)';

/** The files of the server that contain the link, or the browser's name for itself. */
function leaks(server: HostingServer): string[] {
  return Object.entries(server.kept())
    .filter(([, text]) => text.includes(secret) || text.includes('Mozilla/'))
    .map(([file, text]) => `${file}: ${text.slice(0, 500)}`);
}

/** New files, without those about the process itself. */
function temporaryFiles(server: HostingServer): string[] {
  return server.created().filter((file) => !/^run\/[\w.]+\.pid|\/caddy\b/.test(file));
}

if (!hasServers) {
  process.stderr.write(
    'The samples for nginx, Apache and Caddy are not tested: node scripts/setup.mjs --servers gets these.\n',
  );
}

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

interface Question {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  plain?: boolean;
}

function ask(
  server: HostingServer,
  host: string,
  path: string,
  { method = 'GET', headers = {}, body = '', plain = false }: Question = {},
): Promise<Answer> {
  const request = plain ? plainRequest : secureRequest;
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port: plain ? server.plainPort : server.port,
        method,
        path,
        headers: { host, 'user-agent': agent, ...headers },
        rejectUnauthorized: false,
        servername: host,
        agent: false,
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

const types: Readonly<Record<string, RegExp>> = {
  html: /^text\/html; charset=utf-8$/i,
  js: /^(?:text|application)\/javascript(?:; charset=utf-8)?$/i,
  css: /^text\/css(?:; charset=utf-8)?$/i,
  json: /^application\/json(?:; charset=utf-8)?$/i,
  webmanifest: /^application\/manifest\+json(?:; charset=utf-8)?$/i,
  svg: /^image\/svg\+xml(?:; charset=utf-8)?$/i,
  png: /^image\/png$/,
  woff2: /^font\/woff2$/,
  txt: /^text\/plain(?:; charset=utf-8)?$/i,
};

/** The policy of the page, with what only a header can say. Only the worker may send requests to another host. */
function policyFor(path: string): string {
  const page = readFileSync(join(edition, 'index.html'), 'utf8');
  const policy = `${/Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1]}; frame-ancestors 'none'`;
  return path === '/worker.js' ? policy.replace("connect-src 'self'", "connect-src 'self' https:") : policy;
}

/** One file of each kind, the page first. */
function oneOfEach(): [end: string, path: string][] {
  const files = filesBelow(edition);
  const first = Object.keys(types).map((end): [string, string] => [
    end,
    `/${files.find((file) => file.endsWith(`.${end}`))}`,
  ]);
  return [...first, ['js', '/worker.js']];
}

describe.runIf(hasServers && browsersToTest().includes('chromium')).each(serverNames)('%s', (name) => {
  const host = `${name}.example`;
  let web: HermeticWeb;
  let server: HostingServer;
  beforeAll(async () => {
    web = await startHermeticWeb();
    server = await startServer(name, { edition, host, certificate: web.certificate });
  });
  afterAll(async () => {
    await server.stop();
    await web.close();
  });

  it('answers with each file as what it is, compressed where that helps, under the page’s own policy', async () => {
    for (const [end, path] of oneOfEach()) {
      const { status, headers, body } = await ask(server, host, path, {
        headers: { 'accept-encoding': 'gzip' },
      });
      expect(status, path).toBe(200);
      expect(headers['content-type'], path).toMatch(types[end]!);
      // Caddy does not compress small files.
      const isLarge = readFileSync(join(edition, path)).length > 1000;
      if (isLarge && !/png|woff2/.test(end)) expect(headers['content-encoding'], path).toBe('gzip');
      const content = headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
      expect(content.equals(readFileSync(join(edition, path))), path).toBe(true);
      expect(headers['content-security-policy'], path).toBe(policyFor(path));
      expect(headers, path).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'strict-transport-security': 'max-age=31536000',
      });
      expect(headers['permissions-policy'], path).toContain('camera=(), ');
      expect(headers, path).not.toHaveProperty('set-cookie');
    }
  });

  it('lets a new version arrive: browsers ask for every file again, and get only what has changed', async () => {
    for (const path of ['/', '/popup/', '/worker.js', '/messages/en.txt']) {
      const { headers } = await ask(server, host, path, { headers: { 'accept-encoding': 'gzip' } });
      expect(headers['cache-control'], path).toBe('no-cache');
      const again = { 'accept-encoding': 'gzip', 'if-none-match': String(headers.etag) };
      expect((await ask(server, host, path, { headers: again })).status, path).toBe(304);
    }
    const chunk = filesBelow(edition).find((file) => file.startsWith('chunks/'));
    expect((await ask(server, host, `/${chunk}`)).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    // A file that is missing today must not be cached as missing for a year.
    const missing = await ask(server, host, '/chunks/gone-ABCDEFGH.js');
    expect([missing.status, missing.headers['cache-control']]).toEqual([404, 'no-cache']);
  });

  it('answers a share without a worker with the page, and keeps nothing of it', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const text = `text=${encodeURIComponent(link)}`;
    const page = readFileSync(join(edition, 'share/index.html'), 'utf8');
    for (const path of ['/share', '/share/']) {
      for (const body of [text, `${text}&title=${'long '.repeat(60_000)}`]) {
        const {
          status,
          headers,
          body: got,
        } = await ask(server, host, path, { method: 'POST', headers: form, body });
        expect([status, String(got)], path).toEqual([200, page]);
        expect(headers['cache-control'], path).toBe('no-cache');
      }
      const { status, body: got } = await ask(server, host, `${path}?${text}`);
      expect([status, String(got)], path).toEqual([200, page]);
    }
    const http = await ask(server, host, `/share?${text}`, { plain: true });
    expect([http.status, http.headers.location]).toEqual([301, `https://${host}/`]);
    expect(temporaryFiles(server)).toEqual([]);
    expect(leaks(server)).toEqual([]);
  });

  it('writes nothing of what it cannot answer either', async () => {
    const odd: [path: string, question?: Question][] = [
      [`/nothing?text=${link}`, { headers: { referer: link } }],
      [`/${secret}/${'long/'.repeat(1500)}`],
      [`/${secret}${'long'.repeat(3000)}`],
      [`/%zz${secret}`],
      [`/../../${secret}`],
      ['/', { method: 'POST', body: link }],
      [`/share?${link}`, { method: 'BREW' }],
      [`/share?${link}`, { plain: true, method: 'POST', body: link }],
      [`/worker.js/${secret}`],
    ];
    for (const [path, question] of odd) await ask(server, host, path, question);
    expect(temporaryFiles(server)).toEqual([]);
    expect(leaks(server)).toEqual([]);
  });

  it('can fail: without our lines about logs the link is written', async () => {
    const change = (sample: string) =>
      sample
        .replaceAll(/^.*(?:access_log|error_log|CustomLog|exclude http).*$/gm, '')
        // This version of Caddy does not log an error that it handles, so it must not handle them.
        .replace(/handle_errors \{[^}]*\}/, '');
    const careless = await startServer(name, { edition, host, certificate: web.certificate, change });
    try {
      // Caddy does not log requests, but it logs an error that contains one.
      await ask(careless, host, `/${'long'.repeat(100)}?text=${link}`);
      await expect.poll(() => leaks(careless)).not.toEqual([]);
    } finally {
      await careless.stop();
    }
  });
});

/** A page of somebody else, with a form that sends a link to our edition. */
const strangersPage = (host: string) => `<!doctype html><title>A page</title>
  ${['post', 'get']
    .map(
      (method) => `<form method="${method}" action="https://${host}/share">
        <input name="text" value="${link}"><button id="${method}">Share</button></form>`,
    )
    .join('')}`;

eachBrowser((kind, session) => {
  async function shareFromStranger(page: Page, method: 'post' | 'get'): Promise<void> {
    await page.goto('https://stranger.example/');
    await page.click(`#${method}`);
  }

  // Servers differ, and browsers differ, but the difference between servers is the same in both browsers: one browser
  // tries all of them.
  it.runIf(hasServers).each(kind === 'chromium' ? serverNames : (['nginx'] as const))(
    '%s: a share comes on the screen by the worker; without it, the page says so; the server has written nothing',
    async (name: ServerName) => {
      const { web } = session();
      const host = `${name}.example`;
      const server = await startServer(name, { edition, host, certificate: web.certificate });
      try {
        web.tunnel(host, server.port);
        web.on('stranger.example', () => ({ body: strangersPage(host) }));
        const missed = english.refused_missed.message;
        const page = await session().newPage(`https://${host}/`);
        await page.evaluate(async () => void (await navigator.serviceWorker.ready));

        await shareFromStranger(page, 'post');
        await waitForText(page, link);
        expect(page.url()).toBe(`https://${host}/popup/`);
        await shareFromStranger(page, 'get');
        await waitForText(page, missed);
        expect(await textOf(page)).not.toContain(link);

        for (const method of ['post', 'get'] as const) {
          await evictWorker(kind, page, `https://${host}/`);
          await shareFromStranger(page, method);
          await waitForText(page, missed);
          expect(page.url()).toBe(`https://${host}/popup/`);
        }
        expect(temporaryFiles(server)).toEqual([]);
        expect(leaks(server)).toEqual([]);
      } finally {
        await server.stop();
      }
    },
  );
});

/** Removes the worker and its files, as a browser does that needs storage space: while no page of the host is open. */
async function evictWorker(kind: BrowserKind, page: Page, url: string): Promise<void> {
  // No browser removes what is still being installed.
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  if (kind === 'chromium') {
    await page.goto('about:blank');
    const client = await page.createCDPSession();
    const storageTypes = 'service_workers,cache_storage';
    await client.send('Storage.clearDataForOrigin', { origin: new URL(url).origin, storageTypes });
    await client.detach();
    // Until it has ended, it answers a page, and what it has begun to fetch for that page fails when it ends.
    const isItsWorker = (target: Target) =>
      target.type() === 'service_worker' && target.url().startsWith(url);
    return expect.poll(() => page.browser().targets().some(isItsWorker)).toBe(false);
  }
  // Firefox's driver can do it only from a page.
  await page.goto(url);
  await page.evaluate(async () => {
    for (const registration of await navigator.serviceWorker.getRegistrations())
      await registration.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  });
}
