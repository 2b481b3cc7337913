/** What is said about a helpline, in the person's language. Pure: no DOM, no clock of its own. */
import { monthsOverdue } from '../directory/clock';
import { dialAddress } from '../directory/dial';
import { confidenceOn, recentYears } from '../directory/evidence';
import type { OpenState } from '../directory/open-now';
import type { Contact, EmergencyService, Helpline, Hours, LocalText, Verified } from '../directory/schema';
import { formatLocales } from '../i18n/dates';
import { textIn } from '../i18n/languages';
import type { MessageKey, Messages } from '../i18n/messages';
import { isolated, withNumbersApart } from './isolated';

/**
 * A text of the directory, and the language it is in: the nearest to the person's that there is. In a text of
 * Arabic script the groups of a number would be shown in the wrong order, so the number is isolated.
 */
export function textForReader(text: LocalText, language: string): { text: string; language: string } {
  const own = textIn(text, language);
  return { ...own, text: ownTextForReader(own.text) };
}

/** What a person wrote, in whatever script: the same is done for its numbers. */
export function ownTextForReader(text: string): string {
  return /\p{Script=Arabic}/u.test(text) ? withNumbersApart(text) : text;
}

/** The names that most countries' lines have in the directory: these are translated into every language. */
const emergencyNames: Readonly<Record<string, MessageKey>> = {
  'Emergency services': 'emergency_all',
  Police: 'emergency_police',
  Ambulance: 'emergency_ambulance',
  'Police and ambulance': 'emergency_police_ambulance',
};

/** The name of a helpline, and the language it is in. */
export function helplineName(
  { name }: Pick<Helpline, 'name'>,
  { t, language }: Messages,
): { text: string; language: string } {
  const key = name[language.tag] === undefined ? emergencyNames[name.en] : undefined;
  return key ? { text: t(key), language: language.tag } : textForReader(name, language.tag);
}

/**
 * A name without the number that is shown beside it: "Police emergency 15" next to a large 15 says it twice.
 * A name that begins with its number, or has another one, stays whole.
 */
export function withoutNumber(name: string, number: string): string {
  const digits = number.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const rest = name.replace(new RegExp(`(\\p{L}) \\u2066?${digits}\\u2069?(?=$| \\()`, 'u'), '$1');
  return /\d/.test(rest) ? name : rest;
}

/** "Open now", "Closed. Opens Monday 9:00 am"; null when the hours are not known. */
export function openText(
  state: OpenState | null,
  now: Date,
  { t, language }: Messages,
  hours: Hours | null = null,
): string | null {
  if (state === null) return null;
  if (state.open) {
    if (!state.closesAt) return t('help_open_always');
    return t('help_open_until', { time: timeText(state.closesAt, now, language.tag, hours) });
  }
  if (state.opensAt === null) return t('help_closed');
  return t('help_opens_at', { time: timeText(state.opensAt, now, language.tag, hours) });
}

/**
 * The time on the reader's own clock; with the day if that is not today, with the clock's zone if the
 * helpline has another one.
 */
function timeText(moment: Date, now: Date, language: string, hours: Hours | null): string {
  const today = moment.toDateString() === now.toDateString();
  const isElsewhere =
    hours?.kind === 'weekly' && offsetIn(hours.timeZone, moment) !== offsetIn(undefined, moment);
  const time = new Intl.DateTimeFormat(formatLocales(language), {
    hour: 'numeric',
    minute: '2-digit',
    ...(isElsewhere ? { timeZoneName: 'shortOffset' } : {}),
  }).format(moment);
  if (today) return isolated(time);
  return `${new Intl.DateTimeFormat(formatLocales(language), { weekday: 'long' }).format(moment)} ${isolated(time)}`;
}

/** How far a zone's clocks are from UTC, `GMT+5`; without a zone, the reader's own. */
function offsetIn(timeZone: string | undefined, moment: Date): string | undefined {
  return new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(moment)
    .find(({ type }) => type === 'timeZoneName')?.value;
}

/** "Urdu, English"; empty when not known. */
export function languagesText(tags: readonly string[], language: string): string {
  const names = new Intl.DisplayNames(formatLocales(language), { type: 'language', fallback: 'code' });
  return listText(
    tags.map((tag) => names.of(tag) ?? tag),
    language,
  );
}

/** Words in a row, with the comma of the language and no "and". */
export function listText(words: readonly string[], language: string): string {
  return new Intl.ListFormat(formatLocales(language), { type: 'unit' }).format(words);
}

/** "For children and parents"; null for a line that is there for everyone. */
export function forText(whom: Helpline['for'], { t, language }: Messages): string | null {
  if (whom.length === 0) return null;
  if (whom.includes('child') && whom.length >= 3) return t('help_for_all');
  const list = new Intl.ListFormat(formatLocales(language.tag), { type: 'conjunction' });
  return t('help_for', { who: list.format(whom.map((one) => t(`help_for_${one}`))) });
}

/**
 * What was done to check that an entry is right, and when: "From lists, 24 Nov 2026", and how old that is
 * once it should have been checked again; null for an organisation's own.
 * @param dayText how the page writes a day
 */
export function verifiedText(
  entry: { id: string; kind: string; verified: Verified | null },
  { t }: Pick<Messages, 't'>,
  dayText: (day: string) => string,
  now: Date,
): string | null {
  const { verified } = entry;
  if (!verified) return null;
  const text = t(`verified_${verified.how}`, { day: dayText(verified.on) });
  const months = monthsOverdue(entry, now);
  return months === null ? text : `${text} · ${t('verified_old', { months })}`;
}

/**
 * How sure an entry is today: what was certain when it was packaged may be too old by now. Null for what is
 * not confirmed, since that is said beside its number, and for an organisation's own.
 */
export function sureText(
  helpline: Pick<Helpline, 'confidence' | 'until' | 'verified'>,
  { t }: Pick<Messages, 't'>,
  now: Date,
): string | null {
  const sure = helpline.verified ? confidenceOn(helpline, now.toISOString()) : 'low';
  return sure === 'low' ? null : t(`help_sure_${sure}`, { year: now.getUTCFullYear() - recentYears });
}

/** What an emergency number brings: "Police, Ambulance". */
export function servicesText(services: readonly EmergencyService[], { t, language }: Messages): string {
  const each = services.flatMap((service) =>
    service === 'all' ? (['police', 'ambulance', 'fire'] as const) : [service],
  );
  return listText(
    each.map((service) => t(`emergency_${service}`)),
    language.tag,
  );
}

/** An address that calls or texts: the international form works everywhere, a short code only as it is. */
export function contactAddress(scheme: 'tel' | 'sms', { e164, value }: Contact): string {
  return dialAddress(scheme, e164 ?? value);
}

/** The number as people write it. */
export function shownContact(contact: Contact): string {
  return contact.display ?? contact.value;
}

/** `https://wa.me/` takes only digits, those of the international form: the directory has no other for WhatsApp. */
export function whatsAppLink({ e164, value }: Contact): string {
  return `https://wa.me/${(e164 ?? value).replace(/\D/g, '')}`;
}

/** `https://www.example.org/page` as `example.org`: enough to know where a link leads. */
export function shownHost(link: string): string {
  return URL.canParse(link) ? new URL(link).hostname.replace(/^www\./, '') : link;
}
