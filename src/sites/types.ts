/**
 * What a social site looks like, as data. A site is one file in this folder and one line in `index.ts`.
 *
 * Selectors are plain CSS and are only ever matched against one element or searched inside one post:
 * nothing here may need a page-wide query while a person is scrolling.
 */

/** `exact`: this is the post's own link. `page`: only the page is known. `opaque`: a sharer's short link. */
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
  /** Query parameters that must be there, by name; each match is an identity part of that name. */
  query?: Readonly<Record<string, RegExp>>;
  /** Query parameters that belong to the identity when they are there (a comment under the post). */
  also?: Readonly<Record<string, RegExp>>;
  /** Matched against the decoded fragment with its `#`; without it the fragment never matters. */
  hash?: RegExp;
  /** The canonical address, with `{part}` for each identity part; `{host}` and `{sub}` (`a` of `a.x.com`) too. */
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

/** A control that shares a post, or one step of sharing it. */
export interface Control {
  id: string;
  /** `open`: opens a menu or dialog. `do`: shares, reposts, sends or copies at once. */
  step: 'open' | 'do';
  /** Whether a press is held. An opener that also leads to the site's own Report must not be. */
  held: boolean;
  /** The element that takes the press. */
  pressable: string;
  signs: Signs;
  /** An ancestor the pressable must have: a post, an action row, an open menu. */
  within?: string;
  /** The pressable, or an ancestor of it up to the post, that says: this is not a share. */
  never?: readonly string[];
  /** Paths of pages where it also counts outside of any post (a viewer); elsewhere it must stand in a post. */
  pages?: RegExp;
  /**
   * Only in the menu or dialog that one of these controls (by id) opened; the post is the opener's. `contextmenu`
   * stands for the menu of a right click, `press` for whatever a press on no control of ours may have opened: the
   * post is then the one that was pressed last.
   */
  after?: readonly string[];
  /**
   * With `after`: what an opener in the page looks like while its menu is open. A menu that opens when the pointer
   * passes over it was opened by no press.
   */
  opener?: string;
  /** The quickest way to the link where it is another than the site's: a chat inside a site that has links. */
  way?: WayToLink;
}

/** A single key that shares the focused post, outside text fields. */
export interface ShareKey {
  /** An upper-case letter is meant with the shift key, anything else without a modifier. */
  key: string;
}

/** How to find the post's own link inside a post. Finders are tried in order. */
export interface LinkFinder {
  /** `inside`: an anchor in the post. `page`: the page's own address. `data`: built from an attribute. */
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
  /** What alone names a post in its canonical address, as group 1, where that has more than one form. */
  identity?: RegExp;
  /** Hosts of its short links. They are addresses of this site, but no content script runs there. */
  shortHosts?: readonly string[];
  /** None where nobody has described them: then links are kept as those of any page are. */
  addresses: readonly AddressForm[];
  privatePaths?: readonly PrivatePath[];
  /** Wrapped outgoing links, log-in pages, and share-intent pages that are not in `watch.intents`. */
  wrappers?: readonly Carrier[];
  /** How share acts are told there; without it the site is known by its addresses alone. */
  watch?: Watch;
}

/** What reads and judges the addresses of a site. */
export type AddressedSite = Pick<Site, 'id' | 'hosts' | 'identity' | 'addresses' | 'privatePaths'>;

/** Everything the sentinel needs to recognise a share act on the site. */
export interface Watch {
  /** Content-script match patterns are made from these hosts. */
  hosts: readonly string[];
  controls: readonly Control[];
  keys?: readonly ShareKey[];
  intents?: readonly ShareIntent[];
  /** The post around a control, nearest first. */
  posts: readonly string[];
  /** A control that every row of actions has once: where none of `posts` is around it, the post is what encloses it. */
  row?: string;
  /** Posts that were sent to some people only, like a message: they have no link for anybody else. */
  privatePosts?: string;
  /** A post nested in a post (quoted, shared). */
  quoted?: string;
  /**
   * Links, and parts of a post whose links are never its own: words, descriptions, link cards, answers below it.
   * Where it is not given: what stands inside `text`.
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
  /** The post's own words, for the cue list and for choosing a post in the popup. */
  text: string;
  author: string;
  wayToLink: WayToLink;
  evidence: Evidence;
}
