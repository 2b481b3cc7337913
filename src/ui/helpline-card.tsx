import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { openState } from '../directory/open-now';
import type { Contact, Helpline, LocalText } from '../directory/schema';
import { dateText } from '../i18n/dates';
import { useMessages } from './app';
import { CopyButton } from './copy-button';
import {
  contactAddress,
  forText,
  helplineName,
  languagesText,
  listText,
  openText,
  servicesText,
  shownContact,
  shownHost,
  sureText,
  textForReader,
  verifiedText,
  whatsAppLink,
  withoutNumber,
} from './helpline-words';
import { groupedNumber, isolated } from './isolated';
import { LineIcon } from './line-icon';
import { Qr } from './qr';
import { SourceList } from './source-list';

/** A text of the directory, marked with its language if that is not the page's. */
function DirectoryText({ of }: { of: LocalText }) {
  const { language } = useMessages();
  return <MarkedText {...textForReader(of, language.tag)} />;
}

/**
 * The same for the name of a helpline.
 * @param beside a number of it that is shown next to the name; then the name does not have to say it again
 */
export function HelplineName({ of, beside }: { of: Pick<Helpline, 'name'>; beside?: Contact | undefined }) {
  const { text, language } = helplineName(of, useMessages());
  return <MarkedText text={beside ? withoutNumber(text, shownContact(beside)) : text} language={language} />;
}

function MarkedText({ text, language }: { text: string; language: string }) {
  if (language === useMessages().language.tag) return <UnbrokenNumbers of={text} />;
  return (
    <bdi lang={language} class={language === 'en' ? 'latin-text' : undefined}>
      <UnbrokenNumbers of={text} />
    </bdi>
  );
}

/** Splits a text at its numbers: every second part is a number, isolated or not. */
const atNumbers = new RegExp(`(\\u2066?${groupedNumber.source}\\u2069?)`);

