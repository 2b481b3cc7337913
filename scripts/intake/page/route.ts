/** The pages for an organisation's people: who may see which, and what their forms do. */
import { readFileSync } from 'node:fs';
import { categories } from '../../../src/directory/categories';
import type { XarfOrganisation } from '../../../src/report/xarf';
import { accesses, note } from '../access-log';
import type { Database } from '../database';
import { exported, exportsMade, makeExport } from '../exports';
import { type FormatName, formats, isFormat } from '../formats/formats';
import type { HttpAnswer, HttpRequest } from '../http';
import type { Limit } from '../limit';
import { countViews, type ListQuery, listLinks } from '../list';
import { markExport, markLink, reportStates } from '../states';
import { closeSession, openSession, type PageSession, pageSessionOf, speak, whoHas } from '../tokens';
import { type ExportNews, exportsPage } from './exports-page';
import { html } from './html';
import { htmlPage } from './layout';
import { listPage, type MarkedLink, wantedBy } from './list-page';
import { logPage } from './log-page';
import { cookie, secretIn, signInPage } from './sign-in';
import { type Spoken, speaking, wantedLanguages } from './texts';

interface PageSettings {
  secure: boolean;
  behindProxy: boolean;
  organisation?: XarfOrganisation | undefined;
}

/** A request from somebody who may read. */
interface PageRequest {
  db: Database;
  settings: PageSettings;
  asked: HttpRequest;
  fields: URLSearchParams;
  session: PageSession;
  spoken: Spoken;
  /** Sent by a program, with the token itself: it gets the file at once. */
  isProgram: boolean;
}

const style = ['../../../src/ui/tokens.css', '../../../src/ui/controls.css', './style.css']
  .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
  .join('\n');

const to = (address: string, more: Record<string, string> = {}): HttpAnswer => ({
  status: 303,
  headers: { location: address, ...more },
});

/** Answers every path except `/reports`. */
export async function answerPage(
  db: Database,
  limit: Limit,
  settings: PageSettings,
  asked: HttpRequest,
): Promise<HttpAnswer> {
  const { method, path } = asked;
  if (path === '/style.css' && method === 'GET') {
    return { status: 200, headers: { 'content-type': 'text/css; charset=utf-8' }, body: style };
  }
  if (path === '/robots.txt') {
    return { status: 200, headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nDisallow: /\n' };
  }
  const spoken = speaking([
    asked.query.get('language') ?? '',
    ...wantedLanguages(asked.header('accept-language')),
  ]);
  try {
    if (method !== 'GET' && method !== 'POST') return problemPage(spoken, 405);
    // A form on a page of another site must not be able to change anything here.
    if (method === 'POST' && isFromElsewhere(asked)) return problemPage(spoken, 403);
    return await answerPerson(db, limit, settings, asked, spoken);
  } catch {
    return problemPage(spoken, 503);
  }
}

function isFromElsewhere({ header }: HttpRequest): boolean {
  const site = header('sec-fetch-site');
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const origin = header('origin');
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== header('host'));
}

function problemPage(spoken: Spoken, status: number): HttpAnswer {
  const { say } = spoken;
  const what = say(status === 404 ? 'not_here' : 'problem');
  return htmlPage(spoken, {
    status,
    title: what,
    body: html`<h1>${what}</h1><p><a class="button" href="/">${say('reports')}</a></p>`,
  });
}

async function answerPerson(
  db: Database,
  limit: Limit,
  settings: PageSettings,
  asked: HttpRequest,
  spoken: Spoken,
): Promise<HttpAnswer> {
  const { method, path, header } = asked;
  const fields = new URLSearchParams(asked.body);
  const secure = settings.secure || (settings.behindProxy && header('x-forwarded-proto') === 'https');
  if (path === '/sign-in' && method === 'POST') return signIn(db, limit, secure, asked, fields, spoken);

  const secret = secretIn(header('cookie'), secure);
  if (path === '/language' && method === 'POST') {
    const language = speaking([fields.get('language') ?? '']).language.tag;
    if (secret) await speak(db, secret, language);
    return to(secret ? '/' : `/?language=${language}`);
  }
  if (path === '/sign-out' && method === 'POST') {
    if (secret) await closeSession(db, secret);
    return to('/', { 'set-cookie': cookie('', secure) });
  }
  const bearer = /^Bearer (\S+)$/i.exec(header('authorization') ?? '')?.[1];
  if (bearer) {
    const seconds = limit.wait(asked.address);
    if (seconds > 0) return plainText(429, 'Too many at once.', { 'retry-after': String(seconds) });
  }
  const session = bearer
    ? await byToken(db, bearer, spoken)
    : secret
      ? await pageSessionOf(db, secret)
      : null;
  if (!session) {
    if (bearer) return plainText(401, 'There is no such token.');
    return signInPage(spoken, secret || method === 'POST' ? 'sign_in_again' : undefined);
  }
  const reading: PageRequest = {
    ...{ db, settings, asked, fields, session },
    spoken: speaking([session.language]),
    isProgram: bearer !== undefined,
  };
  return (await answerReader(reading)) ?? problemPage(reading.spoken, 404);
}

