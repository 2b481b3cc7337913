import type { ComponentChildren } from 'preact';
import { languages } from '../../src/i18n/languages';
import type { SettingsPart } from '../../src/settings/schema';
import { sites } from '../../src/sites/index';
import { useMessages, usePolicy, useSettings } from '../../src/ui/app';
import { listText } from '../../src/ui/helpline-words';
import { isolated } from '../../src/ui/isolated';
import { partNames } from '../../src/ui/part-names';
import { useRegionName } from '../../src/ui/region-names';
import { DirectoryUpdates } from './directory-updates';

/** What the organisation that manages this browser has set, and what in its policy cannot be used. */
export function PolicySummary() {
  const { t, language } = useMessages();
  const policy = usePolicy();
  const inForce = useSettings();
  // Where a part is free, the person may have chosen something else.
  const settings = { ...inForce, ...policy?.settings };
  const region = useRegionName(settings.region);
  const second = useRegionName(settings.secondRegion);
  if (!policy) return null;

  const siteName = (id: string) => sites.find((site) => site.id === id)?.name ?? id;
  const names = (list: readonly string[]) => listText([...list], language.tag);
  const { prompt, intake, exit } = settings;
  const values: readonly { part: SettingsPart; value: ComponentChildren }[] = [
    {
      part: 'language',
      value: languages.find(({ tag }) => tag === settings.language)?.name ?? t('options_language_follow'),
    },
    { part: 'region', value: region || '–' },
    { part: 'secondRegion', value: second || '–' },
    { part: 'prompt', value: t(`options_prompt_${prompt.mode}`) },
    { part: 'sites', value: names(settings.sites.off.map(siteName)) || '–' },
    {
      part: 'intake',
      value: intake ? (
        <>
          {intake.name} <bdi dir="ltr">{intake.url}</bdi>
        </>
      ) : (
        '–'
      ),
    },
    {
      part: 'exit',
      value: (
        <>
          <bdi dir="ltr">{exit.url}</bdi>{' '}
          {exit.url === inForce.exit.url && <span>{t('exit_policy_sees')}</span>}
        </>
      ),
    },
  ];
  const { helplines, channels, directory, look, lookProblems } = policy;
  const whyOf = (path: string) =>
    lookProblems
      .filter(({ part }) => path === (part ? `organisation.${part}` : 'organisation'))
      .map(({ reason, contrast = '' }) => t(`policy_look_${reason}`, { contrast }))
      .join(' ');
  return (
    <section aria-labelledby="policy">
      <h2 id="policy">{t('policy_title')}</h2>
      <p>{t('policy_intro')}</p>
      {policy.problems.length > 0 && (
        <div class="notice">
          {policy.problems.map((path) => (
            <p key={path}>
              <strong>{t('policy_problem', { path: isolated(path) })}</strong> {whyOf(path)}
            </p>
          ))}
          <p>{t('policy_problem_next')}</p>
        </div>
      )}
      <dl class="policy-list">
        {values
          .filter(({ part }) => policy.locked.includes(part) || policy.settings[part] !== undefined)
          .map(({ part, value }) => (
            <Row key={part} label={t(partNames[part])} fixed={policy.locked.includes(part)}>
              {value}
            </Row>
          ))}
        {helplines.length > 0 && (
          <Row label={t('policy_part_helplines')} fixed>
            {names(helplines.map(({ name }) => name))}
          </Row>
        )}
        {look && (
          <Row label={t('policy_part_look')} fixed>
            <bdi>{look.name}</bdi> {look.colour && <bdi dir="ltr">{look.colour}</bdi>}
          </Row>
        )}
        {channels.length > 0 && (
          <Row label={t('policy_part_channels')} fixed>
            {names(channels.map(({ name }) => name.en))}
          </Row>
        )}
      </dl>
      {directory && <DirectoryUpdates url={directory.url} />}
    </section>
  );
}

function Row({ label, fixed, children }: { label: string; fixed: boolean; children: ComponentChildren }) {
  const { t } = useMessages();
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
      <dd>
        <span class="tag">{t(fixed ? 'policy_fixed' : 'policy_free')}</span>
      </dd>
    </div>
  );
}
