/**
 * The demo's second network, whose posts hold no link of their own until their time is pressed. Its markup is the one
 * that the extension knows from Facebook, taken from the feed of the tests; its look is its own.
 */

import type { Site } from '../browsers/index';
import { demoFont } from './feed';
import { facebook } from './feeds/facebook';
import { posts as feedPosts } from './feeds/page';
import { lantern, look, lookWithoutLinks } from './look';
import { type DemoLanguage, demoPosts } from './posts';

const names = { en: 'Chiragh', ur: 'چراغ' } as const;

/** What stands in the feed besides posts, in Urdu. The extension recognises nothing by these words. */
const urdu: Readonly<Record<string, string>> = {
  '2 h': '2 گھنٹے',
  '3 h': '3 گھنٹے',
  '19 November': '19 نومبر',
  '114 shares': '114 شیئر',
  'So true': 'بالکل سچ',
  Neighbours: 'پڑوسی',
  Like: 'پسند',
  Comment: 'تبصرہ',
  Share: 'شیئر کریں',
};

/** The page as people who read Urdu see it. The names of controls for screen readers stay as they are. */
function inUrdu(html: string): string {
  const there = new Map(demoPosts('ur').map(({ id, name, words }) => [id, { name, words }]));
  const texts = feedPosts.flatMap(({ id, name, words }) => {
    const post = there.get(id);
    return post ? [[name, post.name] as const, [words, post.words] as const] : [];
  });
  return [...texts, ...Object.entries(urdu)]
    .reduce((page, [from, to]) => page.replaceAll(`>${from}<`, `>${to}<`), html)
    .replace('<html lang="en" dir="ltr">', '<html lang="ur" dir="rtl">');
}

/** What the hermetic web answers for Facebook's hosts, in the person's language. */
export function demoFeedWithoutLinks(language: DemoLanguage): Site {
  const head = `<header class="bar"><div><span class="logo" lang="${language}">${lantern}${names[language]}</span></div></header>`;
  return async (request) => {
    const answer = await facebook(request);
    if (typeof answer?.body !== 'string') return demoFont(request);
    const body = answer.body
      .replace(/<style>[\s\S]*?<\/style>/, `<style>${look}${lookWithoutLinks}</style>`)
      .replace(/<title>[\s\S]*?<\/title>/, `<title>${names[language]}</title>`)
      .replace(/<header class="top">Facebook<\/header>/, head);
    return { ...answer, body: language === 'ur' ? inUrdu(body) : body };
  };
}
