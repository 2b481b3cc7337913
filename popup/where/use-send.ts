/** What pressing the one button does: the report is handed over, once, however often it is pressed. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { browser } from '../../src/browser';
import { mayLeave } from '../../src/extension/may-leave';
import type { HandOverIdentity } from '../../src/report/intake/index';
import type { Report } from '../../src/report/report';
import type { RouteDelivery } from '../../src/report/route';
import { StoreError } from '../../src/storage/rows';
import { usePolicy } from '../../src/ui/app';
import { useDatedWords } from '../kit/dates';
import type { FillWish } from '../kit/fill-offer';
import { type Trouble, troubleWith } from '../kit/trouble';
import { handOver, type Sent } from '../kit/ways';
import { usePopup } from '../state/context';
import { isInDanger } from '../state/model';
import { isPractice, practiceEnd } from '../state/practice';
import { reports } from '../state/reports';
import { noteReport, type Pace, usePace } from './use-pace';

/** What is sent, and where. */
export interface SendProps {
  way: RouteDelivery;
  report: Report;
  sent: Sent | null;
  identity: HandOverIdentity;
  /** When this place got this link before, as far as that is known. */
  openedOn: Date | null;
}

interface Sending {
  send(): Promise<void>;
  busy: boolean;
  trouble: Trouble | null;
  /** As given, or as the outbox said when it was to be sent. */
  openedOn: Date | null;
  pace: Pace;
  isPaused: boolean;
}

/** @param fill whether the link is to be put into the form as well */
export function useSend({ way, report, sent, identity, ...props }: SendProps, fill: FillWish): Sending {
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
  // Discard, Back or another place end it: what they left must not go out after them.
  useLayoutEffect(
    () => () => {
      working.current = false;
    },
    [],
  );
  const isPaused = Boolean(pace.left);
  useEffect(() => {
    if (pace.left === 0) say(t('popup_pace_over'));
  }, [pace.left, say, t]);
  const openedOn = props.openedOn ?? already;
  // What did not open is kept all the same: the next press is the first one once more.
  const options = { again: openedOn !== null || trouble?.kind === 'not_opened' };

  const send = async () => {
    if (isPractice) return dispatch({ type: 'ended', ended: practiceEnd(report) });
    if (working.current || !sent || isPaused) return;
    working.current = true;
    setBusy(true);
    setTrouble(null);
    try {
      if (way.type === 'intake') await queue(way);
      else if (way.type !== 'site') await open(way, sent);
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
    if (!working.current) return;
    const begun = await reports.outbox.queue(report, intake, { ...options, id: identity.id });
    if (!begun.handOver) return tellAlready(begun.already);
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
      fill: await (allowed ?? fill.decide()),
      copied,
    };
    await draftIdle();
    // Before: Chromium closes the popup with the new tab.
    if (working.current && to.type !== 'phone') await noteReport();
    if (!working.current) return;
    const done = await handOver(to, report, what, place, options);
    if (done.result === 'already') return tellAlready(done.already);
    const found = troubleWith(done);
    if (found) setTrouble(found);
    else if (done.handOver) dispatch({ type: 'opened', handOver: done.handOver });
  }

  function tellAlready(at: Date | null) {
    setAlready(at);
    say(t('popup_opened_on', { day: day(at ?? new Date()) }));
  }

  return { send, busy, trouble, openedOn, pace, isPaused };
}
