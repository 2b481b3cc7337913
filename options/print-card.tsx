import { useEffect, useRef } from 'preact/hooks';
import { useMessages } from '../src/ui/app';
import { dateText, written } from '../src/ui/helpline-words';
import { LineName, OwnText } from './line-card';
import { isOwn, type Numbers } from './numbers';
import { type PrintedLine, printedCard } from './print-numbers';

interface PrintCardProps {
  /** "Pakistan · Sindh" */
  region: string;
  numbers: Numbers;
}

/** As large as it fits: print gets smaller in these steps. */
const scales = [1.4, 1.3, 1.2, 1.12, 1.06, 1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52];

/**
 * The numbers as a card for a fridge or a classroom wall: one A4 page, black on white. It is on the page all the
 * time, out of sight, so that the browser's own way to print gives the same card.
 */
export function PrintCard({ region, numbers }: PrintCardProps) {
  const { t, language } = useMessages();
  const page = useRef<HTMLElement>(null);
  const { groups, checked, left } = printedCard(numbers);

  useEffect(() => {
    const fit = () => page.current && fitToPage(page.current);
    addEventListener('beforeprint', fit);
    return () => removeEventListener('beforeprint', fit);
  }, []);

  return (
    <div class="print-place" aria-hidden="true">
      <article class="print-card" ref={page}>
        <div class="print-content">
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
          </footer>
        </div>
      </article>
    </div>
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
          {written(contact)}
        </bdi>
      )}
      <span class="print-name">
        <LineName line={line} />
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

/** Makes the print smaller until all of it is on the page. */
export function fitToPage(page: HTMLElement): void {
  const content = page.firstElementChild;
  for (const scale of scales) {
    page.style.setProperty('--print-scale', String(scale));
    if (content && content.scrollHeight <= page.clientHeight - verticalPadding(page)) return;
  }
}

function verticalPadding(page: HTMLElement): number {
  const { paddingBlockStart, paddingBlockEnd } = getComputedStyle(page);
  return Number.parseFloat(paddingBlockStart) + Number.parseFloat(paddingBlockEnd);
}

/** Prints what stands on the page out of sight, once its fonts are there. */
export async function printCard(): Promise<void> {
  await document.fonts.ready;
  print();
}
