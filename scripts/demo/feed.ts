/**
 * The demo's feed: a small network that does not exist, in the markup that the extension knows from X, so that the
 * shipped extension works on it. What its controls do is the script of the tests' own feed.
 */
import { readFileSync } from 'node:fs';
import type { Site, WebAnswer } from '../browsers/index';
import { art } from './art';
import { client } from './feeds/page';
import { script } from './feeds/x';
import { kite, look } from './look';
import { type DemoLanguage, type DemoPost, demoPosts } from './posts';

const nastaliq = new URL(
  '../../node_modules/@fontsource-variable/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-wght-normal.woff2',
  import.meta.url,
);

const words = {
  en: {
    name: 'Patang',
    find: 'Search Patang',
    nav: ['Home', 'Neighbours', 'Messages', 'Saved'],
    compose: 'What is new in your street?',
    near: 'Near you',
    things: [
      ['Book market', 'Sunday, 9 in the morning'],
      ['Cricket in the park', 'Saturday, 4 in the afternoon'],
      ['Kite makers’ fair', 'Next week, old town'],
    ],
    reply: 'Reply',
    repost: 'Repost',
    like: 'Like',
    share: 'Share post',
    more: 'More',
  },
  ur: {
    name: 'پتنگ',
    find: 'پتنگ میں تلاش کریں',
    nav: ['ہوم', 'پڑوسی', 'پیغامات', 'محفوظ'],
    compose: 'آپ کی گلی میں کیا نیا ہے؟',
    near: 'آپ کے قریب',
    things: [
      ['کتابوں کا بازار', 'اتوار، صبح ۹ بجے'],
      ['پارک میں کرکٹ', 'ہفتہ، شام ۴ بجے'],
      ['پتنگ سازوں کا میلہ', 'اگلے ہفتے، پرانا شہر'],
    ],
    reply: 'جواب دیں',
    repost: 'دوبارہ پوسٹ کریں',
    like: 'پسند',
    share: 'پوسٹ شیئر کریں',
    more: 'مزید',
  },
} as const;

const icons = {
  reply: 'M4 5h16v11H11l-4 4v-4H4z',
  repost: 'M4 11V8h13l-3-3M20 13v3H7l3 3',
  like: 'M12 20C6 16 3 12 3 8.5a4.5 4.5 0 0 1 9-.5 4.5 4.5 0 0 1 9 .5c0 3.5-3 7.500-9 11.500z',
  share: 'M12 15V4M8 8l4-4 4 4M5 13v7h14v-7',
  nav: [
    'M4 11l8-7 8 7v9H4z',
    'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 20c0-4 3-6 6-6s6 2 6 6M16 11a2.5 2.5 0 1 0 0-5M17 14c3 0 5 2 5 5',
    'M3 6h18v12H3zM3 7l9 7 9-7',
    'M6 4h12v16l-6-4-6 4z',
  ],
} as const;

const icon = (path: string) => `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`;

function avatar(name: string, hue: number): string {
  return `<span class="avatar" style="--hue:${hue}" aria-hidden="true">${[...name][0]}</span>`;
}

function action(testId: string | null, label: string, path: string, count: number | '', menu: boolean) {
  const hook = testId ? ` data-testid="${testId}"` : '';
  const popup = menu ? ' aria-expanded="false" aria-haspopup="menu"' : '';
  return `<button type="button" role="button"${hook}${popup} aria-label="${label}">${icon(path)}${count}</button>`;
}

function article(post: DemoPost, language: DemoLanguage): string {
  const t = words[language];
  const link = `/${post.by}/status/${post.id}`;
  return `<div data-testid="cellInnerDiv"><article role="article" tabindex="0" data-testid="tweet" data-id="${post.id}">
<div class="head">${avatar(post.name, post.hue)}<div data-testid="User-Name"><span class="by">${post.name}</span>
<a class="handle" href="/${post.by}" role="link">@${post.by}</a><a class="when" href="${link}" role="link"><time datetime="2026-11-20T08:00:00.000Z">${post.when}</time></a></div>
<button type="button" aria-haspopup="menu" data-testid="caret" aria-label="${t.more}">⋯</button></div>
<div class="words" data-testid="tweetText" lang="${post.lang}" dir="auto">${post.words}</div>${post.art ? art[post.art] : ''}
<div role="group" id="id__${post.id}">${[
    action('reply', t.reply, icons.reply, post.replies, false),
    action('retweet', t.repost, icons.repost, post.reposts, true),
    action('like', t.like, icons.like, post.likes, false),
    action(null, t.share, icons.share, '', true),
  ].join('')}</div></article></div>`;
}

/** A whole page of the demo. `style` is added to the common look, `run` is its script. */
export function demoPage(
  title: string,
  language: DemoLanguage,
  style: string,
  body: string,
  run = '',
): WebAnswer {
  return {
    body: `<!doctype html><html lang="${language}" dir="${language === 'ur' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${look}${style}</style></head>
<body><div id="root">${body}</div><ol id="acts" aria-label="What the page did"></ol><script>${client}${run}</script></body></html>`,
  };
}

function network(language: DemoLanguage, articles: string): WebAnswer {
  const t = words[language];
  const nav = t.nav
    .map(
      (name, at) => `<a${at ? '' : ' aria-current="page"'}>${icon(icons.nav[at]!)}<span>${name}</span></a>`,
    )
    .join('');
  const things = t.things.map(([what, when]) => `<p><b>${what}</b>${when}</p>`).join('');
  const me = avatar('Z', 168);
  return demoPage(
    t.name,
    language,
    '',
    `<header class="bar"><div><span class="logo">${kite}${t.name}</span><input class="find" aria-label="${t.find}" placeholder="${t.find}">${me}</div></header>
<div class="columns"><nav class="side nav">${nav}</nav><main><div class="box compose">${me}<span class="pill">${t.compose}</span></div>${articles}</main>
<aside class="side"><div class="box"><h2>${t.near}</h2>${things}</div></aside></div>`,
    script,
  );
}

/** The demo's network in one language, as the hermetic web answers for x.com. */
export function demoFeed(language: DemoLanguage): Site {
  const posts = demoPosts(language);
  return ({ path }) => {
    const { pathname } = new URL(path, 'https://x.com');
    const one = posts.find(({ id }) => pathname.endsWith(`/status/${id}`));
    if (one) return network(language, article(one, language));
    if (pathname === '/' || pathname === '/home')
      return network(language, posts.map((post) => article(post, language)).join(''));
    return demoFont({ path });
  };
}

/** The face of its Urdu words; the page may have nothing of the extension's. */
export function demoFont({ path }: { path: string }): WebAnswer | undefined {
  if (path !== '/demo/nastaliq.woff2') return undefined;
  return { headers: { 'content-type': 'font/woff2' }, body: readFileSync(nastaliq) };
}
