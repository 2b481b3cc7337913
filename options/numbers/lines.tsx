import { browser } from '../../src/browser';
import type { Contact, Helpline } from '../../src/directory/schema';
import type { MessageKey } from '../../src/i18n/messages';
import { withHidden, withPinned } from '../../src/settings/own-entries';
import { useMessages } from '../../src/ui/app';
import { FirstCall, HelplineName, HelplineRow, UnbrokenNumbers, Ways } from '../../src/ui/helpline-card';
import { helplineName, ownTextForReader, shownContact } from '../../src/ui/helpline-words';
import { TextToTell } from '../../src/ui/text-to-tell';
import { isEmergency, isOwn, type Line, type OwnLine } from './numbers';
import { useChangeOwn, useOwn } from './own-entries';
import { useIsFromPolicy } from './policy-entries';

interface LineRowsProps {
  lines: readonly Line[];
  now: Date;
  /** They stand where they stand: pinning would not move them. */
  isPlaced?: boolean;
}

/** Numbers as rows that unfold, the directory's or the person's own, with what can be done with each. */
export function LineRows({ lines, now, isPlaced = false }: LineRowsProps) {
  return (
    <div class="lines">
      {lines.map((line) =>
        isOwn(line) ? (
          <OwnLineRow key={line.id} line={line} />
        ) : (
          <HelplineRow key={line.id} helpline={line} now={now}>
            <HelplineTools helpline={line} isPlaced={isPlaced} />
          </HelplineRow>
        ),
      )}
    </div>
  );
}

/** The few to call first, large. */
export function FirstCalls({ helplines, now }: { helplines: readonly Helpline[]; now: Date }) {
  return (
    <div class="first-calls">
      {helplines.map((helpline) => (
        <FirstCall key={helpline.id} helpline={helpline} now={now}>
          <HelplineTools helpline={helpline} isPlaced />
        </FirstCall>
      ))}
    </div>
  );
}

/** What a line is called, in the language of the page. */
function useLineName(line: Line): string {
  const messages = useMessages();
  return isOwn(line) ? line.own.name : helplineName(line, messages).text;
}

function HelplineTools({ helpline, isPlaced }: { helpline: Helpline; isPlaced: boolean }) {
  const messages = useMessages();
  const isPinned = useOwn().pinned.includes(helpline.id);
  const { t } = messages;
  const first = () => ({
    about: helpline.id,
    text: t('wrong_text', {
      id: helpline.id,
      name: helplineName(helpline, messages).text,
      numbers: helpline.contacts.map(shownContact).join(', '),
      checked: helpline.verified?.on ?? '',
      version: browser.runtime.getManifest().version,
    }),
  });
  return (
    <div class="card-tools">
      {isEmergency(helpline) ? (
        <p>{t('own_emergency_stays')}</p>
      ) : (
        <div class="buttons">
          {(isPinned || !isPlaced) && <PinButton line={helpline} />}
          <HideButton line={helpline} />
        </div>
      )}
      <TextToTell open="wrong_open" first={first} />
    </div>
  );
}

/** An own entry: no sources and no date, but whose word it is. */
function OwnLineRow({ line }: { line: OwnLine }) {
  const { t } = useMessages();
  const { own } = line;
  const fromPolicy = useIsFromPolicy(own);
  return (
    <details class="line">
      <summary>
        <h3>
          <OwnText of={own.name} />
        </h3>
        {own.phone && (
          <bdi dir="ltr" class="line-number">
            {own.phone}
          </bdi>
        )}
        {own.note && (
          <span class="line-open">
            <OwnText of={own.note} />
          </span>
        )}
        <span class="opens" />
      </summary>
      <Ways contacts={line.contacts} />
      <p class="helpline-for">{t(fromPolicy ? 'policy_by' : 'own_by_you')}</p>
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
    </details>
  );
}

interface LineProps {
  line: Line;
}

interface LineNameProps extends LineProps {
  /** A number of it that stands next to the name. */
  beside?: Contact | undefined;
}

/** Puts a line among the own numbers at the top, or back where it was. */
export function PinButton({ line }: LineProps) {
  const pinned = useOwn().pinned.includes(line.id);
  return (
    <MarkButton
      line={line}
      marked={pinned}
      mark={withPinned}
      label={pinned ? 'own_unpin' : 'own_pin'}
      done={pinned ? 'own_unpinned' : 'own_pinned'}
    />
  );
}

/** Takes a line out of sight, or brings it back. */
export function HideButton({ line }: LineProps) {
  const hidden = useOwn().hidden.includes(line.id);
  return (
    <MarkButton
      line={line}
      marked={hidden}
      mark={withHidden}
      label={hidden ? 'own_show' : 'own_hide'}
      done={hidden ? 'own_shown' : 'own_hidden'}
    />
  );
}

interface MarkButtonProps extends LineProps {
  marked: boolean;
  /** Sets the mark of the line with this id, or takes it away. */
  mark: typeof withPinned;
  label: MessageKey;
  /** What is said once it is done. */
  done: MessageKey;
}

function MarkButton({ line, marked, mark, label, done }: MarkButtonProps) {
  const { t } = useMessages();
  const name = useLineName(line);
  const change = useChangeOwn();
  const text = t(label);
  return (
    <button
      type="button"
      class="button button-quiet"
      aria-label={`${text}: ${name}`}
      onClick={() =>
        change(
          (own) => mark(own, line.id, !marked),
          t(done, { name }),
          (own) => mark(own, line.id, marked),
        )
      }
    >
      {text}
    </button>
  );
}

/** The name of a line, marked with its language where that is not the page's. */
export function LineName({ line, beside }: LineNameProps) {
  return isOwn(line) ? <OwnText of={line.own.name} /> : <HelplineName of={line} beside={beside} />;
}

/** What a person wrote, in whatever script, set in the font for it. */
export function OwnText({ of }: { of: string }) {
  const { language } = useMessages();
  const arabic = language.script === 'naskh' ? 'naskh' : 'nastaliq';
  return (
    <bdi data-script={/\p{Script=Arabic}/u.test(of) ? arabic : 'latin'}>
      <UnbrokenNumbers of={ownTextForReader(of)} />
    </bdi>
  );
}
