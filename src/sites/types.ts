/**
 * What a social site looks like, as data. A site is one folder here and one line in `index.ts`;
 * .github/guides/adding-a-site.md says how to add one. Read from the bottom: `Site` is what the site is,
 * `Watch` how a share is recognised there, `Control` and `LinkFinder` are its two main parts, `AddressForm`
 * is how its links are read.
 *
 * Selectors are plain CSS and are only ever matched against one element or searched inside one post: nothing
 * here may need a page-wide query while a person is scrolling.
 */

/**
 * How certain an address is. `exact`: it is the post's own. `page`: only the page that the post is on is
 * known. `opaque`: a short link made for sharing, which nobody can read without asking the site.
 */
export type Certainty = 'exact' | 'page' | 'opaque';

/**
 * Whose a link is: the page's on which it was found; the post's, drawn there by the site; a chat message's,
 * in which somebody wrote it; or the message's own.
 */
export const WHOSE = ['page', 'post', 'message', 'own'] as const;
export type Whose = (typeof WHOSE)[number];

/** One of several links. Only the person can tell which one is right. */
export interface Candidate {
  url: string;
  whose: Whose;
}

/**
 * One form that an address of the site can have, and how to print it in its one canonical form.
 *
 * Named groups of `path` and `query` are the identity parts. Everything that is not an identity part is
 * dropped, because the printed address is rebuilt from these parts alone.
 */
export interface AddressForm {
  /** Hosts this form is limited to (`fb.watch`); by default every host of the site. */
  hosts?: readonly string[];
  /** Matched against the decoded path without a trailing slash. Identity parts are named groups. */
  path: RegExp;
  /**
   * Query parameters that must be there, by name. What the pattern matches is an identity part of that name (`v` of
   * `?v=abc` is `{v}` in `print`); its named groups are identity parts too.
   */
  query?: Readonly<Record<string, RegExp>>;
  /** Query parameters that are kept if they are there, but not required (the number of a comment under the post). */
  also?: Readonly<Record<string, RegExp>>;
  /** Matched against the decoded fragment with its `#`. Without `hash` the fragment never matters. */
  hash?: RegExp;
  /**
   * The canonical address, with `{part}` for each identity part. `{host}` is the link's own host, `{sub}` the first part
   * of it (`a` of `a.tumblr.com`).
   */
  print: string;
  certainty: Certainty;
}

/**
 * Pages of private conversations: what is there is between the people in it, the address says who they are,
 * and nobody else can open it. None is ever reported.
 */
export interface PrivatePath {
  /** By default every host of the site. */
  hosts?: readonly string[];
  /** Matched like the path of an address form. */
  path: RegExp;
  /** Matched against the decoded fragment with its `#`. Without `hash` the fragment does not matter. */
  hash?: RegExp;
  /**
   * The chat may also be a public one: its link is taken if a person pastes it, never from the page itself.
   */
  mayBePublic?: true;
}

/** Signs that a pressed element is a share control. Each list is a sign of its own: any one is enough. */
export interface Signs {
  /** Stable attributes, test ids or element names. */
  mark?: readonly string[];
  /** What the icon looks like: start of its path data, sprite or icon name. */
  icon?: readonly string[];
  /** Its place in the row of actions, beside like and comment. */
  place?: readonly string[];
  /** Accessible names, by BCP 47 language. Compared whole, after folding (see `foldLabel`). */
  label?: Readonly<Record<string, readonly string[]>>;
}

/**
 * A control that shares a post, or one step of sharing it. A press belongs to this control if one of the
 * elements that it goes through is `pressable`, has at least one of the `signs`, is inside of `within`, and
 * neither is one of `never` nor inside of one.
 */
