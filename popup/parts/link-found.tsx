import type { Draft } from '../../src/report/report';
import { Address } from '../../src/ui/address';
import { hasChoices } from '../model';
import { useWords } from '../words';

/** The link as it would be reported, and what it is worth. */
export function LinkFound({ draft }: { draft: Draft }) {
  const { t } = useWords();
  if (draft.url === null) return null;
  return (
    <>
      <h2 class="label">{t('popup_link_label')}</h2>
      <Address url={draft.url} readAs={t('popup_link_read_as')} />
      {draft.opened && <p class="note">{t('popup_link_opened')}</p>}
      {draft.certainty === 'page' && draft.site !== null && !hasChoices(draft) && (
        <p class="note">{t('popup_certainty_page')}</p>
      )}
      {draft.certainty === 'opaque' && <p class="note">{t('popup_certainty_opaque')}</p>}
    </>
  );
}
