import { useEffect, useState } from 'preact/hooks';
import { later } from '../../src/ui/later';
import { useWords } from '../kit/words';
import { usePopup } from '../state/context';
import { hasChoices, isChat } from '../state/model';
import { firstStep } from './later-code';
import { LinkFound } from './link-found';

/** Shown once the page in front was looked at, which takes longer. */
const PasteField = later(() => firstStep().then((module) => module.PasteField));

const CandidateList = later(() => firstStep().then((module) => module.CandidateList));

const Instead = later(() => firstStep().then((module) => module.Instead));

/** The link to report: what was found, what can be chosen, and a field for another one at any time. */
export function LinkPart() {
  const { t } = useWords();
  const { state } = usePopup();
  const { draft, offer, problem } = state;
  const found = draft.url !== null;
  const aboutLink = problem?.about === 'link';
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (found && !aboutLink) setOpen(false);
  }, [found, aboutLink, draft.url]);

  // The press that asks for it should find it there.
  useEffect(() => void PasteField.load(), []);

  const showField =
    open ||
    draft.typed !== '' ||
    aboutLink ||
    (!found && offer.kind !== 'looking' && (hasChoices(draft) || !isChat(offer)));
  return (
    <section class="link-part" aria-label={t('popup_link_section')}>
      {hasChoices(draft) && <CandidateList />}
      {found ? (
        <LinkFound draft={draft}>
          {!showField && (
            <button type="button" class="link-button" aria-expanded="false" onClick={() => setOpen(true)}>
              {t('popup_other_link')}
            </button>
          )}
        </LinkFound>
      ) : (
        !hasChoices(draft) &&
        (offer.kind === 'looking' ? (
          <div class="address address-waiting" aria-hidden="true" />
        ) : (
          <Instead onPaste={showField ? null : () => setOpen(true)} />
        ))
      )}
      {showField && <PasteField />}
    </section>
  );
}
