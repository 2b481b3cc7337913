/**
 * Texts of one language as they are packaged: one byte a letter, whatever its script. In UTF-8 every letter of Urdu
 * takes two bytes and every letter of Hindi three, and compression does not make up for that: packed like this, eleven
 * languages take 24 kB less.
 *
 * A file is the letters beyond ASCII that the language uses, in UTF-8, a line feed, then the texts as JSON, in which
 * byte 128 stands for the first of those letters, and so on.
 */

const FIRST = 128;
const LINE_FEED = 10;

/**
 * @returns the content of a packaged file
 * @throws Error where the texts use more letters than there are bytes for
 */
export function packTexts(texts: readonly string[]): Uint8Array<ArrayBuffer> {
  const json = JSON.stringify(texts);
  const letters = [...new Set(json.match(/[\u0080-\uffff]/g))].sort();
  if (letters.length > FIRST) throw new Error(`${letters.length} letters beyond ASCII, of at most ${FIRST}`);
  const places = new Map(letters.map((letter, place) => [letter, FIRST + place]));
  const head = new TextEncoder().encode(`${letters.join('')}\n`);
  const packed = new Uint8Array(head.length + json.length);
  packed.set(head);
  for (const [at, letter] of json.split('').entries()) {
    packed[head.length + at] = places.get(letter) ?? letter.charCodeAt(0);
  }
  return packed;
}

/**
 * @param bytes the content of a packaged file
 * @throws where it is not one
 */
export function unpackTexts(bytes: Uint8Array): string[] {
  const end = bytes.indexOf(LINE_FEED);
  const letters = new TextDecoder().decode(bytes.subarray(0, end));
  const codes = new Uint16Array(bytes.subarray(end + 1));
  codes.forEach((code, at) => {
    if (code >= FIRST) codes[at] = letters.charCodeAt(code - FIRST);
  });
  // Little-endian, which is the byte order of every machine that these browsers run on.
  return JSON.parse(new TextDecoder('utf-16le').decode(codes));
}
