import type { LocalText } from '../../src/directory/schema';
import { textIn } from '../../src/i18n/languages';
import type { Messages } from '../../src/i18n/messages';
import { useMessages } from '../../src/ui/app';
import { isolated, withNumbersApart } from '../../src/ui/isolated';

/** Names and numbers as the person reads them. */
export interface Words extends Messages {
  /** A text of the directory in the person's language, else in the one that its readers read best. */
  local(text: LocalText): string;
  /** A number, link or foreign name inside a sentence: it keeps its own direction. */
  apart(text: string): string;
  /** A number to dial or a link: always left to right. */
  ltr(text: string): string;
}

/** The words of the person's language. */
export function useWords(): Words {
  return wordsOf(useMessages());
}

/** @param messages the texts of one language */
export function wordsOf(messages: Messages): Words {
  const { tag, direction } = messages.language;
  // In a left-to-right language nothing needs to be held apart, and the text stays free of invisible characters.
  const apart = (text: string, how: (text: string) => string) => (direction === 'rtl' ? how(text) : text);
  return {
    ...messages,
    local: (text) => apart(textIn(text, tag).text, withNumbersApart),
    apart: (text) => apart(text, (name) => `\u2068${name}\u2069`),
    ltr: (text) => apart(text, isolated),
  };
}
