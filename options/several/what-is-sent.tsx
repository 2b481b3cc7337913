import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../src/browser';
import type { Category } from '../../src/directory/categories';
import { mailTexts } from '../../src/report/handover/mail-texts';
import { fitting } from '../../src/report/handover/together';
import { bodyOf } from '../../src/report/intake/index';
import type { Report } from '../../src/report/report';
import type { Route } from '../../src/report/route';
import { useMessages } from '../../src/ui/app';
import { isSubject, Payload } from '../../src/ui/payload';

interface WhatIsSentProps {
  route: Route;
  /** What the next press would send. */
  reports: readonly Report[];
  /** The key of the first. */
  id: string;
}

/** What will be sent, printed from the payload or text itself; of many reports that are alike, the first. */
export function WhatIsSent({ route: { channel, delivery }, reports, id }: WhatIsSentProps) {
  const messages = useMessages();
  const { t } = messages;
  const [first] = reports;
  const [mail, setMail] = useState<string | null>(null);
  const urls = reports.flatMap(({ url }) => url ?? []);
  const inMail = delivery.type === 'email' ? fitting(urls, 'email').join('\n') : null;
  useEffect(() => {
    if (inMail === null || !first) return;
    let current = true;
    void mailTexts(inMail.split('\n'), first.category, channel, messages).then(({ subject, body }) => {
      if (current) setMail(`${subject}\n\n${body}`);
    });
    return () => {
      current = false;
    };
  }, [inMail, first?.category, channel, messages]);
  if (!first) return null;
  return (
    <>
      <h2>{t('popup_sent_title')}</h2>
      {delivery.type === 'intake' && (
        <>
          {reports.length > 1 && <p>{t('several_each')}</p>}
          <IntakeBody
            payload={bodyOf(first, delivery.intake, { id, version: browser.runtime.getManifest().version })}
          />
        </>
      )}
      {delivery.type === 'form' && (
        <pre class="code several-sent" dir="ltr">
          {urls.join('\n')}
        </pre>
      )}
      {delivery.type === 'email' && (
        <pre class="code several-sent" dir="auto">
          {mail}
        </pre>
      )}
    </>
  );
}

function IntakeBody({ payload }: { payload: object }) {
  const { t } = useMessages();
  const labelOf = (path: string) =>
    path === 'report.url'
      ? t('popup_sent_url')
      : path === 'report.category'
        ? t('popup_sent_category')
        : null;
  const meaningOf = (path: string, value: string) =>
    path === 'report.category' ? t(`category_${value as Category}`) : null;
  return (
    <div class="several-payload">
      <Payload payload={payload} labelOf={labelOf} meaningOf={meaningOf} only={isSubject} />
      <details class="more-fields">
        <summary>
          <span class="opens">{t('popup_sent_details')}</span>
        </summary>
        <Payload payload={payload} labelOf={() => null} />
      </details>
    </div>
  );
}
