import { describe, expect, it } from 'vitest';
import { siteOfState } from '../../popup/state/address-site';
import {
  type Action,
  canBeReported,
  emptyDraft,
  initialState,
  isChat,
  isInDanger,
  isLinkFirst,
  type Offer,
  type PopupState,
  reducePopup,
} from '../../popup/state/model';
import { reportOf } from '../../popup/state/report-of';
import type { FoundAddress } from '../../src/report/address';
import type { ByIntake, ByPerson } from '../../src/report/outbox/index';
import type { Draft, Report } from '../../src/report/report';
import type { SeenPost } from '../../src/share/posts';
import { payloadLines } from '../../src/ui/payload';

const now = 1_795_000_000_000;
const post: FoundAddress = {
  url: 'https://x.com/green_garden/status/1790000000000000001',
  certainty: 'exact',
  site: 'x',
};
const other: FoundAddress = {
  url: 'https://x.com/hunza_bakers/status/1790000000000000002',
  certainty: 'exact',
  site: 'x',
};
const shop: FoundAddress = { url: 'https://apricots.example/market', certainty: 'page', site: null };
const feed: FoundAddress = { url: 'https://www.facebook.com/', certainty: 'page', site: 'facebook' };
const profile: FoundAddress = {
  url: 'https://www.facebook.com/hunzabakers',
  certainty: 'page',
  site: 'facebook',
};

const seen = (link: string | null): SeenPost => ({
  author: 'Hunza Bakers',
  words: 'Fresh apricot bread is out of the oven.',
  link,
  certainty: link === null ? 'none' : 'exact',
  choices: [],
  touched: false,
});
const postsOn = (page: FoundAddress, ...posts: SeenPost[]): Offer => ({
  kind: 'posts',
  posts,
  way: 'time',
  site: page.site,
  page,
});
const offered = (offer: Offer): Action => ({ type: 'offered', offer, tabId: 7 });
const address = (found: FoundAddress): Action => offered({ kind: 'address', found });
const resumed = (draft: Partial<Draft> | null, waiting: (ByPerson | ByIntake)[] = []): Action => ({
  type: 'resumed',
  draft: draft && { ...emptyDraft(now), ...draft },
  waiting,
  now,
});
const postsOnFeed = offered(postsOn(feed, seen(null)));
const run = (...actions: Action[]): PopupState => actions.reduce(reducePopup, initialState(now));

const report: Report = {
  url: post.url,
  site: 'X',
  certainty: 'exact',
  category: 'sexual_images',
  channel: 'pk-iwf-portal',
  at: '2026-11-24T09:30:00Z',
};
const opened = (id: string, part: Partial<Report> = {}): ByPerson => ({
  version: 1,
  id,
  report: { ...report, ...part },
  mark: null,
  by: 'form',
  state: 'opened',
  createdAt: now,
  changedAt: now,
});
const delivery = (state: ByIntake['state']): ByIntake => ({
  ...opened('intake-1', { channel: 'intake' }),
  by: 'intake',
  state,
  intake: { name: 'Demo', url: 'https://intake.example/report' },
  client: '1.0.0',
  attempts: 1,
  since: now,
  dueAt: now,
  claim: null,
  failure: null,
  reason: null,
  missingSince: null,
});

