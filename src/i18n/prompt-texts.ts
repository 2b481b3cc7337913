import type { Language } from './languages';
import type { MessageKey, Messages } from './messages';

/** What the prompt says, in the person's language. The background answers a held act with it. */
export interface PromptTexts {
  language: string;
  direction: Language['direction'];
  script: Language['script'];
  /** Who asks: the product's name, and that it is the person's extension. */
  product: string;
  from: string;
  title: string;
  body: string;
  /** Shown only where the post's address is known. May be empty. */
  bodyMore: string;
  addressLabel: string;
  /** Said when the address is missing or uncertain: what that means, and the quickest way to the link. */
  notes: Record<'page' | 'opaque' | 'none' | 'choose', string>;
  report: string;
  dontShare: string;
  share: string;
  snooze: string;
  snoozeHour: string;
  snoozeToday: string;
  /** Empty where an organisation has locked which sites are asked about. */
  snoozeSite: string;
  /** Said in the prompt after a snooze was chosen. */
  snoozed: Record<'hour' | 'today' | 'site', string>;
  help: string;
  /** Shown for a moment after "don't share", with a way to report after all. */
  notShared: string;
  reportAfterAll: string;
}

/** How to get a link that is not in the page: by the post's time, by the site's own "copy link", in the app. */
type WayToLink = 'time' | 'copy' | 'app' | 'none';

/** The wording changes each time: people soon stop reading what always looks the same (Anderson et al., CHI 2015). */
const warm = { title: 'prompt_title_warm', body: 'prompt_body_warm', more: 'prompt_body_warm_more' } as const;
const tones: readonly { title: MessageKey; body: MessageKey; more?: MessageKey }[] = [
  warm,
  { title: 'prompt_title_plain', body: 'prompt_body_plain' },
  { title: 'prompt_title_calm', body: 'prompt_body_calm' },
];

/** Where the page holds no link to the post, by the quickest way to one. */
const noteWithoutLink: Record<WayToLink, MessageKey> = {
  time: 'prompt_note_none_time',
  copy: 'prompt_note_none_copy',
  app: 'prompt_note_none_app',
  none: 'prompt_note_none_copy',
};

/**
 * What the prompt says.
 * @param way the site's quickest way to a link that is not in the page
 * @param isPrivate for a private window: a site that is switched off there is not saved in the settings
 * @param asked how many prompts were shown before: it chooses the wording, and after the first the prompt is
 *   smaller
 */
export function promptTexts(
  { language, t }: Messages,
  way: WayToLink,
  asked: number,
  isPrivate = false,
): PromptTexts {
  const tone = tones[asked % tones.length] ?? warm;
  return {
    language: language.tag,
    direction: language.direction,
    script: language.script,
    product: 'Report Instead',
    from: t('prompt_from'),
    title: t(tone.title),
    // After the first time only the most important line: this is about harm, not about every post.
    body: t(asked > 0 ? 'prompt_only_if' : tone.body),
    bodyMore: asked === 0 && tone.more ? t(tone.more) : '',
    addressLabel: t('prompt_address_label'),
    notes: {
      page: t('prompt_note_page'),
      opaque: t('prompt_note_opaque'),
      none: t(noteWithoutLink[way]),
      choose: t('prompt_note_choose'),
    },
    report: t('prompt_report'),
    dontShare: t('prompt_dont_share'),
    share: t('prompt_share'),
    snooze: t('prompt_snooze'),
    snoozeHour: t('prompt_snooze_hour'),
    snoozeToday: t('prompt_snooze_today'),
    snoozeSite: t('prompt_snooze_site'),
    snoozed: {
      hour: t('prompt_snoozed_hour'),
      today: t('prompt_snoozed_today'),
      site: t(isPrivate ? 'prompt_snoozed_site_private' : 'prompt_snoozed_site'),
    },
    help: t('prompt_help'),
    notShared: t('prompt_not_shared'),
    reportAfterAll: t('prompt_report_after_all'),
  };
}