/** A text whose numbers stay on one line: half a number looks like a whole one. */
export function UnbrokenNumbers({ of }: { of: string }) {
  return (
    <>
      {of.split(atNumbers).map((part, place) =>
        place % 2 === 1 ? (
          // The place is a fine key: the parts of one text never change places.
          <span key={place} class="unbroken">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}

interface HelplineCardProps {
  helpline: Helpline;
  now: Date;
  /** For the page a child reads: without the red of emergency numbers, and with one number only. */
  calm?: boolean;
  /** More that can be done with it; hidden together with its sources until a person opens them. */
  children?: ComponentChildren;
}

/** One helpline: who it is for, how to reach it, when, and from which sources that is known. */
export function HelplineCard({ helpline, now, calm = false, children }: HelplineCardProps) {
  const numbers = helpline.contacts.filter(({ type }) => type === 'phone');
  const others = helpline.contacts.filter(({ type }) => type !== 'phone');
  return (
    <article
      class={isUrgent(helpline) && !calm ? 'helpline helpline-urgent' : 'helpline'}
      data-helpline={helpline.id}
      aria-labelledby={`name-${helpline.id}`}
    >
      <h3 id={`name-${helpline.id}`}>
        <HelplineName of={helpline} beside={numbers[0]} />
      </h3>
      <ForWhom helpline={helpline} />
      <NotConfirmed helpline={helpline} />
      <Ways contacts={calm ? [...numbers.slice(0, 1), ...others] : helpline.contacts} />
      <HelplineFacts helpline={helpline} now={now} />
      <HelplineSources helpline={helpline} now={now}>
        {children}
      </HelplineSources>
    </article>
  );
}

/** A helpline as a row that opens: its name, its number, and whether somebody answers now. */
export function HelplineRow({ helpline, now, children }: Omit<HelplineCardProps, 'calm'>) {
  const messages = useMessages();
  const phone = helpline.contacts.find(({ type }) => type === 'phone');
  const opening = openText(openState(helpline.hours, now), now, messages, helpline.hours);
  return (
    <details class={isUrgent(helpline) ? 'line helpline-urgent' : 'line'} data-helpline={helpline.id}>
      <summary>
        <h3>
          <HelplineName of={helpline} beside={phone} />
        </h3>
        {phone && (
          <bdi dir="ltr" class="line-number">
            {shownContact(phone)}
          </bdi>
        )}
        {opening && helpline.kind !== 'emergency' && <span class="line-open">{opening}</span>}
        {helpline.confidence === 'low' && <span class="line-open">{messages.t('help_not_confirmed')}</span>}
        <span class="opens" />
      </summary>
      <ForWhom helpline={helpline} />
      <NotConfirmed helpline={helpline} />
      <Ways contacts={helpline.contacts} />
      <HelplineFacts helpline={helpline} now={now} />
      <HelplineSources helpline={helpline} now={now}>
        {children}
      </HelplineSources>
    </details>
  );
}

/**
 * One of the few to call first: its number is the largest thing on the screen, with whom it reaches.
 * Everything else opens from the sign beside it.
 */
export function FirstCall({ helpline, now, children }: Omit<HelplineCardProps, 'calm'>) {
  const messages = useMessages();
  const { t } = messages;
  const [phone, ...otherPhones] = helpline.contacts.filter(({ type }) => type === 'phone');
  const others = helpline.contacts.filter(({ type }) => type !== 'phone');
  const state = openState(helpline.hours, now);
  return (
    <article
      class={isUrgent(helpline) ? 'first-call helpline-urgent' : 'first-call'}
      data-helpline={helpline.id}
      aria-labelledby={`name-${helpline.id}`}
    >
      {phone && (
        <CallNumber contact={phone}>
          <HelplineName of={helpline} beside={phone} />
        </CallNumber>
      )}
      {state?.open === false && <p class="line-open">{openText(state, now, messages, helpline.hours)}</p>}
      <NotConfirmed helpline={helpline} />
      <details class="line">
        <summary title={t('help_more')}>
          <h3 id={`name-${helpline.id}`} class="hidden-text">
            <HelplineName of={helpline} />
          </h3>
          <span class="opens" />
        </summary>
        <ForWhom helpline={helpline} />
        {phone && <CopyNumber contact={phone} />}
        <Ways contacts={[...otherPhones, ...others]} />
        <HelplineFacts helpline={helpline} now={now} />
        <HelplineSources helpline={helpline} now={now}>
          {children}
        </HelplineSources>
      </details>
    </article>
  );
}

/** Red is only for emergency numbers that are confirmed. */
function isUrgent({ kind, confidence }: Helpline): boolean {
  return kind === 'emergency' && confidence !== 'low';
}

function ForWhom({ helpline }: { helpline: Helpline }) {
  const messages = useMessages();
  const whom = helpline.kind === 'emergency' ? null : forText(helpline.for, messages);
  return whom && <p class="helpline-for">{whom}</p>;
}

function NotConfirmed({ helpline }: { helpline: Helpline }) {
  const { t } = useMessages();
  if (helpline.confidence !== 'low') return null;
  return (
    <p class="unconfirmed">
      <strong>{t('help_not_confirmed')}</strong> {t('help_not_confirmed_why')}
    </p>
  );
}

/** Every way to reach a helpline, phone numbers first. */
export function Ways({ contacts }: { contacts: readonly Contact[] }) {
  const others = contacts.filter(({ type }) => type !== 'phone');
  return (
    <>
      {contacts
        .filter(({ type }) => type === 'phone')
        .map((contact) => (
          <PhoneNumber key={contact.value} contact={contact} />
        ))}
      {others.length > 0 && (
        <ul class="helpline-ways">
          {others.map((contact) => (
            <li key={contact.type + contact.value}>
              <OtherWay contact={contact} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function PhoneNumber({ contact }: { contact: Contact }) {
  return (
    <div class="phone-row">
      <CallNumber contact={contact} />
      <CopyNumber contact={contact} />
    </div>
  );
}

function CopyNumber({ contact }: { contact: Contact }) {
  const { t } = useMessages();
  return (
    <div class="phone-tools">
      <CopyButton text={contact.value} label={t('help_copy_number', { number: shownContact(contact) })} />
    </div>
  );
}

/** Whether this device is used with a finger and has no mouse: then people most likely call from it. */
function isHandheld(): boolean {
  return matchMedia('(hover: none) and (pointer: coarse)').matches;
}

/**
 * "Call 15". On a phone it dials at once. Elsewhere pressing such a link shows nothing or an error page, so
 * there it shows a code that brings the number to a phone.
 * @param children whom it reaches, if that is not said beside it
 */
export function CallNumber({ contact, children }: { contact: Contact; children?: ComponentChildren }) {
  const { t } = useMessages();
  const [scanning, setScanning] = useState(false);
  const number = shownContact(contact);
  // The words on it are its name for a screen reader, with whom it reaches. A number alone gets a sentence instead.
  const label = children ? undefined : t('help_call_number', { number });
  const inside = (
    <>
      <LineIcon name="phone" />
      <span>{t('help_call')}</span>{' '}
      <bdi dir="ltr" class="phone-number">
        {number}
      </bdi>
      {children && <span class="phone-whom">{children}</span>}
    </>
  );
  return (
    <div class="phone">
      {isHandheld() ? (
        <a class="phone-link" href={contactAddress('tel', contact)} aria-label={label}>
          {inside}
        </a>
      ) : (
        <button
          type="button"
          class="phone-link"
          aria-label={label}
          aria-expanded={scanning}
          onClick={() => setScanning(!scanning)}
        >
          {inside}
        </button>
      )}
      {contact.note && (
        <p class="phone-note">
          <DirectoryText of={contact.note} />
        </p>
      )}
      {scanning && (
        <div class="phone-scan" role="status">
          <Qr text={contactAddress('tel', contact)} label={t('help_scan_code', { number })} />
          <p>{t('popup_dial_elsewhere', { number: isolated(number) })}</p>
        </div>
      )}
    </div>
  );
}

function OtherWay({ contact }: { contact: Contact }) {
  const { t } = useMessages();
  switch (contact.type) {
    case 'whatsapp':
      return (
        <a class="way" href={whatsAppLink(contact)} target="_blank" rel="noopener noreferrer">
          <LineIcon name="chat" />
          <span>{t('help_whatsapp')}</span> <bdi dir="ltr">{shownContact(contact)}</bdi>
        </a>
      );
    case 'sms':
      return (
        <a class="way" href={contactAddress('sms', contact)}>
          <LineIcon name="chat" />
          <span>{t('help_sms')}</span> <bdi dir="ltr">{shownContact(contact)}</bdi>
        </a>
      );
    case 'email':
      return (
        <a class="way" href={`mailto:${contact.value}`}>
          <LineIcon name="mail" />
          <bdi dir="ltr">{contact.value}</bdi>
        </a>
      );
    case 'web':
    case 'chat':
      return (
        <a class="way" href={contact.value} target="_blank" rel="noopener noreferrer">
          <LineIcon name={contact.type === 'chat' ? 'chat' : 'globe'} />
          {contact.type === 'chat' && <span>{t('help_chat')}</span>}{' '}
          <bdi dir="ltr">{shownHost(contact.value)}</bdi>
        </a>
      );
    default:
      return (
        <span class="way-text">
          {t('help_app')} <bdi dir="ltr">{contact.value}</bdi>
        </span>
      );
  }
}

/** When, what it costs, which languages: each only if it is known. */
function HelplineFacts({ helpline, now }: { helpline: Helpline; now: Date }) {
  const messages = useMessages();
  const { t, language } = messages;
  const state = openState(helpline.hours, now);
  const opening = openText(state, now, messages, helpline.hours);
  const phones = helpline.contacts.filter(({ type }) => type === 'phone');
  const free = phones.length > 0 && phones.every(({ tollFree }) => tollFree);
  const spoken = languagesText(helpline.languages, language.tag);
  return (
    <ul class="helpline-facts">
      {opening && <li class={state?.open ? 'is-open' : 'is-closed'}>{opening}</li>}
      {helpline.hoursNote && (
        <li>
          <DirectoryText of={helpline.hoursNote} />
        </li>
      )}
      {!opening && !helpline.hoursNote && phones.length > 0 && helpline.kind !== 'emergency' && (
        <li>{t('help_hours_unknown')}</li>
      )}
      {helpline.services && <li>{servicesText(helpline.services, messages)}</li>}
      {free && <li>{t('help_free')}</li>}
      {spoken && <li>{t('help_languages', { languages: spoken })}</li>}
    </ul>
  );
}

function HelplineSources({ helpline, now, children }: Omit<HelplineCardProps, 'calm'>) {
  const messages = useMessages();
  const { t, language } = messages;
  const [opened, setOpened] = useState(false);
  const sure = sureText(helpline, messages, now);
  return (
    <details class="helpline-sources" onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        {verifiedText(helpline, messages, (day) => dateText(day, language.tag), now)}
        <span class="opens">{t(children ? 'help_more' : 'help_sources')}</span>
      </summary>
      {helpline.operator && (
        <p>
          {t('help_run_by')} <DirectoryText of={helpline.operator} />
        </p>
      )}
      {helpline.topics.length > 0 && (
        <p>
          {t('help_helps_with')}{' '}
          {listText(
            helpline.topics.map((topic) => t(`help_topic_${topic}`)),
            language.tag,
          )}
        </p>
      )}
      {opened && (
        <>
          {sure && <p>{sure}</p>}
          <SourceList of={helpline} />
        </>
      )}
      {children}
    </details>
  );
}