describe('where the address comes from', () => {
  it('takes the post in front, and keeps nothing before the person has done something', () => {
    const state = run(resumed(null), address(post));
    expect(state.draft).toMatchObject({ ...post, tabId: 7 });
    expect(state.touched).toBe(false);
  });

  it('puts a draft before the tab in front', () => {
    expect(run(resumed({ ...other, category: 'violence' }), address(post)).draft.url).toBe(other.url);
    expect(run(address(post), resumed({ ...other, category: 'violence' })).draft.url).toBe(other.url);
  });

  it('takes any other page of the web as it is', () => {
    expect(run(address(shop)).draft).toMatchObject(shop);
  });

  it('never passes a feed off as a post that has no link', () => {
    const prompted = resumed({ tabId: 7 });
    for (const offer of [
      postsOn(feed),
      postsOn(feed, seen(null)),
      { kind: 'address', found: shop } as const,
    ]) {
      expect(run(prompted, offered(offer)).draft.url).toBeNull();
    }
    expect(run(offered(postsOn(feed))).draft.url).toBeNull();
  });

  it('completes a post without a link once its own page is in front', () => {
    const state = run(resumed({ tabId: 7, category: 'violence' }), address(post));
    expect(state.draft).toMatchObject({ ...post, category: 'violence' });
  });

  it('takes a page of a known site that shows no posts, but lets the person choose where it does', () => {
    expect(run(offered(postsOn(profile))).draft.url).toBe(profile.url);
    expect(run(offered(postsOn(profile, seen(post.url)))).draft.url).toBeNull();
  });

  it('does not let a late look at the tab replace what the person pasted', () => {
    expect(run({ type: 'found', found: other }, address(post)).draft.url).toBe(other.url);
  });

  it('knows which pages of a site are somebody’s', () => {
    expect(canBeReported(profile)).toBe(true);
    for (const url of [
      'https://x.com/home',
      'https://x.com/',
      'https://x.com/explore/tabs',
      'https://x.com/search?q=a',
    ]) {
      expect(canBeReported({ ...feed, url })).toBe(false);
    }
  });
});

describe('a pasted link', () => {
  it('keeps bad input and names what is wrong', () => {
    const state = run({ type: 'typed', text: 'nonsense' }, { type: 'refused', reason: 'not_an_address' });
    expect(state.draft.typed).toBe('nonsense');
    expect(state.problem).toEqual({ about: 'link', reason: 'not_an_address' });
  });

  it('takes the message away with the next change', () => {
    const state = run({ type: 'refused', reason: 'empty' }, { type: 'typed', text: 'h' });
    expect(state.problem).toBeNull();
  });

  it('replaces the address and forgets a channel chosen for another one', () => {
    const state = run(
      address(post),
      { type: 'channel', channel: 'pk-pta-cms' },
      { type: 'found', found: other },
    );
    expect(state.draft).toMatchObject({ ...other, typed: '', channel: null });
  });
});

