import { useRef, useState } from 'preact/hooks';
import { PractisedPost } from '../../src/extension/practice';
import type {} from '../../src/share/page';
import { useMessages } from '../../src/ui/app';
import { LineIcon } from '../../src/ui/line-icon';
import { PageDraftNotice } from '../kit/draft-notice';
import { Exercise, ExerciseSheet } from './exercise';
import { Part } from './parts';

/** The popup in practice, from the extension's root. */
const practicePopup = '/popup/index.html?practice=1';

/** For trainers and schools: the whole flow on a made-up post, ending nowhere and leaving nothing. */
export function Practice() {
  const { t } = useMessages();
  return (
    <>
      <div class="guidance">
        <p class="lead">{t('practice_lead')}</p>
        <MadeUpPost />
        <Part
          title="practice_how"
          points={['practice_how_share', 'practice_how_report', 'practice_how_marked']}
        />
        <Exercise />
        <Part
          title="practice_talk"
          points={['practice_talk_why', 'practice_talk_child', 'practice_talk_act']}
        />
        <PageDraftNotice part="practice" />
      </div>
      <ExerciseSheet />
    </>
  );
}

/** The same prompt as on social sites, from the same file. Only its title says that this is practice. */
function MadeUpPost() {
  const messages = useMessages();
  const { t } = messages;
  const control = useRef<HTMLButtonElement>(null);
  const asked = useRef(0);
  const [outcome, setOutcome] = useState<'shared' | 'failed' | null>(null);

  const share = async () => {
    setOutcome(null);
    try {
      const [{ promptTexts }] = await Promise.all([
        import('../../src/i18n/prompt-texts'),
        // @ts-expect-error A file of the package, which the build leaves as it is: see `bundles`.
        import('/page.js'),
      ]);
      const texts = promptTexts(messages, 'none', asked.current++);
      const address = { url: PractisedPost.address, certainty: 'exact' } as const;
      const marked = { ...texts, title: t('practice_title', { title: texts.title }) };
      const showPrompt = globalThis.reportInsteadPrompt;
      if (!showPrompt) throw new Error('page.js has no prompt');
      showPrompt(marked, address, {
        control: control.current ?? document.body,
        share: () => setOutcome('shared'),
        report: () => location.assign(practicePopup),
        help: () => location.assign('#help'),
        snooze: () => undefined,
      });
    } catch {
      setOutcome('failed');
    }
  };

  return (
    <article class="made-up" aria-label={t('practice_post')}>
      <p class="made-up-label">{t('practice_post')}</p>
      <p class="made-up-name">{t('practice_post_name')}</p>
      <p>{t('practice_post_text')}</p>
      <p>
        <button type="button" class="button button-quiet" ref={control} onClick={share}>
          <LineIcon name="away" />
          {t('practice_post_share')}
        </button>
      </p>
      <p role="status">
        {outcome === 'shared' && t('practice_shared')}
        {outcome === 'failed' && t('practice_failed')}
      </p>
    </article>
  );
}
