/** Which link the context menu reports, whatever the post, its cards and the page around it say. */
import { expect, it } from 'vitest';
import { meantBy, type Pointed } from '../../src/report/meant-link';

const FEED = 'https://www.facebook.com/';
const OWN = 'https://www.facebook.com/baker/posts/pfbid02Own';
const OTHER = 'https://www.facebook.com/school/posts/pfbid02Other';
const nowhere = { link: null, certainty: 'none', choices: [] } as const;
const own = { link: OWN, certainty: 'exact', choices: [] } as const;
const both = {
  link: null,
  certainty: 'none',
  choices: [
    { url: OWN, whose: 'post' },
    { url: OTHER, whose: 'page' },
  ],
} as const;
const nothing = { link: null, choices: [] };

const meant = (part: Partial<Pointed>) =>
  meantBy({ link: undefined, isMedia: false, page: FEED, isChat: false, post: null, ...part });

it.each<[string, Partial<Pointed>, ReturnType<typeof meantBy>]>([
  ['a link that was pressed itself', { link: OTHER, post: own }, { link: OTHER, choices: [] }],
  ['a place in a post', { post: own }, { link: OWN, choices: [] }],
  [
    'a picture in a link card of a post',
    { link: OTHER, isMedia: true, post: own },
    { link: OWN, choices: [] },
  ],
  [
    'a picture in a link card of a post without a link: not the card’s',
    { link: OTHER, isMedia: true, post: nowhere },
    nothing,
  ],
  ['a post without a link: not the feed’s address', { post: nowhere }, nothing],
  ['a post without a link on another post’s page', { page: OTHER, post: nowhere }, nothing],
  ['a message in the small chat on a post’s page', { page: OTHER, post: nowhere, isMedia: true }, nothing],
  ['an answer below a post: not the post’s', { post: { ...own, inAnswer: true } }, nothing],
  [
    'a post with two links',
    { post: both },
    {
      link: null,
      choices: [
        { link: OWN, whose: 'post' },
        { link: OTHER, whose: 'page' },
      ],
    },
  ],
  ['a chat', { page: 'https://web.whatsapp.com/', isChat: true }, nothing],
  [
    'a picture in a link to a private chat',
    { link: 'https://www.messenger.com/t/7', isMedia: true, page: OTHER },
    { link: OTHER, choices: [] },
  ],
  ['a private chat’s link', { link: 'https://www.messenger.com/t/7', page: OTHER, isChat: true }, nothing],
  [
    'a page of no known site',
    { page: 'https://village.example/5' },
    { link: 'https://village.example/5', choices: [] },
  ],
  [
    'a picture in a link there: it stands here, and leads there',
    { page: 'https://village.example/5', link: 'https://town.example/3', isMedia: true },
    {
      link: null,
      choices: [
        { link: 'https://village.example/5', whose: 'page' },
        { link: 'https://town.example/3', whose: 'post' },
      ],
    },
  ],
])('%s', (_, part, answer) => {
  expect(meant(part)).toEqual(answer);
});
