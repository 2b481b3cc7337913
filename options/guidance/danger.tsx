import { useMessages } from '../../src/ui/app';
import { useRegion } from '../../src/ui/use-region';
import { Guide, GuideNumbers, LinesAbout, Part } from './parts';

/** For people who worry about a child, also in their own family. Whom to call comes first. */
export function ChildInDanger() {
  const { t } = useMessages();
  const country = useRegion()?.country;
  return (
    <Guide
      part="guide_danger"
      lead="guide_danger_lead"
      first={<GuideNumbers title="guide_danger_numbers" note="guide_danger_numbers_note" />}
    >
      <Part
        title="guide_danger_ask"
        texts={['guide_danger_ask_job', 'guide_danger_ask_known', 'guide_danger_ask_people']}
      />
      <Part
        title="guide_danger_tells"
        points={[
          'guide_danger_tells_listen',
          'guide_danger_tells_say',
          'guide_danger_tells_ask',
          'guide_danger_tells_secret',
          'guide_danger_tells_write',
          'guide_danger_tells_once',
        ]}
      />
      <Part
        title="guide_danger_worse"
        points={['guide_danger_worse_face', 'guide_danger_worse_settle', 'guide_danger_worse_wait']}
      />
      <Part
        title="guide_danger_hit"
        texts={['guide_danger_hit_what', 'guide_danger_hit_law', 'guide_danger_hit_parents']}
      />
      <Part title="guide_danger_school" texts={['guide_danger_school_text']}>
        <LinesAbout topic="school" />
        {country === 'PK' && <p>{t('guide_danger_school_pakistan')}</p>}
      </Part>
      <Part title="guide_danger_work" texts={['guide_danger_work_text']}>
        <LinesAbout topic="work" />
      </Part>
      <Part title="guide_danger_marriage" texts={['guide_danger_marriage_text']}>
        <LinesAbout topic="marriage" />
      </Part>
      <Part title="guide_danger_home" texts={['guide_danger_home_text']} />
      <Part title="guide_danger_missing" texts={['guide_danger_missing_text']} />
    </Guide>
  );
}