export interface Control {
  /** Its name: in `after` of other controls, in the site's proof and in the self-check. */
  id: string;
  /** `open`: opens a menu or dialog. `do`: shares, reposts, sends or copies at once. */
  step: 'open' | 'do';
  /**
   * Whether a press on it is held and the question asked. Never for an opener that also leads to the site's
   * own Report, nor for what takes a repost back.
   */
  held: boolean;
  /** The element that takes the press, whatever is inside it. */
  pressable: string;
  signs: Signs;
  /** An ancestor the pressable must have: a post, an action row, an open menu. */
  within?: string;
  /** Elements that say "this is no share": the pressable itself, or anything around it. */
  never?: readonly string[];
  /**
   * Paths of pages where it also counts outside of any post (a viewer of one photo). Elsewhere it must be in
   * a post.
   */
  pages?: RegExp;
  /**
   * It counts only in the menu or dialog that one of these controls (by id) has opened; its post is the
   * opener's. Also: `key-s` for what the key `s` opens, `contextmenu` for the menu of a right click, a
   * long touch or a key, and `press` for whatever a press on none of our controls has opened (its post is then
   * the one that this press was in, if any).
   */
  after?: readonly string[];
  /**
   * With `after`: what an opener in the page looks like while its menu is open. For menus that open without a
   * press, when the pointer passes over the opener.
   */
  opener?: string;
  /**
   * The way to the link, if it is not the site's `wayToLink`: in a chat inside a site whose posts have links.
   */
  way?: WayToLink;
}

/** A key that shares the post in focus. While somebody types it is a letter. */
export interface ShareKey {
  /** An upper-case letter means with the shift key, anything else without a modifier. */
  key: string;
}

/**
 * How to find the post's own link. Finders are tried in order, and what they find is read by the site's addresses. Where
 * two find different exact addresses, the person chooses.
 */
export interface LinkFinder {
  /**
   * `inside`: an anchor in the post (mostly its time). `page`: the address of the page that the post is on.
   * `data`: built from an attribute.
   */
  from: 'inside' | 'page' | 'data';
  /** For `inside` and `data`: which elements to look at. For `page`: the post must match or contain this. */
  select?: string;
  /** For `page`: only where the page's path is one of these. */
  pages?: RegExp;
  /** For `page`: not if the post itself has one of these; those in quoted posts do not count. */
  without?: string;
  /**
   * For `inside`: anchors under this element of the post belong to another, quoted post. For `page`: not for
   * a post that is this, or is inside of it.
   */
  not?: string;
  /**
   * For `inside`: an anchor counts only after the first of `starts` and before the first of `ends` after
   * that, so that the head of a nested post is never taken for the post's own.
   */
  head?: { starts: string; ends: string };
  /** For `data`: the attribute, and the address with `{value}` (and named groups of `pattern`). */
  attribute?: string;
  pattern?: RegExp;
  print?: string;
  /**
   * For `data`: other elements of the post with more parts of the address, as named groups of `pattern`; if
   * these differ, they are left out.
   */
  and?: { select: string; attribute: string; pattern: RegExp };
  /**
   * For `inside`: if the site names the author with a host (`@name@host`), the link has to lead to that host;
   * without a host, to this page's.
   */
  vouched?: string;
  /** Only if the post has exactly one of these: then no other post is in it. */
  alone?: string;
  /** Only if at least this many elements say it: a single one may belong to another post. */
  least?: number;
  /** For `data`: the page's own address has to fit, and has more parts, as named groups. */
  pageParts?: RegExp;
  /**
   * The link may lead anywhere, so only the background, which knows all sites, can read it. Such finders come
   * last, and count only if the site's own grammar found nothing certain. One without a `certainty` takes
   * what somebody wrote in a chat message, words included.
   */
  anySite?: boolean;
  /** The highest certainty that the found address may have (a photo inside a post is not the post). */
  certainty?: Certainty;
}

/** A page that only carries the address that matters, in its own query. */
export interface Carrier {
  /** By default every host of the site. */
  hosts?: readonly string[];
  path: RegExp;
  /** Query parameters that carry the address, or a text with the address in it; the first one found counts. */
  carries: readonly string[];
  /** The query carries the id of a post of this same site: its address is printed with `{value}`. */
  print?: string;
}

