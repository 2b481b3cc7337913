/**
 * XARF 4.2 for intakes of organisations that ask for it: `content/csem`, a link and nothing else.
 *
 * Schema: https://xarf.org/schemas/v4/xarf-core.json, …/types/content-base.json, …/types/content-csem.json
 * (github.com/xarf/xarf-spec, tag v4.2.0).
 *
 * Never `csam`: that type requires a `classification`, a trained analyst's finding that no bystander can make.
 * Never for violence or a child in danger: XARF has no type for these. The person is never the `reporter`.
 */
import type { Category } from '../directory/categories';
import type { Report } from './report';

/** Who operates the intake and answers for its reports. */
export interface XarfOrganisation {
  org: string;
  /** A role mailbox. */
  contact: string;
  domain: string;
}

/** The fields that are sent, and no others. */
export interface XarfReport {
  xarf_version: '4.2.0';
  report_id: string;
  timestamp: string;
  reporter: XarfOrganisation;
  sender: XarfOrganisation;
  source_identifier: string;
  category: 'content';
  type: 'csem';
  url: string;
  exploitation_type: ExploitationType;
  detection_method: 'user_report';
  verification_method: 'user_report';
  evidence_source: 'user_report';
  confidence: number;
  tags: ['review:unverified'] | ['review:unverified', 'purpose:test'];
}

type ExploitationType = 'distribution' | 'grooming' | 'trafficking';

/** A bystander's report, not an analyst's: low, and lower still when the person is not sure. */
const kinds: Partial<Record<Category, { exploitation: ExploitationType; confidence: number }>> = {
  sexual_images: { exploitation: 'distribution', confidence: 0.4 },
  grooming_threats: { exploitation: 'grooming', confidence: 0.4 },
  selling_trafficking: { exploitation: 'trafficking', confidence: 0.4 },
  not_sure: { exploitation: 'distribution', confidence: 0.2 },
};

/** Whether XARF has a type that is true for the category. */
export function hasXarf(category: Category): boolean {
  return kinds[category] !== undefined;
}

/**
 * @param organisation reporter and sender; without one there is no valid XARF, because `contact` must be a mailbox
 * @param id UUID v4, the same on every try
 * @param isTest not a person's report, and marked as such
 * @throws TypeError when there is no organisation, no link, or no type for the category
 */
export function xarfOf(
  report: Report,
  organisation: XarfOrganisation | undefined,
  id: string,
  isTest = false,
): XarfReport {
  const kind = kinds[report.category];
  if (kind === undefined) throw new TypeError(`XARF has no type for ${report.category}`);
  if (report.url === null) throw new TypeError('XARF needs a link');
  if (organisation === undefined) throw new TypeError('XARF needs an organisation to answer for it');
  const { org, contact, domain } = organisation;
  return {
    xarf_version: '4.2.0',
    report_id: id,
    timestamp: report.at,
    // Copied field by field: the schema allows no other keys.
    reporter: { org, contact, domain },
    sender: { org, contact, domain },
    source_identifier: new URL(report.url).hostname,
    category: 'content',
    type: 'csem',
    url: report.url,
    exploitation_type: kind.exploitation,
    detection_method: 'user_report',
    verification_method: 'user_report',
    evidence_source: 'user_report',
    confidence: kind.confidence,
    tags: isTest ? ['review:unverified', 'purpose:test'] : ['review:unverified'],
  };
}
