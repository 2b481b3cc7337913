import type { FunctionComponent } from 'preact';
import { Frame } from './frame';
import { later } from './later';
import type { PageId } from './pages';
import { About } from './sections/about';
import { Help } from './sections/help';
import { LanguageChoice } from './sections/language';
import { Me } from './sections/me';
import { PromptMode } from './sections/prompt';
import { RegionPage } from './sections/region';
import { SetAsideNotice } from './set-aside-notice';
import { StatusProvider } from './status';
import { usePage } from './use-page';

const sections: Readonly<Record<PageId, FunctionComponent>> = {
  help: Help,
  me: Me,
  region: RegionPage,
  language: LanguageChoice,
  prompt: PromptMode,
  sites: later(() => import('./sections/sites').then(({ Sites }) => Sites)),
  organisation: later(() =>
    import('./sections/organisation').then(({ OrganisationIntake }) => OrganisationIntake),
  ),
  privacy: later(() => import('./sections/privacy').then(({ Privacy }) => Privacy)),
  about: About,
};

/** The options page: one document, one section at a time. */
export function Options() {
  const page = usePage();
  const Section = sections[page];
  return (
    <StatusProvider page={page}>
      <Frame page={page}>
        {page !== 'me' && <SetAsideNotice />}
        <Section />
      </Frame>
    </StatusProvider>
  );
}
