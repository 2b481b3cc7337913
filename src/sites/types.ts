/**
 * What a social site looks like, as data. A site is one folder here and one line in `index.ts`; .github/guides/adding-a-site.md
 * says how to add one. Read from the bottom: `Site` is what the site is, `Watch` how a share is told there, `Control`
 * and `LinkFinder` are its two main parts, `AddressForm` is how its links are read.
 *
 * Selectors are plain CSS and are only ever matched against one element or searched inside one post:
 * nothing here may need a page-wide query while a person is scrolling.
 */

/**
 * What an address is worth. `exact`: it is the post's own. `page`: only the page is known that the post stands on.
 * `opaque`: a sharer's short link, which nobody can read without asking the site.
 */
export type Certainty = 'exact' | 'page' | 'opaque';

/**
 * Whose a link is: of the page it was found on, drawn by the site in the post, written in a chat message, or the
 * message's own.
 */
export const WHOSE = ['page', 'post', 'message', 'own'] as const;
export type Whose = (typeof WHOSE)[number];

/** One of several links of which nobody but the person can tell which is the right one. */
export interface Candidate {
  url: string;
  whose: Whose;
}

/**
 * One form an address of the site can take, and how to print it in its one canonical form.
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
  /** Query parameters that are kept when they are there, and need not be (the number of a comment under the post). */
  also?: Readonly<Record<string, RegExp>>;
  /** Matched against the decoded fragment with its `#`; without it the fragment never matters. */
  hash?: RegExp;
  /**
   * The canonical address, with `{part}` for each identity part. `{host}` is the link's own host, `{sub}` the first part
   * of it (`a` of `a.tumblr.com`).
   */
  print: string;
  certainty: Certainty;
}

/**
 * Pages of private conversations: what stands there is between the people in it, their addresses say who they are, and
 * nobody else can open them. None is ever reported.
 */
export interface PrivatePath {
  /** By default every host of the site. */
  hosts?: readonly string[];
  /** Matched like the path of an address form. */
  path: RegExp;
  /** Matched against the decoded fragment with its `#`; without it the fragment does not matter. */
  hash?: RegExp;
  /** A chat that may as well be a public one: its link is taken where a person pastes it, never from the page itself. */
  mayBePublic?: true;
}

/** A signal that a pressed element is a share control. Each list is a signal of its own: any one is enough. */
export interface Signs {
  /** Stable attributes, test ids or element names. */
  mark?: readonly string[];
  /** What the icon looks like: start of its path data, sprite or icon name. */
  icon?: readonly string[];
  /** Where it stands in the row of actions, beside like and comment. */
  place?: readonly string[];
  /** Accessible names, by BCP 47 language. Compared whole, after folding (see `foldLabel`). */
  label?: Readonly<Record<string, readonly string[]>>;
}

/**
 * A control that shares a post, or one step of sharing it. A press belongs to this control when, on its way up, it meets an
 * element that is `pressable`, has at least one of the `signs`, stands `within`, and has none of `never` around it.
 */
export interface Control {
  /** What it is called here: in `after` of other controls, in the site's proof and in the self-check. */
  id: string;
  /** `open`: opens a menu or dialog. `do`: shares, reposts, sends or copies at once. */
  step: 'open' | 'do';
  /**
   * Whether the question comes at a press. Never for an opener that also leads to the site's own Report, nor for what
   * takes a repost back.
   */
  held: boolean;
  /** The element that takes the press, whatever lies in it. */
  pressable: string;
  signs: Signs;
  /** An ancestor the pressable must have: a post, an action row, an open menu. */
  within?: string;
  /** Elements that say "this is no share": the pressable itself, or anything around it. */
  never?: readonly string[];
  /** Paths of pages where it counts outside of any post, too (a viewer of one photo). Elsewhere it must stand in a post. */
  pages?: RegExp;
  /**
   * It counts only in the menu or dialog that one of these controls (by id) has opened; its post is the opener's. Also
   * `key-s` for what the key `s` opens, `contextmenu` for the menu of a right click, and `press` for whatever a press on
   * no control of ours has opened: its post is then the one that was pressed last.
   */
  after?: readonly string[];
  /**
   * With `after`: what an opener in the page looks like while its menu is open. A menu that opens when the pointer
   * passes over it was opened by no press.
   */
  opener?: string;
  /** The way to the link, where it is not the site's `wayToLink`: in a chat inside a site whose posts have links. */
  way?: WayToLink;
}

/** A key that shares the post in focus. While somebody types it is a letter. */
export interface ShareKey {
  /** An upper-case letter is meant with the shift key, anything else without a modifier. */
  key: string;
}

/**
 * How to find the post's own link. Finders are tried in order, and what they find is read by the site's addresses. Where
 * two find different exact addresses, the person chooses.
 */
