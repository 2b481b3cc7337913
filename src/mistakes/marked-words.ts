import { readPackaged } from '../extension/packaged';

/** A text as it is compared: white space as one space, without the marks that only set the direction of writing. */
function shownText(text: string): string {
  return text
    .replace(/[\u2066-\u2069\u200e\u200f]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The texts that contain some words.
 * @param words as the person marked them on the page
 * @param texts those of the language, by key
 * @returns their keys, the shortest text first: one that is exactly these words comes before one that only
 *   contains them
 */
export function keysWith(words: string, texts: readonly (readonly [key: string, text: string])[]): string[] {
  const wanted = shownText(words);
  if (!wanted) return [];
  // On the page, a number or a name stands in place of each placeholder.
  const holds = (text: string) => {
    const parts = shownText(text)
      .split(/\{\w+\}/)
      .map((part) => part.trim());
    return (
      shownText(text).includes(wanted) || (parts.length > 1 && parts.every((part) => wanted.includes(part)))
    );
  };
  return texts
    .filter(([, text]) => holds(text))
    .sort(([, a], [, b]) => a.length - b.length)
    .map(([key]) => key);
}

/**
 * The key of the text that some words on the page are from.
 * @param tag the language of the page
 * @param part the part of the locale files that the page's texts are in: its texts are preferred
 * @returns the part itself if no text of the language contains the words
 */
export async function keyOfWords(words: string, tag: string, part: string): Promise<string> {
  try {
    const read = await Promise.all([readPackaged('messages/keys.json'), readPackaged(`messages/${tag}.txt`)]);
    const [keys, texts] = read as [string[], string[]];
    const found = keysWith(
      words,
      keys.map((key, at) => [key, texts[at] ?? '']),
    );
    return found.find((key) => key.startsWith(`${part}_`)) ?? found[0] ?? part;
  } catch {
    return part;
  }
}
