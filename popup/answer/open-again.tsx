import { useRef, useState } from 'preact/hooks';
import type { Channel, Delivery } from '../../src/directory/schema';
import type { ByPerson } from '../../src/report/outbox/index';
import { servedIn } from '../../src/report/route';
import { LineIcon } from '../../src/ui/line-icon';
import { useRegion } from '../../src/ui/use-region';
import { useFillWish } from '../kit/fill-offer';
import { type Trouble, TroubleText, troubleWith } from '../kit/trouble';
import { handOver } from '../kit/ways';
import { useWords } from '../kit/words';
import { usePopup } from '../state/context';

type Form = Extract<Delivery, { type: 'form' }>;

interface OpenAgainProps {
  handOver: ByPerson;
  channel: Channel;
}

/** The way back to a form whose tab is gone. We do not keep which of a channel's forms it was, so each has a button. */
export function OpenAgain({ handOver, channel }: OpenAgainProps) {
  const region = useRegion();
  const forms = servedIn(channel, region?.country).delivery.filter(
    (way): way is Form => way.type === 'form' && !way.guide,
  );
  return (
    <>
      {forms.map((form) => (
        <OpenForm key={form.url} of={handOver} form={form} />
      ))}
    </>
  );
}

/** The same hand-over once more, as the first time: kept, copied, opened, in this order. It stays one report. */
function OpenForm({ of: { report }, form }: { of: ByPerson; form: Form }) {
  const { t, local, language } = useWords();
  const { dispatch, windowId, draftIdle } = usePopup();
  const fill = useFillWish(form);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const working = useRef(false);

  const open = async () => {
    if (working.current) return;
    working.current = true;
    setTrouble(null);
    try {
      const place = { language: language.tag, windowId, fill: await fill.decide(), copied: null };
      await draftIdle();
      // What was begun since stays.
      const done = await handOver(form, report, { kind: 'link', text: report.url }, place, {
        again: true,
        keepDraft: true,
      });
      const found = troubleWith(done);
      if (found && found.kind !== 'not_noted') setTrouble(found);
      // It is still kept from the first time, so the question whether it was sent is asked anyway.
      else if (done.handOver) dispatch({ type: 'opened', handOver: done.handOver });
    } catch {
      setTrouble({ kind: 'not_kept', code: 'failed' });
    } finally {
      working.current = false;
    }
  };
  return (
    <>
      {trouble?.kind !== 'not_copied' && (
        <button type="button" class="link-button" onClick={open}>
          <LineIcon name="away" />
          {t('popup_open_again') + (form.label ? ` (${local(form.label)})` : '')}
        </button>
      )}
      {trouble && <TroubleText trouble={trouble} way={form} url={report.url} />}
    </>
  );
}