/** A page whose only purpose is to share the address it carries. */
export interface ShareIntent extends Carrier {
  /** The page's own button that shares; everything else on the page is left alone. */
  controls: readonly Control[];
}

/**
 * What to say when a post's own link is not in the page. `time`: open it by its time. `copy`: use the site's
 * own Copy link. `app`: a chat has no public link, so no link is enough; the message is reported inside the
 * app itself.
 */
export type WayToLink = 'time' | 'copy' | 'app' | 'none';

/** How well a site's controls are known. */
export interface SiteEvidence {
  /** `page`: checked on a saved real page. `code`: from public code that relies on it. `thin`: little was found. */
  level: 'page' | 'code' | 'thin';
  /** When that page or code was current: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date: string;
}

export interface Site {
  id: string;
  /** The name people know, never translated. */
  name: string;
  /** Hosts the site answers on; `*.` in front also covers every sub-domain. */
  hosts: readonly string[];
  /**
   * If one post can have several canonical addresses (with the author's name and without): the part that
   * names it in all of them, as group 1. Two addresses with the same part are the same post.
   */
  identity?: RegExp;
  /** Hosts of its short links. They are addresses of this site, but no content script runs there. */
  shortHosts?: readonly string[];
  /**
   * How its links are read: by the first form that fits. Empty if nobody has described them: then a link
   * stays as it is.
   */
  addresses: readonly AddressForm[];
  privatePaths?: readonly PrivatePath[];
  /** Wrapped outgoing links and log-in pages. What a share page carries is only in `watch.intents`. */
  wrappers?: readonly Carrier[];
  /** How share acts are recognised there. Without it only the site's links are known: a game, an app without pages. */
  watch?: Watch;
}

/** The part of a site that is needed to read and judge its addresses. */
export type AddressedSite = Pick<Site, 'id' | 'hosts' | 'identity' | 'addresses' | 'privatePaths'>;

/** Everything the sentinel needs to recognise a share act on the site. */
export interface Watch {
  /**
   * Where the extension watches: the browser grants these hosts. It never enters a page of any other host of
   * the site. Only hosts of the first release are here (scripts/store/required-hosts.json).
   */
  hosts: readonly string[];
  /** The same for hosts that came later: watched once the person wishes it. See later.ts. */
  laterHosts?: readonly string[];
  controls: readonly Control[];
  keys?: readonly ShareKey[];
  intents?: readonly ShareIntent[];
  /** The post around a control, nearest first. */
  posts: readonly string[];
  /**
   * A control that every row of actions has once. If none of `posts` is around it, the post is the largest
   * part of the page with only this one row.
   */
  row?: string;
  /** Posts that were sent to some people only, like a message: they have no link for anybody else. */
  privatePosts?: string;
  /** A post in a post (quoted, shared): its links are never the post's own. */
  quoted?: string;
  /**
   * Links, and parts of a post whose links are never its own: words, descriptions, link cards, answers below it.
   * By default, what is inside `text`.
   */
  others?: string;
  /**
   * An answer below a post, inside the post's element: by somebody else, so the post's link is not its own.
   */
  answers?: string;
  /** On a page about one post: what holds its words. For a control that is in no post. */
  viewer?: string;
  /** Paths of pages where items follow each other, and the address follows the one in view. */
  stream?: RegExp;
  links: readonly LinkFinder[];
  /**
   * A link that the page fills in only once it has the focus or the pointer; the first in the post counts.
   * Tried for a held share whose post has no other link.
   */
  timeLink?: Pick<LinkFinder, 'select' | 'head'>;
  /**
   * Its feed has no links to its posts, so a link that was not found there says nothing about the finders.
   */
  linkless?: true;
  /** What makes one post different from another, if that is not what the first of `links` looks at. */
  ids?: { select: string; attribute: string };
  /** The post's own words: do they hint at harm? The popup also shows them where a person chooses a post. */
  text: string;
  /** Who wrote it, for the same list in the popup. */
  author: string;
  wayToLink: WayToLink;
  evidence: SiteEvidence;
}
