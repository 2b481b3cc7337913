/** What holds for one entry: a helpline or a channel. */
import { isEmail } from '../../../src/contact';
import { clockRunsOut } from '../../../src/directory/clock';
import { dialsWhatItShows, isForWhatsApp } from '../../../src/directory/numbers';
import { isSafeAddress, leadsWhereItSeems } from '../../../src/directory/safe-address';
import type { SourcedChannel, SourcedHelpline } from '../../../src/directory/schema';
import { type Context, type Entry, isKnown } from './context';
import { checkEmergencyNumber, checkNumber } from './number';

/** Its languages, sources and age, then what holds for its kind. */
export function checkEntry(context: Context, item: Entry): void {
  const { data, problem, today } = context;
  const { entry } = item;
  for (const language of entry.languages) {
    if (!isKnown('language', language)) problem('language', `${entry.id}: ${language} is not a language`);
  }
  for (const { url, seen, date } of entry.sources) {
    if (!url && seen.length < 10)
      problem('source', `${entry.id}: a source without an address says what was seen`);
    if (url && !leadsWhereItSeems(url)) {
      problem('source', `${entry.id}: ${url} leads elsewhere than it seems`);
    }
    if (date && date > today) problem('source', `${entry.id}: ${date} is in the future`);
  }
  const { on } = entry.verified;
  if (on > today) problem('shelf-life', `${entry.id}: checked in the future, ${on}`);
  if (clockRunsOut(data.country, entry.kind, entry.verified) < today) {
    problem('shelf-life', `${entry.id}: last checked ${on}, which is too long ago`);
  }
  if (item.kind === 'helpline') checkHelpline(context, item.entry);
  else checkChannel(context, item.entry);
}

function checkHelpline(context: Context, helpline: SourcedHelpline): void {
  const { id, kind, contacts, hours, services } = helpline;
  const { problem } = context;
  if ((kind === 'emergency') !== (services !== undefined)) {
    problem('emergency', `${id}: an emergency number says what it brings (services), no other line does`);
  }
  for (const list of [services, ...contacts.map((contact) => contact.services)]) {
    if (list?.includes('all') && list.length > 1) problem('emergency', `${id}: “all” stands alone`);
  }
  if (contacts.length === 0) problem('contact', `${id}: no way to reach it`);
  for (const { type, value, e164, display } of contacts) {
    if (type === 'web' || type === 'chat') checkAddress(context, id, value);
    if (type === 'email') checkMail(context, id, value);
    if (type === 'phone' || type === 'whatsapp' || type === 'sms') checkNumber(context, id, value, e164);
    if (type === 'whatsapp' && !isForWhatsApp({ value, e164 })) {
      problem('number', `${id}: ${value} needs its international form, because WhatsApp knows no country`);
    }
    if (!dialsWhatItShows({ value, display }, context.data.country)) {
      problem('number', `${id}: ${value} is shown as ${display}`);
    }
    if (type === 'phone' && kind === 'emergency') checkEmergencyNumber(context, helpline, value);
  }
  if (hours?.kind !== 'weekly') return;
  if (!isTimeZone(hours.timeZone)) problem('hours', `${id}: ${hours.timeZone} is not a time zone`);
  for (const { days, open, close } of hours.spans) {
    if (days.length === 0 || new Set(days).size < days.length)
      problem('hours', `${id}: days ${days.join(', ')}`);
    if (open === close) problem('hours', `${id}: opens and closes at ${open}; a whole day is 00:00 to 24:00`);
  }
}

function checkChannel(context: Context, { id, kind, accepts, delivery, steps, site }: SourcedChannel): void {
  const { problem } = context;
  if (delivery.length === 0 && !steps?.length) problem('contact', `${id}: no way to report`);
  if ((kind === 'self-removal') !== (accepts.length === 0)) {
    problem('contact', `${id}: a channel takes some category, self-removal takes none`);
  }
  if ((kind === 'platform') !== (site !== undefined))
    problem('contact', `${id}: a platform has a site, others none`);
  for (const way of delivery) {
    if (way.type === 'email') checkMail(context, id, way.address);
    else if (way.type === 'phone') checkNumber(context, id, way.number, way.e164);
    else for (const url of [way.url, ...Object.values(way.byLanguage ?? {})]) checkAddress(context, id, url);
  }
}

function checkMail({ problem }: Context, id: string, address: string): void {
  if (!isEmail(address)) problem('contact', `${id}: ${address} is not a mail address`);
}

function checkAddress({ exceptions, used, problem }: Context, id: string, address: string): void {
  if (isSafeAddress(address, [])) return;
  const exception = exceptions.addresses.find(({ hosts }) => isSafeAddress(address, hosts));
  if (exception) used.add(exception);
  else problem('address', `${id}: ${address} is not an https address without a name in it`);
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
