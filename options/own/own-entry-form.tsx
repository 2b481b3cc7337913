import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type OwnEntry, ownGroups, withEntry } from '../../src/settings/own-entries';
import { useMessages } from '../../src/ui/app';
import { useStatus } from '../kit/status';
import { TextField } from '../kit/text-field';
import { useChangeOwn } from '../numbers/own-entries';
import {
  checkDraft,
  draftOf,
  emptyEntry,
  isEmptyDraft,
  type TypedEntry,
  type TypedField,
  typedFields,
} from './own-entry-check';

/** What is being typed, so that a look at another page does not cost it. In memory only. */
let unsaved: { form: string; id: string; draft: TypedEntry } | null = null;

/** The entry whose form is not finished: its id, `new`, or null. */
export function unsavedEntry(): string | null {
  return unsaved?.form ?? null;
}

const moreFields: readonly TypedField[] = ['note', 'email', 'web'];

interface OwnEntryFormProps {
  /** Null for a new one. */
  entry: OwnEntry | null;
  onClose(): void;
}

/** Adds or changes an own entry. */
export function OwnEntryForm({ entry, onClose }: OwnEntryFormProps) {
  const { t } = useMessages();
  const status = useStatus();
  const change = useChangeOwn();
  const groupId = useId();
  const form = entry?.id ?? 'new';
  const left = unsaved?.form === form ? unsaved : null;
  // A new entry that was saved and then corrected is still the same one.
  const [id, setId] = useState(() => left?.id ?? entry?.id ?? `own-${crypto.randomUUID()}`);
  const [draft, setDraft] = useState<TypedEntry>(() => left?.draft ?? (entry ? draftOf(entry) : emptyEntry));
  // Few need more than a name and a number; what is filled in already stays in sight.
  const [moreOpen, setMoreOpen] = useState(
    () => draft.group !== '' || moreFields.some((field) => draft[field]),
  );
  // Nothing is called wrong before the first try; afterwards a mended field says so at once.
  const [tried, setTried] = useState(false);
  const fields: Record<TypedField, { current: HTMLInputElement | null }> = {
    name: useRef(null),
    phone: useRef(null),
    note: useRef(null),
    email: useRef(null),
    web: useRef(null),
  };
  const { problems, entry: checked } = checkDraft(draft, id);

  // Before it is painted: nobody can have begun to type elsewhere.
  useLayoutEffect(() => fields.name.current?.focus(), []);

  const edit = (part: Partial<TypedEntry>) => {
    const next = { ...draft, ...part };
    unsaved = { form, id, draft: next };
    setDraft(next);
  };

  /** The name under which a new entry was saved, while more was typed. */
  const savedAs = useRef('');
  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!checked) {
      status.mistaken(t('options_organisation_not_saved'));
      const first = typedFields.find((field) => problems[field]);
      if (first) fields[first].current?.focus();
      return;
    }
    const saving = unsaved;
    // Another name: the form was filled in for somebody else before the first one was saved.
    const isAnother = !entry && savedAs.current !== '' && savedAs.current !== checked.name;
    const own = isAnother ? { ...checked, id: `own-${crypto.randomUUID()}` } : checked;
    savedAs.current = own.name;
    setId(own.id);
    const isSaved = await change((all) => withEntry(all, own), t('own_saved', { name: own.name }));
    // On a slow disk, more may have been typed since the press.
    if (!isSaved || unsaved !== saving) return;
    unsaved = null;
    // Another form may be open by now.
    if (fields.name.current) onClose();
  };

  const discard = () => {
    unsaved = null;
    onClose();
    if (!isEmptyDraft(draft)) status.done(t('own_discarded'));
  };

  const text = (field: TypedField, kind: 'text' | 'url' | 'tel' | 'email' = 'text') => {
    const problem = tried ? problems[field] : undefined;
    return (
      <TextField
        label={t(`own_${field}`)}
        hint={t(`own_${field}_hint`)}
        error={problem ? t(problem.message, { count: problem.count ?? 0 }) : null}
        value={draft[field]}
        onInput={(value) => edit({ [field]: value })}
        kind={kind}
        field={fields[field]}
      />
    );
  };

  return (
    <form
      class="panel"
      onSubmit={submit}
      noValidate
      aria-label={t(entry ? 'own_form_change' : 'own_form_new')}
    >
      <h2>{t(entry ? 'own_form_change' : 'own_form_new')}</h2>
      {text('name')}
      {text('phone', 'tel')}
      <details
        class="more-fields"
        open={moreOpen || moreFields.some((field) => tried && problems[field])}
        onToggle={({ currentTarget }) => setMoreOpen(currentTarget.open)}
      >
        <summary>
          <span class="opens">{t('own_more')}</span>
        </summary>
        {text('note')}
        {text('email', 'email')}
        {text('web', 'url')}
        <div class="field">
          <label for={groupId}>{t('own_group')}</label>
          <select
            id={groupId}
            value={draft.group}
            onChange={({ currentTarget }) =>
              edit({ group: ownGroups.find((group) => group === currentTarget.value) ?? '' })
            }
          >
            <option value="">{t('help_group_own')}</option>
            {ownGroups.map((group) => (
              <option key={group} value={group}>
                {t(`help_group_${group}`)}
              </option>
            ))}
          </select>
        </div>
      </details>
      <div class="buttons">
        <button type="submit" class="button button-primary">
          {t('options_organisation_save')}
        </button>
        <button type="button" class="button button-quiet" onClick={discard}>
          {t('own_discard')}
        </button>
      </div>
    </form>
  );
}
