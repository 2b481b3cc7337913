import { useMessages } from '../../src/ui/app';
import { LineIcon } from '../../src/ui/line-icon';
import { printPage } from '../kit/print-page';
import { Guide, GuideNumbers, Part, Points } from './parts';
import { notThese, sevenLines, TeachersSheet } from './teachers-sheet';

/** For schools: seven lines for the moment a child tells, also as a sheet for the wall. */
export function Teachers() {
  const { t } = useMessages();
  return (
    <>
      <Guide part="guide_teachers" lead="guide_teachers_lead">
        <p>
          <button type="button" class="button button-quiet" onClick={printPage}>
            <LineIcon name="print" />
            {t('guide_teachers_print')}
          </button>
        </p>
        <Part title="guide_teachers_seven">
          <Points of={sevenLines} ordered />
        </Part>
        <Part title="guide_teachers_not" points={notThese} />
        <GuideNumbers />
        <Part
          title="guide_teachers_teach"
          points={[
            'guide_teachers_teach_body',
            'guide_teachers_teach_secret',
            'guide_teachers_teach_who',
            'guide_teachers_teach_online',
          ]}
        >
          <p>{t('guide_teachers_teach_parents')}</p>
        </Part>
      </Guide>
      <TeachersSheet />
    </>
  );
}
