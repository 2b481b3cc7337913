import { sendsInstallation } from '../../src/extension/sends-installation';
import type { Messages } from '../../src/i18n/messages';
import type { Route } from '../../src/report/route';
import { useMessages } from '../../src/ui/app';
import { textForReader } from '../../src/ui/helpline-words';
import { type SendingProps, useSending } from './use-sending';
import { WhatIsSent } from './what-is-sent';

/** What is sent to the chosen place, and the one button. */
export function Sending(props: SendingProps) {
  const { route } = props;
  const { delivery } = route;
  const messages = useMessages();
  const { t, language } = messages;
  const { reports, id, isTogether, pause, busy, send } = useSending(props);
  const name = `\u2068${textForReader(route.channel.name, language.tag).text}\u2069`;
  return (
    <section>
      <WhatIsSent route={route} reports={isTogether ? reports : reports.slice(0, 1)} id={id} />
      {delivery.type === 'intake' && (
        <p class="hint">
          {t('popup_disclose_intake', { name })}{' '}
          {sendsInstallation() && t('popup_intake_installation', { name })}
        </p>
      )}
      {delivery.type === 'form' && <p class="hint">{t('popup_disclose_form')}</p>}
      {delivery.type === 'email' && <p class="hint">{t('popup_disclose_email', { name })}</p>}
      {delivery.type !== 'intake' && isTogether && <p class="hint">{t('several_together')}</p>}
      <p class="hint" role="status">
        {pause.left > 0 && t('popup_pace', { count: pause.count, seconds: pause.left })}
      </p>
      <div class="buttons">
        <button
          type="button"
          class="button button-primary"
          aria-disabled={busy || pause.left > 0 || reports.length === 0}
          onClick={() => void send()}
        >
          {busy ? t('popup_busy') : buttonText(delivery, reports.length, name, messages)}
        </button>
      </div>
    </section>
  );
}

function buttonText({ type }: Route['delivery'], count: number, name: string, { t }: Messages): string {
  if (type === 'intake') return t('several_send', { count, name });
  return type === 'email' ? t('popup_do_email', { name }) : `${t('popup_do_form')} ${name}`;
}