export interface LinkFinder {
  /**
   * `inside`: an anchor in the post (mostly its time). `page`: the address of the page that it stands on. `data`: built
   * from an attribute.
   */
  from: 'inside' | 'page' | 'data';
  /** For `inside` and `data`: which elements to look at. For `page`: the post must match or contain this. */
  select?: string;
  /** For `page`: only where the page's path is one of these. */
  pages?: RegExp;
  /** For `page`: not where the post itself, quoted ones aside, has one of these. */
  without?: string;
  /**
   * For `inside`: anchors under this element of the post belong to another, quoted post. For `page`: not for what is
   * this, or stands in it.
   */
  not?: string;
  /**
   * For `inside`: an anchor counts only after the first of `starts` and before the first of `ends` behind it,
   * so that the head of a nested post is never taken for the post's own.
   */
  head?: { starts: string; ends: string };
  /** For `data`: the attribute, and the address with `{value}` (and named groups of `pattern`). */
  attribute?: string;
  pattern?: RegExp;
  print?: string;
  /**
   * For `data`: other elements of the post that have further parts of the address, as named groups of `pattern`; where
   * those differ they are left out.
   */
  and?: { select: string; attribute: string; pattern: RegExp };
  /**
   * For `inside`: where the site names the author with the host of an account elsewhere (`@name@host`), the link has to
   * lead there; one without a host is of this page's.
   */
  vouched?: string;
  /** Only where the post has exactly one of these: no other post stands in it. */
  alone?: string;
  /** Only where so many elements say it: a single one may be of another post. */
  least?: number;
  /** For `data`: the page's own address has to fit, and has further parts, as named groups. */
  pageParts?: RegExp;
  /**
   * The link may lead anywhere, so that only the background, which knows all sites, can read it. Such finders come
   * last, and count only where the site's own grammar was of no certain help. One without a `certainty` takes what
   * somebody wrote in a chat message, words included.
   */
  anySite?: boolean;
  /** What the found address may be worth at most (a photo inside a post is not the post). */
  certainty?: Certainty;
}

/** A page that is nothing by itself: the address that matters is carried in its own query. */
export interface Carrier {
  /** By default every host of the site. */
  hosts?: readonly string[];
  path: RegExp;
  /** Query parameters that carry the address, or a text with the address in it; the first one found counts. */
  carries: readonly string[];
  /** Identity of a post of this same site carried as an id: printed with `{value}`. */
  print?: string;
}

/** A page whose only purpose is to share the address it carries. */
export interface ShareIntent extends Carrier {
  /** The page's own button that shares; everything else on the page is left alone. */
  controls: readonly Control[];
}

/**
 * What to say when a post's own link is not in the page. `time`: open it by its time. `copy`: site's own Copy link.
 * `app`: a chat has no public link, so a link will not do; the message is reported inside the app itself.
 */
export type WayToLink = 'time' | 'copy' | 'app' | 'none';

/** How well a site's controls are known. */
export interface Evidence {
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
   * Where one post can have several canonical addresses (with the author's name and without): what names it in all of
   * them, as group 1. Two addresses with the same are the same post.
   */
  identity?: RegExp;
  /** Hosts of its short links. They are addresses of this site, but no content script runs there. */
  shortHosts?: readonly string[];
  /** How its links are read, the first form that fits. None where nobody has described them: then a link stays as it is. */
  addresses: readonly AddressForm[];
  privatePaths?: readonly PrivatePath[];
  /** Wrapped outgoing links and log-in pages. What a share page carries is in `watch.intents`, and only there. */
  wrappers?: readonly Carrier[];
  /** How share acts are told there. Without it the site is known by its links alone: a game, an app without pages. */
  watch?: Watch;
}

/** What reads and judges the addresses of a site. */
export type AddressedSite = Pick<Site, 'id' | 'hosts' | 'identity' | 'addresses' | 'privatePaths'>;

/** Everything the sentinel needs to recognise a share act on the site. */
export interface Watch {
  /**
   * Where the extension watches: the browser grants these hosts. A page of any other host of the site is never entered.
   * Those of the first release, and no others (scripts/store/required-hosts.json).
   */
  hosts: readonly string[];
  /** The same for hosts that came after it: watched once the person wishes it. See later.ts. */
  laterHosts?: readonly string[];
  controls: readonly Control[];
  keys?: readonly ShareKey[];
  intents?: readonly ShareIntent[];
  /** The post around a control, nearest first. */
  posts: readonly string[];
  /** A control that every row of actions has once: where none of `posts` is around it, the post is what encloses it. */
  row?: string;
  /** Posts that were sent to some people only, like a message: they have no link for anybody else. */
  privatePosts?: string;
  /** A post in a post (quoted, shared): its links are never the post's own. */
  quoted?: string;
  /**
   * Links, and parts of a post whose links are never its own: words, descriptions, link cards, answers below it.
   * By default, what stands inside `text`.
   */
  others?: string;
  /** An answer below a post, in its frame: by somebody else, so that the post's link is not its own. */
  answers?: string;
  /** What holds the words of the one post that a page is about, around a control that stands in no post. */
  viewer?: string;
  /** Paths of pages with one item above the other, whose address follows the one in view. */
  stream?: RegExp;
  links: readonly LinkFinder[];
  /**
   * A link that the page fills in only once it has the focus or the pointer; the first in the post counts. Tried for a
   * held share whose post has no other link.
   */
  timeLink?: Pick<LinkFinder, 'select' | 'head'>;
  /** Its feed holds no links to its posts: that none was found there says nothing about the finders. */
  linkless?: true;
  /** What tells one post from another where that is not what the first of `links` looks at. */
  ids?: { select: string; attribute: string };
  /** The post's own words: whether they hint at harm, and what the popup shows where one chooses a post. */
  text: string;
  /** Who wrote it, for the same list in the popup. */
  author: string;
  wayToLink: WayToLink;
  evidence: Evidence;
}
