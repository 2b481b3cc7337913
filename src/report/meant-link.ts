/** What a person wants to report who opens the context menu somewhere: only the rules. */
import type { Candidate, Certainty } from '../sites/types';
import { addressOf } from './address';

export interface Pointed {
  /** The link that was pressed, if one was. */
  link: string | undefined;
  /** A picture or film was pressed. */
  isMedia: boolean;
  page: string;
  /** The page's address does not lead to the post: a chat, or a page that only some people can open. */
  isChat: boolean;
  /** The post around it, where the site is known. */
  post: {
    link: string | null;
    certainty: Certainty | 'none';
    choices: readonly Candidate[];
    inAnswer?: boolean;
  } | null;
}

export interface Meant {
  link: string | null;
  choices: readonly { link: string; whose: Candidate['whose'] }[];
}

/**
 * Always the post's or the link's address, never a file's. A link that was pressed itself is the one that is
 * meant. A picture inside a link is not what the link leads to: there the post around it is meant. If that
 * post's own link is not known, neither the picture's link nor the page can replace it.
 */
export function meantBy({ link, isMedia, page, isChat, post }: Pointed): Meant {
  const address = link ? addressOf(link) : null;
  const pressed = address && 'url' in address ? (link as string) : null;
  if (pressed && !isMedia) return { link: pressed, choices: [] };
  if (post) {
    // The person pressed in an answer; the post is by somebody else.
    if (post.inAnswer) return { link: null, choices: [] };
    const choices = post.choices.map(({ url, whose }) => ({ link: url, whose }));
    return { link: choices.length === 0 && post.certainty === 'exact' ? post.link : null, choices };
  }
  const own = isChat || page === '' ? null : page;
  if (!pressed || !own) return { link: pressed ?? own, choices: [] };
  return {
    link: null,
    choices: [
      { link: own, whose: 'page' },
      { link: pressed, whose: 'post' },
    ],
  };
}
