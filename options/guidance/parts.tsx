import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { linesAbout } from '../../src/directory/about';
import { forRegion } from '../../src/directory/groups';
import type { HelplineTopic } from '../../src/directory/topics';
import type { MessageKey } from '../../src/i18n/messages';
import { useMessages } from '../../src/ui/app';
import { QuickExitNote } from '../../src/ui/quick-exit';
import { useCountry } from '../../src/ui/use-directory';
import { useRegion } from '../../src/ui/use-region';
import { PageDraftNotice } from '../kit/draft-notice';
import { useNow } from '../kit/use-now';
import { LackingNumbers } from '../numbers/lacking';
import { FirstCalls, LineRows } from '../numbers/lines';
import { arrange, firstCalls, isOwn, type Line, type Numbers, withoutHidden } from '../numbers/numbers';
import { useOwnAndPolicy } from '../numbers/policy-entries';
import { ChosenRegion } from '../region/region-line';

/** Few enough to choose from when afraid; all others are one press away. */
const fewOwn = 2;

interface GuideProps {
  /** Its texts' part of the locale files. */
  part: string;
  lead: MessageKey;
  /** What comes before all words: whom to call, where it may be urgent. */
  first?: ComponentChildren;
  children: ComponentChildren;
}

/** A page of guidance: what it is for in a sentence or two, the rest, and whether its text was reviewed. */
export function Guide({ part, lead, first, children }: GuideProps) {
  const { t } = useMessages();
  return (
    <div class="guidance">
      {first}
      <p class="lead">{t(lead)}</p>
      {children}
      <QuickExitNote />
      <PageDraftNotice part={part} />
    </div>
  );
}

interface PartProps {
  title: MessageKey;
  /** Sentences below the title. */
  texts?: readonly MessageKey[];
  /** Points below those. */
  points?: readonly MessageKey[];
  children?: ComponentChildren;
}

/** A heading with what stands under it. */
export function Part({ title, texts = [], points = [], children }: PartProps) {
  const { t } = useMessages();
  return (
    <section>
      <h2>{t(title)}</h2>
      {texts.map((key) => (
        <p key={key}>{t(key)}</p>
      ))}
      {points.length > 0 && <Points of={points} />}
      {children}
    </section>
  );
}

/** @param ordered numbered, where the order counts */
export function Points({ of, ordered = false }: { of: readonly MessageKey[]; ordered?: boolean }) {
  const { t } = useMessages();
  const List = ordered ? 'ol' : 'ul';
  return (
    <List class="plain-list">
      {of.map((key) => (
        <li key={key}>{t(key)}</li>
      ))}
    </List>
  );
}

/** The numbers of the person's region with their own and their organisation's among them, as on the page of all. */
export function useRegionNumbers(): Numbers {
  const region = useRegion();
  const { file } = useCountry(region?.country ?? null);
  const own = useOwnAndPolicy();
  return useMemo(
    () => arrange(file ? forRegion(file, region?.subdivision ?? null).helplines : [], own, 'all'),
    [file, region, own],
  );
}

/** The lines of some groups, in the order of the groups. */
export function linesOf({ groups }: Numbers, ...ids: readonly Numbers['groups'][number]['id'][]): Line[] {
  return ids.flatMap((id) => groups.find((group) => group.id === id)?.lines ?? []);
}

interface GuideNumbersProps {
  title?: MessageKey;
  note?: MessageKey;
}

/** Whom to call, on the spot: police and ambulance, who protects children, and the person's own numbers. */
export function GuideNumbers({ title = 'guide_numbers', note = 'guide_numbers_note' }: GuideNumbersProps) {
  const { t } = useMessages();
  const numbers = useRegionNumbers();
  const now = useNow();
  const [openedAt] = useState(now);
  const first = firstCalls(numbers, openedAt);
  const own = [
    ...linesOf(numbers, 'own'),
    // A school's own counsellor may have been given a place among the others.
    ...linesOf(numbers, 'talk', 'police_cyber', 'more').filter(isOwn),
  ]
    .filter((line) => !first.some(({ id }) => id === line.id))
    .slice(0, fewOwn);
  return (
    <section class="guide-numbers">
      <h2>{t(title)}</h2>
      <LackingNumbers />
      <FirstCalls helplines={first} now={now} />
      <p>{t(note)}</p>
      {own.length > 0 && <LineRows lines={own} now={now} />}
      <ChosenRegion />
      <p class="link-alone">
        <a href="#help">{t('guide_numbers_more')}</a>
      </p>
    </section>
  );
}

/** Few enough to read; all others are one press away. */
const fewAbout = 3;

/** Whom to call about a matter of its own, in the person's region. */
export function LinesAbout({ topic }: { topic: HelplineTopic }) {
  const region = useRegion();
  const { file } = useCountry(region?.country ?? null);
  const now = useNow();
  const { hidden } = useOwnAndPolicy();
  const all = file ? forRegion(file, region?.subdivision ?? null).helplines : [];
  const lines = linesAbout(topic, withoutHidden(all, hidden));
  return <LineRows lines={lines.slice(0, fewAbout)} now={now} />;
}

/** The way to report a link: the popup as a page of its own, where the link can be pasted. */
export function ReportLink() {
  const { t } = useMessages();
  return (
    <p>
      <a class="button button-primary" href="../popup/index.html" target="_blank" rel="noopener">
        {t('guide_report_open')}
      </a>
    </p>
  );
}
