import { useState } from 'preact/hooks';
import { monthsOverdue } from '../../src/directory/clock';
import type { Helpline } from '../../src/directory/schema';
import { optionsLink } from '../../src/extension/page-hash';
import { telOf } from '../../src/report/handover/phone';
import { helplineName, shownContact, verifiedText, withoutNumber } from '../../src/ui/helpline-words';
import { LineIcon } from '../../src/ui/line-icon';
import { Qr } from '../../src/ui/qr';
import { useDatedWords } from '../kit/dates';
import { callsFromHere } from '../kit/dial';
import { useWords } from '../kit/words';

/** How many of each kind are shown after the first ones: enough to act. All others are one press away. */
const MOST_BEHIND = 1;

interface DangerProps {
  helplines: readonly Helpline[];
  /** Lets the person choose their province, where it is not known and has numbers of its own. */
  onProvince: (() => void) | null;
}

/** Whom to call now: police and ambulance, then those who protect children. The numbers are larger than anything else. */
export function Danger({ helplines, onProvince }: DangerProps) {
  const { t } = useWords();
  // They come in the order in which to call them. All up to the first that is no emergency number are needed.
  const isUrgent = ({ kind }: Helpline) => kind === 'emergency';
  const first = helplines.slice(0, helplines.findIndex((line) => !isUrgent(line)) + 1 || undefined);
  const behind = helplines.slice(first.length);
  const some = [true, false].flatMap((urgent) =>
    behind.filter((line) => isUrgent(line) === urgent).slice(0, MOST_BEHIND),
  );
  return (
    <section class="danger" aria-labelledby="danger-title">
      <h2 id="danger-title">{t('popup_call_first')}</h2>
      <NumberList helplines={first} large />
      <p>{t('popup_call_say')}</p>
      <NumberList helplines={some} />
      {onProvince && (
        <button type="button" class="link-button" onClick={onProvince}>
          {t('popup_call_province')}
        </button>
      )}
      <p>
        <a class="link-button" href={optionsLink('help')} target="_blank" rel="noopener">
          {t('popup_more_numbers')}
        </a>
      </p>
    </section>
  );
}

/** Somebody to talk to beside a report, where nobody is in danger now. */
export function TalkTo({ helplines }: { helplines: readonly Helpline[] }) {
  const { t } = useWords();
  return (
    <section class="talk" aria-labelledby="talk-title">
      <h2 id="talk-title">{t('popup_talk')}</h2>
      <NumberList helplines={helplines.filter((line, place) => place === 0 || isPolice(line)).slice(0, 2)} />
    </section>
  );
}

/** Beside a report, one helpline to talk to is enough. The police are in the list if no place takes the report. */
function isPolice({ kind }: Helpline): boolean {
  return kind === 'emergency' || kind === 'police';
}

function NumberList({ helplines, large = false }: { helplines: readonly Helpline[]; large?: boolean }) {
  return (
    <ul class="numbers">
      {helplines.map((helpline) => (
        <li key={helpline.id}>
          <NumberLink helpline={helpline} large={large} />
        </li>
      ))}
    </ul>
  );
}

/** On a phone it dials; anywhere else the code that carries the number to a phone opens in place. */
function NumberLink({ helpline, large }: { helpline: Helpline; large: boolean }) {
  const words = useDatedWords();
  const { local, t, dayOfYear, ltr } = words;
  const [code, setCode] = useState(false);
  const contact = helpline.contacts.find(({ type }) => type === 'phone' || type === 'web');
  const name = helplineName(helpline, words).text;
  if (!contact) return <span>{name}</span>;
  const tel = contact.type === 'phone' ? telOf({ type: 'phone', number: contact.value }) : null;
  const unsure = helpline.confidence === 'low';
  // Red is for emergency numbers that are known to work.
  const urgent = helpline.kind === 'emergency' && !unsure;
  const look = ['number', large && 'number-large', urgent && 'number-urgent'].filter(Boolean);
  const label = (
    <>
      <LineIcon name={tel ? 'phone' : 'globe'} />
      {tel && large && <span class="number-call">{t('help_call')}</span>}{' '}
      {tel && (
        <bdi class="number-digits" dir="ltr">
          {shownContact(contact)}
        </bdi>
      )}{' '}
      <span class="number-name">{withoutNumber(name, shownContact(contact))}</span>
    </>
  );
  // In danger, a date under each number would only cause doubt. Help shows it; here it is shown only if a check is overdue.
  const now = new Date();
  const checked =
    monthsOverdue(helpline, now) === null ? null : verifiedText(helpline, words, dayOfYear, now);
  const note = [contact.note && local(contact.note), checked].filter(Boolean).join(' · ');
  return (
    <>
      {tel && !callsFromHere() ? (
        <button type="button" class={look.join(' ')} aria-expanded={code} onClick={() => setCode(!code)}>
          {label}
        </button>
      ) : (
        <a
          class={look.join(' ')}
          href={tel ?? contact.value}
          {...(tel ? {} : { target: '_blank', rel: 'noopener noreferrer' })}
        >
          {label}
        </a>
      )}
      {code && tel && (
        <div class="number-code" role="status">
          <p>{t('popup_dial_elsewhere', { number: ltr(shownContact(contact)) })}</p>
          <Qr text={tel} label={t('popup_scan_label', { number: ltr(contact.value) })} />
        </div>
      )}
      {(unsure || note) && (
        <span class="number-note">
          {unsure && <strong>{t('reason_not_confirmed')}</strong>}
          {unsure && note && ' · '}
          {note}
        </span>
      )}
    </>
  );
}