/** An answer for a program, as plain text. */
const plainText = (status: number, text: string, headers: Record<string, string> = {}): HttpAnswer => ({
  ...{ status, headers: { 'content-type': 'text/plain', ...headers }, body: `${text}\n` },
});

async function byToken(db: Database, token: string, { language }: Spoken): Promise<PageSession | null> {
  const who = await whoHas(db, token);
  return who === null ? null : { who, language: language.tag };
}

async function signIn(
  db: Database,
  limit: Limit,
  secure: boolean,
  { address }: HttpRequest,
  fields: URLSearchParams,
  before: Spoken,
): Promise<HttpAnswer> {
  const spoken = speaking([fields.get('language') ?? '', before.language.tag]);
  // Somebody who tries to guess tokens is told to wait, as with any other flood.
  if (limit.wait(address) > 0) return signInPage(spoken, 'too_many');
  const who = await whoHas(db, fields.get('token') ?? '');
  if (who === null) return signInPage(spoken, 'unknown_token');
  await note(db, who, 'sign in');
  return to('/', { 'set-cookie': cookie(await openSession(db, who, spoken.language.tag), secure) });
}

async function answerReader(reading: PageRequest): Promise<HttpAnswer | undefined> {
  const { asked, fields } = reading;
  const { method, path } = asked;
  const one = /^\/exports\/(\d{1,18})(\/passed-on)?$/.exec(path);
  switch (`${method} ${path}`) {
    case 'GET /':
    case 'POST /':
      return method === 'POST' && fields.has('mark') ? markOne(reading) : showList(reading, wantedBy(fields));
    case 'GET /exports':
      return showExports(reading);
    case 'POST /exports':
      return exportNew(reading);
    case 'GET /log':
      return showLog(reading);
  }
  if (one?.[1] && method === 'POST') return one[2] ? passOn(reading, one[1]) : download(reading, one[1]);
  return undefined;
}

async function showList(
  { db, session, spoken }: PageRequest,
  wanted: ListQuery,
  marked?: MarkedLink,
): Promise<HttpAnswer> {
  const what = ['list', wanted.view, wanted.category, wanted.search && 'search', wanted.after && 'older'];
  await note(db, session.who, what.filter(Boolean).join(' '));
  const [listed, counts] = await Promise.all([listLinks(db, wanted), countViews(db)]);
  return listPage(spoken, session.who, wanted, listed, counts, marked);
}

async function markOne(reading: PageRequest): Promise<HttpAnswer | undefined> {
  const { db, fields, session } = reading;
  const id = fields.get('id') ?? '';
  const state = reportStates.find((one) => one === fields.get('mark'));
  if (!state || !/^\d{1,18}$/.test(id)) return undefined;
  await note(db, session.who, `mark ${state} ${id}`);
  const back = /^\d{1,9}$/.exec(fields.get('back') ?? '')?.[0];
  const before = await markLink(db, id, state, back === undefined ? undefined : Number(back));
  const wanted = wantedBy(fields);
  // If the link was deleted in the meantime, the list shows what is left.
  return showList(
    reading,
    wanted,
    before === null ? undefined : { id, before, state, next: fields.get('next') ?? undefined },
  );
}

async function showExports(reading: PageRequest, news?: ExportNews): Promise<HttpAnswer> {
  const { db, session, spoken, settings } = reading;
  await note(db, session.who, 'exports');
  return exportsPage(spoken, session.who, await exportsMade(db), offered(settings), news);
}

const offered = ({ organisation }: PageSettings) =>
  (Object.keys(formats) as FormatName[]).filter((name) => name !== 'xarf' || organisation);

async function exportNew(reading: PageRequest): Promise<HttpAnswer | undefined> {
  const { db, fields, session, settings, isProgram } = reading;
  const format = fields.get('format');
  if (!isFormat(format) || !offered(settings).includes(format)) return undefined;
  const category = categories.find((one) => one === fields.get('category'));
  await note(db, session.who, ['export', format, category].filter(Boolean).join(' '));
  const made = await makeExport(db, session.who, format, category);
  if (!isProgram) return showExports(reading, { made });
  return made.number === null ? { status: 204 } : download(reading, made.number);
}

async function download(
  { db, session, settings }: PageRequest,
  number: string,
): Promise<HttpAnswer | undefined> {
  await note(db, session.who, `download ${number}`);
  const found = await exported(db, number);
  if (!found) return undefined;
  const { file, type, write } = formats[found.format];
  const name = `report-instead-${number}.${file}`;
  return {
    status: 200,
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
    body: write(found.links, settings.organisation),
  };
}

async function passOn(reading: PageRequest, number: string): Promise<HttpAnswer> {
  await note(reading.db, reading.session.who, `mark passed_on export ${number}`);
  return showExports(reading, { passedOn: await markExport(reading.db, number, 'passed_on') });
}

async function showLog({ db, session, spoken, asked }: PageRequest): Promise<HttpAnswer> {
  const before = asked.query.get('before') ?? '';
  await note(db, session.who, 'log');
  return logPage(spoken, session.who, await accesses(db, /^\d{1,18}$/.test(before) ? before : undefined));
}
