/** The only list of sites. A site is one file in this folder and one line here. */
import { bluesky } from './bluesky';
import { discord } from './discord';
import { facebook } from './facebook';
import { general } from './general';
import { imo } from './imo';
import { instagram } from './instagram';
import { likee } from './likee';
import { linkedin } from './linkedin';
import { mastodon } from './mastodon';
import { messenger } from './messenger';
import { pinterest } from './pinterest';
import { quora } from './quora';
import { reddit } from './reddit';
import { roblox } from './roblox';
import { sharechat } from './sharechat';
import { snapchat } from './snapchat';
import { telegram } from './telegram';
import { threads } from './threads';
import { tiktok } from './tiktok';
import { tumblr } from './tumblr';
import { twitch } from './twitch';
import type { Site } from './types';
import { viber } from './viber';
import { vk } from './vk';
import { whatsapp } from './whatsapp';
import { x } from './x';
import { youtube } from './youtube';

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