describe('the two questions', () => {
  const chosen: Action = { type: 'category', category: 'violence' };

  it('lead to the second step', () => {
    expect(run(address(post), chosen, { type: 'danger', danger: false }).step).toBe('where');
  });

  it('come after the post’s own link where the page in front has posts', () => {
    expect(isLinkFirst(run(offered({ kind: 'looking' })))).toBe(false);
    expect(isLinkFirst(run(postsOnFeed))).toBe(true);
    expect(isLinkFirst(run(postsOnFeed, { type: 'found', found: post }))).toBe(false);
    expect(isLinkFirst(run(resumed({ tabId: 7 })))).toBe(true);
    // The way to the link does not come first where there can be none, as in chats: people can be called without a
    // link.
    expect(isLinkFirst(run(postsOnFeed, { type: 'without_link' }))).toBe(false);
    expect(isLinkFirst(run(offered({ ...postsOn(feed), way: 'app' } as Offer)))).toBe(false);
    expect(isLinkFirst(run(offered({ kind: 'refused', reason: 'no_page' })))).toBe(false);
  });

  it('ask for a category first', () => {
    const state = run(address(post), { type: 'danger', danger: false });
    expect(state).toMatchObject({ step: 'what', problem: null });
  });

  it('say that the link is missing, and keep what was answered', () => {
    const state = run(chosen, { type: 'danger', danger: false });
    expect(state).toMatchObject({
      step: 'what',
      problem: { about: 'link', reason: 'missing' },
      draft: { category: 'violence', danger: false },
    });
  });

  it('go on by themselves where the link comes after them, unless another is being typed', () => {
    const answers: Action[] = [chosen, { type: 'danger', danger: false }];
    expect(run(...answers, address(post))).toMatchObject({ step: 'where', problem: null, draft: post });
    const typing = run(...answers, { type: 'typed', text: 'x.com/hun' }, address(post));
    expect(typing).toMatchObject({ step: 'what', problem: null });
    const refused = offered({ kind: 'refused', reason: 'no_page' });
    expect(run(...answers, refused)).toMatchObject({ step: 'what', problem: { reason: 'missing' } });
    expect(run(chosen, address(post)).step).toBe('what');
  });

  it('let nobody wait for the numbers because a link is missing', () => {
    const state = run(chosen, { type: 'danger', danger: true });
    expect(state.step).toBe('where');
    expect(isInDanger(state.draft)).toBe(true);
  });

  it('need no link for a child the person knows', () => {
    const state = run({ type: 'category', category: 'child_danger' }, { type: 'danger', danger: true });
    expect(state.step).toBe('where');
    expect(isInDanger({ ...emptyDraft(now), category: 'child_danger' })).toBe(true);
  });

  it('can be answered without a link where there is none, in either order', () => {
    const chat = offered({ ...postsOn({ ...feed, site: 'whatsapp' }, seen(null)), way: 'app' } as Offer);
    const answers: Action[] = [chosen, { type: 'danger', danger: false }];
    for (const actions of [
      [chat, ...answers, { type: 'without_link' } as const],
      [chat, { type: 'without_link' } as const, ...answers],
    ]) {
      const state = run(...actions);
      expect(state.step).toBe('where');
      expect(siteOfState(state)).toBe('whatsapp');
    }
  });

  it('do not lead on with the page’s link while another one stands in the field', () => {
    const typed = { type: 'typed', text: post.url } as const;
    const safe = { type: 'danger', danger: false } as const;
    const state = run(address(shop), typed, chosen, safe);
    expect(state).toMatchObject({ step: 'what', problem: { about: 'link', reason: 'missing' } });
    const taken = [chosen, { type: 'found', found: post }, safe] as const;
    expect(run(address(shop), typed, ...taken)).toMatchObject({ step: 'where', draft: post });
    // Not in the next popup either, nor with the question on danger answered once more; a space is no link.
    expect(run(resumed({ ...state.draft })).step).toBe('what');
    const danger = { type: 'danger', danger: true } as const;
    expect(run(address(shop), typed, chosen, danger, safe)).toMatchObject({ step: 'what' });
    expect(run(address(shop), { type: 'typed', text: ' ' }, chosen, safe).step).toBe('where');
    // Who goes on without a link has none.
    const without = run(address(shop), typed, chosen, safe, { type: 'without_link' });
    expect(without).toMatchObject({ step: 'where', withoutLink: true, draft: { url: null, typed: '' } });
    // The numbers to call do not wait.
    expect(run(address(shop), typed, chosen, { type: 'danger', danger: true }).step).toBe('where');
  });

  it('stay without a link where the page in front is read late', () => {
    const answers = [chosen, { type: 'danger', danger: false }] as const;
    const state = run(...answers, { type: 'without_link' }, address(post));
    expect(state).toMatchObject({ step: 'where', draft: { url: null } });
  });

  it('go back without losing anything', () => {
    const state = run(address(post), chosen, { type: 'danger', danger: false }, { type: 'back' });
    expect(state).toMatchObject({ step: 'what', draft: { ...post, category: 'violence', danger: false } });
  });
});

