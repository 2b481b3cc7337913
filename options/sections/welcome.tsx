import { sites } from '../../src/sites/index';
import { useMessages } from '../../src/ui/app';
import { listText } from '../../src/ui/helpline-words';
import { LanguageList } from '../language-list';
import { RegionLine } from '../region-line';
import { useSave } from '../use-save';
import { Part, Points } from './guidance/parts';
import { Unreviewed } from './guidance/unreviewed';

/** The one page after installation; everything on it can wait. */
export function Welcome() {
  const { t, language } = useMessages();
  const save = useSave();
  const names = sites.filter(({ watch }) => watch && watch.hosts.length > 0).map(({ name }) => name);
  return (
    <div class="guidance">
      <Unreviewed part="welcome" />
      <p class="lead">
        {t('welcome_lead')} <a href="#help">{t('welcome_skip')}</a>
      </p>
      <LanguageList
        legend={t('welcome_language')}
        chosen={language.tag}
        onChoose={(tag) => void save({ language: tag })}
      />
      <Part title="welcome_place" texts={['welcome_place_why']}>
        <RegionLine />
      </Part>
      <Part title="welcome_does" points={['welcome_does_ask', 'welcome_does_link', 'welcome_does_help']} />
      <Part title="welcome_never">
        <Points
          of={['options_never_look', 'options_never_send', 'options_never_name', 'options_never_count']}
        />
      </Part>
      <Part title="welcome_sites">
        <p>{t('welcome_sites_list', { sites: listText(names, language.tag) })}</p>
        <p class="link-alone">
          <a href="#sites">{t('welcome_sites_change')}</a>
        </p>
      </Part>
      <p class="buttons">
        <a class="button" href="#help">
          {t('welcome_done')}
        </a>
        <a class="button button-quiet" href="#practice">
          {t('welcome_try')}
        </a>
      </p>
    </div>
  );
}
