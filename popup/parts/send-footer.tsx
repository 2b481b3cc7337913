import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from '../../src/browser';
import { mayLeave } from '../../src/extension/may-leave';
import { sendsInstallation } from '../../src/extension/sends-installation';
import type { HandOverIdentity } from '../../src/report/intake/index';
import type { Report } from '../../src/report/report';
import type { Route, RouteDelivery } from '../../src/report/route';
import { StoreError } from '../../src/storage/rows';
import { usePolicy } from '../../src/ui/app';
import { usePopup } from '../context';
import { useDatedWords } from '../dates';
import { isInDanger } from '../model';
import { isPractice, practiceEnd } from '../practice';
import { reports } from '../reports';
import { handOver, type Sent } from '../ways';
import type { Words } from '../words';
import { FillOffer, useFillWish } from './fill-offer';
import { PhoneCode } from './phone-code';
import { type Trouble, TroubleText, troubleWith } from './trouble';
import { noteReport, usePace } from './use-pace';

interface SendFooterProps {
  route: Route;
  way: RouteDelivery;
  report: Report;
  sent: Sent | null;
  identity: HandOverIdentity;
  openedOn: Date | null;
  otherWays: readonly RouteDelivery[];
  onOtherWay(way: RouteDelivery): void;
}

/** What pressing does, and the one button, named after who receives the report and always in sight. */
export function SendFooter(props: SendFooterProps) {
  const { route, way, report, sent, identity, otherWays, onOtherWay } = props;
  const words = useDatedWords();
  const { t, day } = words;
  const { state, dispatch, windowId, draftIdle, say } = usePopup();
  const governed = usePolicy()?.governed ?? [];
  // No pause for calls: nobody can make many of them at once. And none where an organisation gets the reports from the
  // browsers that it manages: it knows its own people.
  const hasNoPause = way.type === 'phone' || (way.type === 'intake' && governed.includes('intake'));
  const pace = usePace(isInDanger(state.draft) || hasNoPause);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);
  const [already, setAlready] = useState<Date | null>(null);
  const working = useRef(false);
  const isPaused = Boolean(pace.left);
  useEffect(() => {
    if (pace.left === 0) say(t('popup_pace_over'));
  }, [pace.left, say, t]);
  const openedOn = props.openedOn ?? already;
  const options = { again: openedOn !== null };
  const fill = useFillWish(way);

  if (way.type === 'site') return <p class="footer note">{t('popup_do_site')}</p>;

  const send = async () => {
    if (isPractice) return dispatch({ type: 'ended', ended: practiceEnd(report) });
    if (working.current || !sent || isPaused) return;
    working.current = true;
    setBusy(true);
    setTrouble(null);
    try {
      if (way.type === 'intake') await queue(way);
      else await open(way, sent);
    } catch (error) {
      const code = error instanceof StoreError ? error.code : 'failed';
      setTrouble({ kind: 'not_kept', code });
    } finally {
      working.current = false;
      setBusy(false);
    }
  };

  async function queue({ intake }: Extract<RouteDelivery, { type: 'intake' }>) {
    // Firefox asks the person here, and only straight from the press.
    if (!(await mayLeave())) return setTrouble({ kind: 'refused_by_person' });
    await draftIdle();
    const begun = await reports.outbox.queue(report, intake, { ...options, id: identity.id });
    if (!begun.handOver) return setAlready(begun.already);
    void noteReport();
    dispatch({ type: 'queued', handOver: begun.handOver });
    void browser.runtime.sendMessage({ type: 'ui/outbox-run' }).catch(() => undefined);
  }

  async function open(to: Exclude<RouteDelivery, { type: 'intake' | 'site' }>, what: Sent) {
    // Straight from the press: else the browser does not ask the person, nor let the link onto the clipboard.
    const allowed = fill.ask();
    const copied = allowed && report.url !== null ? navigator.clipboard.writeText(report.url) : null;
    copied?.catch(() => undefined);
    // Whatever the answer, the form is opened.
    const place = {
      language: words.language.tag,
      windowId,
      fill: allowed ? await allowed : fill.wanted,
      copied,
    };
    await draftIdle();
    // Before: Chromium closes the popup with the new tab.
    if (to.type !== 'phone') await noteReport();
    const done = await handOver(to, report, what, place, options);
    if (done.result === 'already') {
      setAlready(done.already);
      say(t('popup_opened_on', { day: day(done.already ?? new Date()) }));
      return;
    }
    const found = troubleWith(done);
    if (found) setTrouble(found);
    else if (done.handOver) dispatch({ type: 'opened', handOver: done.handOver });
  }

  const what = buttonText(way, route, words);
  // A mail or a phone's button says itself whom it reaches.
  const place = way.type === 'form' && !busy && words.local(route.channel.name);
  return (
    <>
      {trouble?.kind !== 'not_copied' && (
        <div class="before-sending">
          <p class="footer-line">
            {isPractice
              ? t('practice_send_note', { what: place ? `${what} – ${words.apart(place)}` : what })
              : fill.wanted
                ? t('fill_disclose')
                : disclosure(way, route, words)}
          </p>
          {way.type === 'intake' && sendsInstallation() && (
            <p class="footer-line">
              {t('popup_intake_installation', { name: words.apart(way.intake.name) })}
            </p>
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

function buttonText(way: RouteDelivery, { channel }: Route, { t, local, apart, ltr }: Words): string {
  const name = apart(local(channel.name));
  switch (way.type) {
    case 'form':
      return t('popup_do_form') + (way.label ? ` (${local(way.label)})` : '');
    case 'email':
      return t('popup_do_email', { name: apart(local(channel.operator)) });
    case 'phone':
      return t('popup_do_phone', { number: ltr(way.number) });
    case 'intake':
      return t('popup_do_intake', { name });
    case 'site':
      return name;
  }
}

function disclosure(way: RouteDelivery, { channel }: Route, { t, local, apart }: Words): string {
  const name = apart(local(channel.operator));
  switch (way.type) {
    case 'form':
      return t('popup_disclose_form', { name });
    case 'email':
      return t('popup_disclose_email', { name });
    case 'phone':
      return t('popup_disclose_phone');
    case 'intake':
      return t('popup_disclose_intake', { name });
    case 'site':
      return '';
  }
}
