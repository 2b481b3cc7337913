import { Fragment } from 'preact';
import type { Category } from '../../src/directory/categories';
import type { MessageKey } from '../../src/i18n/messages';
import type { RouteDelivery } from '../../src/report/route';
import { AddressText } from '../../src/ui/address';
import { isSubject, Payload } from '../../src/ui/payload';
import type { Sent } from '../kit/ways';
import { useWords } from '../kit/words';

const labels: Record<string, MessageKey> = {
  'report.url': 'popup_sent_url',
  'report.category': 'popup_sent_category',
  'report.at': 'popup_sent_at',
  'client.name': 'popup_sent_client',
  'client.version': 'popup_sent_version',
  idempotencyKey: 'popup_sent_key',
};

/** Goes out as a code: in sight are its words, the code itself is among the details. */
const CATEGORY = 'report.category';

const notes: Record<Sent['kind'], MessageKey> = {
  link: 'popup_sent_nothing_else',
  intake: 'popup_sent_nothing_else',
  mail: 'popup_sent_mail_note',
  say: 'popup_sent_say_note',
};

/** "What will be sent": the payload itself, and who puts it where. */
export function WhatIsSent({ way, sent }: { way: RouteDelivery; sent: Sent | null }) {
  const { t } = useWords();
  if (!sent || way.type === 'site') return null;
  return (
    <section class="sent" aria-labelledby="sent-title">
      <h2 class="label" id="sent-title">
        {t('popup_sent_title')}
      </h2>
      <SentText sent={sent} />
      <p class="sent-nothing-else">{t(notes[sent.kind])}</p>
    </section>
  );
}

function SentText({ sent }: { sent: Sent }) {
  const { t } = useWords();
  if (sent.kind === 'intake') {
    const labelOf = (path: string) => (labels[path] ? t(labels[path]) : null);
    const meaningOf = (path: string, value: string) =>
      path === CATEGORY ? t(`category_${value as Category}`) : null;
    return (
      <>
        <Payload payload={sent.body} labelOf={labelOf} meaningOf={meaningOf} only={isSubject} />
        <details class="more">
          <summary>{t('popup_sent_details')}</summary>
          <Payload
            payload={sent.body}
            labelOf={labelOf}
            only={(path) => path === CATEGORY || !isSubject(path)}
          />
        </details>
      </>
    );
  }
  if (sent.kind === 'mail') return <TextLines text={`${sent.texts.subject}\n\n${sent.texts.body}`} />;
  if (sent.kind === 'say') return <TextLines text={sent.text} />;
  return sent.text === null ? null : <AddressText url={sent.text} readAs={t('popup_link_read_as')} />;
}

/** A text as it is sent: each line has its own direction, and the link, on one of its own, always left to right. */
function TextLines({ text }: { text: string }) {
  return (
    <p class="sent-text">
      {text.split('\n').map((line, index) => (
        <Fragment key={`${index} ${line}`}>
          {index > 0 && '\n'}
          {/^https?:/.test(line) ? (
            <bdi class="sent-link" dir="ltr">
              {line}
            </bdi>
          ) : (
            <bdi dir="auto">{line}</bdi>
          )}
        </Fragment>
      ))}
    </p>
  );
}
