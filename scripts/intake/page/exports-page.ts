/**
 * The page of exports: make a new one, or download an earlier one again. What people do first comes first, so that a
 * narrow window shows it. To mark all links of an export takes two presses, because it cannot be undone at once.
 */
import { type Category, linkCategories } from '../../../src/directory/categories';
import type { exportsMade, MadeExport } from '../exports';
import { type FormatName, formats } from '../formats/formats';
import type { HttpAnswer } from '../http';
import { html } from './html';
import { htmlPage } from './layout';
import { timeTag } from './list-page';
import type { Spoken } from './texts';

/** What the person has just done on this page. */
export type ExportNews = { made: MadeExport } | { passedOn: number };

/** @param offered formats that this receiver can write: XARF only where an organisation answers for it */
export function exportsPage(
  spoken: Spoken,
  who: string,
  all: Awaited<ReturnType<typeof exportsMade>>,
  offered: readonly FormatName[],
  news?: ExportNews,
): HttpAnswer {
  const { say } = spoken;
  const told = news && toldOf(spoken, news);
  const option = (category: Category) =>
    html`<option value="${category}">${say(`category_${category}`)}</option>`;
  return htmlPage(spoken, {
    title: told ? `${told} · ${say('exports')}` : say('exports'),
    place: 'exports',
    who,
    body: html`<h1>${say('exports')}</h1>
${told && html`<p class="notice" role="status">${told}</p>`}
<p>${say('about_exports')}</p>
<form method="post" action="/exports" class="row">
<label>${say('format')} <select name="format">${offered.map(
      (name) => html`<option value="${name}">${formats[name].name}</option>`,
    )}</select></label>
<label>${say('category')} <select name="category"><option value="">${say('any')}</option>${linkCategories.map(option)}</select></label>
<button class="button button-primary">${say('export_new')}</button>
</form>
${
  all.length === 0
    ? html`<p>${say('nothing')}</p>`
    : html`<div class="wide" tabindex="0" role="region" aria-label="${say('exports')}"><table>
<thead><tr><th scope="col">${say('number')}</th><th scope="col">${say('to_do')}</th><th scope="col">${say('links')}</th><th scope="col">${say('format')}</th><th scope="col">${say('when')}</th><th scope="col">${say('who')}</th></tr></thead>
<tbody>${all.map(
        ({ number, at, who, format, links, kept }) => html`<tr>
<th scope="row">${number}</th>
<td><div class="row"><form method="post" action="/exports/${number}"><button class="button" aria-label="${say('download')}: ${number}">${say('download')}</button></form>
<details><summary class="button" aria-label="${say('pass_on_all')}: ${number}">${say('pass_on_all')}</summary>
<form method="post" action="/exports/${number}/passed-on"><button class="button button-primary">${say('state_passed_on')}: ${kept}</button></form></details></div></td>
<td>${kept === links ? links : say('kept_of', { kept, links })}</td>
<td><bdi>${formats[format].name}</bdi></td><td>${timeTag(at)}</td><td><bdi>${who}</bdi></td>
</tr>`,
      )}</tbody></table></div>`
}`,
  });
}

function toldOf({ say }: Spoken, news: ExportNews): string {
  if ('passedOn' in news) return say('passed_on_all', { count: news.passedOn });
  const { number, links, left, more } = news.made;
  return [
    number === null ? say('nothing_new') : say('made', { number, count: links }),
    left > 0 && say('left', { count: left }),
    more && say('more'),
  ]
    .filter(Boolean)
    .join(' ');
}
