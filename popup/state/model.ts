/**
 * What the popup knows and how it changes: pure, no browser and no DOM.
 *
 * Steps: `what` (the link and what is happening) → `where` (the channel and what is sent) → `under_way` (an intake
 * delivers) or `answer` ("did you send it?") → `ended`.
 */
import { type Category, needsLink } from '../../src/directory/categories';
import type { FoundAddress } from '../../src/report/address';
import type { ByIntake, HandOver } from '../../src/report/outbox/index';
import type { Past } from '../../src/report/past';
import { isQuestion } from '../../src/report/question';
import type { Draft, Report } from '../../src/report/report';
import type { SeenPost } from '../../src/share/posts';
import type { Candidate, WayToLink } from '../../src/sites/types';

/** What storage holds when the popup opens. */
export interface FirstRead {
  draft: Draft | null;
  waiting: readonly HandOver[];
  /** The newest past report with a reference number that was typed and not kept. */
  unkept: Past | null;
  /** Nothing is kept in this window. */
  isPrivate: boolean;
  /** Storage did not answer: what is done now cannot be kept. */
  failed: boolean;
}

/** Why the page in front cannot be reported, or why a typed text is no link. Words: `refused_<code>`. */
export const refusals = [
  'empty',
  'too_long',
  'not_an_address',
  'several_links',
  'scheme_not_allowed',
  'local_address',
  'private_chat',
  'no_page',
  'browser_page',
  'extension_page',
  'local_file',
  'page_data',
] as const;
/** Of the edition for phones: what an app shared did not arrive. */
export type Refused = (typeof refusals)[number] | 'missed';

/** What the tab in front has to offer. */
export type Offer =
  | { kind: 'looking' }
  | { kind: 'address'; found: FoundAddress }
  /**
   * A page of a known site that is not itself a post. `page` is its own address, or null where the page is a chat:
   * `isPrivate` where that is certain.
   */
  | {
      kind: 'posts';
      posts: readonly SeenPost[];
      way: WayToLink;
      site: string | null;
      page: FoundAddress | null;
      isPrivate?: boolean;
    }
  | { kind: 'refused'; reason: Refused };

export type Step = 'what' | 'where' | 'answer' | 'under_way' | 'ended';

/** What is wrong with the link, told beside its field. */
export interface LinkProblem {
  about: 'link';
  reason: Refused | 'missing';
}

/** A hand-over that has ended, and what can still be done about it. */
export interface Ended {
  outcome: 'sent' | 'delivered';
  report: Report;
  /** Name of an intake; other channels are named by the directory. */
  intake: string | null;
  /** Entry of history that can take a reference number; null where none is kept. */
  past: string | null;
  reference: string | null;
}

export interface PopupState {
  step: Step;
  draft: Draft;
  /** The draft was begun in an earlier popup. */
  resumed: boolean;
  /** The person has done something: from now on each change is kept. */
  touched: boolean;
  offer: Offer;
  /** There is no link, as for a message in a chat: people who can be called remain. */
  withoutLink: boolean;
  problem: LinkProblem | null;
  /** Hand-overs that have not ended, the newest first. Not all of them ask for the person, see `isQuestion`. */
  waiting: readonly HandOver[];
  /** The delivery that is watched, as it was when it began. */
  delivery: ByIntake | null;
  ended: Ended | null;
}

export type Action =
  | { type: 'resumed'; draft: Draft | null; waiting: readonly HandOver[]; now: number }
  /** The person went on with a draft that was kept beside this one. */
  | { type: 'taken_up'; draft: Draft | null; now: number }
  | { type: 'offered'; offer: Offer; tabId: number | null }
  | { type: 'typed'; text: string }
  | { type: 'found'; found: FoundAddress }
  /** A post was picked, and more than one link may be its own. */
  | { type: 'choices'; choices: readonly Candidate[] }
  /** One of the draft's choices. */
  | { type: 'chosen'; found: FoundAddress }
  | { type: 'refused'; reason: Refused }
  | { type: 'category'; category: Category }
  | { type: 'danger'; danger: boolean }
  | { type: 'without_link' }
  | { type: 'channel'; channel: string }
  | { type: 'back' }
  | { type: 'discarded'; now: number }
  /** A form, mail or call was opened; the draft is gone from storage. */
  | { type: 'opened'; handOver: HandOver }
  | { type: 'queued'; handOver: ByIntake }
  /** What was being delivered was taken back, or deleted with everything: it is on the screen alone, and not kept. */
  | { type: 'gone' }
  | { type: 'later' }
  | { type: 'ended'; ended: Ended }
  /** The same report is a draft again: not sent, or to another place as well. `site` is the address's site. */
  | { type: 'again'; report: Report; site: string | null; now: number };

/** A report about which nothing is known yet. */
export function emptyDraft(now: number): Draft {
  return {
    url: null,
    typed: '',
    certainty: 'none',
    site: null,
    tabId: null,
    category: null,
    danger: null,
    channel: null,
    startedAt: now,
  };
}

