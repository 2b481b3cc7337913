import { sendsInstallation } from '../../src/extension/sends-installation';
import type { Route, RouteDelivery } from '../../src/report/route';
import { useDatedWords } from '../kit/dates';
import { FillOffer, type FillWish, useFillWish } from '../kit/fill-offer';
import { PhoneCode } from '../kit/phone-code';
import { TroubleText } from '../kit/trouble';
import { isPractice } from '../state/practice';
import { type SendProps, useSend } from './use-send';
import { buttonText, disclosure } from './way-words';

interface SendFooterProps extends SendProps {
  route: Route;
  otherWays: readonly RouteDelivery[];
  onOtherWay(way: RouteDelivery): void;
}

/** What pressing does, and the one button, named after who receives the report and always in sight. */
export function SendFooter(props: SendFooterProps) {
  const { route, way, report, sent } = props;
  const words = useDatedWords();
  const { t, day } = words;
  const fill = useFillWish(way);
  const { send, busy, trouble, openedOn, pace, isPaused } = useSend(props, fill);

  if (way.type === 'site') return <p class="footer note">{t('popup_do_site')}</p>;

  const what = buttonText(way, route, words);
  // A mail or a phone's button says itself whom it reaches.
  const place = way.type === 'form' && !busy && words.local(route.channel.name);
  return (
    <>
      {trouble?.kind !== 'not_copied' && (
        <BeforeSending {...props} fill={fill} what={place ? `${what} – ${words.apart(place)}` : what} />
      )}
      <div class="footer">
        {trouble && <TroubleText trouble={trouble} way={way} url={report.url} />}
        {trouble?.kind !== 'not_copied' && (
          <>
            {pace.left !== null && (
              <p class="footer-line">
                {pace.left > 0
                  ? t('popup_pace', { count: pace.count, seconds: pace.left })
                  : t('popup_pace_over')}
              </p>
            )}
            {openedOn && <p class="footer-line opened-on">{t('popup_opened_on', { day: day(openedOn) })}</p>}
            {way.type !== 'intake' && !isPractice && <p class="footer-line">{t('popup_sends_nothing')}</p>}
            <button
              type="button"
              class="button button-primary"
              aria-disabled={busy || !sent || isPaused}
              onClick={send}
            >
              {isPractice
                ? t('practice_send')
                : busy
                  ? t('popup_busy')
                  : openedOn
                    ? t('popup_again', { what })
                    : what}{' '}
              {place && <bdi class="button-place">{place}</bdi>}
            </button>
          </>
        )}
      </div>
    </>
  );
}

interface BeforeSendingProps extends SendFooterProps {
  fill: FillWish;
  /** What the button says, with the place. */
  what: string;
}

/** What will happen at the press, and what else can be chosen before it. */
function BeforeSending({ route, way, report, otherWays, onOtherWay, fill, what }: BeforeSendingProps) {
  const words = useDatedWords();
  const { t } = words;
  return (
    <div class="before-sending">
      <p class="footer-line">
        {isPractice
          ? t('practice_send_note', { what })
          : fill.wanted
            ? t('fill_disclose')
            : disclosure(way, route, words)}
      </p>
      {way.type === 'intake' && sendsInstallation() && (
        <p class="footer-line">{t('popup_intake_installation', { name: words.apart(way.intake.name) })}</p>
      )}
      {report.url !== null && !isPractice && <FillOffer wish={fill} />}
      {way.type === 'phone' && <PhoneCode number={way.number} />}
      {otherWays.map((other) => (
        <button
          key={JSON.stringify(other)}
          type="button"
          class="link-button"
          onClick={() => onOtherWay(other)}
        >
          {t('popup_other_way', { what: buttonText(other, route, words) })}
        </button>
      ))}
    </div>
  );
}
