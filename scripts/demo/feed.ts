/**
 * The demo's feed: a small network that does not exist, in the markup that the extension knows from X, so that the
 * shipped extension works on it. The script behind its controls is that of the feed for the tests.
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
      ['کتابوں کا بازار', 'اتوار، صبح 9 بجے'],
      ['پارک میں کرکٹ', 'ہفتہ، شام 4 بجے'],
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

/** The drawings on the round pictures of the people who post. */
const marks = {
  bread: 'M3 14c0-5 4-7 9-7s9 2 9 7v3H3zM9 10l1 3M13 9l1 3',
  books: 'M5 4h5v16H5zM10 7h4v13h-4zM15 5l4-1 2 15-4 1z',
  train: 'M6 5h12v11H6zM6 11h12M9 20l2-4M15 20l-2-4',
  notice: 'M4 10v4h4l8 5V5l-8 5zM19 9c1 2 1 4 0 6',
  roses: 'M12 20v-8M12 12c-4 0-6-3-6-7 3 0 4 1 6 3 2-2 3-3 6-3 0 4-2 7-6 7M12 18c3-3 5-2 6-2',
  me: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-5 4-7 8-7s8 2 8 7',
} as const;

const icon = (path: string) => `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`;

/** A drawing and not a letter, because it fits every script. */
function avatar(drawn: keyof typeof marks, hue: number): string {
  return `<span class="avatar" style="--hue:${hue}" aria-hidden="true">${icon(marks[drawn])}</span>`;
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
<div class="head">${avatar(post.mark, post.hue)}<div data-testid="User-Name"><span class="by">${post.name}</span>
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
  const me = avatar('me', 168);
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

/** The demo's network in one language: what the hermetic web answers for x.com. */
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

/** The font of its Urdu words. The page may not use any file of the extension. */
export function demoFont({ path }: { path: string }): WebAnswer | undefined {
  if (path !== '/demo/nastaliq.woff2') return undefined;
  return { headers: { 'content-type': 'font/woff2' }, body: readFileSync(nastaliq) };
}
