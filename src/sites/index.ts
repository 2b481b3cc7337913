/** The only list of sites. A site is one folder here and one line in this list. */
import { bluesky } from './bluesky/site';
import { discord } from './discord/site';
import { facebook } from './facebook/site';
import { general } from './general/site';
import { imo } from './imo/site';
import { instagram } from './instagram/site';
import { likee } from './likee/site';
import { linkedin } from './linkedin/site';
import { mastodon } from './mastodon/site';
import { messenger } from './messenger/site';
import { pinterest } from './pinterest/site';
import { quora } from './quora/site';
import { reddit } from './reddit/site';
import { roblox } from './roblox/site';
import { sharechat } from './sharechat/site';
import { snapchat } from './snapchat/site';
import { telegram } from './telegram/site';
import { threads } from './threads/site';
import { tiktok } from './tiktok/site';
import { tumblr } from './tumblr/site';
import { twitch } from './twitch/site';
import type { Site } from './types';
import { viber } from './viber/site';
import { vk } from './vk/site';
import { whatsapp } from './whatsapp/site';
import { x } from './x/site';
import { youtube } from './youtube/site';

/** Every site the extension knows, by address at least. */
export const sites: readonly Site[] = [
  facebook,
  messenger,
  instagram,
  threads,
  x,
  tiktok,
  youtube,
  whatsapp,
  telegram,
  reddit,
  linkedin,
  snapchat,
  pinterest,
  tumblr,
  bluesky,
  mastodon,
  discord,
  vk,
  twitch,
  quora,
  sharechat,
  likee,
  roblox,
  imo,
  viber,
];

/** What the sites that a person adds can be: they name no hosts of their own. */
export const kindsOfAddedSites: readonly Site[] = [mastodon, general];
