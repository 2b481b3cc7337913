import { forRegion, groupOf } from '../../src/directory/groups';
import type { Channel, CountryFile, Helpline } from '../../src/directory/schema';
import { selfRemoval } from '../../src/report/route';
import { useMessages } from '../../src/ui/app';
import { HelplineCard } from '../../src/ui/helpline-card';
import { textForReader } from '../../src/ui/helpline-words';
import { LineIcon } from '../../src/ui/line-icon';
import { QuickExitNote } from '../../src/ui/quick-exit';
import { useCountry, useWorld } from '../../src/ui/use-directory';
import { useRegion } from '../../src/ui/use-region';
import { Part, Points } from '../guidance/parts';
import { PageDraftNotice } from '../kit/draft-notice';
import { useNow } from '../kit/use-now';
import { LackingNumbers } from '../numbers/lacking';
import { ChosenRegion } from '../region/region-line';
import { removalWords } from './removal-words';

/** How many emergency numbers a frightened child has to choose from. */
const fewEmergencies = 2;

/**
 * For the child it happened to. Asks nothing, sends nothing, and is never said to be about anybody else.
 * Its order is fixed: "not your fault" with the three ways to go on; whether it is safe to read here, while "Leave now"
 * is in sight; danger; whom to tell; helplines; pictures; what comes next.
 */
export function Me() {
  const { t } = useMessages();
  const region = useRegion();
  const { file, state } = useCountry(region?.country ?? null);
  const helplines = file ? forRegion(file, region?.subdivision ?? null).helplines : [];
  return (
    <div class="guidance">
      <NotYourFault />
      <QuickExitNote />
      <Part
        title="me_body"
        points={['me_body_no', 'me_body_quiet', 'me_body_secret', 'me_body_adult', 'me_body_hit']}
      />
      <InDanger helplines={helplines} />
      <WhomToTell />
      <ChildHelplines helplines={helplines} known={state === 'ready' || state === 'missing'} />
      <Pictures />
      <section>
        <h2>{t('me_next')}</h2>
        <p>{t('me_next_nothing')}</p>
        <p>{t('me_next_you')}</p>
      </section>
      <PageDraftNotice part="me" />
    </div>
  );
}

/** The three ways on from the first screen: headings further down this page. */
const doors = ['me_danger', 'me_call', 'me_pictures'] as const;

function NotYourFault() {
  const { t } = useMessages();
  return (
    <section class="comfort">
      <h2>{t('me_fault')}</h2>
      <div class="doors">
        {doors.map((door) => (
          <button key={door} type="button" class="button button-quiet" onClick={() => goToPart(door)}>
            {t(door)}
          </button>
        ))}
      </div>
      <p class="safe-line">{t('me_safe')}</p>
      <p>{t('me_fault_lead')}</p>
      <Points of={['me_fault_froze', 'me_fault_yes', 'me_fault_picture', 'me_fault_love', 'me_fault_hit']} />
      <p>{t('me_fault_late')}</p>
    </section>
  );
}

/** Reading goes on at a heading of this page. No link: its address would say in the history what was read. */
function goToPart(door: (typeof doors)[number]): void {
  const heading = document.getElementById(door);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

function InDanger({ helplines }: { helplines: readonly Helpline[] }) {
  const { t } = useMessages();
  const now = useNow();
  const emergencies = helplines.filter((helpline) => groupOf(helpline) === 'in_danger_now');
  return (
    <section>
      <h2 id="me_danger" tabIndex={-1}>
        {t('me_danger')}
      </h2>
      <p>{t('me_danger_lead')}</p>
      <ChosenRegion />
      <LackingNumbers />
      <div class="cards">
        {emergencies.slice(0, fewEmergencies).map((helpline) => (
          <HelplineCard key={helpline.id} helpline={helpline} now={now} calm />
        ))}
      </div>
    </section>
  );
}

function WhomToTell() {
  const { t } = useMessages();
  return (
    <section>
      <h2>{t('me_tell')}</h2>
      <Points of={['me_tell_who', 'me_tell_how', 'me_tell_start', 'me_tell_again']} />
    </section>
  );
}

function ChildHelplines({ helplines, known }: { helplines: readonly Helpline[]; known: boolean }) {
  const { t } = useMessages();
  const now = useNow();
  const forChildren = helplines.filter(({ kind }) => kind === 'child-helpline');
  return (
    <section>
      <h2 id="me_call" tabIndex={-1}>
        {t('me_call')}
      </h2>
      {known && <p>{t(forChildren.length > 0 ? 'me_call_lead' : 'me_call_none')}</p>}
      <div class="cards">
        {forChildren.map((helpline) => (
          <HelplineCard key={helpline.id} helpline={helpline} now={now} calm />
        ))}
      </div>
      <p class="hint">{t('me_call_trace')}</p>
      <p class="link-alone">
        <a href="#help">{t('me_call_more')}</a>
      </p>
    </section>
  );
}

function Pictures() {
  const { t } = useMessages();
  const world = useWorld();
  const country = useCountry(useRegion()?.country ?? null).file;
  const now = useNow();
  const services = world.file ? selfRemoval({ country, world: world.file, age: null }) : [];
  // A service by phone is a helpline, too: there it has its hours.
  const lines = services.flatMap(({ delivery }) =>
    delivery.flatMap((way) => (way.type === 'phone' ? (helplineByNumber(country, way.number) ?? []) : [])),
  );
  return (
    <section>
      <h2 id="me_pictures" tabIndex={-1}>
        {t('me_pictures')}
      </h2>
      <p>{t('me_pictures_lead')}</p>
      {world.state === 'failed' && <p class="problem">{t('me_pictures_failed')}</p>}
      <div class="cards">
        {lines.map((helpline) => (
          <HelplineCard key={helpline.id} helpline={helpline} now={now} calm />
        ))}
        {services.map((channel) => (
          <Removal key={channel.id} channel={channel} />
        ))}
      </div>
      <p class="hint">{t('me_opens')}</p>
      <Points of={['me_pictures_prove', 'me_threat']} />
    </section>
  );
}

function helplineByNumber(country: CountryFile | null, number: string): Helpline | undefined {
  return country?.helplines.find(({ contacts }) => contacts.some(({ value }) => value === number));
}

/** The two that serve every country have words of their own. */
const ownWords: Readonly<Record<string, 'me_takedown' | 'me_stopncii'>> = {
  'world-take-it-down': 'me_takedown',
  'world-stopncii': 'me_stopncii',
};

/** A service that takes one's own pictures down. It opens; nothing is handed over. */
function Removal({ channel }: { channel: Channel }) {
  const messages = useMessages();
  const { t, language } = messages;
  const form = channel.delivery.find((delivery) => delivery.type === 'form');
  if (!form) return null;
  const own = ownWords[channel.id];
  const name = textForReader(channel.name, language.tag).text;
  return (
    <article class="helpline">
      <h3>
        {own
          ? t(own)
          : `${name}: ${t(channel.removal?.pictured === 'adult' ? 'me_stopncii' : 'me_takedown')}`}
      </h3>
      {own && <p>{t(`${own}_what`)}</p>}
      <p>{removalWords(channel, messages, own !== undefined).join(' ')}</p>
      <a
        class="button button-primary"
        href={form.byLanguage?.[language.tag] ?? form.url}
        target="_blank"
        rel="noopener noreferrer"
      >
        <LineIcon name="away" />
        {own ? t(`${own}_open`) : t('me_removal_open', { name })}
      </a>
    </article>
  );
}
