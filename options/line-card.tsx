import type { Helpline } from '../src/directory/schema';
import { withHidden, withPinned } from '../src/settings/own-entries';
import { useMessages } from '../src/ui/app';
import { HelplineCard, HelplineName, Ways } from '../src/ui/helpline-card';
import { helplineName } from '../src/ui/helpline-words';
import { isEmergency, isOwn, type Line, type OwnLine } from './numbers';
import { useChangeOwn, useOwn } from './own';
import { useIsFromPolicy } from './policy-entries';
import { WrongNumber } from './wrong-number';

/** A number on the page, the directory's or the person's own, with what can be done with it. */
export function LineCard({ line, now }: { line: Line; now: Date }) {
  return isOwn(line) ? (
    <OwnCard line={line} />
  ) : (
    <HelplineCard helpline={line} now={now}>
      <HelplineTools helpline={line} />
    </HelplineCard>
  );
}

/** What a line is called, in the language of the page. */
export function useLineName(line: Line): string {
  const messages = useMessages();
  return isOwn(line) ? line.own.name : helplineName(line, messages).text;
}

function HelplineTools({ helpline }: { helpline: Helpline }) {
  const { t } = useMessages();
  return (
    <div class="card-tools">
      {isEmergency(helpline) ? (
        <p>{t('own_emergency_stays')}</p>
      ) : (
        <div class="buttons">
          <PinButton line={helpline} />
          <HideButton line={helpline} />
        </div>
      )}
      <WrongNumber helpline={helpline} />
    </div>
  );
}

/** An own entry: no sources and no date, but whose word it is. */
function OwnCard({ line }: { line: OwnLine }) {
  const { t } = useMessages();
  const { own } = line;
  const fromPolicy = useIsFromPolicy(own);
  return (
    <article class="helpline" aria-labelledby={`name-${own.id}`}>
      <header class="helpline-head">
        <h3 id={`name-${own.id}`}>
          <OwnText of={own.name} />
        </h3>
        {own.note && (
          <p class="helpline-for">
            <OwnText of={own.note} />
          </p>
        )}
      </header>
      <Ways contacts={line.contacts} />
      <details class="helpline-sources">
        <summary>
          {t(fromPolicy ? 'policy_by' : 'own_by_you')}
          <span class="opens">{t('own_change')}</span>
        </summary>
        <div class="card-tools">
          <div class="buttons">
            <PinButton line={line} />
            {!fromPolicy && (
              <>
                <HideButton line={line} />
                <a class="button button-quiet" href="#own">
                  {t('own_edit')}
                </a>
              </>
            )}
          </div>
        </div>
      </details>
    </article>
  );
}

interface ToolProps {
  line: Line;
}

export function PinButton({ line }: ToolProps) {
  const { t } = useMessages();
  const name = useLineName(line);
  const change = useChangeOwn();
  const pinned = useOwn().pinned.includes(line.id);
  const text = t(pinned ? 'own_unpin' : 'own_pin');
  return (
    <button
      type="button"
      class="button button-quiet"
      aria-label={`${text}: ${name}`}
      onClick={() =>
        change(
          (own) => withPinned(own, line.id, !pinned),
          t(pinned ? 'own_unpinned' : 'own_pinned', { name }),
          (own) => withPinned(own, line.id, pinned),
        )
      }
    >
      {text}
    </button>
  );
}

export function HideButton({ line }: ToolProps) {
  const { t } = useMessages();
  const name = useLineName(line);
  const change = useChangeOwn();
  const hidden = useOwn().hidden.includes(line.id);
  const text = t(hidden ? 'own_show' : 'own_hide');
  return (
    <button
      type="button"
      class="button button-quiet"
      aria-label={`${text}: ${name}`}
      onClick={() =>
        change(
          (own) => withHidden(own, line.id, !hidden),
          t(hidden ? 'own_shown' : 'own_hidden', { name }),
          (own) => withHidden(own, line.id, hidden),
        )
      }
    >
      {text}
    </button>
  );
}

/** The name of a line, marked with its language where that is not the page's. */
export function LineName({ line }: ToolProps) {
  return isOwn(line) ? <OwnText of={line.own.name} /> : <HelplineName of={line} />;
}

/** What a person wrote, in whatever script, set in the font for it. */
export function OwnText({ of }: { of: string }) {
  const { language } = useMessages();
  const arabic = language.script === 'naskh' ? 'naskh' : 'nastaliq';
  return <bdi data-script={/\p{Script=Arabic}/u.test(of) ? arabic : 'latin'}>{of}</bdi>;
}