/** The popup before anything has been read. */
export function initialState(now: number): PopupState {
  return {
    step: 'what',
    draft: emptyDraft(now),
    resumed: false,
    touched: false,
    offer: { kind: 'looking' },
    withoutLink: false,
    problem: null,
    waiting: [],
    delivery: null,
    ended: null,
  };
}

/** A draft older than this was begun in an earlier popup; a younger one comes from the prompt or the menu. */
const FRESH_MS = 60_000;

/** The state after an action. */
export function reducePopup(state: PopupState, action: Action): PopupState {
  switch (action.type) {
    case 'resumed':
      return resume(state, action.draft, action.waiting, action.now);
    case 'taken_up':
      return resume(
        { ...initialState(action.now), offer: state.offer },
        action.draft,
        [...state.waiting].reverse(),
        action.now,
      );
    case 'offered':
      return goOnWithLink(takeOffer(state, action.offer, action.tabId));
    case 'typed':
      return withChange(state, { typed: action.text });
    case 'found':
      return withChange(state, { ...action.found, ...noChoice, typed: '', channel: null });
    case 'choices':
      return withChange(state, {
        ...noLink,
        choices: action.choices,
        opened: false,
        typed: '',
        channel: null,
      });
    case 'chosen':
      // The person chose, and still nothing but their choice says that it is the post's own.
      return withChange(state, { ...action.found, certainty: 'page', typed: '', channel: null });
    case 'refused':
      return { ...state, problem: { about: 'link', reason: action.reason } };
    case 'category':
      return withChange(state, { category: action.category, channel: null });
    case 'danger':
      return goOn(withChange(state, { danger: action.danger }));
    case 'without_link':
      return goOn({ ...withChange(state, { ...noLink, typed: '' }), withoutLink: true });
    case 'channel':
      return withChange(state, { channel: action.channel });
    case 'back':
      return { ...state, step: 'what', problem: null };
    case 'discarded':
      return takeOffer({ ...initialState(action.now), waiting: state.waiting }, state.offer, null);
    case 'opened':
      return {
        ...state,
        step: 'answer',
        touched: false,
        waiting: [action.handOver, ...without(state.waiting, action.handOver.id)],
      };
    case 'queued':
      return {
        ...state,
        step: 'under_way',
        touched: false,
        delivery: action.handOver,
        waiting: without(state.waiting, action.handOver.id),
      };
    case 'gone':
      return { ...state, step: 'where', delivery: null };
    case 'later':
      return answerLater(state);
    case 'ended':
      return ended(state, action.ended);
    case 'again':
      // The person did not wait for it, and has begun something else: this draft is kept beside.
      if (state.step === 'what' || state.step === 'where') return state;
      return again(state, action.report, action.site, action.now);
  }
}

const noLink = { url: null, certainty: 'none', site: null } as const;
const noChoice = { choices: [], opened: false } as const;

/** Whether the person has links to choose from. */
export function hasChoices({ choices = [] }: Draft): boolean {
  return choices.length > 0;
}

/** Whether there is enough for a report that a form can take. */
export function isComplete({ url, category }: Draft): boolean {
  return category !== null && (url !== null || !needsLink(category));
}

/**
 * Whether the report can go on to its places. A link that stands in the field and was not taken is the one that is
 * meant.
 */
function isReady(draft: Draft): boolean {
  return isComplete(draft) && draft.danger !== null && draft.typed.trim() === '';
}

/** Whether the region's numbers stand before everything else. */
export function isInDanger({ category, danger }: Draft): boolean {
  return danger === true || category === 'child_danger';
}

function withChange(state: PopupState, part: Partial<Draft>): PopupState {
  return { ...state, draft: { ...state.draft, ...part }, touched: true, problem: null };
}

/** The draft, now that storage has answered. What the person did before counts more than what storage holds. */
function afterRead(
  { draft: mine, touched, offer }: PopupState,
  stored: Draft | null,
  isFresh: boolean,
): Draft {
  if (stored === null) return mine;
  if (!touched) return withOffer(stored, offer);
  // On a slow machine somebody may press an answer before the link is there that they have just come with.
  const isSameReport = isFresh && mine.url === null && !hasChoices(mine);
  if (!isSameReport) return mine;
  const { typed, category, danger } = mine;
  return { ...stored, typed, category: category ?? stored.category, danger: danger ?? stored.danger };
}

function resume(
  state: PopupState,
  draft: Draft | null,
  waiting: readonly HandOver[],
  now: number,
): PopupState {
  const newestFirst = [...waiting].reverse();
  // The prompt and the menu know no answers: a draft that has one is of an earlier popup, and may be of another post.
  const isFresh = draft?.category === null && Math.abs(now - draft.startedAt) <= FRESH_MS;
  const kept = afterRead(state, draft, isFresh);
  const resumed: PopupState = {
    ...state,
    draft: kept,
    problem: kept.url === null ? state.problem : null,
    resumed: !state.touched && draft !== null && !isFresh,
    waiting: newestFirst,
    step: isReady(kept) ? 'where' : state.step,
  };
  if (state.touched) return resumed;
  return newestFirst.some(isQuestion) ? { ...resumed, step: 'answer' } : resumed;
}

