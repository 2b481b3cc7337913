import type { Site } from '../types';

const BUTTON = 'button, [role="button"]';
/** A post's time. Other links to posts are in words and cards. */
const TIME = 'a[href*="/post/"][data-tooltip]:not([data-word-wrap] *)';
const ITEM = '[role="menuitem"], .radix-dropdown-item';

/** Other clients of the same network show the same posts under the same path. */
export const bluesky: Site = {
  id: 'bluesky',
  name: 'Bluesky',
  hosts: ['bsky.app', 'main.bsky.dev', 'deer.social'],
  shortHosts: ['go.bsky.app'],
  addresses: [
    {
      path: /^\/profile\/(?<account>[\w.:-]+)\/post\/(?<post>\w+)(?:\/|$)/,
      print: 'https://bsky.app/profile/{account}/post/{post}',
      certainty: 'exact',
    },
    {
      path: /^\/(?<kind>starter-pack|start)\/(?<account>[\w.:-]+)\/(?<pack>\w+)$/,
      print: 'https://bsky.app/{kind}/{account}/{pack}',
      certainty: 'page',
    },
    {
      hosts: ['go.bsky.app'],
      path: /^\/(?<code>\w+)$/,
      print: 'https://go.bsky.app/{code}',
      certainty: 'opaque',
    },
    {
      path: /^\/profile\/(?<account>[\w.:-]+)(?<list>\/(?:feed|lists)\/\w+)?(?:\/|$)/,
      print: 'https://bsky.app/profile/{account}{list}',
      certainty: 'page',
    },
    { path: /^$/, print: 'https://bsky.app/', certainty: 'page' },
  ],
  privatePaths: [{ path: /^\/messages(?:\/|$)/ }],
  wrappers: [{ hosts: ['go.bsky.app'], path: /^\/redirect$/, carries: ['u'] }],
  watch: {
    hosts: ['bsky.app', 'main.bsky.dev', 'deer.social'],
    controls: [
      {
        // Already reposted: its menu takes the repost back, and that must never be made harder.
        id: 'unrepost',
        step: 'open',
        held: false,
        pressable: BUTTON,
        signs: {
          label: {
            en: ['Undo repost'],
            hi: ['रीपोस्ट पूर्ववत करें'],
            es: ['Deshacer la republicación'],
            pt: ['Desfazer repostagem'],
            fr: ['Annuler le repost'],
            de: ['Repost rückgängig machen'],
            id: ['Batalkan posting ulang'],
            tr: ['Yeniden göndermeyi geri al'],
            ru: ['Отменить репост'],
            ja: ['リポストを元に戻す'],
          },
        },
      },
      {
        id: 'repost',
        step: 'open',
        held: true,
        pressable: BUTTON,
        signs: {
          mark: [':has(> [data-testid="repostCount"])'],
          icon: [':has(path[d^="M17.957 2.293a1 1 0 1 0-1.414"])'],
          // The cell after the one with the reply button, before the one with the like button.
          place: [
            'div:has(> [data-testid="replyBtn"]) + div > button',
            'div:has(+ div > [data-testid="likeBtn"]) > button',
          ],
          label: {
            en: ['Repost or quote post'],
            hi: ['रीपोस्ट करें या पोस्ट क्वोट करे'],
            es: ['Republicar o citar publicación'],
            pt: ['Repostar ou citar uma postagem'],
            fr: ['Republier ou citer'],
            de: ['Reposten oder Post zitieren'],
            id: ['Posting ulang atau kutip postingan'],
            tr: ['Gönderiyi yeniden gönder veya alıntıla'],
            ru: ['Репостить или цитировать'],
            ja: ['リポストまたは引用'],
          },
        },
      },
      {
        // Report is in the other menu, "Open post options menu".
        id: 'share',
        step: 'open',
        held: true,
        pressable: BUTTON,
        signs: {
          mark: ['[data-testid="postShareBtn"]'],
          icon: [':has(path[d^="M11.839 4.744c0-1.488"])'],
          place: ['div:has(+ div > [data-testid="postDropdownBtn"]) > [aria-haspopup="menu"]'],
          label: {
            en: ['Open share menu'],
            pt: ['Abrir menu de compartilhamento'],
            fr: ['Ouvrir le menu de partage'],
            de: ['Teilen-Menü öffnen'],
            id: ['Buka menu berbagi'],
            tr: ['Paylaş menüsünü aç'],
            ru: ['Открыть меню общего доступа'],
            ja: ['共有メニューを開く'],
          },
        },
      },
      {
        // Repost and quote, nothing else.
        id: 'repost-item',
        step: 'do',
        held: true,
        pressable: ITEM,
        after: ['repost'],
        signs: {
          mark: ['[data-testid="repostDropdownRepostBtn"]', '[data-testid="repostDropdownQuoteBtn"]'],
          place: [ITEM],
        },
      },
      {
        // Everything in that menu copies, sends or embeds.
        id: 'share-item',
        step: 'do',
        held: true,
        pressable: ITEM,
        after: ['share'],
        signs: { place: [ITEM] },
      },
      {
        // The options menu, which also has Report, can have the same items: only those are held.
        id: 'option-item',
        step: 'do',
        held: true,
        pressable: ITEM,
        after: ['press', 'contextmenu'],
        signs: {
          mark: [
            '[data-testid="postDropdownShareBtn"]',
            '[data-testid="postDropdownSendViaDMBtn"]',
            '[data-testid="postDropdownEmbedBtn"]',
          ],
          label: {
            en: ['Copy link to post', 'Send via direct message', 'Embed post'],
            hi: ['पोस्ट की लिंक कॉपी करें'],
            es: ['Copiar el enlace a la publicación'],
            pt: ['Copiar link da postagem'],
            fr: ['Copier le lien vers le post'],
            de: ['Link zum Post kopieren'],
            id: ['Salin tautan postingan'],
            tr: ['Gönderi bağlantısını kopyala'],
            ru: ['Копировать ссылку на пост'],
            ja: ['投稿へのリンクをコピー'],
          },
        },
      },
    ],
    intents: [
      {
        path: /^\/intent\/compose$/,
        carries: ['text'],
        controls: [
          {
            id: 'publish',
            step: 'do',
            held: true,
            pressable: BUTTON,
            signs: { mark: ['[data-testid="composerPublishBtn"]'], label: { en: ['Publish post', 'Post'] } },
          },
        ],
      },
    ],
    posts: ['[data-testid^="feedItem-by-"]', '[data-testid^="postThreadItem-by-"]'],
    // A quoted post is a link-like box inside, without a test id of its own.
    quoted: '[data-testid*="Item-by-"] [role="link"]:not(a)',
    links: [
      { from: 'inside', select: TIME },
      // On its own page the post's time is not a link. Each answer below it has one.
      {
        from: 'page',
        select: '[data-testid^="postThreadItem-by-"]',
        without: TIME,
      },
    ],
    text: '[data-testid="postText"], [data-testid="contentHider-post"] [data-word-wrap="1"]',
    author:
      'a[href^="/profile/"]:not([href*="/post/"])[aria-label="View profile"], a[href^="/profile/"]:not([href*="/post/"])',
    wayToLink: 'copy',
    evidence: { level: 'page', date: '2026-01' },
  },
};
