import { useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../../src/i18n/messages';
import { useMessages, usePolicy, useSettings } from '../../src/ui/app';
import { Choice } from '../kit/choice';
import { Lockable } from '../kit/lockable';
import { TextField } from '../kit/text-field';
import { useSave } from '../kit/use-save';
import { exitPageNames, exitPageOf, exitPages, ownExitPage } from './exit-pages';
import { Guide, GuideNumbers, Part } from './parts';

/** What the quick exit does, what it cannot do, and where it leads. */
export function Exit() {
  return (
    <Guide part="exit" lead="exit_lead">
      <Part
        title="exit_does"
        points={['exit_does_blank', 'exit_does_back', 'exit_does_draft', 'exit_does_shift']}
      />
      <Part
        title="exit_not"
        points={['exit_not_history', 'exit_not_tabs', 'exit_not_files', 'exit_not_calls', 'exit_not_spy']}
      />
      <Part title="exit_safer" points={['exit_safer_device', 'exit_safer_private', 'exit_safer_delete']} />
      <Lockable part="exit">
        <ExitPlace />
      </Lockable>
      <WhoSees />
      <GuideNumbers />
    </Guide>
  );
}

/** If this were a page of the organisation itself, the organisation would learn each time that somebody left. */
function WhoSees() {
  const { t } = useMessages();
  const { url } = useSettings().exit;
  const policy = usePolicy();
  const isTheirs = policy?.locked.includes('exit') || policy?.settings.exit?.url === url;
  return isTheirs ? <p>{t('exit_policy_sees')}</p> : null;
}

function ExitPlace() {
  const { t } = useMessages();
  const { url } = useSettings().exit;
  const save = useSave();
  const [ownOpen, setOwnOpen] = useState(false);
  const chosen = ownOpen ? null : exitPageOf(url);
  return (
    <fieldset class="panel">
      <legend>{t('exit_where')}</legend>
      {exitPageNames.map((name) => (
        <Choice
          key={name}
          group="exit"
          label={t(`exit_where_${name}`)}
          chosen={chosen === name}
          onChoose={() => {
            setOwnOpen(false);
            void save({ exit: { url: exitPages[name] } });
          }}
        />
      ))}
      <Choice
        group="exit"
        label={t('exit_where_own')}
        chosen={chosen === null}
        onChoose={() => setOwnOpen(true)}
      />
      {chosen === null && <OwnPage stored={exitPageOf(url) ? '' : url} />}
    </fieldset>
  );
}

function OwnPage({ stored }: { stored: string }) {
  const { t } = useMessages();
  const save = useSave();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(stored);
  const [error, setError] = useState<MessageKey | null>(null);
  const keep = () => {
    const url = ownExitPage(typed);
    setError(url ? null : typed.trim() === '' ? 'exit_own_missing' : 'exit_own_wrong');
    if (url) void save({ exit: { url } });
    else field.current?.focus();
  };
  return (
    <form
      class="own-page"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <TextField
        label={t('exit_own_label')}
        hint={t('exit_own_hint')}
        error={error && t(error)}
        value={typed}
        onInput={setTyped}
        kind="url"
        field={field}
      />
      <button type="submit" class="button button-quiet">
        {t('exit_own_save')}
      </button>
    </form>
  );
}
