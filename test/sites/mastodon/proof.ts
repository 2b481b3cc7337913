import { expectNothingAsked } from '../play';
import {
  ANY_ITEM,
  also,
  asks,
  asksForKey,
  ONLY_PAGE,
  OPENED_ITEM,
  passes,
  type SiteProof,
  type Without,
} from '../proof';
import { mastodon } from './feed';

const SERVER = 'neighbours.example';
const HOME = `https://${SERVER}/home`;
const NEW = `https://${SERVER}/new`;
const post = (id: string) => `article[data-id="1850000000000000${id}"]`;
const boost = (id: string) => `${post(id)} .boost`;
const more = (id: string) => passes(`${post(id)} .more`, act('menu', id));
const item = (position: number) => `.dropdown-menu__item:nth-child(${position}) button`;
const act = (what: string, id: string) => `${what} 1850000000000000${id}`;
const BREAD = `https://${SERVER}/@hunza_bakers/1850000000000000101`;
const BOOKS = `https://${SERVER}/@lahore_reads/1850000000000000102`;
const lost: Omit<Without, 'sign'> = { control: 'boost', at: HOME, press: boost('101'), address: BREAD };
const menu = { control: 'boost-menu', at: NEW, press: boost('101'), opens: item(1), address: BREAD };
const publish = {
  control: 'publish',
  at: `https://${SERVER}/share?text=${encodeURIComponent('Roses https://youtu.be/Rose5Garden?si=abc')}`,
  press: 'form button',
  address: 'https://www.youtube.com/watch?v=Rose5Garden',
};

export const proof: SiteProof = {
  answers: { [SERVER]: mastodon },
  added: { host: SERVER, as: 'mastodon' },
  shares: { [HOME]: { '.boost:not(.active)': 4 }, [NEW]: {} },
  cases: [
    {
      it: 'has the boost held, and its own post’s address',
      at: HOME,
      steps: [
        asks('boost', boost('101'), BREAD, { through: act('boosted', '101') }),
        asks('boost', boost('102'), BOOKS, { by: 'Enter' }),
      ],
    },
    {
      it: 'has the address of the original for a post from elsewhere, whatever runs there',
      at: HOME,
      steps: [
        asks('boost', boost('103'), 'https://trains.example/@karachi_trains/103'),
        asks('boost', boost('104'), 'https://photos.example/p/city_notice/104', { saysNot: ONLY_PAGE }),
      ],
    },
    {
      it: 'has the menu of newer versions opened, and its items held',
      at: NEW,
      steps: [
        passes(boost('101'), act('boost menu', '101'), { control: 'boost-menu' }),
        asks('boost-item', item(1), BREAD, { through: act('boosted', '101') }),
        passes(boost('102'), act('boost menu', '102')),
        asks('boost-item', '.dropdown-menu__item:last-child button', BOOKS),
      ],
    },
    {
      it: 'has no post’s address in a menu that belongs to none, after a post was pressed',
      at: HOME,
      steps: [
        also((page) => page.click(`${post('101')} .status__content`)),
        passes('.account__header .more', 'menu page'),
        asks('share-item', item(2), HOME, { says: ONLY_PAGE, through: 'shared page' }),
      ],
    },
    {
      it: 'has share and copy link held behind the dots, and nothing else there',
      at: HOME,
      steps: [
        more('101'),
        asks('share-item', item(1), BREAD, { through: act('copied', '101') }),
        more('102'),
        asks('share-item', item(2), BOOKS, { through: act('shared', '102') }),
        more('103'),
        passes(item(3), act('muted', '103')),
        more('103'),
        passes(item(4), act('reporting', '103')),
      ],
    },
    { it: 'has the b key held', at: HOME, steps: [asksForKey('b', post('101'), BREAD)] },
    {
      it: 'has taking a boost back, favourites, replies and "boosted by" let through',
      at: HOME,
      steps: [
        passes(boost('105'), act('took back', '105')),
        passes(`${post('101')} .like`, 'Favorite'),
        passes(`${post('101')} .reply`, 'Reply'),
        also(async (page) => {
          await page.click(`${post('103')} .status__prepend .icon`);
          await expectNothingAsked(page);
        }),
      ],
    },
    {
      it: 'has its page for sharing a link held',
      at: publish.at,
      steps: [asks('publish', publish.press, publish.address, { through: 'Post' })],
    },
  ],
  without: [
    { ...lost, sign: 'icon', hooks: { 'icon-retweet': 'icon-arrows' } },
    { ...lost, sign: 'label', upTo: 'article' },
    { ...lost, sign: 'place', upTo: 'article' },
    { ...menu, sign: 'mark', attributes: ['aria-haspopup', 'aria-expanded'], knownBy: { 'data-menu': '1' } },
    { ...menu, sign: 'label' },
    { ...publish, sign: 'mark', attributes: ['type'] },
    { ...publish, sign: 'place', hooks: { 'compose-form': 'writing-form' } },
  ],
  oneSign: { 'boost-item': ANY_ITEM, 'share-item': OPENED_ITEM },
};
