import { useEffect, useState } from 'preact/hooks';
import { Part } from '../../options/guidance/parts';
import { PageDraftNotice } from '../../options/kit/draft-notice';
import { PrintPage, printPage } from '../../options/kit/print-page';
import type { MessageKey } from '../i18n/messages';
import { useMessages } from '../ui/app';
import { CopyButton } from '../ui/copy-button';
import { LineIcon } from '../ui/line-icon';
import { Qr } from '../ui/qr';
import { canAdd, isAdded, onCanAdd } from './add-to-phone';
import { popupPage } from './protocol';
import { Limits } from './start';

/** How to get this page into the phone's share sheet, and its address for others. */
export function Phone() {
  const { t } = useMessages();
  return (
    <>
      <div class="guidance">
        <p class="lead">{t('web_phone_lead')}</p>
        <AddNow />
        <Steps
          title="web_phone_chrome"
          steps={['web_phone_chrome_1', 'web_phone_chrome_2', 'web_phone_share']}
        />
        <Steps
          title="web_phone_samsung"
          steps={['web_phone_samsung_1', 'web_phone_samsung_2', 'web_phone_share']}
        />
        <Steps
          title="web_phone_iphone"
          steps={['web_phone_iphone_1', 'web_phone_iphone_2', 'web_phone_iphone_3', 'web_phone_iphone_4']}
        >
          <ForShortcut />
        </Steps>
        <Part title="web_phone_else" texts={['web_phone_else_text']} />
        <Part title="web_address" texts={['web_address_lead']}>
          <PageAddress />
          <p>
            <button type="button" class="button button-quiet" onClick={printPage}>
              <LineIcon name="print" />
              {t('web_address_print')}
            </button>
          </p>
        </Part>
        <Limits />
        <PageDraftNotice part="web" />
      </div>
      <PrintPage class="address-sheet">
        <p class="print-title">Report Instead</p>
        <p>{t('web_start_lead')}</p>
        <PageAddress />
      </PrintPage>
    </>
  );
}

/** One press, if the browser offers it. */
function AddNow() {
  const { t } = useMessages();
  const [, look] = useState(0);
  useEffect(() => onCanAdd(() => look((times) => times + 1)), []);
  if (isAdded()) return <p class="notice">{t('web_phone_added')}</p>;
  const add = canAdd();
  return add ? (
    <p>
      <button type="button" class="button button-primary" onClick={add}>
        {t('web_phone_add')}
      </button>
    </p>
  ) : null;
}

interface StepsProps {
  title: MessageKey;
  steps: readonly MessageKey[];
  children?: preact.ComponentChildren;
}

function Steps({ title, steps, children }: StepsProps) {
  const { t } = useMessages();
  return (
    <details class="phone-way">
      <summary>{t(title)}</summary>
      <ol>
        {steps.map((step) => (
          <li key={step}>{t(step)}</li>
        ))}
      </ol>
      {children}
    </details>
  );
}

/** What a Shortcut opens: the link comes after the `#`, which no browser sends to a server. */
function ForShortcut() {
  const { t } = useMessages();
  const address = `${location.origin}${popupPage}#`;
  return (
    <>
      <p class="page-address">
        <bdi dir="ltr">{address}</bdi> <CopyButton text={address} label={t('web_phone_copy')} />
      </p>
      <p>{t('web_phone_iphone_note')}</p>
    </>
  );
}

/** Where this page is, to be read, scanned or printed. */
function PageAddress() {
  const { t } = useMessages();
  const address = `${location.origin}/`;
  return (
    <div class="page-code">
      <Qr text={address} label={t('web_address_label')} />
      <bdi dir="ltr">{address}</bdi>
    </div>
  );
}
