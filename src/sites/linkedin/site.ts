import { SHARE } from '../share-words';
import type { Site } from '../types';

// Member pages of the older kind, guest pages, and the feed that is replacing the older kind (seen 2026-03 to 2026-08).
const OLD_POST = '.feed-shared-update-v2, [role="article"][data-urn^="urn:li:activity:"]';
const GUEST_POST = 'article[data-activity-urn]';
const NEW_POSTS = ['[data-view-name="feed-full-update"]', '[data-testid="mainFeed"] [role="listitem"]'];
const POSTS = [...OLD_POST.split(', '), GUEST_POST, ...NEW_POSTS];

/** What LinkedIn calls an update, by kind and number; the three kinds count separately. */
const update = 'https://www.linkedin.com/feed/update/urn:li:{kind}:{id}/';
const comment = { commentUrn: /^urn:li:comment:\([\w:(),-]+\)$/ };

export const linkedin: Site = {
  id: 'linkedin',
  name: 'LinkedIn',
  hosts: ['*.linkedin.com'],
  shortHosts: ['lnkd.in'],
  addresses: [
    {
      path: /^(?:\/comm)?\/posts\/(?:.*[-_])?(?<kind>activity|share|ugcPost)-(?<id>\d+)(?:-[\w-]*)?$/,
      also: comment,
      print: update,
      certainty: 'exact',
    },
    {
      // In a group its number comes first.
      path: /^\/(?:comm\/|embed\/)?feed\/update\/(?:urn:li:)?(?<kind>activity|share|ugcPost|groupPost):(?<id>\d+(?:-\d+)?)$/,
      also: comment,
      print: update,
      certainty: 'exact',
    },
    {
      path: /^\/feed$/,
      query: { highlightedUpdateUrn: /^urn:li:(?<kind>activity|share|ugcPost):(?<id>\d+)$/ },
      print: update,
      certainty: 'exact',
    },
    {
      path: /^\/video\/(?<page>live|event)\/urn:li:(?<kind>\w+):(?<id>\d+)$/,
      print: 'https://www.linkedin.com/video/{page}/urn:li:{kind}:{id}/',
      certainty: 'exact',
    },
    {
      path: /^(?:\/comm)?\/pulse\/(?<article>[^/]+)$/,
      also: comment,
      print: 'https://www.linkedin.com/pulse/{article}/',
      certainty: 'exact',
    },
    {
      hosts: ['lnkd.in'],
      path: /^\/(?<code>(?:p\/)?[\w-]+)$/,
      print: 'https://lnkd.in/{code}',
      certainty: 'opaque',
    },
    {
      path: /^(?:\/comm)?\/(?<kind>in|company|school|showcase|groups|events|newsletters)\/(?<name>[^/]+)/,
      print: 'https://www.linkedin.com/{kind}/{name}/',
      certainty: 'page',
    },
    { path: /^(?:\/feed)?$/, print: 'https://www.linkedin.com/feed/', certainty: 'page' },
  ],
  privatePaths: [{ path: /^\/(?:messaging|(?:sales|talent|recruiter)\/inbox)(?:\/|$)/ }],
  wrappers: [
    { path: /^\/(?:safety\/go|redir\/redirect)$/, carries: ['url'] },
    {
      path: /^\/(?:authwall|(?:uas\/|checkpoint\/lg\/)?login|signup(?:\/cold-join)?)$/,
      carries: ['sessionRedirect', 'session_redirect'],
    },
  ],
  watch: {
    hosts: ['*.linkedin.com'],
    controls: [
      {
        // Its label is empty; the word is beside the icon.
        id: 'repost',
        step: 'open',
        held: true,
        pressable: 'button',
        within: POSTS.join(),
        signs: {
          mark: [
            '.social-reshare-button',
            '[data-finite-scroll-hotkey="r"]',
            '[data-view-name="feed-share-button"]',
          ],
          icon: [
            ':has([data-test-icon^="repost-"])',
            ':has(use[href^="#repost-"])',
            ':has(svg[id^="repost-"])',
          ],
          place: [
            '.feed-shared-social-action-bar > .artdeco-dropdown .artdeco-dropdown__trigger',
            '[data-view-name="feed-comment-button"] + button',
          ],
          label: { en: ['Repost'] },
        },
        // A press on something in its menu is inside it too, but belongs to a control of its own.
        never: ['.artdeco-dropdown__content'],
      },
      {
        id: 'send',
        step: 'open',
        held: true,
        // A link in the feed of 2026, which leads nowhere else.
        pressable: 'button, a',
        within: POSTS.join(),
        signs: {
          mark: [
            '.send-privately-button',
            '[data-finite-scroll-hotkey="s"]',
            '[data-view-name="feed-send-as-message-button"]',
          ],
          icon: [
            ':has([data-test-icon^="send-privately-"])',
            ':has(use[href^="#send-privately-"])',
            ':has(svg[id^="send-privately-"])',
          ],
          place: [
            '.feed-shared-social-action-bar > :last-child button',
            '[data-view-name="feed-comment-button"] + button + button',
          ],
          label: { en: ['Send', 'Send in a private message'], pt: ['Enviar'] },
        },
        never: ['.artdeco-dropdown', 'form', '[role="dialog"]'],
      },
      {
        id: 'guest-share',
        step: 'open',
        held: true,
        pressable: 'button',
        within: GUEST_POST,
        signs: {
          mark: ['.social-share button', '.share-button button'],
          place: ['[data-share-url] > button'],
          label: SHARE,
        },
      },
      {
        id: 'repost-item',
        step: 'do',
        held: true,
        pressable: '[role="button"], [role="menuitem"], button, a',
        within: '.artdeco-dropdown__content, [role="menu"]',
        after: ['repost', 'key-r'],
        signs: {
          mark: ['.artdeco-dropdown__item'],
          place: ['li > *', '[role="menuitem"]'],
          label: { en: ['Repost', 'Repost with thoughts', 'Repost with your thoughts'] },
        },
      },
    ],
    keys: [{ key: 'r' }, { key: 's' }],
    intents: [
      {
        path: /^\/(?:shareArticle|sharing\/share-offsite|feed)$/,
        carries: ['url', 'shareUrl', 'text'],
        controls: [
          {
            id: 'post',
            step: 'do',
            held: true,
            pressable: 'button',
            signs: {
              mark: ['.share-actions__primary-action'],
              place: ['.share-actions > .artdeco-button--primary'],
              label: { en: ['Post'] },
            },
          },
        ],
      },
    ],
    posts: POSTS,
    // A reposted post is inside the post that reposts it, with its own number and its own link.
    quoted: '[data-urn], .update-components-mini-update-v2',
    links: [
      {
        from: 'data',
        select: OLD_POST,
        attribute: 'data-urn',
        print: 'https://www.linkedin.com/feed/update/{value}/',
      },
      {
        from: 'data',
        select: GUEST_POST,
        attribute: 'data-activity-urn',
        print: 'https://www.linkedin.com/feed/update/{value}/',
      },
      { from: 'data', select: '[data-share-url]', attribute: 'data-share-url' },
      // In the new pages only a post's own page holds its link, and other posts may follow below it.
      {
        from: 'page',
        select: NEW_POSTS.join(),
        pages: /^\/(?:posts|feed\/update|video\/live|pulse)\//,
        certainty: 'page',
      },
    ],
    text: '.update-components-text, .feed-shared-inline-show-more-text, .attributed-text-segment-list__content, [data-testid="expandable-text-box"]',
    author: '.update-components-actor__title, [data-tracking-control-name*="actor-name"]',
    // "Copy link to post" in the post's menu; it is never held.
    answers: '[class*="comments-comment"]',
    linkless: true,
    wayToLink: 'copy',
    evidence: { level: 'page', date: '2026-04' },
  },
};
