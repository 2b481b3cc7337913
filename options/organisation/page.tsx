import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from '../../src/browser';
import { exampleReport } from '../../src/report/intake/example';
import { bodyOf } from '../../src/report/intake/index';
import { useLocked, useMessages, useSettings } from '../../src/ui/app';
import type { FieldProblem } from '../kit/field-problem';
import { Lockable } from '../kit/lockable';
import { useStatus } from '../kit/status';
import { TextField } from '../kit/text-field';
import { useSave } from '../kit/use-save';
import { useTyped } from '../kit/use-typed';
import { checkTypedIntake } from './intake-check';
import { IntakeTest } from './intake-test';
import { PolicySummary } from './policy-summary';

/** A partner organisation's own intake: set, changed, removed. */
export function OrganisationIntake() {
  const { t } = useMessages();
  const { intake } = useSettings();
  const locked = useLocked('intake');
  return (
    <>
      <PolicySummary />
      <p class="lead">{t('options_organisation_intro')}</p>
      <Lockable part="intake">
        {/* What a policy sets may change while the page is open. */}
        <IntakeForm key={locked ? intake?.url : ''} />
      </Lockable>
      {intake && <IntakeTest key={intake.url} intake={intake} />}
      <WhatIntakeGets />
    </>
  );
}

function IntakeForm() {
  const { t } = useMessages();
  const { intake } = useSettings();
  const save = useSave();
  const status = useStatus();
  // What a policy sets nobody types.
  const isLocked = useLocked('intake');
  const name = useTyped(isLocked ? null : 'intake-name', intake?.name ?? '');
  const url = useTyped(isLocked ? null : 'intake-url', intake?.url ?? '');
  // Nothing is called wrong before the first try; afterwards a mended field says so at once.
  const [tried, setTried] = useState(false);
  const [removed, setRemoved] = useState<typeof intake>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const urlField = useRef<HTMLInputElement>(null);
  const undoButton = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone: the way back takes its place.
  useEffect(() => {
    if (removed) undoButton.current?.focus();
  }, [removed]);
  const check = checkTypedIntake(name.text, url.text);
  const explain = (problem: FieldProblem | null) =>
    tried && problem ? t(problem.message, { count: problem.count ?? 0 }) : null;

  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!check.intake) {
      status.mistaken(t('options_organisation_not_saved'));
      (check.name ? nameField : urlField).current?.focus();
      return;
    }
    const next = check.intake;
    if (await save({ intake: next }, t('options_organisation_saved', { name: next.name }))) {
      setTried(false);
      setRemoved(null);
      name.settle(next.name);
      url.settle(next.url);
    }
  };

  const remove = async () => {
    if (!intake) return;
    if (await save({ intake: null }, t('options_organisation_removed', { name: intake.name }))) {
      setRemoved(intake);
      setTried(false);
      name.settle('');
      url.settle('');
    }
  };

  const undo = async () => {
    if (!removed) return;
    if (await save({ intake: removed }, t('options_organisation_saved', { name: removed.name }))) {
      name.settle(removed.name);
      url.settle(removed.url);
      setRemoved(null);
      nameField.current?.focus();
    }
  };

  return (
    <form class="panel" onSubmit={submit} noValidate>
      <TextField
        label={t('options_organisation_name')}
        hint={t('options_organisation_name_hint')}
        error={explain(check.name)}
        value={name.text}
        onInput={name.type}
        field={nameField}
      />
      <TextField
        label={t('options_organisation_url')}
        hint={t('options_organisation_url_hint')}
        error={explain(check.url)}
        value={url.text}
        onInput={url.type}
        kind="url"
        field={urlField}
      />
      <div class="buttons">
        <button type="submit" class="button button-primary">
          {t('options_organisation_save')}
        </button>
        {intake && (
          <button type="button" class="button button-quiet" onClick={remove}>
            {t('options_organisation_remove', { name: intake.name })}
          </button>
        )}
        {removed && (
          <button type="button" class="button button-quiet" ref={undoButton} onClick={undo}>
            {t('options_organisation_undo')}
          </button>
        )}
      </div>
    </form>
  );
}

/** An invented report, for the picture of what is sent. */
const example = exampleReport('2026-11-24T09:30:00Z');
const exampleId = '8f14e45f-ceea-4d67-a1b2-3c4d5e6f7a8b';

/** Printed from the very object that would be sent. */
function WhatIntakeGets() {
  const { t } = useMessages();
  const { version } = browser.runtime.getManifest();
  const { intake } = useSettings();
  const isXarf = intake?.format === 'xarf' && intake.organisation !== undefined;
  const identity = { id: exampleId, version };
  const payload = bodyOf(example, isXarf ? intake : { name: '', url: '' }, identity);
  return (
    <section>
      <h2>{t('options_organisation_sent')}</h2>
      <p>{t('options_organisation_sent_intro')}</p>
      <pre class="code" dir="ltr" lang="en">
        {JSON.stringify(payload, null, 2)}
      </pre>
      {/* XARF's own fields explain themselves to those who ask for it. */}
      <dl class="fields" hidden={isXarf}>
        <Field name="url" text={t('options_organisation_field_url')} />
        <Field name="category" text={t('options_organisation_field_category')} />
        <Field name="at" text={t('options_organisation_field_at')} />
        <Field name="client" text={t('options_organisation_field_client')} />
        <Field name="idempotencyKey" text={t('options_organisation_field_key')} />
      </dl>
      <p>{t('options_organisation_never')}</p>
    </section>
  );
}

function Field({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt dir="ltr" lang="en">
        {name}
      </dt>
      <dd>{text}</dd>
    </div>
  );
}
