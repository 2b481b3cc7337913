import { Guide, GuideNumbers, LinesAbout, Part } from './parts';

/** What to say, what to ask for, and what never to hand over. */
export function Police() {
  return (
    <Guide part="guide_police" lead="guide_police_lead">
      <GuideNumbers />
      <Part
        title="guide_police_say"
        points={[
          'guide_police_say_start',
          'guide_police_say_where',
          'guide_police_say_who',
          'guide_police_say_saw',
          'guide_police_say_others',
          'guide_police_say_now',
          'guide_police_say_link',
        ]}
      />
      <Part title="guide_police_never" texts={['guide_police_never_link', 'guide_police_never_words']} />
      <Part
        title="guide_police_ask"
        texts={['guide_police_ask_lead']}
        points={[
          'guide_police_ask_number',
          'guide_police_ask_name',
          'guide_police_ask_woman',
          'guide_police_ask_room',
          'guide_police_ask_doctor',
          'guide_police_ask_kind',
        ]}
      />
      <Part title="guide_police_soon" texts={['guide_police_soon_text', 'guide_police_soon_fine']} />
      <Part title="guide_police_refused" texts={['guide_police_refused_text']}>
        <LinesAbout topic="police" />
      </Part>
    </Guide>
  );
}
