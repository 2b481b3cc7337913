/**
 * Stands for any official form in the demo. It does not look like any real organisation's form, and it sends nothing.
 */
import type { Site } from '../browsers/index';
import { demoFont, demoPage } from './feed';
import { formLook } from './look';
import type { DemoLanguage } from './posts';

const words = {
  en: {
    office: 'Reporting office',
    title: 'Report a page',
    lead: 'Tell us where it is. The address is enough.',
    steps: ['The page', 'More', 'Send'],
    link: 'Web address (URL) of the page',
    linkHint: 'Copied from the top of your browser, or from the post',
    when: 'When did you see it?',
    more: 'Anything else? (optional)',
    send: 'Continue',
    foot: (host: string) =>
      `This is the demonstration. The real page of ${host} would open here; this one sends nothing.`,
  },
  ur: {
    office: 'رپورٹ کا دفتر',
    title: 'کسی صفحے کی رپورٹ کریں',
    lead: 'بتائیں کہ یہ کہاں ہے۔ پتہ ہی کافی ہے۔',
    steps: ['صفحہ', 'مزید', 'بھیجیں'],
    link: 'صفحے کا ویب ایڈریس (URL)',
    linkHint: 'براؤزر کے اوپر سے یا پوسٹ سے کاپی کریں',
    when: 'آپ نے یہ کب دیکھا؟',
    more: 'کچھ اور؟ (ضروری نہیں)',
    send: 'آگے بڑھیں',
    foot: (host: string) => `یہ صرف نمونہ ہے۔ یہاں ${host} کا اصل صفحہ کھلتا؛ یہ صفحہ کچھ نہیں بھیجتا۔`,
  },
} as const;

const crest =
  '<svg class="crest" viewBox="0 0 32 32" aria-hidden="true"><path d="M4 12L16 5l12 7zM7 16v9M16 16v9M25 16v9M4 28h24"/></svg>';

/**
 * The pages of a host with such a form, in one language.
 * @param asksFor what its first page has a field for; where it asks for words, no link can be filled in
 */
export function demoForm(language: DemoLanguage, asksFor: 'link' | 'words' = 'link'): Site {
  const t = words[language];
  const link = `<div class="field"><label for="where">${t.link}</label><p class="hint">${t.linkHint}</p><input id="where" name="where" type="url" dir="ltr"></div>`;
  return ({ host, path }) => {
    if (path.startsWith('/favicon')) return undefined;
    const steps = t.steps.map((step, at) => `<li${at ? '' : ' aria-current="step"'}>${step}</li>`).join('');
    return (
      demoFont({ path }) ??
      demoPage(
        `${t.title} – ${host}`,
        language,
        formLook,
        `<header class="bar"><div><span class="logo">${crest}${t.office}</span></div></header><main><h1>${t.title}</h1><p class="lead">${t.lead}</p><ol class="steps">${steps}</ol>
<form>${asksFor === 'link' ? link : ''}
<div class="field"><label for="when">${t.when}</label><input id="when" name="when" type="text"></div>
<div class="field"><label for="more">${t.more}</label><textarea id="more" name="more"></textarea></div><button class="send" type="button">${t.send}</button></form>
<p class="foot">${t.foot(host)}</p></main>`,
      )
    );
  };
}
