import { hostOfRoute, type Route } from '../../src/report/route';
import { usePolicy } from '../../src/ui/app';
import { useDatedWords } from '../kit/dates';
import { noteBeside } from './note-beside';

interface PlaceChoiceProps {
  route: Route;
  selected: boolean;
  /** It stands beside another one that is chosen. */
  brief: boolean;
  /** When it had this link before. */
  openedOn: Date | null;
  onChoose(): void;
}

/** One place to send to, and what to know before choosing it. */
export function PlaceChoice({ route, selected, brief, openedOn, onChoose }: PlaceChoiceProps) {
  const { t, local, day, apart } = useDatedWords();
  const { channel } = route;
  // Beside the chosen one, only what makes it different is shown.
  const reasons = brief ? route.reasons.filter((reason) => reason === 'sexual_images_only') : route.reasons;
  const name = local(channel.name);
  const operator = local(channel.operator);
  // For a place that is not chosen, only what makes it different is shown.
  const hasOperator = (selected || reasons.length === 0) && channel.kind !== 'platform' && operator !== name;
  // "Only the link, no name" would be said twice.
  const saidByReasons = reasons.includes('anonymous') && reasons.includes('links_only');
  const note = selected && noteBeside(channel, reasons, local);
  const asks = !brief && channel.asks && !saidByReasons && local(channel.asks);
  const more = [asks, note].filter(Boolean).join(' ');
  const about = `place-${channel.id}`;
  const byPolicy = usePolicy()?.governed.includes('intake') ?? false;
  const isOwn = route.delivery.type === 'intake' && !byPolicy;
  const host = hostOfRoute(route);
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
          {host && (
            <bdi class="choice-line" dir="ltr">
              {host}
            </bdi>
          )}
          {route.delivery.type === 'form' && route.delivery.url.startsWith('http:') && (
            <span class="choice-line reason-caution">{t('popup_form_insecure')}</span>
          )}
          <span class="reasons">
            {hasOperator && apart(operator) + (reasons.length > 0 ? ' · ' : '')}
            {reasons.map((reason, index) => (
              <span key={reason} class={reason === 'not_confirmed' ? 'reason reason-caution' : 'reason'}>
                {t(reason === 'partner' && isOwn ? 'reason_partner_own' : `reason_${reason}`) +
                  (index < reasons.length - 1 ? ' · ' : '')}
              </span>
            ))}
          </span>
          {openedOn && (
            <span class="choice-line opened-on">{t('popup_opened_on', { day: day(openedOn) })}</span>
          )}
          {more && <span class="choice-line">{more}</span>}
        </span>
      </span>
    </label>
  );
}
