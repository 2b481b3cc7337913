import { PolicySummary } from '../../options/organisation/policy-summary';
import { SettingsList } from '../../options/settings/page';
import { usePolicy } from '../ui/app';

/** What the organisation that hosts this page has set, and what in its file cannot be used. */
export function OrganisationPage() {
  return usePolicy() ? <PolicySummary /> : <SettingsList />;
}