describe('the draft', () => {
  it('comes back where it was left', () => {
    const half = { ...post, category: 'violence', startedAt: now - 3_600_000 } as const;
    expect(run(resumed(half))).toMatchObject({ step: 'what', resumed: true, touched: false });
    expect(run(resumed({ ...half, danger: false })).step).toBe('where');
  });

  it('is an old one, too, where the clock was set back since', () => {
    expect(run(resumed({ ...post, startedAt: now + 3_600_000 })).resumed).toBe(true);
  });

  it('is an old one a moment later, too, if it has an answer: the person may be at another post by now', () => {
    const left = { ...post, category: 'violence', danger: false, startedAt: now - 30_000 } as const;
    expect(run(resumed(left), address(other))).toMatchObject({ step: 'where', resumed: true, draft: post });
    const pressed = { type: 'category', category: 'not_sure' } as const;
    expect(run(pressed, resumed(left)).draft).toMatchObject({ url: null, category: 'not_sure' });
  });

  it('is no old one when it has just come from the prompt', () => {
    expect(run(resumed({ ...post, startedAt: now - 500 })).resumed).toBe(false);
  });

  it('of the prompt keeps its link, whatever was pressed before storage answered', () => {
    const pressed = { type: 'category', category: 'violence' } as const;
    const fromPrompt = resumed({ ...post, tabId: 7, startedAt: now - 500 }, [opened('a')]);
    expect(run(pressed, fromPrompt)).toMatchObject({
      step: 'what',
      resumed: false,
      touched: true,
      draft: { ...post, category: 'violence', danger: null, startedAt: now - 500 },
    });
    // The question is asked in the popup, too; it had said that there is no link.
    const both = run(pressed, { type: 'danger', danger: false }, fromPrompt);
    expect(both).toMatchObject({ step: 'where', problem: null, draft: { ...post, danger: false } });
    const typed = run({ type: 'typed', text: 'https://x.com/hun' }, fromPrompt, address(other));
    expect(typed.draft).toMatchObject({ ...post, typed: 'https://x.com/hun', category: null });
    // Links to choose from are kept, too.
    const choices = [{ url: post.url, whose: 'own' as const }];
    expect(run(pressed, resumed({ choices, startedAt: now - 500 })).draft).toMatchObject({
      choices,
      category: 'violence',
    });
    // A link that the person gave counts more.
    const pasted = run({ type: 'found', found: other }, pressed, fromPrompt);
    expect(pasted.draft).toMatchObject({ ...other, category: 'violence' });
  });

  it('of an earlier popup loses to what the person did before storage answered', () => {
    const state = run(
      { type: 'category', category: 'violence' },
      resumed({ ...post, category: 'not_sure', startedAt: now - 3_600_000 }, [opened('a')]),
    );
    expect(state).toMatchObject({ step: 'what', resumed: false, draft: { url: null, category: 'violence' } });
  });

  it('is thrown away, and the page in front is offered again', () => {
    const state = run(resumed({ ...other, category: 'violence' }), address(post), {
      type: 'discarded',
      now: now + 1,
    });
    expect(state).toMatchObject({ touched: false, resumed: false, draft: { ...post, category: null } });
  });

  it('is kept from the first change on, and no longer once it was handed over', () => {
    const changed = run(address(post), { type: 'category', category: 'violence' });
    expect(changed.touched).toBe(true);
    expect(reducePopup(changed, { type: 'opened', handOver: opened('a') }).touched).toBe(false);
    const queued = reducePopup(changed, { type: 'queued', handOver: delivery('queued') });
    expect(queued.touched).toBe(false);
    // Also where it was taken back: the person has done nothing with it here.
    const gone = reducePopup(queued, { type: 'gone' });
    expect(gone).toMatchObject({ step: 'where', delivery: null, touched: false, draft: { url: post.url } });
  });
});

