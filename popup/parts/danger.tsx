import { useState } from 'preact/hooks';
import type { Helpline } from '../../src/directory/schema';
import { telOf } from '../../src/report/handover/phone';
import { helplineName, written } from '../../src/ui/helpline-words';
import { LineIcon } from '../../src/ui/line-icon';
import { Qr } from '../../src/ui/qr';
import { dialsHere, isPhoneItself } from '../dial';
import { optionsPage } from '../links';
import { useWords } from '../words';

/** Numbers enough to act; all others are one press away. */
const MOST_EMERGENCY = 3;
const MOST_CHILD = 2;

interface DangerProps {
  helplines: readonly Helpline[];
  /** Lets the person choose their province, where it is not known and has numbers of its own. */
  onProvince: (() => void) | null;
}

/** Whom to call now. The number itself is the biggest thing on the screen. */
export function Danger({ helplines, onProvince }: DangerProps) {
  const { t } = useWords();
  const emergency = helplines.filter(({ kind }) => kind === 'emergency').slice(0, MOST_EMERGENCY);
  const others = helplines.filter(({ kind }) => kind !== 'emergency').slice(0, MOST_CHILD);
  return (
    <section class="danger" aria-labelledby="danger-title">
      <h2 id="danger-title">{t('popup_call_first')}</h2>
      <p>{t('popup_call_say')}</p>
      <NumberList helplines={emergency} urgent />
      {others.length > 0 && <h3>{t('popup_call_children')}</h3>}
      <NumberList helplines={others} />
      {onProvince && (
        <button type="button" class="link-button" onClick={onProvince}>
          {t('popup_call_province')}
        </button>
      )}
      <p>
        <a href={optionsPage('help')} target="_blank" rel="noopener">
          {t('popup_more_numbers')}
        </a>
      </p>
    </section>
  );
}

function NumberList({ helplines, urgent = false }: { helplines: readonly Helpline[]; urgent?: boolean }) {
  return (
    <ul class="numbers">
      {helplines.map((helpline) => (
        <li key={helpline.id}>
          <NumberLink helpline={helpline} urgent={urgent} />
        </li>
      ))}
    </ul>
  );
}

function NumberLink({ helpline, urgent }: { helpline: Helpline; urgent: boolean }) {
  const words = useWords();
  const { local, t, dayOfYear, ltr } = words;
  const [code, setCode] = useState(false);
  const contact = helpline.contacts.find(({ type }) => type === 'phone' || type === 'web');
  const name = helplineName(helpline, words).text;
  if (!contact) return <span>{name}</span>;
  const isPhone = contact.type === 'phone';
  const tel = isPhone ? telOf({ type: 'phone', number: contact.value }) : null;
  const checked = helpline.verified && t('popup_checked', { day: dayOfYear(helpline.verified.on) });
  return (
    <>
      <a
        class={urgent ? 'number number-urgent' : 'number'}
        href={tel ?? contact.value}
        {...(tel ? {} : { target: '_blank', rel: 'noopener noreferrer' })}
        onClick={(event) => {
          if (!tel) return;
          if (!dialsHere()) event.preventDefault();
          // Where no call can start from here, the code carries the number to a phone.
          if (!isPhoneItself()) setCode(true);
        }}
      >
        <LineIcon name={isPhone ? 'phone' : 'globe'} />
        {isPhone && (
          <bdi class="number-digits" dir="ltr">
            {written(contact)}
          </bdi>
        )}
        <span class="number-name">{withoutNumber(name, contact.value)}</span>
      </a>
      <span class="number-note">
        {[contact.note && local(contact.note), checked].filter(Boolean).join(' · ')}
      </span>
      {code && tel && (
        <div class="number-code">
          <p>{t('popup_dial_elsewhere')}</p>
          <Qr text={tel} label={t('popup_scan_label', { number: ltr(contact.value) })} />
        </div>
      )}
    </>
  );
}

/** "Police emergency 15" beside a big 15 says it twice. */
function withoutNumber(name: string, number: string): string {
  return name.replace(new RegExp(`\\s*\\b${number.replace(/\W/g, '\\$&')}\\b`), '').trim() || name;
}
