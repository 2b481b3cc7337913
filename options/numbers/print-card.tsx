import { dateText } from '../../src/i18n/dates';
import { useMessages } from '../../src/ui/app';
import { PrintedDraftNotice } from '../../src/ui/draft-notice';
import { shownContact } from '../../src/ui/helpline-words';
import { PrintPage } from '../kit/print-page';
import { LineName, OwnText } from './lines';
import { isOwn, type Numbers } from './numbers';
import { type PrintedLine, printedCard } from './print-numbers';

interface PrintCardProps {
  /** "Pakistan · Sindh" */
  region: string;
  numbers: Numbers;
}

/** The numbers as a card for a fridge or a classroom wall. */
export function PrintCard({ region, numbers }: PrintCardProps) {
  const { t, language } = useMessages();
  const { groups, checked, left } = printedCard(numbers);

  return (
    <PrintPage>
      <header>
        <p class="print-title">{t('print_title')}</p>
        <p class="print-region">{region}</p>
      </header>
      {groups.map(({ id, lines }) => (
        <section key={id} class={`print-group print-${id}`}>
          <p class="print-heading">{t(`help_group_${id}`)}</p>
          <ul>
            {lines.map((printed) => (
              <Printed key={printed.line.id} printed={printed} />
            ))}
          </ul>
        </section>
      ))}
      <footer>
        <p class="print-never">{t('print_never')}</p>
        <p>
          {checked && t('print_checked', { date: dateText(checked, language.tag) })}{' '}
          {left > 0 && t('print_left', { count: left })} <bdi lang="en">Report Instead</bdi>
        </p>
        <PrintedDraftNotice part="print" />
      </footer>
    </PrintPage>
  );
}

function Printed({ printed: { line, contact } }: { printed: PrintedLine }) {
  const { t } = useMessages();
  const own = isOwn(line);
  const facts = [
    !own && line.hours?.kind === 'always' && line.kind !== 'emergency' ? t('print_always') : '',
    !own && line.confidence === 'low' ? t('help_not_confirmed') : '',
  ].filter((fact) => fact !== '');
  return (
    <li>
      {contact && (
        <bdi dir="ltr" class={contact.type === 'phone' ? 'print-number' : 'print-mail'}>
          {shownContact(contact)}
        </bdi>
      )}
      <span class="print-name">
        <LineName line={line} beside={contact ?? undefined} />
        {own && line.own.note && (
          <span class="print-fact">
            <OwnText of={line.own.note} />
          </span>
        )}
        {facts.map((fact) => (
          <span key={fact} class="print-fact">
            {fact}
          </span>
        ))}
      </span>
    </li>
  );
}
