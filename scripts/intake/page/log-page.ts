/**
 * The page with the log of access, for the organisation itself. What was done is shown in the words of the log, which
 * are not translated.
 */
import type { Access } from '../access-log';
import type { HttpAnswer } from '../http';
import { html } from './html';
import { htmlPage } from './layout';
import { timeTag } from './list-page';
import type { Spoken } from './texts';

/** @param older the first line of the next page */
export function logPage(
  spoken: Spoken,
  who: string,
  { rows, older }: { rows: readonly Access[]; older?: string },
): HttpAnswer {
  const { say } = spoken;
  return htmlPage(spoken, {
    title: say('log'),
    place: 'log',
    who,
    body: html`<h1>${say('log')}</h1>
<p>${say('about_log')}</p>
<div class="wide" tabindex="0" role="region" aria-label="${say('log')}"><table>
<thead><tr><th scope="col">${say('when')}</th><th scope="col">${say('who')}</th><th scope="col">${say('what')}</th></tr></thead>
<tbody>${rows.map(
      ({ at, who, what }) =>
        html`<tr><td>${timeTag(at)}</td><td><bdi>${who}</bdi></td><td><code dir="ltr">${what}</code></td></tr>`,
    )}</tbody></table></div>
${older && html`<p><a class="button" href="/log?before=${older}">${say('older')}</a></p>`}`,
  });
}
