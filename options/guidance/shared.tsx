import { useMessages } from '../../src/ui/app';
import { Guide, GuideNumbers, Part, ReportLink } from './parts';
import { WordsToSend } from './words-to-send';

/** For people who passed a post on, mostly to help: how to take it back. */
export function SharedAlready() {
  const { t } = useMessages();
  return (
    <Guide part="guide_shared" lead="guide_shared_lead">
      <p class="notice">{t('guide_shared_threat')}</p>
      <Part
        title="guide_shared_do"
        points={['guide_shared_do_delete', 'guide_shared_do_copies', 'guide_shared_do_ask']}
      >
        <WordsToSend words="guide_shared_words" />
      </Part>
      <Part title="guide_shared_report" texts={['guide_shared_report_first', 'guide_shared_report_law']}>
        <ReportLink />
      </Part>
      <Part title="guide_shared_you" texts={['guide_shared_you_text']} />
      <GuideNumbers />
    </Guide>
  );
}
