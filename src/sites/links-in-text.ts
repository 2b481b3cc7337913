/** Takes the links with a scheme out of a text, also where nothing parts them. */

/**
 * A link ends where the next one begins: after a letter, a comma or a bracket. After `=` or `/` the next one is a
 * part of the first (`?u=https://…`), unless both are on the same host: then somebody pasted twice.
 */
const LINK =
  /https?:\/\/([^\s<>"/?#]+)(?:(?!(?:(?<![=/:?&%#@_+~'*(-])|(?<=\]\())https?:\/\/|(?<=\/)https?:\/\/\1[/?#])[^\s<>"])*/gi;

/** @returns each as it is in the text; the last ones may have the punctuation of the sentence behind them */
export function linksIn(text: string): string[] {
  return [...text.matchAll(LINK)].map(({ 0: link, index }) => {
    const isCut = /h/i.test(text[index + link.length] ?? '');
    return unsigned(isCut ? link.replace(/(?:\]\(|[^!-~])$/, '') : link, text.slice(0, index));
  });
}

/**
 * Without the signs that chats write words with (`_so_`, `~so~`, `*so*`). A link may end in such a sign, so it
 * belongs to the link if there is none before it.
 */
export function unsigned(link: string, before: string): string {
  let bare = link;
  for (const sign of /[_~*]{0,4}$/.exec(before.slice(-4))?.[0] ?? '') {
    const without = bare.replace(/[.,;:!?]{1,3}$/, '');
    if (without.endsWith(sign)) bare = without.slice(0, -1);
  }
  return bare;
}
