/** The frame of every page: head, navigation and headers. */
import type { HttpAnswer } from '../http';
import { type Html, html } from './html';
import { languages, type Spoken } from './texts';

export type PageName = 'list' | 'exports' | 'log';

/** Only our own style sheet, our own forms and an empty icon: no script, no frame, nothing from anywhere else. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const pageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': POLICY,
  // Not "no-referrer": with that, the browser would not tell even us from which page a form was sent.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

export interface Page {
  status?: number;
  /** Stands in the tab. What was just done comes first, because a screen reader reads the title of a new page aloud. */
  title: string;
  /** Which page this is; left out when nobody has signed in. */
  place?: PageName;
  who?: string;
  body: Html;
}

/** A whole page. */
export function htmlPage(
  { language, say }: Spoken,
  { status = 200, title, place, who, body }: Page,
): HttpAnswer {
  const link = (to: PageName, address: string, text: string) =>
    html`<li><a href="${address}"${place === to ? html` aria-current="page"` : ''}>${text}</a></li>`;
  const document = html`<!doctype html>
<html lang="${language.tag}" dir="${language.direction}" data-script="${language.script}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="format-detection" content="telephone=no">
<title>${title}</title>
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="data:,">
</head>
<body>
<a class="skip" href="#main">${say('skip')}</a>
<header>
<p class="name">Report Instead · ${say('receiver')}</p>
${
  who !== undefined &&
  html`<nav aria-label="${say('pages')}"><ul>
${link('list', '/', say('reports'))}${link('exports', '/exports', say('exports'))}${link('log', '/log', say('log'))}
</ul></nav>
<form method="post" action="/sign-out"><button class="button button-quiet">${say('sign_out')}: <bdi>${who}</bdi></button></form>`
}
<form method="post" action="/language" class="row">
<label>${say('language')} <select name="language">${languages.map(
    ({ tag, name }) =>
      html`<option value="${tag}" lang="${tag}"${tag === language.tag ? html` selected` : ''}>${name}</option>`,
  )}</select></label>
<button class="button button-quiet">${say('change')}</button>
</form>
</header>
<main id="main" tabindex="-1">
${body}
</main>
</body>
</html>
`;
  return { status, headers: { ...pageHeaders, 'content-language': language.tag }, body: document.source };
}
