/** Posts that try to get another post's link reported, not their own. All people, places and numbers are invented. */
import { at, quiet } from '../hostile-posts';

const OWN = 'https://www.quora.com/How-is-bread-made/answer/Sana-Baker';
const FEED = 'https://www.quora.com/';

const answer = (inner: string) =>
  `<div class="dom_annotate_question_answer_item_1">${inner}<button class="puppeteer_test_answer_quora_share_button" data-press></button></div>`;

export const hostilePosts = [
  ...at(FEED, OWN, {
    link: {
      'a link in the words': answer(
        '<a class="answer_timestamp" href="/How-is-bread-made/answer/Sana-Baker">2h</a><div class="puppeteer_test_answer_content"><a href="/When-is-the-fair/answer/A-School">here</a></div>',
      ),
      'the time’s class in the words': answer(
        '<a class="answer_timestamp" href="/How-is-bread-made/answer/Sana-Baker">2h</a><div class="puppeteer_test_answer_content"><a class="answer_timestamp" href="/When-is-the-fair/answer/A-School">here</a></div>',
      ),
      'who wrote it, with a link in what they say of themselves': answer(
        '<div><a href="/profile/Sana-Baker">Sana</a>, see quora.com/When/answer/A-School</div><a class="answer_timestamp" href="/How-is-bread-made/answer/Sana-Baker">2h</a>',
      ),
    },
    choose: {
      'two answers in one frame': answer(
        '<a class="answer_timestamp" href="/How-is-bread-made/answer/Sana-Baker">2h</a><a class="answer_timestamp" href="/When-is-the-fair/answer/A-School">1h</a>',
      ),
    },
  }),
  ...at(FEED, null, {
    none: {
      'a host that looks alike': answer(
        '<a class="answer_timestamp" href="https://www.quora.com.example/When-is-the-fair/answer/A-School">2h</a>',
      ),
      'an answer in the comments below a space’s post': `<div class="puppeteer_test_tribe_post_item_feed_story"><div>Bread</div><div class="comment"><p>see <a href="/When-is-the-fair/answer/A-School">this</a></p></div><button class="puppeteer_test_answer_quora_share_button" data-press></button></div>`,
      'a base that leads elsewhere':
        '<base href="https://fair.example/"><div class="dom_annotate_question_answer_item_1"><a class="answer_timestamp" href="/How-is-bread-made/answer/Sana-Baker">2h</a><button data-press></button></div>',
    },
  }),
  ...at('https://www.quora.com/messages/thread/1', null, {
    none: { 'messages have no link': '<main><button data-press>Share</button></main>' },
  }),
  ...at(OWN, null, {
    none: {
      'two answers on a page about one, neither with its time':
        quiet(answer('<div class="puppeteer_test_answer_content">First</div>')) +
        answer('<div class="puppeteer_test_answer_content">Second</div>'),
    },
  }),
];
