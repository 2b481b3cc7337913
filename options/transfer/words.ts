/** What is said about a file that is loaded: what is wrong with it, and what it would change. */
import { languages } from '../../src/i18n/languages';
import type { MessageKey } from '../../src/i18n/messages';
import type { BackupProblem } from '../../src/settings/backup';
import type { RegionCodes, Settings, SettingsPart } from '../../src/settings/schema';
import { sites } from '../../src/sites/index';
import { useMessages } from '../../src/ui/app';
import { listText } from '../../src/ui/helpline-words';
import { useRegionName } from '../../src/ui/region-names';

const asTyped: Readonly<Partial<Record<BackupProblem['reason'], MessageKey>>> = {
  phone: 'own_phone_invalid',
  email: 'own_email_invalid',
  web: 'own_web_invalid',
  way: 'own_way_missing',
};

/** What is wrong, in a whole sentence. */
export function useBackupProblemText(): (problem: BackupProblem) => string {
  const { t, language } = useMessages();
  return ({ reason, expected = 'string', values = [], most = 0 }) => {
    const typed = asTyped[reason];
    if (typed) return t(typed);
    return t(
      `transfer_why_${reason as Exclude<BackupProblem['reason'], 'phone' | 'email' | 'web' | 'way'>}`,
      {
        expected: t(`transfer_kind_${expected}`),
        values: listText(values, language.tag),
        most,
      },
    );
  };
}

/** A part of the settings in words. */
export function usePartText(settings: Settings): (part: SettingsPart) => string {
  const { t, language } = useMessages();
  const region = useRegionText(settings.region);
  const second = useRegionText(settings.secondRegion);
  const list = (words: readonly string[]) =>
    words.length > 0 ? listText(words, language.tag) : t('transfer_none');
  return (part) => {
    switch (part) {
      case 'language':
        return (
          languages.find(({ tag }) => tag === settings.language)?.name ??
          settings.language ??
          t('options_language_follow')
        );
      case 'region':
        return region;
      case 'secondRegion':
        return second;
      case 'prompt':
        return t(`options_prompt_${settings.prompt.mode}`);
      case 'sites':
        return list(settings.sites.off.map((id) => sites.find((site) => site.id === id)?.name ?? id));
      case 'addedSites':
        return list(settings.addedSites.map(({ host }) => host));
      case 'intake':
        return settings.intake ? `${settings.intake.name} (${settings.intake.url})` : t('transfer_none');
      case 'exit':
        return settings.exit.url;
      case 'privacy':
        return `${t('options_history_keep')}: ${t(settings.privacy.keepHistory ? 'options_on' : 'options_off')}`;
    }
  };
}

function useRegionText(region: RegionCodes | null): string {
  const { t } = useMessages();
  return useRegionName(region) || t('transfer_none');
}