describe('on return', () => {
  it('asks about the newest hand-over first', () => {
    const state = run(resumed(null, [opened('old'), opened('new')]));
    expect(state.step).toBe('answer');
    expect(state.waiting[0]?.id).toBe('new');
  });

  it('asks one after the other, then goes on where the person was', () => {
    const state = run(resumed(null, [opened('old'), opened('new')]), { type: 'later' });
    expect(state).toMatchObject({ step: 'answer', waiting: [{ id: 'old' }] });
    expect(reducePopup(state, { type: 'later' })).toMatchObject({ step: 'what', waiting: [] });
  });

  it('does not ask about a delivery that is under way, but tells of one that failed', () => {
    expect(run(resumed(null, [delivery('queued')])).step).toBe('what');
    expect(run(resumed(null, [delivery('refused')])).step).toBe('answer');
    expect(run(resumed(null, [delivery('undelivered')])).step).toBe('answer');
  });

  it('makes a report that was not sent a draft again', () => {
    const state = run(resumed(null, [opened('a')]), { type: 'again', report, site: 'x', now });
    expect(state).toMatchObject({
      step: 'where',
      waiting: [],
      touched: true,
      draft: { ...post, category: 'sexual_images', danger: false, channel: null },
    });
  });

  it('makes a call without a link a draft again that stays without one', () => {
    const call = { ...report, url: null, site: null, certainty: null, category: 'violence' } as const;
    const state = run(resumed(null, [opened('a')]), { type: 'again', report: call, site: null, now });
    expect(state).toMatchObject({ step: 'where', withoutLink: true, draft: { url: null } });
    expect(reducePopup(state, address(other))).toMatchObject({ step: 'where', draft: { url: null } });
  });

  it('leaves what was begun while a slow disk made the report before a draft again', () => {
    const begun = run(
      resumed(null, [opened('a')]),
      { type: 'later' },
      { type: 'found', found: { url: 'https://x.com/a/status/2', certainty: 'exact', site: 'x' } },
    );
    expect(reducePopup(begun, { type: 'again', report, site: 'x', now })).toEqual(begun);
  });

  it('thanks, and asks no more about what has ended', () => {
    const ended = { outcome: 'sent', report, intake: null, past: null, reference: null } as const;
    const state = run(resumed(null, [opened('a')]), { type: 'ended', ended });
    expect(state).toMatchObject({ step: 'ended', waiting: [], ended });
  });
});

describe('the report', () => {
  const draft: Draft = { ...emptyDraft(now), ...post, category: 'violence', danger: false };
  const at = new Date('2026-11-24T09:30:00.123Z');

  it('is the address, the category, the channel and the time', () => {
    expect(reportOf(draft, 'pk-pta-cms', 'X', at)).toEqual({
      url: post.url,
      site: 'X',
      certainty: 'exact',
      category: 'violence',
      channel: 'pk-pta-cms',
      at: '2026-11-24T09:30:00Z',
    });
  });

  it('leaves out a page that has nothing to do with a child the person knows', () => {
    const known: Draft = { ...draft, category: 'child_danger' };
    expect(reportOf(known, 'pk-police-15', 'X', at).url).toBe(post.url);
    expect(reportOf({ ...known, ...shop }, 'pk-police-15', null, at)).toMatchObject({
      url: null,
      certainty: null,
    });
  });

  it('cannot be made before a category is chosen', () => {
    expect(() => reportOf({ ...draft, category: null }, 'pk-pta-cms', 'X', at)).toThrow(TypeError);
  });
});

describe('a private chat', () => {
  it('is one whose messages hold no link, or whose address was refused; a feed is none', () => {
    const chat = (...posts: SeenPost[]): Offer => ({
      kind: 'posts',
      posts,
      way: 'none',
      site: 'whatsapp',
      page: null,
      isPrivate: true,
    });
    expect([chat(), chat(seen(null)), chat(seen(post.url))].map(isChat)).toEqual([true, true, false]);
    expect(isChat({ kind: 'refused', reason: 'private_chat' })).toBe(true);
    expect(isChat({ kind: 'refused', reason: 'browser_page' })).toBe(false);
    expect(isChat(postsOn(feed, seen(null)))).toBe(false);
  });
});

describe('what is printed of a payload', () => {
  it('is every value in it, with the way to it', () => {
    const payload = {
      report: { url: post.url, tags: ['a', 'b'] },
      client: { version: '1' },
      empty: null,
      idempotencyKey: 'k',
    };
    expect(payloadLines(payload)).toEqual([
      { path: 'report.url', value: post.url },
      { path: 'report.tags', value: 'a' },
      { path: 'report.tags', value: 'b' },
      { path: 'client.version', value: '1' },
      { path: 'empty', value: 'null' },
      { path: 'idempotencyKey', value: 'k' },
    ]);
  });
});
