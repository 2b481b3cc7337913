import type { Route } from '../../src/report/route';
import { verifiedText } from '../../src/ui/helpline-words';
import { useWords } from '../words';

interface PlaceChoiceProps {
  route: Route;
  selected: boolean;
  /** When it had this link before. */
  openedOn: Date | null;
  onChoose(): void;
}

/** One place to send to, and what to know before choosing it. */
export function PlaceChoice({ route, selected, openedOn, onChoose }: PlaceChoiceProps) {
  const words = useWords();
  const { t, local, day, dayOfYear, apart } = words;
  const { channel, reasons } = route;
  const name = local(channel.name);
  const operator = local(channel.operator);
  // "Only the link, no name" would be said twice.
  const saidByReasons = reasons.includes('anonymous') && reasons.includes('links_only');
  const about = `place-${channel.id}`;
  return (
    <label class="choice">
      <input
        type="radio"
        name="place"
        value={channel.id}
        checked={selected}
        onChange={onChoose}
        aria-describedby={about}
      />
      <span class="choice-text">
        <span class="choice-name">
          <bdi>{name}</bdi>
        </span>
        <span class="choice-help" id={about}>
          {channel.kind !== 'platform' && operator !== name && (
            <span class="choice-line">{apart(operator)}</span>
          )}
          {reasons.length > 0 && (
            <span class="reasons">
              {reasons.map((reason, index) => (
                <span key={reason} class={reason === 'not_confirmed' ? 'reason reason-caution' : 'reason'}>
                  {t(`reason_${reason}`) + (index < reasons.length - 1 ? ' · ' : '')}
                </span>
              ))}
            </span>
          )}
          {openedOn && (
            <span class="choice-line opened-on">{t('popup_opened_on', { day: day(openedOn) })}</span>
          )}
          {channel.asks && !saidByReasons && <span class="choice-line">{local(channel.asks)}</span>}
          {selected && channel.note && <span class="choice-line">{local(channel.note)}</span>}
          {selected && channel.verified && (
            <span class="choice-line checked-on">{verifiedText(channel.verified, words, dayOfYear)}</span>
          )}
        </span>
      </span>
    </label>
  );
}
