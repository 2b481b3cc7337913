/** What a site still lacks. Each sentence says what to write, and where. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addressOf, siteOfPage } from '../../src/report/address';
import { canonical } from '../../src/sites/addresses';
import type { AddressForm, Carrier, Site } from '../../src/sites/types';
import { addressCases } from '../fixtures/addresses';
import { examplesOf, linksOf } from './examples';
import type { HostilePost } from './hostile-posts';
import type { SiteProof } from './proof';
import { controlsOf } from './signs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** How `npm run new:site` marks a question: a comment goes on to the end of its line, a value to its closing quote. */
const QUESTION = /FILL IN: ?((?<=\/\/ FILL IN: ?).*|[^"]+)/g;

/** Whether a site can be on any host: then a link does not show that it belongs to the site. */
const isAnyHost = ({ hosts }: Site) => hosts.includes('*');

/** Every question that is still open in the two folders of a site. */
export function openQuestions(id: string): string[] {
  return [`src/sites/${id}`, `test/sites/${id}`].flatMap((folder) => {
    if (!existsSync(root + folder)) return [];
    return readdirSync(root + folder).flatMap((file) =>
      readFileSync(`${root}${folder}/${file}`, 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          [...line.matchAll(QUESTION)].map(
            ([, question]) => `${folder}/${file}:${index + 1}: fill in: ${question!.trim()}`,
          ),
        ),
    );
  });
}

function parsed(link: string): URL | null {
  return URL.parse(/^https?:/i.test(link) ? link : `https://${link}`);
}

/** Forms of addresses, private paths, wrappers and share pages for which there is no example. */
function untoldAddresses(site: Site): string[] {
  const file = `src/sites/${site.id}/examples.json`;
  const examples = examplesOf(site.id);
  const links = linksOf(examples);
  const isRead = (form: AddressForm) =>
    links.some(({ link, url }) => {
      const at = parsed(link);
      return at !== null && canonical({ ...site, addresses: [form] }, at)?.url === url;
    });
  const anything: AddressForm = { path: /^/, print: 'https://example.org/', certainty: 'page' };
  const isPrivate = (path: NonNullable<Site['privatePaths']>[number]) =>
    (examples.private ?? []).some((link) => {
      const at = parsed(link);
      return at !== null && canonical({ ...site, privatePaths: [path], addresses: [anything] }, at) === null;
    });
  return [
    ...site.addresses
      .filter((form) => !isRead(form))
      .map((form) => `${file}: a link that becomes ${form.print} by ${form.path}`),
    ...(site.privatePaths ?? [])
      .filter((path) => !path.mayBePublic && !isPrivate(path))
      .map(({ path, hash }) => `${file}: under "private", a link that is refused by ${hash ?? path}`),
    ...(isAnyHost(site) ? [] : needlessCarriers(site)),
  ];
}

/** Carriers of links that make no difference: without them every known link is read in the same way. */
function needlessCarriers(site: Site): string[] {
  const readAll = () => addressCases.map(({ link }) => JSON.stringify(addressOf(link)));
  const before = readAll().join('\n');
  const isNeedless = (list: Carrier[], carrier: Carrier) => {
    const at = list.indexOf(carrier);
    list.splice(at, 1);
    const after = readAll().join('\n');
    list.splice(at, 0, carrier);
    return after === before;
  };
  return [site.wrappers, site.watch?.intents].flatMap((list) =>
    [...(list ?? [])]
      .filter((carrier) => isNeedless(list as Carrier[], carrier))
      .map(
        ({ path, carries }) =>
          `src/sites/${site.id}: an example of a link in ${carries.join(' or ')} of ${path}, or not to say this twice`,
      ),
  );
}

function listOf(items: Iterable<string>): string {
  return [...items].join(', ');
}

/** Controls, keys and signs that no case of the proof presses or takes away. */
function unprovenControls(site: Site, proof: SiteProof): string[] {
  const file = `test/sites/${site.id}/proof.ts`;
  const neverHeld = new Set(controlsOf(site).flatMap(({ id, held }) => (held ? [] : [id])));
  const askedFor = (one: string) => {
    const [control = '', sign = ''] = one.split(' ');
    const opens = neverHeld.has(control) ? ', with "opens", because it is never held itself' : '';
    return `{ control: '${control}', sign: '${sign}', … }${opens}`;
  };
  const steps = proof.cases.flatMap((one) => one.steps);
  const pressed = new Set([
    ...steps.flatMap((step) => ('control' in step && step.control ? [step.control] : [])),
    ...proof.without.map(({ control }) => control),
  ]);
  const keys = new Set(steps.flatMap((step) => (step.does === 'key' ? [step.key] : [])));
  const tried = new Set(proof.without.map(({ control, sign }) => `${control} ${sign}`));
  const untried = new Set(
    controlsOf(site).flatMap(({ id, signs }) => {
      const given = Object.keys(signs);
      // If a control has only one sign, it cannot be taken away.
      return given.length < 2 ? [] : given.map((sign) => `${id} ${sign}`).filter((one) => !tried.has(one));
    }),
  );
  const excused = new Set(proof.untried ?? []);
  const ids = new Set(controlsOf(site).map(({ id }) => id));
  const single = controlsOf(site).filter(({ held, signs }) => held && Object.keys(signs).length < 2);
  const reasons = Object.keys(proof.oneSign ?? {});
  const unpressed = [...ids].filter((id) => !pressed.has(id));
  const hosts = Object.keys(proof.answers).filter((host) => {
    const own = siteOfPage(`https://${host.replace('*.', 'www.')}/`).site;
    return own !== site.id && !isAnyHost(site);
  });
  return [
    ...unpressed
      .filter((id) => !excused.has(id))
      .map((id) => `${file}: a case that presses the control ${id}`),
    ...[...pressed]
      .filter((id) => !ids.has(id))
      .map((id) => `${file}: the control ${id} is none of the site's`),
    ...(site.watch?.keys ?? [])
      .filter(({ key }) => !keys.has(key))
      .map(({ key }) => `${file}: a case with asksForKey for the key ${key}`),
    ...[...untried]
      .filter((one) => !excused.has(one))
      .map((one) => `${file}: in "without", ${askedFor(one)}`),
    ...[...excused]
      .filter((one) => !untried.has(one) && !unpressed.includes(one))
      .map((one) => `${file}: in "untried" no longer ${one}, which a case takes away or the site has not`),
    ...single
      .filter(({ id }) => !reasons.includes(id))
      .map(
        ({ id }) =>
          `src/sites/${site.id}/site.ts: a second sign for ${id}, or in "oneSign" why there is none`,
      ),
    ...reasons
      .filter((id) => !single.some((one) => one.id === id))
      .map((id) => `${file}: in "oneSign" no longer ${id}`),
    ...(steps.some(({ does }) => does === 'passes')
      ? []
      : [`${file}: a case with passes for what shares nothing, such as the site's own Report`]),
    ...(Object.keys(proof.shares).length > 0 ? [] : [`${file}: in "shares", a page and its controls`]),
    ...(hosts.length > 0 ? [`${file}: hosts of the site in "answers" instead of ${listOf(hosts)}`] : []),
  ];
}

/**
 * Everything that a site lacks.
 * @param proof its proof, if it is watched and has one
 * @param hostilePosts its own made-up posts that try to present another post's link as theirs
 */
export function lacksOf(
  site: Site,
  proof: SiteProof | undefined,
  hostilePosts: readonly HostilePost[] | undefined,
): string[] {
  const has = (file: string) => existsSync(root + file);
  const { id } = site;
  const lacks = openQuestions(id);
  if (lacks.length > 0) return lacks;
  // The entry for all other sites has no report route and no grammar of addresses.
  if (!(isAnyHost(site) && site.addresses.length === 0) && !has(`src/sites/${id}/report.json`))
    lacks.push(`src/sites/${id}/report.json: how people report on the site itself, with sources and dates`);
  if (site.addresses.length > 0) {
    if (has(`src/sites/${id}/examples.json`)) lacks.push(...untoldAddresses(site));
    else lacks.push(`src/sites/${id}/examples.json: links as people meet them, and what each must become`);
  }
  if (!site.watch) return lacks;
  if (!hostilePosts?.length)
    lacks.push(`test/sites/${id}/hostile-posts.ts: posts made to have another's link reported`);
  if (proof) lacks.push(...unprovenControls(site, proof));
  else lacks.push(`test/sites/${id}/proof.ts: made-up pages, and what pressing each control must do`);
  return lacks;
}
