/** What a person means who opens the context menu somewhere and wants to report: the rules alone. */
import type { Candidate, Certainty } from '../sites/types';
import { addressOf } from './address';

export interface Pointed {
  /** The link that was pressed, if one was. */
  link: string | undefined;
  /** A picture or film was pressed. */
  isMedia: boolean;
  page: string;
  /** The page says nothing about what is in it: a chat, or one that only some people can open. */
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
 * Always the post's or the link's address, never a file's. A link that was pressed itself is the one that is meant; a
 * picture in a link is not what the link leads to, and where the post around it is known without its own link, neither
 * that link nor the page says more of it.
 */
export function meantBy({ link, isMedia, page, isChat, post }: Pointed): Meant {
  const address = link ? addressOf(link) : null;
  const pressed = address && 'url' in address ? (link as string) : null;
  if (pressed && !isMedia) return { link: pressed, choices: [] };
  if (post) {
    // The post is by somebody else.
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