function takeOffer(state: PopupState, offer: Offer, tabId: number | null): PopupState {
  // Who goes on without a link is in a chat: the page in front is not what they mean.
  const draft = state.withoutLink ? state.draft : withOffer(state.draft, offer);
  return { ...state, offer, draft: draft === state.draft ? draft : { ...draft, tabId } };
}

/** On a slow machine both questions may be answered before the link is there. */
function goOnWithLink(state: PopupState): PopupState {
  const { problem, draft } = state;
  if (problem?.reason !== 'missing' || draft.url === null) return state;
  const found = { ...state, problem: null };
  return draft.typed === '' ? goOn(found) : found;
}

/** A draft without a link that came from a post: the prompt was pressed on a feed that holds no links. */
export function isPostWithoutLink({ url, tabId }: Draft): boolean {
  return url === null && tabId !== null;
}

/**
 * Whether the post's link has to come before all else: the page in front has posts, and the one that is meant has to
 * be picked or opened. What it shows is asked then.
 */
export function isLinkFirst({ draft, offer, withoutLink }: PopupState): boolean {
  if (draft.url !== null || draft.category !== null || withoutLink) return false;
  return offer.kind === 'posts' ? offer.way !== 'app' : isPostWithoutLink(draft);
}

/** Whether a post of the page in front can be reported, or has links to choose from. */
export function hasLink({ link, choices }: SeenPost): boolean {
  return link !== null || choices.length > 0;
}

/** A private chat, which has no link that could be reported. */
export function isChat(offer: Offer): boolean {
  if (offer.kind === 'posts') return offer.isPrivate === true && !offer.posts.some(hasLink);
  return offer.kind === 'refused' && offer.reason === 'private_chat';
}

/** A feed is another one for everybody: its address names no post and no person. */
const feed = /^\/(home|feed|foryou|explore|watch|search)?(\/|$)/;

/** Whether a page of a known site that is no post can be reported as a whole (somebody's profile, a group). */
export function canBeReported(page: FoundAddress | null): page is FoundAddress {
  return page !== null && !feed.test(new URL(page.url).pathname);
}

/**
 * A draft without a link takes the one of the page in front. A post without a link of its own is only completed by
 * a post's own link: the feed's address would be the wrong one.
 */
function withOffer(draft: Draft, offer: Offer): Draft {
  if (draft.url !== null || hasChoices(draft)) return draft;
  if (
    offer.kind === 'posts' &&
    offer.posts.length === 0 &&
    canBeReported(offer.page) &&
    !isPostWithoutLink(draft)
  ) {
    return { ...draft, ...offer.page };
  }
  if (offer.kind !== 'address') return draft;
  if (isPostWithoutLink(draft) && offer.found.certainty !== 'exact') return draft;
  return { ...draft, ...offer.found };
}

/** To the second step once both questions are answered; a link that is missing is told beside its field. */
function goOn(state: PopupState): PopupState {
  const { category, danger } = state.draft;
  if (danger === null || category === null) return state;
  // The numbers to call come first; they must not wait for a link.
  if (danger || state.withoutLink || isReady(state.draft)) return { ...state, step: 'where' };
  return { ...state, step: 'what', problem: { about: 'link', reason: 'missing' } };
}

function answerLater(state: PopupState): PopupState {
  const [first, ...rest] = state.waiting.filter(isQuestion);
  const waiting = first ? without(state.waiting, first.id) : state.waiting;
  if (rest.length > 0) return { ...state, waiting };
  return { ...state, waiting, step: state.touched && isReady(state.draft) ? 'where' : 'what' };
}

/** The question that was answered is gone; the ones behind it can wait for the next time. */
function ended(state: PopupState, by: Ended): PopupState {
  const waiting = withoutReport(state.waiting, by.report);
  return { ...state, step: 'ended', touched: false, problem: null, delivery: null, ended: by, waiting };
}

/** A report as a draft again. @param site the address's */
export function draftAgain(report: Report, site: string | null, now: number): Draft {
  return {
    ...emptyDraft(now),
    url: report.url,
    certainty: report.certainty ?? 'none',
    site,
    category: report.category,
    danger: false,
  };
}

function again(state: PopupState, report: Report, site: string | null, now: number): PopupState {
  const draft = draftAgain(report, site, now);
  const waiting = withoutReport(state.waiting, report);
  const { offer } = state;
  // Only people who can be called take a report without a link.
  const withoutLink = !isComplete(draft);
  return { ...initialState(now), step: 'where', draft, touched: true, offer, waiting, withoutLink };
}

function withoutReport(rows: readonly HandOver[], { channel, url }: Report): HandOver[] {
  return rows.filter(({ report }) => report.channel !== channel || report.url !== url);
}

function without(rows: readonly HandOver[], id: string): HandOver[] {
  return rows.filter((row) => row.id !== id);
}
