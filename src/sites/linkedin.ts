import type { Site } from './types';

/** What LinkedIn calls an update, by kind and number; the three kinds count separately. */
const update = 'https://www.linkedin.com/feed/update/urn:li:{kind}:{id}/';
const comment = { commentUrn: /^urn:li:comment:\([\w:(),-]+\)$/ };

export const linkedin: Site = {
  id: 'linkedin',
  name: 'LinkedIn',
  hosts: ['*.linkedin.com'],
  shortHosts: ['lnkd.in'],
  addresses: [
    {
      path: /^\/posts\/(?:.*[-_])?(?<kind>activity|share|ugcPost)-(?<id>\d+)(?:-[\w-]*)?$/,
      also: comment,
      print: update,
      certainty: 'exact',
    },
    {
      path: /^\/(?:embed\/)?feed\/update\/(?:urn:li:)?(?<kind>activity|share|ugcPost):(?<id>\d+)$/,
      also: comment,
      print: update,
      certainty: 'exact',
    },
    {
      path: /^\/feed$/,
      query: { highlightedUpdateUrn: /^urn:li:(?<kind>activity|share|ugcPost):(?<id>\d+)$/ },
      print: update,
      certainty: 'exact',
    },
    {
      path: /^\/video\/live\/urn:li:(?<kind>\w+):(?<id>\d+)$/,
      print: 'https://www.linkedin.com/video/live/urn:li:{kind}:{id}/',
      certainty: 'exact',
    },
    {
      path: /^\/pulse\/(?<article>[^/]+)$/,
      also: comment,
      print: 'https://www.linkedin.com/pulse/{article}/',
      certainty: 'exact',
    },
    {
      hosts: ['lnkd.in'],
      path: /^\/(?<code>(?:p\/)?[\w-]+)$/,
      print: 'https://lnkd.in/{code}',
      certainty: 'opaque',
    },
    {
      path: /^\/(?<kind>in|company|school|showcase|groups|events|newsletters)\/(?<name>[^/]+)/,
      print: 'https://www.linkedin.com/{kind}/{name}/',
      certainty: 'page',
    },
    { path: /^(?:\/feed)?$/, print: 'https://www.linkedin.com/feed/', certainty: 'page' },
  ],
  wrappers: [
    { path: /^\/(?:safety\/go|redir\/redirect)$/, carries: ['url'] },
    { path: /^\/(?:authwall|login|uas\/login)$/, carries: ['sessionRedirect', 'session_redirect'] },
    { path: /^\/(?:shareArticle|sharing\/share-offsite)$/, carries: ['url'] },
    { path: /^\/feed$/, carries: ['shareUrl', 'text'] },
  ],
};
