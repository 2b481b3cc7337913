import { useRef, useState } from 'preact/hooks';
import { addressOf } from '../../src/report/address';
import { withBack } from '../../src/report/link-list';
import type { ByPerson, HandOver } from '../../src/report/outbox/index';
import type { ListedLink } from '../../src/report/read-links';
import { useMessages } from '../../src/ui/app';
import { CopyButton } from '../../src/ui/copy-button';
import { focusHeading } from '../kit/focus-heading';
import { useStatus } from '../kit/status';
import { markButton } from '../privacy/reports';
import { useDayText } from './day-text';
import type { Listed } from './use-list';

/** What was opened and is not answered: one question for a form or mail, however many links went into it. */
export function Questions({ listed }: { listed: Listed }) {
  const { t } = useMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = togetherBegun(listed.unfinished);
  if (asked.length === 0) return null;
  const goOn = () => (asked.length > 1 ? heading.current?.focus() : focusHeading());
  return (
    <section aria-labelledby="several-asked">
      <h2 id="several-asked" tabIndex={-1} ref={heading}>
        {t('popup_answer_title')}
      </h2>
      <ul class="card-list several-list">
        {asked.map((group) => (
          <AskedGroup key={group[0]?.id} group={group} listed={listed} onAnswered={goOn} />
        ))}
      </ul>
    </section>
  );
}

interface AskedGroupProps {
  group: readonly ByPerson[];
  listed: Listed;
  /** It goes away, and the focus that was in it goes on. */
  onAnswered(): void;
}

function AskedGroup({ group, listed, onAnswered }: AskedGroupProps) {
  const { t } = useMessages();
  const status = useStatus();
  const day = useDayText();
  const [busy, setBusy] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const [first] = group;
  if (!first) return null;
  const urls = group.flatMap(({ report: { url } }) => url ?? []);

  const answer = async (said: 'sent' | 'not_sent') => {
    if (busy) return;
    setBusy(true);
    try {
      // Back on the list first: a crash in between leaves it in both, and that is told apart when it is sent.
      if (said === 'not_sent') await putBack(urls, listed);
      for (const { id } of group) await listed.reports.outbox.answer(id, said);
      status.done(t(`options_outcome_${said}`));
      // On a slow disk, the person may be elsewhere by now.
      if (item.current?.contains(document.activeElement)) onAnswered();
    } catch {
      status.failed(t('popup_answer_failed'));
    }
    setBusy(false);
    await listed.readAgain();
    await markButton(listed.reports.outbox);
  };

  return (
    <li ref={item}>
      <p>{t(`popup_answer_lead_${first.by}`, { day: day(new Date(first.createdAt)) })}</p>
      {urls.map((url) => (
        <p key={url} class="several-url">
          <bdi dir="ltr">{url}</bdi>
        </p>
      ))}
      <div class="buttons">
        <button
          type="button"
          class="button button-primary"
          aria-disabled={busy}
          onClick={() => void answer('sent')}
        >
          {t('popup_answer_sent')}
        </button>
        <button
          type="button"
          class="button button-quiet"
          aria-disabled={busy}
          onClick={() => void answer('not_sent')}
        >
          {t('popup_answer_not_sent')}
        </button>
        <CopyButton text={urls.join('\n')} label={t('popup_copy_link')} />
      </div>
    </li>
  );
}

/** Hand-overs that were begun in one step to one place. */
function togetherBegun(unfinished: readonly HandOver[]): ByPerson[][] {
  const groups = new Map<string, ByPerson[]>();
  for (const row of unfinished) {
    if (row.by === 'intake' || row.report.url === null) continue;
    const key = `${row.report.channel} ${row.by} ${row.createdAt}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

function putBack(urls: readonly string[], { reports }: Listed) {
  const back: ListedLink[] = urls.map(addressOf).filter((address) => 'url' in address);
  return reports.list.change((list) => withBack(list, back));
}
