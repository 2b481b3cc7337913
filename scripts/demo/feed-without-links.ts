/**
 * The demo's second network, whose posts hold no link of their own until their time is pressed: in the markup that the
 * extension knows from Facebook, which is the feed of the tests, with a look of its own.
 */

import type { Site } from '../browsers/index';
import { demoFont } from './feed';
import { facebook } from './feeds/facebook';
import { lantern, look, lookWithoutLinks } from './look';
import type { DemoLanguage } from './posts';

const names = { en: 'Chiragh', ur: 'چراغ' } as const;

/** Facebook's hosts, as the hermetic web answers for them. Posts and controls are in English in both languages. */
export function demoFeedWithoutLinks(language: DemoLanguage): Site {
  const head = `<header class="bar"><div><span class="logo" lang="${language}">${lantern}${names[language]}</span></div></header>`;
  return async (request) => {
    const answer = await facebook(request);
    if (typeof answer?.body !== 'string') return demoFont(request);
    const body = answer.body
      .replace(/<style>[\s\S]*?<\/style>/, `<style>${look}${lookWithoutLinks}</style>`)
      .replace(/<title>[\s\S]*?<\/title>/, `<title>${names[language]}</title>`)
      .replace(/<header class="top">Facebook<\/header>/, head);
    return { ...answer, body };
  };
}
