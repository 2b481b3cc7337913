/** Posts that try to get another post's link reported, not their own. All people, places and numbers are invented. */
import { at } from '../hostile-posts';

const FEED = 'https://www.threads.com/';

const thread = (words: string, more = '', head = '<a href="/@baker/post/Ca1b2c3"><time>2h</time></a>') =>
  `<div data-pressable-container="true"><div><a href="/@baker"><span>baker</span></a>${head}</div><div><span dir="auto">${words}</span></div>${more}<div><div><div role="button"><svg></svg></div></div><div><div role="button"><svg></svg></div></div><div><div role="button" data-press><svg></svg></div></div></div></div>`;

export const hostilePosts = [
  ...at(FEED, 'https://www.threads.com/@baker/post/Ca1b2c3', {
    link: {
      'a link in the words': thread('Bread <a href="/@school/post/Cz9y8x7">here</a>'),
      'a time in the words': thread('<b><a href="/@school/post/Cz9y8x7">now</a></b>'),
      'a quoted post': thread(
        'Look',
        '<div data-pressable-container="true"><a href="/@school/post/Cz9y8x7"><time>1d</time></a></div>',
      ),
      'a link card': thread(
        'Look',
        '<a href="https://l.threads.com/?u=https%3A%2F%2Fwww.threads.com%2F%40school%2Fpost%2FCz9y8x7">School fair</a>',
      ),
      'a name that is a time': thread(
        'Bread',
        '',
        '<a href="/@2h.ago"><span>2h</span></a><a href="/@baker/post/Ca1b2c3"><time>2h</time></a>',
      ),
      'a picture that leads to another post’s': thread(
        'Bread',
        '<a href="/@school/post/Cz9y8x7/media"><img alt=""></a>',
      ),
    },
    choose: {
      'two times in its head': thread(
        'Look',
        '',
        '<a href="/@baker/post/Ca1b2c3"><time>2h</time></a><a href="/@school/post/Cz9y8x7"><time>2h</time></a>',
      ),
    },
  }),
  ...at(FEED, null, {
    none: {
      'a host that looks alike': thread(
        'Look',
        '',
        '<a href="https://www.threads.com.example/@school/post/Cz9y8x7"><time>2h</time></a>',
      ),
      'a quoted post, its own time not drawn': thread(
        'Look',
        '<div data-pressable-container="true"><a href="/@school/post/Cz9y8x7"><time>1d</time></a></div>',
        '',
      ),
      'a base that leads elsewhere': `<base href="https://fair.example/">${thread('Bread')}`,
    },
  }),
];
