import type { Site } from './types';

/** Whatever page an item is opened over, `w` or `z` names it: owner (negative for a community) and number. */
export const vk: Site = {
  id: 'vk',
  name: 'VK',
  hosts: ['vk.com', 'www.vk.com', 'm.vk.com', 'vk.ru', 'www.vk.ru', 'm.vk.ru', 'vkvideo.ru', 'm.vkvideo.ru'],
  shortHosts: ['vk.cc'],
  addresses: [
    {
      path: /^/,
      query: { w: /^(?<post>wall-?\d+_\d+)_r(?<reply>\d+)/ },
      print: 'https://vk.com/{post}?reply={reply}',
      certainty: 'exact',
    },
    {
      path: /^/,
      query: { z: /^(?<item>(?:wall|video|clip|photo|story)-?\d+_\d+)/ },
      print: 'https://vk.com/{item}',
      certainty: 'exact',
    },
    {
      path: /^/,
      query: { w: /^(?<item>(?:wall|story|product|poll)-?\d+_\d+)/ },
      also: { reply: /^\d+$/ },
      print: 'https://vk.com/{item}',
      certainty: 'exact',
    },
    {
      path: /^\/(?<item>(?:wall|video|clip|photo|story|topic|product|poll)-?\d+_\d+)/,
      also: { reply: /^\d+$/ },
      print: 'https://vk.com/{item}',
      certainty: 'exact',
    },
    {
      path: /^\/video_ext\.php$/,
      query: { oid: /^-?\d+$/, id: /^\d+$/ },
      print: 'https://vk.com/video{oid}_{id}',
      certainty: 'exact',
    },
    { path: /^\/@(?<article>[\w.-]+)$/, print: 'https://vk.com/@{article}', certainty: 'exact' },
    { hosts: ['vk.cc'], path: /^\/(?<code>\w+)$/, print: 'https://vk.cc/{code}', certainty: 'opaque' },
    { path: /^(?:\/feed)?$/, print: 'https://vk.com/feed', certainty: 'page' },
    { path: /^\/(?<name>[\w.]+)$(?<!\.php)/, print: 'https://vk.com/{name}', certainty: 'page' },
  ],
  wrappers: [
    { path: /^\/away(?:\.php)?$/, carries: ['to'] },
    { path: /^\/share\.php$/, carries: ['url'] },
  ],
};
