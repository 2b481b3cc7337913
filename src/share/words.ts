/** A post's own words and author. Searches only inside the post. */
import type { Watch } from '../sites/types';

type PostParts = Pick<Watch, 'quoted' | 'text' | 'author'>;

/** Enough for the word list and to tell posts apart; a long post takes no more time than a short one. */
const LONGEST_TEXT = 1500;

/** Whether an element is in another post that is nested in this one. */
export function isQuoted(element: Element, post: Element, quoted: string | undefined): boolean {
  const other = quoted ? element.parentElement?.closest(quoted) : null;
  return Boolean(other && other !== post && post.contains(other));
}

function textOfPost(post: Element, selector: string, quoted: string | undefined): string {
  let text = '';
  let last: Element | null = null;
  for (const element of post.querySelectorAll(selector)) {
    if (last?.contains(element) || isQuoted(element, post, quoted)) continue;
    last = element;
    text += `${element.textContent ?? ''}\n`;
    if (text.length > LONGEST_TEXT) break;
  }
  return text.slice(0, LONGEST_TEXT);
}

/** The post's own words, without those of a quoted post. */
export function postWords(parts: PostParts, post: Element): string {
  return textOfPost(post, parts.text, parts.quoted);
}

/** The name of who posted it; shown only to the person choosing a post, never kept or sent. */
export function authorOf(parts: PostParts, post: Element): string {
  return (textOfPost(post, parts.author, parts.quoted).split('\n')[0] as string).trim();
}
