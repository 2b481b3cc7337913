import { dateText } from '../../src/i18n/dates';
import type { MessageKey } from '../../src/i18n/messages';
import { useMessages } from '../../src/ui/app';
import { PrintedDraftNotice } from '../../src/ui/draft-notice';
import { shownContact } from '../../src/ui/helpline-words';
import { useRegionName } from '../../src/ui/region-names';
import { useRegion } from '../../src/ui/use-region';
import { PrintPage } from '../kit/print-page';
import { LineName } from '../numbers/lines';
import { isOwn } from '../numbers/numbers';
import { useRegionNumbers } from './parts';
import { sheetNumbers } from './sheet-numbers';

export const sevenLines: readonly MessageKey[] = [
  'guide_teachers_seven_1',
  'guide_teachers_seven_2',
  'guide_teachers_seven_3',
  'guide_teachers_seven_4',
  'guide_teachers_seven_5',
  'guide_teachers_seven_6',
  'guide_teachers_seven_7',
];

export const notThese: readonly MessageKey[] = [
  'guide_teachers_not_probe',
  'guide_teachers_not_parents',
  'guide_teachers_not_photo',
  'guide_teachers_not_pictures',
  'guide_teachers_not_hit',
];

const blanks: readonly MessageKey[] = [
  'guide_teachers_person_name',
  'guide_teachers_person_room',
  'guide_teachers_person_phone',
];

/** The sheet for the staff room. */
export function TeachersSheet() {
  const { t } = useMessages();
  return (
    <PrintPage class="teachers-sheet">
      <header>
        <p class="print-title">{t('guide_teachers_seven')}</p>
      </header>
      <ol class="sheet-seven">
        {sevenLines.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ol>
      <section>
        <p class="print-heading">{t('guide_teachers_not')}</p>
        <ul class="sheet-not">
          {notThese.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </section>
      <section class="sheet-person">
        <p class="print-heading">{t('guide_teachers_person')}</p>
        {blanks.map((key) => (
          <p key={key} class="sheet-blank">
            {t(key)}
          </p>
        ))}
      </section>
      <NumbersOnSheet />
    </PrintPage>
  );
}

function NumbersOnSheet() {
  const { t, language } = useMessages();
  const region = useRegionName(useRegion());
  const { lines, checked } = sheetNumbers(useRegionNumbers());
  return (
    <section class="sheet-numbers">
      <p class="print-heading">{region}</p>
      <ul>
        {lines.map(({ line, contact }) => (
          <li key={line.id}>
            <bdi dir="ltr" class="print-number">
              {shownContact(contact)}
            </bdi>
            <span class="print-name">
              <LineName line={line} beside={contact} />
              {!isOwn(line) && line.confidence === 'low' && ` (${t('help_not_confirmed')})`}
            </span>
          </li>
        ))}
      </ul>
      <p class="sheet-checked">
        {checked && t('print_checked', { date: dateText(checked, language.tag) })}{' '}
        <bdi lang="en">Report Instead</bdi>
      </p>
      <PrintedDraftNotice part="guide_teachers" />
    </section>
  );
}
