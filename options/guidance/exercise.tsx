import { useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../../src/i18n/messages';
import { useMessages } from '../../src/ui/app';
import { PrintedDraftNotice } from '../../src/ui/draft-notice';
import { LineIcon } from '../../src/ui/line-icon';
import { PrintPage, printPage } from '../kit/print-page';
import { answers, type ExerciseAnswer, helpsMost } from './exercise-posts';

/** The parts of one invented post. */
const keyOf = (part: 'who' | 'text' | 'why', post: number) =>
  `practice_exercise_${part}_${post + 1}` as MessageKey;

/** "Share or report?": one invented post at a time. Counts nothing and keeps nothing, not even while it is open. */
export function Exercise() {
  const { t } = useMessages();
  const [post, setPost] = useState(0);
  const [answer, setAnswer] = useState<ExerciseAnswer | null>(null);
  const question = useRef<HTMLParagraphElement>(null);
  const isLast = post === helpsMost.length - 1;

  const goTo = (next: number) => {
    setPost(next);
    setAnswer(null);
    // The button that was pressed is gone: a reader goes on at the new post.
    question.current?.focus();
  };

  return (
    <section class="exercise">
      <h2>{t('practice_exercise')}</h2>
      <p>{t('practice_exercise_lead')}</p>
      <article class="made-up">
        <p class="made-up-label" tabIndex={-1} ref={question}>
          {t('practice_exercise_count', { number: post + 1, total: helpsMost.length })}
        </p>
        <p class="made-up-name">{t(keyOf('who', post))}</p>
        <p>{t(keyOf('text', post))}</p>
        <fieldset class="exercise-answers">
          <legend>{t('practice_exercise_ask')}</legend>
          <div class="buttons">
            {answers.map((one) => (
              <button
                key={one}
                type="button"
                class="button button-quiet"
                aria-pressed={answer === one}
                onClick={() => setAnswer(one)}
              >
                {t(`practice_exercise_${one}`)}
              </button>
            ))}
          </div>
        </fieldset>
        <div role="status">
          {answer && (
            <>
              <p>
                <strong>
                  {t(answer === helpsMost[post] ? 'practice_exercise_fits' : 'practice_exercise_kind')}
                </strong>
              </p>
              <p>{t(keyOf('why', post))}</p>
              {isLast && <p>{t('practice_exercise_end')}</p>}
            </>
          )}
        </div>
        {answer && (
          <p>
            <button type="button" class="button button-primary" onClick={() => goTo(isLast ? 0 : post + 1)}>
              {t(isLast ? 'practice_exercise_again' : 'practice_exercise_next')}
            </button>
          </p>
        )}
      </article>
      <p>
        <button type="button" class="button button-quiet" onClick={printPage}>
          <LineIcon name="print" />
          {t('practice_exercise_print')}
        </button>
      </p>
    </section>
  );
}

/** For a class: the posts with boxes to tick, and below, for the person who leads, what helps. */
export function ExerciseSheet() {
  const { t } = useMessages();
  const posts = helpsMost.map((_, post) => post);
  return (
    <PrintPage class="exercise-sheet">
      <header>
        <p class="print-title">{t('practice_exercise')}</p>
        <p>{t('practice_exercise_ask')}</p>
      </header>
      <ol>
        {posts.map((post) => (
          <li key={post}>
            <b>{t(keyOf('who', post))}:</b> {t(keyOf('text', post))}
            <span class="sheet-boxes">
              {answers.map((one) => (
                <span key={one}>☐ {t(`practice_exercise_${one}`)}</span>
              ))}
            </span>
          </li>
        ))}
      </ol>
      <section>
        <p class="print-heading">{t('practice_exercise_answers')}</p>
        <ol>
          {posts.map((post) => (
            <li key={post}>
              <b>{t(`practice_exercise_${helpsMost[post] as ExerciseAnswer}`)}</b>: {t(keyOf('why', post))}
            </li>
          ))}
        </ol>
      </section>
      <PrintedDraftNotice part="practice" />
    </PrintPage>
  );
}
