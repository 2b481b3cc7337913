/**
 * The protocol between the parts of the extension. Names say direction:
 * `page/…` comes from a content script in a web page, `ui/…` from an extension page, both to the background.
 *
 * A content script may only say what it saw. Nothing it can say sends a report or reads what is stored.
 */
import * as z from 'zod/mini';
import type { Language } from './i18n/languages';
import type { PromptTexts } from './i18n/prompt-texts';
import { WHOSE } from './sites/types';

export type { PromptTexts };

/** How the background answers a held act. */
export interface HeldAnswer {
  texts: PromptTexts;
  /** The salt of the marks, by which `page/asked` shows that nothing was deleted in between. */
  salt: number;
}

const link = z.string().check(z.maxLength(4096));

/** The sentinel holds a share act and asks for the prompt. The browser itself says on which site. */
export const heldAct = z.object({
  type: z.literal('page/held'),
  /** The page script is already there. */
  ready: z.boolean(),
  /** The quickest way to the link, if the control has another way than its site. */
  way: z.optional(z.enum(['time', 'copy', 'app', 'none'])),
});

/** The prompt is there. */
export const promptShown = z.object({
  type: z.literal('page/asked'),
  /** Salted, shortened mark of the post, so that it is not asked about twice. */
  mark: z.int(),
  /** The salt that was in force when the prompt was asked for: with another one, everything was deleted since. */
  salt: z.int(),
});

/** The button is down on a control that will be held when it is released: the prompt will be needed. */
export const promptNear = z.object({ type: z.literal('page/near') });

/** A person has begun to use a page in smart mode: the words that it looks for are needed. */
export const wordsNeeded = z.object({ type: z.literal('page/words') });

/** The page script read a link that another site's grammar may understand. Answered with an address. */
export const linkRead = z.object({ type: z.literal('page/link'), link });

/** The person chose "Report it" in the prompt. */
export const reportChosen = z.object({
  type: z.literal('page/report'),
  link: z.nullable(link),
  /** Links that differ, of which the person chooses one in the popup; then `link` is null. */
  choices: z.optional(z.array(z.object({ link, whose: z.enum(WHOSE) })).check(z.maxLength(6))),
});

/** The person chose not to be asked for a while. */
export const snoozeChosen = z.object({
  type: z.literal('page/snooze'),
  span: z.enum(['hour', 'today', 'site']),
});

/** The person pressed the link of a post that is waited for. `page` is the page's address at that moment. */
export const pagePressed = z.object({ type: z.literal('page/pressed'), page: link, link: z.nullable(link) });

/** The person asked for somebody to talk to. */
export const helpChosen = z.object({ type: z.literal('page/help') });

/** A private window's sentinel asks for the share state, which is kept in memory for it. */
export const stateAsked = z.object({ type: z.literal('page/state') });

/**
 * For the self-check, about a press that went through. `known`: by the site's data it was a share; otherwise
 * it only looks like one. It does not say which post it was, or where.
 */
export const pressSeen = z.object({ type: z.literal('page/press'), known: z.boolean() });

/**
 * For the self-check, about a share that was held: the signs that identified it, and whether the post's link
 * was missed.
 */
export const actChecked = z.object({
  type: z.literal('page/checked'),
  /** As in `page/asked`. */
  salt: z.int(),
  linkMissed: z.boolean(),
  signs: z.array(z.enum(['mark', 'icon', 'place', 'label'])).check(z.maxLength(4)),
  /** What made the page fill in the post's link, if the extension waited for that. */
  revealed: z.optional(z.enum(['focus', 'pointer', 'late', 'never'])),
});

export type ActChecked = z.infer<typeof actChecked>;

/** In the order in which they are sent: .github/guides/a-share-act.md describes the way. */
export const pageMessage = z.discriminatedUnion('type', [
  stateAsked,
  wordsNeeded,
  promptNear,
  heldAct,
  linkRead,
  actChecked,
  promptShown,
  reportChosen,
  snoozeChosen,
  helpChosen,
  pagePressed,
  pressSeen,
]);
export type PageMessage = z.infer<typeof pageMessage>;

/**
 * From a page of an official form's origin, while a form there waits for its link. `page/form-loaded`: it has
 * loaded, and may be the next page of that form. `page/form-done`: the link is in, or must not be put in any
 * more.
 */
export const formMessage = z.object({ type: z.enum(['page/form-loaded', 'page/form-done']) });
export type FormMessage = z.infer<typeof formMessage>;

/** A form was opened, and the person wants the link filled in there. The link itself is read from the outbox. */
export const formOpened = z.object({
  type: z.literal('ui/form-opened'),
  handOverId: z.string().check(z.maxLength(64)),
  tabId: z.int().check(z.nonnegative()),
});
export type FormOpened = z.infer<typeof formOpened>;

/**
 * A page in a private window of Firefox asks for what is stored: it cannot open the normal windows' database.
 */
export const keptAsked = z.object({
  type: z.literal('ui/kept'),
  key: z.enum(['settings', 'ownEntries', 'selfCheck', 'directoryUpdate']),
});

/** A file of an organisation's update of the directory, which only the background opens. */
export const directoryFileAsked = z.object({
  type: z.literal('ui/directory-file'),
  name: z.string().check(z.maxLength(16)),
});

/** The popup has said how to get a post's link, which is not in its page: the background waits for it. */
export const linkAwaited = z.object({
  type: z.literal('ui/link-awaited'),
  tabId: z.int().check(z.nonnegative()),
});
export type LinkAwaited = z.infer<typeof linkAwaited>;

/**
 * Extension pages ask the background only for what it alone can do: run the outbox now, ask an intake, open
 * an update, wait for a link, fill in a form's link, delete what its page cannot reach or has no time for.
 */
export const uiMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ui/outbox-run') }),
  // A page that is being left may be gone before it has deleted what was begun.
  z.object({ type: z.literal('ui/draft-dropped'), isPrivate: z.boolean() }),
  // A page in a private window of Firefox cannot open the normal windows' database.
  z.object({ type: z.literal('ui/erase') }),
  z.object({ type: z.literal('ui/intake-test') }),
  z.object({ type: z.literal('ui/intake-status'), reference: z.string().check(z.maxLength(80)) }),
  keptAsked,
  directoryFileAsked,
  formOpened,
  linkAwaited,
]);
export type UiMessage = z.infer<typeof uiMessage>;

/** What the card on an official form's page says, in the person's language. */
export interface FillTexts {
  language: string;
  direction: Language['direction'];
  script: Language['script'];
  /** The link has to be pasted. */
  copied: string;
  /** The link is in. */
  filled: string;
  /** What this place asks reporters to do and not to do. */
  notes: string[];
  /** Opens the card where it is only a bar, as on a phone. */
  more: string;
  close: string;
}

/** What the background hands to the script in an official form's page. */
export interface FillTask {
  link: string;
  /** Where the form is: anywhere else the script does nothing. */
  origin: string;
  texts: FillTexts;
}
