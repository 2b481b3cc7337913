import { SHARE, withWords } from '../share-words';
import type { Control, Site } from '../types';

const BUTTON = 'button, [role="button"]';
const BAR = '.status__action-bar, .detailed-status__action-bar';
const BOOST_ICONS = [':has(> .icon-retweet)', ':has(> .fa-retweet)'];
const ITEM = '.dropdown-menu__item, .dropdown-menu__item > *, [role="menuitem"]';
const TIME = 'a.status__relative-time, a.detailed-status__datetime';
/** The reader's server has checked this, while the address of an original is only what its author's server says. */
const ACCOUNT = '.display-name__account';

/** The button of the page that other sites open to share an address. */
const INTENT_BUTTON: Control = {
  id: 'publish',
  step: 'do',
  held: true,
  pressable: 'button',
  signs: {
    mark: ['form [type="submit"]'],
    place: ['.compose-form button.button', '.compose-form__submit button'],
  },
};

/**
 * Any server can be a Mastodon server, so this grammar names none: it is used only where somebody said
 * "this is one" (a site they added), never to guess from an unknown link.
 */
export const mastodon: Site = {
  id: 'mastodon',
  name: 'Mastodon',
  hosts: ['*'],
  addresses: [
    {
      path: /^(?:\/web|\/deck)?\/@(?<user>[\w.-]+(?:@[\w.-]+)?)\/(?<post>\d+)(?:\/|$)/,
      print: 'https://{host}/@{user}/{post}',
      certainty: 'exact',
    },
    {
      path: /^\/users\/(?<user>[\w.-]+)\/statuses\/(?<post>\d+)(?:\/|$)/,
      print: 'https://{host}/@{user}/{post}',
      certainty: 'exact',
    },
    {
      path: /^(?:\/web|\/deck)?\/statuses\/(?<post>\d+)(?:\/|$)/,
      print: 'https://{host}/web/statuses/{post}',
      certainty: 'exact',
    },
    {
      path: /^(?:\/web|\/deck)?\/@(?<user>[\w.-]+(?:@[\w.-]+)?)(?:\/|$)/,
      print: 'https://{host}/@{user}',
      certainty: 'page',
    },
  ],
  privatePaths: [{ path: /^(?:\/web|\/deck)?\/(?:conversations|timelines\/direct)(?:\/|$)/ }],
  wrappers: [
    {
      hosts: ['share.joinmastodon.org', 'mastodonshare.com'],
      path: /^(?:\/share)?$/,
      carries: ['url', 'text'],
    },
  ],
  watch: {
    hosts: [],
    controls: [
      {
        // From 4.6 on: opens a menu, and boosts nothing by itself.
        id: 'boost-menu',
        step: 'open',
        held: false,
        pressable: BUTTON,
        within: BAR,
        signs: {
          mark: BOOST_ICONS.flatMap((icon) => [`[aria-haspopup]${icon}`, `[aria-expanded]${icon}`]),
          label: {
            en: ['Boost or quote'],
            ar: ['إعادة النشر أو اقتباس'],
            fa: ['نقل یا تقویت'],
            pa: ['ਬੂਸਟ ਜਾਂ ਹਵਾਲਾ'],
            es: ['Impulsar o citar'],
            pt: ['Impulsionar ou citar'],
            fr: ['Partager ou citer'],
            de: ['Teilen oder zitieren'],
            tr: ['Yükselt veya alıntıla'],
            ru: ['Продвинуть или процитировать'],
            ja: ['ブーストか引用'],
          },
        },
      },
      {
        id: 'boost',
        step: 'do',
        held: true,
        pressable: BUTTON,
        signs: {
          icon: BOOST_ICONS,
          place: [
            '.status__action-bar > :nth-child(2):is(button)',
            '.status__action-bar > :nth-child(2) > button',
            '.detailed-status__action-bar > :nth-child(2) > button',
          ],
          label: {
            en: ['Boost'],
            hi: ['बूस्ट'],
            ar: ['إعادة النشر'],
            bn: ['সমর্থন দিতে'],
            fa: ['تقویت'],
            pa: ['ਬੂਸਟ'],
            es: ['Impulsar'],
            pt: ['Impulsionar'],
            fr: ['Partager'],
            de: ['Teilen'],
            tr: ['Yeniden paylaş'],
            ru: ['Продвинуть'],
            ja: ['ブースト'],
          },
        },
        // Taking a boost back.
        never: ['.active', '[aria-pressed="true"]'],
      },
      {
        id: 'boost-item',
        step: 'do',
        held: true,
        pressable: ITEM,
        after: ['boost-menu'],
        signs: { place: [ITEM] },
      },
      {
        // In the menu of three dots, where Report is too.
        id: 'share-item',
        step: 'do',
        held: true,
        pressable: ITEM,
        after: ['press', 'contextmenu'],
        signs: {
          label: withWords(SHARE, {
            en: ['Copy link to post', 'Get embed code'],
            ar: ['انسخ رابط الرسالة'],
            bn: ['লেখাটির লিংক কপি করতে', 'অন্যদের জানান'],
            fa: ['رونوشت از پیوند فرسته'],
            pa: ['ਪੋਸਟ ਲਈ ਲਿੰਕ ਕਾਪੀ ਕਰੋ'],
            es: ['Copiar enlace a la publicación'],
            pt: ['Copiar link'],
            fr: ['Copier le lien vers le message'],
            de: ['Link zum Beitrag kopieren'],
            id: ['Salin tautan ke kiriman'],
            tr: ['Gönderi bağlantısını kopyala'],
            ru: ['Скопировать ссылку на пост'],
            ja: ['投稿へのリンクをコピー'],
          }),
        },
      },
    ],
    keys: [{ key: 'b' }],
    intents: [{ path: /^\/share$/, carries: ['url', 'text'], controls: [INTENT_BUTTON] }],
    posts: ['article[data-id]', '.detailed-status__wrapper', '.status__wrapper', '.status'],
    quoted: '.status__quote',
    privatePosts: '.status__wrapper-direct, .detailed-status__wrapper-direct, .status-direct',
    links: [
      { from: 'inside', select: TIME, vouched: ACCOUNT },
      // A post that came from a server of another kind: the time leads to its original there.
      { from: 'inside', select: TIME, vouched: ACCOUNT, anySite: true, certainty: 'exact' },
    ],
    text: '.status__content',
    author: '.display-name__html, .display-name',
    wayToLink: 'copy',
    evidence: { level: 'code', date: '2026-03' },
  },
};
