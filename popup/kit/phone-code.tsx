import { useState } from 'preact/hooks';
import { telOf } from '../../src/report/handover/phone';
import { Qr } from '../../src/ui/qr';
import { useWords } from './words';

interface PhoneCodeProps {
  number: string;
  /** Shows the code at once. */
  shown?: boolean;
}

/** Most people read this on a computer: the code carries the number to their phone. */
export function PhoneCode({ number, shown = false }: PhoneCodeProps) {
  const { t, ltr } = useWords();
  const [open, setOpen] = useState(shown);
  return (
    <div class="phone-code">
      <bdi class="number-digits" dir="ltr">
        {number}
      </bdi>
      <button type="button" class="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'popup_scan_hide' : 'popup_scan')}
      </button>
      {open && (
        <Qr text={telOf({ type: 'phone', number })} label={t('popup_scan_label', { number: ltr(number) })} />
      )}
    </div>
  );
}
