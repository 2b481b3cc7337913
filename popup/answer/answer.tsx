import { useState } from 'preact/hooks';
import type { Channel } from '../../src/directory/schema';
import type { ByIntake, ByPerson } from '../../src/report/outbox/index';
import { isQuestion } from '../../src/report/question';
import { AddressText } from '../../src/ui/address';
import { useRegion } from '../../src/ui/use-region';
import { CopyLink } from '../kit/copy-link';
import { useDatedWords } from '../kit/dates';
import { callsFromHere } from '../kit/dial';
import { IntakeFailed } from '../kit/intake-failed';
import { PhoneCode } from '../kit/phone-code';
import { useStepStart } from '../kit/step-start';
import { draftBefore } from '../state/again';
import { usePopup } from '../state/context';
import { channelById, useRegionFiles } from '../state/places';
import { reports } from '../state/reports';
import { OpenAgain } from './open-again';

/** On return: did it go out? Asked before anything else, one at a time. */
export function AnswerView() {
  const { state } = usePopup();
  const question = state.waiting.find(isQuestion);
  useStepStart(question?.id ?? '');
  if (!question) return null;
  return question.by === 'intake' ? (
    <IntakeFailed key={question.id} handOver={question satisfies ByIntake} />
  ) : (
    <DidYouSend key={question.id} handOver={question} />
  );
}

type HandOverAnswer = 'sent' | 'not_sent' | 'later';

function DidYouSend({ handOver }: { handOver: ByPerson }) {
  const words = useDatedWords();
  const { t, apart, day } = words;
  const { dispatch, say } = usePopup();
  const channel = useChannel(handOver.report.channel);
  const name = channel ? words.local(channel.name) : t('popup_this_place');
  const phone = channel?.delivery.find((way) => way.type === 'phone');
  const [failed, setFailed] = useState(false);
  /** What was pressed, while it is being kept: the link's traces go from the disk first, which takes a moment. */
  const [pressed, setPressed] = useState<HandOverAnswer | null>(null);
  const { id, by, report, createdAt } = handOver;

  const answer = async (said: HandOverAnswer) => {
    if (pressed !== null) return;
    setPressed(said);
    try {
      if (said === 'not_sent') {
        return dispatch(await draftBefore(report, () => reports.outbox.answer(id, said)));
      }
      const settled = await reports.outbox.answer(id, said);
      if (said === 'later') dispatch({ type: 'later' });
      else {
        const past = settled?.past?.id ?? null;
        dispatch({ type: 'ended', ended: { outcome: 'sent', report, intake: null, past, reference: null } });
        say(t('popup_thanks_title'));
      }
    } catch {
      setFailed(true);
      setPressed(null);
    }
  };
  const button = (said: HandOverAnswer, look: string, text: string) => (
    <button type="button" class={look} aria-disabled={pressed !== null} onClick={() => answer(said)}>
      {pressed === said ? t('popup_busy') : text}
    </button>
  );

  // For a form or a mail the link comes first, ready to be copied. In a call it is needed last, to be read out.
  const link = (report.url !== null || by === 'form') && (
    <section class="link-part">
      {report.url !== null && <AddressText url={report.url} readAs={t('popup_link_read_as')} />}
      <div class="link-row">
        {report.url !== null && <CopyLink url={report.url} />}
        {by === 'form' && channel && <OpenAgain handOver={handOver} channel={channel} />}
      </div>
    </section>
  );

  return (
    <>
      <h1>{t(by === 'phone' ? 'popup_answer_title_phone' : 'popup_answer_title')}</h1>
      <p class="answer-place">{apart(name)}</p>
      <p class="lead">{t(`popup_answer_lead_${by}`, { day: apart(day(new Date(createdAt))) })}</p>
      {by === 'phone' && phone && <PhoneCode number={phone.number} shown={!callsFromHere()} />}
      {by !== 'phone' && link}
      {failed && (
        <p class="problem" role="alert">
          {t('popup_answer_failed')}
        </p>
      )}
      <div class="stack">
        {button(
          'sent',
          'button button-primary',
          t(by === 'phone' ? 'popup_answer_called' : 'popup_answer_sent'),
        )}
        {button(
          'not_sent',
          'button',
          t(by === 'phone' ? 'popup_answer_not_reached' : 'popup_answer_not_sent'),
        )}
        {button('later', 'button', t('popup_answer_later'))}
      </div>
      {by === 'phone' && link}
    </>
  );
}

/** The channel, or null while the directory is read and where it does not have it. */
function useChannel(id: string): Channel | null {
  const region = useRegion();
  const directory = useRegionFiles(region?.country ?? null);
  return directory && directory !== 'failed' ? channelById(directory, id) : null;
}
