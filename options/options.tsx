import type { ComponentType } from 'preact';
import type { OwnEntriesRead } from '../src/settings/own-entries';
import { later } from '../src/ui/later';
import { About } from './about/page';
import { editionPages } from './edition-pages';
import { PageFrame } from './frame/frame';
import { PageFailed } from './frame/page-failed';
import type { PageId } from './frame/pages';
import { SetAsideNotice } from './frame/set-aside-notice';
import { usePage } from './frame/use-page';
import { Help } from './help/page';
import { StatusProvider } from './kit/status';
import { LanguageChoice } from './language/page';
import { Me } from './me/page';
import { OwnProvider } from './numbers/own-entries';
import { PromptMode } from './prompt/page';
import { RegionPage } from './region/page';
import { SettingsList } from './settings/page';

const sections: Readonly<Partial<Record<PageId, ComponentType>>> = {
  help: Help,
  own: later(() => import('./own/page').then(({ OwnNumbers }) => OwnNumbers), PageFailed),
  me: Me,
  saw: later(() => import('./guidance/pages').then(({ Saw }) => Saw), PageFailed),
  danger: later(() => import('./guidance/pages').then(({ ChildInDanger }) => ChildInDanger), PageFailed),
  shared: later(() => import('./guidance/pages').then(({ SharedAlready }) => SharedAlready), PageFailed),
  police: later(() => import('./guidance/pages').then(({ Police }) => Police), PageFailed),
  teachers: later(() => import('./guidance/pages').then(({ Teachers }) => Teachers), PageFailed),
  exit: later(() => import('./guidance/pages').then(({ Exit }) => Exit), PageFailed),
  practice: later(() => import('./guidance/practice').then(({ Practice }) => Practice), PageFailed),
  welcome: later(() => import('./welcome/page').then(({ Welcome }) => Welcome), PageFailed),
  settings: SettingsList,
  region: RegionPage,
  language: LanguageChoice,
  prompt: PromptMode,
  sites: later(() => import('./settings/pages').then(({ Sites }) => Sites), PageFailed),
  organisation: later(
    () => import('./settings/pages').then(({ OrganisationIntake }) => OrganisationIntake),
    PageFailed,
  ),
  several: later(() => import('./settings/pages').then(({ Several }) => Several), PageFailed),
  privacy: later(() => import('./settings/pages').then(({ Privacy }) => Privacy), PageFailed),
  forms: later(() => import('./settings/pages').then(({ Forms }) => Forms), PageFailed),
  transfer: later(() => import('./settings/pages').then(({ Transfer }) => Transfer), PageFailed),
  about: About,
  ...editionPages,
};

/**
 * The options page: one document, one section at a time.
 * @param own the own entries as stored when the page opened
 */
export function Options({ own }: { own: OwnEntriesRead }) {
  const page = usePage();
  // Only pages that this edition has can be named.
  const Section = sections[page] ?? PageFailed;
  return (
    <OwnProvider first={own}>
      <StatusProvider page={page}>
        <PageFrame page={page}>
          {page !== 'me' && <SetAsideNotice />}
          <Section />
        </PageFrame>
      </StatusProvider>
    </OwnProvider>
  );
}
