/** Posts that try to get another post's link reported, not their own. All people, places and numbers are invented. */
import { at, OTHER } from '../hostile-posts';

const OWN = 'https://village.example/notes/11';
const FEED = 'https://village.example/';

const entry = (inner: string) =>
  `<article class="h-entry">${inner}<button class="share" data-press>Share</button></article>`;
const head = '<header><a class="u-url" href="/notes/11"><time>2h</time></a></header>';
const neighbour = '<article class="h-entry"><a class="u-url" href="/notes/90"><time>9h</time></a></article>';

export const hostilePosts = [
  ...at(FEED, OWN, {
    link: {
      'an address of an entry in the content':
        entry(`${head}<div class="e-content"><a class="u-url" href="/notes/22">here</a></div>`) + neighbour,
      'a time in the words': entry(`${head}<p>At <a href="/notes/22"><time>noon</time></a></p>`) + neighbour,
      'a time around a link in the content':
        entry(`${head}<div dir="auto"><time><a href="/notes/22">noon</a></time></div>`) + neighbour,
      'an entry quoted in it':
        entry(
          `${head}<blockquote class="h-cite"><a class="u-url" href="/notes/22"><time>1d</time></a></blockquote>`,
        ) + neighbour,
    },
    choose: {
      'an answer below it':
        entry(`${head}<div class="answers"><div><a href="/notes/22"><time>1h</time></a></div></div>`) +
        neighbour,
      'a heading with a time that is a link':
        entry(`${head}<h2><a href="/notes/22"><time>noon</time></a></h2>`) + neighbour,
      'somebody named in the head': entry(`${head}<a class="u-url" href="/@school">school</a>`) + neighbour,
    },
  }),
  ...at(OWN, OWN, {
    choose: {
      'its own page, where only the content has a time': entry(
        '<h1>Bread</h1><section><a href="/notes/22"><time>noon</time></a></section>',
      ),
    },
    link: { 'its own page': entry(`${head}<div class="e-content">Bread</div>`) },
  }),
  ...at('https://village.example/shared/5', 'https://town.example/notes/3', {
    choose: {
      'another site’s entry on a page of its own': entry(
        '<header><a class="u-url" href="https://town.example/notes/3"><time>2h</time></a></header>',
      ),
    },
  }),
  ...at(FEED, null, {
    none: {
      'an entry that says it is another site’s post':
        entry(`<header><a class="u-url" href="${OTHER}"><time>2h</time></a></header>`) + neighbour,
    },
  }),
  ...at(FEED, 'https://village.example/board/notes/11', {
    link: {
      'a base that leads elsewhere on the site': `<base href="https://village.example/board/">${entry('<a class="u-url" href="notes/11"><time>2h</time></a>')}<article class="h-entry"><a class="u-url" href="notes/90"><time>9h</time></a></article>`,
    },
  }),
  ...at('https://village.example/messages/5', null, {
    none: { 'its own page, in a chat': '<main><button data-press>Share</button></main>' },
  }),
];
