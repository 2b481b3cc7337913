/**
 * The protocol between the parts of the extension. Names say direction:
 * `page/…` comes from a content script in a web page, `ui/…` from an extension page, both to the background.
 *
 * A content script may only say what it saw. Nothing it can say sends a report or reads what is stored.
 */
import * as z from 'zod/mini';

const link = z.string().check(z.maxLength(4096));
const siteId = z.string().check(z.regex(/^[a-z0-9-]{1,32}$/));

/** What the sentinel saw when it held a share act. */
export const heldAct = z.object({
  type: z.literal('page/held'),
  site: siteId,
  /** The link found for the post, or null when the page holds none. */
  link: z.nullable(link),
  certainty: z.enum(['exact', 'page', 'opaque', 'none']),
  /** Why it was held; the wording follows it. */
  reason: z.enum(['words', 'first', 'reminder', 'always']),
  /** Salted, shortened mark of the post, so that it is not asked about twice. */
  mark: z.int(),
  /** The prompt script is already in this page. */
  ready: z.boolean(),
});

/** The person chose "Report it" in the prompt. */
export const reportChosen = z.object({
  type: z.literal('page/report'),
  site: siteId,
  link: z.nullable(link),
  certainty: z.enum(['exact', 'page', 'opaque', 'none']),
});

/** The person chose to be left alone for a while. */
export const snoozeChosen = z.object({
  type: z.literal('page/snooze'),
  site: siteId,
  span: z.enum(['hour', 'today', 'site']),
});

/** The person asked for somebody to talk to. */
export const helpChosen = z.object({ type: z.literal('page/help') });

/** A private window's sentinel asks for the share state, which is kept in memory for it. */
export const stateAsked = z.object({ type: z.literal('page/state') });

export const pageMessage = z.discriminatedUnion('type', [
  heldAct,
  reportChosen,
  snoozeChosen,
  helpChosen,
  stateAsked,
]);
export type PageMessage = z.infer<typeof pageMessage>;
export type HeldAct = z.infer<typeof heldAct>;

/** Extension pages ask the background only for what it alone can do: run the outbox now. */
export const uiMessage = z.discriminatedUnion('type', [z.object({ type: z.literal('ui/outbox-run') })]);
export type UiMessage = z.infer<typeof uiMessage>;

/** What the prompt says, in the person's language. The background answers a held act with it. */
export interface PromptTexts {
  language: string;
  direction: 'ltr' | 'rtl';
  /** Smaller after the first time. */
  slim: boolean;
  title: string;
  body: string;
  addressLabel: string;
  /** The address as it would be reported; null when the page holds none. */
  address: string | null;
  /** Said when the address is missing or uncertain: what that means and the quickest way to the link. */
  addressNote: string | null;
  report: string;
  dontShare: string;
  share: string;
  snooze: string;
  snoozeHour: string;
  snoozeToday: string;
  snoozeSite: string;
  /** Said in the prompt after a snooze was chosen. */
  snoozed: Record<'hour' | 'today' | 'site', string>;
  help: string;
}
