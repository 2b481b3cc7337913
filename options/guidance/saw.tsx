import { useMessages } from '../../src/ui/app';
import { Guide, GuideNumbers, Part, ReportLink } from './parts';
import { WordsToSend } from './words-to-send';

/** For people who came across a post: what helps, and what does not. */
export function Saw() {
  const { t } = useMessages();
  return (
    <Guide part="guide_saw" lead="guide_saw_lead">
      <ReportLink />
      <Part
        title="guide_saw_do"
        points={[
          'guide_saw_do_stop',
          'guide_saw_do_link',
          'guide_saw_do_sure',
          'guide_saw_do_once',
          'guide_saw_do_now',
          'guide_shared_threat',
          'guide_saw_do_chat',
          'guide_saw_do_close',
        ]}
      />
      <Part
        title="guide_saw_dont"
        points={[
          'guide_saw_dont_save',
          'guide_saw_dont_send',
          'guide_saw_dont_blur',
          'guide_saw_dont_name',
          'guide_saw_dont_search',
        ]}
      >
        <p>{t('guide_saw_law')}</p>
      </Part>
      <GuideNumbers />
      <Part title="guide_saw_friend" texts={['guide_saw_friend_lead']}>
        <WordsToSend words="popup_friend_text" />
      </Part>
      <Part title="guide_saw_you" texts={['guide_saw_you_text']} />
    </Guide>
  );
}
