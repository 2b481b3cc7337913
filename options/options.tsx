import type { FunctionComponent } from 'preact';
import { Frame } from './frame';
import type { PageId } from './pages';
import { About } from './sections/about';
import { Help } from './sections/help';
import { LanguageChoice } from './sections/language';
import { Me } from './sections/me';
import { OrganisationIntake } from './sections/organisation';
import { Privacy } from './sections/privacy';
import { PromptMode } from './sections/prompt';
import { RegionPage } from './sections/region';
import { Sites } from './sections/sites';
import { SetAsideNotice } from './set-aside-notice';
import { StatusProvider } from './status';
import { usePage } from './use-page';

const sections: Readonly<Record<PageId, FunctionComponent>> = {
  help: Help,
  me: Me,
  region: RegionPage,
  language: LanguageChoice,
  prompt: PromptMode,
  sites: Sites,
  organisation: OrganisationIntake,
  privacy: Privacy,
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
