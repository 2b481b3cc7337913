import type { ComponentType } from 'preact';
import type { OwnEntriesRead } from '../src/settings/own-entries';
import { later } from '../src/ui/later';
import { Frame } from './frame';
import { OwnProvider } from './own';
import { PageFailed } from './page-failed';
import type { PageId } from './pages';
import { About } from './sections/about';
import { Help } from './sections/help';
import { LanguageChoice } from './sections/language';
import { Me } from './sections/me';
import { PromptMode } from './sections/prompt';
import { RegionPage } from './sections/region';
import { SettingsList } from './sections/settings';
import { SetAsideNotice } from './set-aside-notice';
import { StatusProvider } from './status';
import { usePage } from './use-page';

const sections: Readonly<Record<PageId, ComponentType>> = {
  help: Help,
  own: later(() => import('./sections/own').then(({ OwnNumbers }) => OwnNumbers), PageFailed),
  me: Me,
  saw: later(() => import('./sections/guidance/pages').then(({ Saw }) => Saw), PageFailed),
  danger: later(
    () => import('./sections/guidance/pages').then(({ ChildInDanger }) => ChildInDanger),
    PageFailed,
  ),
  shared: later(() => import('./sections/guidance/pages').then(({ Shared }) => Shared), PageFailed),
  police: later(() => import('./sections/guidance/pages').then(({ Police }) => Police), PageFailed),
  teachers: later(() => import('./sections/guidance/pages').then(({ Teachers }) => Teachers), PageFailed),
  exit: later(() => import('./sections/guidance/pages').then(({ Exit }) => Exit), PageFailed),
  practice: later(() => import('./sections/guidance/practice').then(({ Practice }) => Practice), PageFailed),
  welcome: later(() => import('./sections/welcome').then(({ Welcome }) => Welcome), PageFailed),
  settings: SettingsList,
  region: RegionPage,
  language: LanguageChoice,
  prompt: PromptMode,
  sites: later(() => import('./sections/settings-pages').then(({ Sites }) => Sites), PageFailed),
  organisation: later(
    () => import('./sections/settings-pages').then(({ OrganisationIntake }) => OrganisationIntake),
    PageFailed,
  ),
  privacy: later(() => import('./sections/settings-pages').then(({ Privacy }) => Privacy), PageFailed),
  forms: later(() => import('./sections/settings-pages').then(({ Forms }) => Forms), PageFailed),
  transfer: later(() => import('./sections/settings-pages').then(({ Transfer }) => Transfer), PageFailed),
  about: About,
};

/**
 * The options page: one document, one section at a time.
 * @param own the own entries as stored when the page opened
 */
export function Options({ own }: { own: OwnEntriesRead }) {
  const page = usePage();
  const Section = sections[page];
  return (
    <OwnProvider first={own}>
      <StatusProvider page={page}>
        <Frame page={page}>
          {page !== 'me' && <SetAsideNotice />}
          <Section />
        </Frame>
      </StatusProvider>
    </OwnProvider>
  );
}
