import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { openState } from '../directory/open-now';
import type { Contact, Helpline, LocalText } from '../directory/schema';
import { dateText } from '../i18n/languages';
import { useMessages } from './app';
import { CopyButton } from './copy-button';
import {
  dialled,
  forText,
  helplineName,
  hostOf,
  languagesText,
  listText,
  localText,
  openText,
  whatsAppLink,
  written,
} from './helpline-words';
import { LineIcon } from './line-icon';
import { Qr } from './qr';
import { SourceList } from './source-list';

/** A text of the directory, marked with its language where that is not the page's. */
function DirectoryText({ of }: { of: LocalText }) {
  const { language } = useMessages();
  return <Marked {...localText(of, language.tag)} />;
}

/** Likewise the name of a helpline. */
export function HelplineName({ of }: { of: Pick<Helpline, 'name'> }) {
  return <Marked {...helplineName(of, useMessages())} />;
}

function Marked({ text, language }: { text: string; language: string }) {
  if (language === useMessages().language.tag) return <>{text}</>;
  return (
    <bdi lang={language} class={language === 'en' ? 'latin-text' : undefined}>
      {text}
    </bdi>
  );
}

interface HelplineCardProps {
  helpline: Helpline;
  now: Date;
  /** For the page a child reads: without the red of emergency numbers, and with one number only. */
  calm?: boolean;
  /** More that can be done with it, kept out of sight together with its sources. */
  children?: ComponentChildren;
}

/** One helpline: who it is for, how to reach it, when, and where that is known from. */
export function HelplineCard({ helpline, now, calm = false, children }: HelplineCardProps) {
  const messages = useMessages();
  const { t } = messages;
  const whom = helpline.kind === 'emergency' ? null : forText(helpline.for, messages);
  const urgent = helpline.kind === 'emergency' && !calm && helpline.confidence !== 'low';
  const numbers = helpline.contacts.filter(({ type }) => type === 'phone');
  const others = helpline.contacts.filter(({ type }) => type !== 'phone');
  return (
    <article class={urgent ? 'helpline helpline-urgent' : 'helpline'} aria-labelledby={`name-${helpline.id}`}>
      <header class="helpline-head">
        <h3 id={`name-${helpline.id}`}>
          <HelplineName of={helpline} />
        </h3>
        {whom && <p class="helpline-for">{whom}</p>}
      </header>
      {helpline.confidence === 'low' && (
        <p class="unconfirmed">
          <strong>{t('help_not_confirmed')}</strong> {t('help_not_confirmed_why')}
        </p>
      )}
      <Ways contacts={calm ? [...numbers.slice(0, 1), ...others] : helpline.contacts} />
      <HelplineFacts helpline={helpline} now={now} />
      <HelplineSources helpline={helpline}>{children}</HelplineSources>
    </article>
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
  const { t } = useMessages();
  const [scanning, setScanning] = useState(false);
  const number = written(contact);
  return (
    <div class="phone">
      <div class="phone-row">
        <a class="phone-link" href={`tel:${dialled(contact)}`} aria-label={t('help_call_number', { number })}>
          <LineIcon name="phone" />
          <span>{t('help_call')}</span>{' '}
          <bdi dir="ltr" class="phone-number">
            {number}
          </bdi>
        </a>
        <div class="phone-tools">
          <CopyButton text={contact.value} label={t('help_copy_number', { number })} />
          <button
            type="button"
            class="button button-quiet scan-button"
            aria-expanded={scanning}
            aria-label={t('help_scan_number', { number })}
            onClick={() => setScanning(!scanning)}
          >
            <LineIcon name="scan" />
            {t('help_scan')}
          </button>
        </div>
      </div>
      {contact.note && (
        <p class="phone-note">
          <DirectoryText of={contact.note} />
        </p>
      )}
      {scanning && (
        <div class="phone-scan">
          <Qr text={`tel:${dialled(contact)}`} label={t('help_scan_code', { number })} />
          <p>{t('help_scan_how')}</p>
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
          <span>{t('help_whatsapp')}</span> <bdi dir="ltr">{written(contact)}</bdi>
        </a>
      );
    case 'sms':
      return (
        <a class="way" href={`sms:${dialled(contact)}`}>
          <LineIcon name="chat" />
          <span>{t('help_sms')}</span> <bdi dir="ltr">{written(contact)}</bdi>
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
          <bdi dir="ltr">{hostOf(contact.value)}</bdi>
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

/** When, what it costs, which languages: each only where it is known. */
function HelplineFacts({ helpline, now }: { helpline: Helpline; now: Date }) {
  const messages = useMessages();
  const { t, language } = messages;
  const state = openState(helpline.hours, now);
  const opening = openText(state, now, messages);
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
      {free && <li>{t('help_free')}</li>}
      {spoken && <li>{t('help_languages', { languages: spoken })}</li>}
    </ul>
  );
}

function HelplineSources({ helpline, children }: { helpline: Helpline; children?: ComponentChildren }) {
  const { t, language } = useMessages();
  const [opened, setOpened] = useState(false);
  return (
    <details class="helpline-sources" onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        {t('help_checked', { date: dateText(helpline.verified?.on ?? '', language.tag) })}
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
      {opened && <SourceList of={helpline} />}
      {children}
    </details>
  );
}
