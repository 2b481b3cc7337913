/**
 * An invented question with answers in the markup of Quora. It only has class names for Quora's own tests, and
 * annotations.
 */

import type { Site, WebAnswer } from '../../../scripts/browsers/index';
import { type Post, page, posts } from '../page';

const QUESTION = 'How-is-apricot-bread-made';
const person = (post: Post) => post.name.replace(' ', '-');

function bar(): string {
  return `<div class="q-flex row"><div class="dom_annotate_answer_action_bar_upvote"><button type="button" class="q-click-wrapper up" aria-label="Upvote">12</button></div>
<div class="dom_annotate_answer_action_bar_comment"><button type="button" class="q-click-wrapper comment" aria-label="3 comments">3</button></div>
<div class="q-box dom_annotate_answer_action_bar_share"><button type="button" class="q-click-wrapper puppeteer_test_answer_quora_share_button qu-active" aria-label="Share"><span aria-label="Share"><svg viewBox="0 0 24 24"><path d="M12 2"></path></svg></span></button></div>
<div class="q-box"><button type="button" class="q-click-wrapper puppeteer_test_overflow_menu" aria-label="More">…</button></div></div>`;
}

function answer(post: Post, from = '', box = 'dom_annotate_question_answer_item_0'): string {
  return `<div class="q-box ${box} unit" data-id="${post.id}"><div class="q-box"><div class="q-box spacing_log_answer_header"><a class="q-box" href="https://www.quora.com/profile/${person(post)}"><img alt=""></a>
<a class="by" href="https://www.quora.com/profile/${person(post)}">${post.name}</a><a class="q-box answer_timestamp when" href="https://www.quora.com/${QUESTION}/answer/${person(post)}?ch=10&oid=1&srid=x">2y</a></div>
<div class="q-box spacing_log_answer_content puppeteer_test_answer_content"><span class="q-text">${post.words}${from}</span></div>${bar()}</div></div>`;
}

const script = `
document.getElementById('root').addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (!button) return;
  const id = button.closest('.unit')?.dataset.id ?? 'question';
  const old = document.getElementById('menu');
  old?.remove();
  if (button.getAttribute('aria-label') === 'Share') say('share menu ' + id);
  else if (button.classList.contains('puppeteer_test_overflow_menu')) {
    const menu = document.createElement('div');
    menu.id = 'menu';
    menu.setAttribute('role', 'menu');
    menu.innerHTML = '<div role="menuitem" tabindex="0" data-item="report">Report</div>';
    menu.firstChild.onclick = () => say('reporting ' + id);
    document.body.append(menu);
  } else say('pressed ' + button.getAttribute('aria-label'));
});
`;

const [bakers, reads, , notice] = posts as [Post, Post, Post, Post];
const other =
  ' As said in <a href="https://www.quora.com/Is-rye-bread-good/answer/Garden-Club">another answer</a>.';

function pages(pathname: string): WebAnswer | undefined {
  const question =
    '<div class="q-box puppeteer_test_question_component_base"><h1 class="puppeteer_test_question_title">How is apricot bread made?</h1><button type="button" aria-label="Share">Share</button></div>';
  if (pathname === '/') {
    const feed = [
      answer(bakers, other, 'dom_annotate_multifeed_bundle_AnswersBundle'),
      answer(notice, '', 'dom_annotate_multifeed_bundle_AnswersBundle'),
    ];
    return page('Quora', feed.join(''), script);
  }
  if (pathname === `/${QUESTION}`) return page('Question', question + answer(bakers) + answer(reads), script);
  if (pathname.includes('/answer/')) return page('Answer', question + bar(), script);
  return undefined;
}

/** What the hermetic web answers for quora.com. */
export const quora: Site = ({ path }) => pages(new URL(path, 'https://www.quora.com').pathname);
