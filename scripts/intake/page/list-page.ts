/**
 * The page with the list. A reported link is shown as text: it cannot be pressed, and nothing of it is loaded. A search
 * goes in the body of a request, so that no history and no proxy keeps a link as part of an address; and the browser is
 * told not to remember what was typed.
 */
import { type Category, categories, linkCategories } from '../../../src/directory/categories';
import type { HttpAnswer } from '../http';
import { type Link, type ListPage, type ListQuery, MOST_COUNTED, type View } from '../list';
import { type Before, type ReportState, reportStates } from '../states';
import { type Html, html } from './html';
import { htmlPage } from './layout';
import type { Say, Spoken } from './texts';

const views: readonly View[] = ['received', 'again', 'seen', 'passed_on', 'closed', 'all'];
/** The marks that people can set. A link without a mark is "received". */
const marks = reportStates.filter((state) => state !== 'received');

/** What was just marked. The page says so, and one press takes it back. */
export interface MarkedLink {
  id: string;
  before: Before;
  state: ReportState;
  /** The link that came after it in the list. */
  next?: string | undefined;
}

/** The list as a page. */
export function listPage(
  spoken: Spoken,
  who: string,
  wanted: ListQuery,
  { links, after }: ListPage,
  counts: Readonly<Record<View, number>>,
  marked?: MarkedLink,
): HttpAnswer {
  const { say } = spoken;
  const told = marked && say('marked', { state: say(`state_${marked.state}`) });
  const focused = marked && nextAfter(links, marked);
  return htmlPage(spoken, {
    title: told ? `${told} · ${say('reports')}` : say('reports'),
    place: 'list',
    who,
    body: html`<h1>${say('reports')}</h1>
<p class="notice">${say('unverified')} ${say('look_with_care')}</p>
${
  marked &&
  html`<div class="notice row" role="status"><p>${told}</p>
<form method="post" action="/">${hidden(wanted)}
<input type="hidden" name="id" value="${marked.id}"><input type="hidden" name="back" value="${marked.before.since}">
<button name="mark" value="${marked.before.state}" class="button button-quiet"${focused === undefined ? html` autofocus` : ''}>${say('undo')}</button></form></div>`
}
${filters(say, wanted, counts)}
${links.length === 0 ? html`<p>${say('nothing')}</p>` : html`<ol class="links">${links.map((link, at) => item(say, link, wanted, link.id === focused, links[at + 1]?.id))}</ol>`}
${pager(say, wanted, after)}`,
  });
}

/** Where the focus goes after a mark: to the same link, or to the next one if the marked link has left the list. */
function nextAfter(links: readonly Link[], marked: MarkedLink): string | undefined {
  const find = (wanted: string | undefined) => links.find(({ id }) => id === wanted);
  return (find(marked.id) ?? find(marked.next) ?? links[0])?.id;
}

/** Hidden fields that say which list is shown, for the forms on it. */
function hidden({ view, category, search, after }: ListQuery): Html {
  const field = (name: string, value: string | undefined) =>
    value && html`<input type="hidden" name="${name}" value="${value}">`;
  return html`${field('view', view)}${field('category', category)}${field('search', search)}${field('after', after)}`;
}

function filters(say: Say, wanted: ListQuery, counts: Readonly<Record<View, number>>): Html {
  const option = (value: Category) =>
    html`<option value="${value}"${wanted.category === value ? html` selected` : ''}>${say(`category_${value}`)}</option>`;
  return html`<form method="post" action="/" role="search" class="filters">
<div class="row">
<label>${say('search')} <input type="search" name="search" value="${wanted.search ?? ''}" dir="ltr" maxlength="500" autocomplete="off" spellcheck="false"></label>
<label>${say('category')} <select name="category"><option value="">${say('any')}</option>${linkCategories.map(option)}</select></label>
<button name="view" value="${wanted.view}" class="button button-primary">${say('show')}</button>
</div>
<div class="row" role="group" aria-label="${say('states')}">${views.map(
    (view) =>
      html`<button name="view" value="${view}"${view === wanted.view ? html` aria-current="true"` : ''} class="button${view === wanted.view && ' button-primary'}">${say(`state_${view}`)} <span class="count">${counts[view] > MOST_COUNTED ? `${MOST_COUNTED}+` : counts[view]}</span></button>`,
  )}</div>
</form>`;
}

function item(say: Say, link: Link, wanted: ListQuery, focused: boolean, next: string | undefined): Html {
  const { id, url, keys, sent, since, state } = link;
  return html`<li>
<p class="link" id="link-${id}"><bdi dir="ltr">${url}</bdi></p>
<ul class="facts">
${link.categories.map(({ category, count }) => html`<li>${say(`category_${category}`)}${count > 1 && html` (${count})`}</li>`)}
<li>${say('keys', { keys, sent })}</li>
<li>${say('first')} ${timeTag(link.firstAt)}</li>
<li>${say('last')} ${timeTag(link.lastAt)}</li>
${since > 0 && html`<li><strong>${say('since', { count: since })}</strong></li>`}
${link.export && html`<li>${say('in_export', { number: link.export })}</li>`}
</ul>
<form method="post" action="/">${hidden(wanted)}
<input type="hidden" name="id" value="${id}">${next && html`<input type="hidden" name="next" value="${next}">`}
<div class="row" role="group" aria-labelledby="link-${id}">${marks.map((mark, at) => {
    const is = state === mark;
    // A second press takes a mark away. But if reports have come since, it sets the mark again.
    return html`<button name="mark" value="${is && since === 0 ? 'received' : mark}" aria-pressed="${String(is)}" class="button${is && ' button-primary'}"${focused && at === 0 ? html` autofocus` : ''}>${say(`state_${mark}`)}</button>`;
  })}
</div></form>
</li>`;
}

/** A time in UTC, the same for everybody and the same as in the exports. */
export function timeTag(at: Date): Html {
  const text = at.toISOString();
  return html`<time datetime="${text}"><bdi dir="ltr"><span>${text.slice(0, 10)}</span> <span>${text.slice(11, 16)} UTC</span></bdi></time>`;
}

function pager(say: Say, wanted: ListQuery, after: string | undefined): Html {
  const to = (place: string | undefined, text: string) =>
    html`<form method="post" action="/">${hidden({ ...wanted, after: place })}<button class="button">${text}</button></form>`;
  return html`<div class="row">${wanted.after && to(undefined, say('newest'))}${after && to(after, say('older'))}</div>`;
}

/** Reads what a form of the list asks for; unknown values are left out. */
export function wantedBy(fields: URLSearchParams): ListQuery {
  const view = views.find((one) => one === fields.get('view')) ?? 'received';
  const category = categories.find((one) => one === fields.get('category'));
  const search = fields.get('search')?.trim().slice(0, 500);
  return { view, category, search: search || undefined, after: fields.get('after') ?? undefined };
}
