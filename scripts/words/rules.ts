/** What every text of a language has to keep to, whoever writes it. Pure: no browser, no disk. */

/** Letters that look right to a computer and wrong to a reader: another language's keyboard. */
const lettersOfOthers: Readonly<Record<string, RegExp>> = {
  ur: /[كيىه\u0647]/,
  'pa-Arab': /[كيىه\u0647]/,
  sd: /[كیہے]/,
  ps: /[كىہے]/,
  fa: /[كيىہے]/,
  ar: /[کیہے]/,
};

/** What ends or parts a sentence in another script. */
const punctuationOfOthers: Readonly<Record<string, RegExp>> = {
  ur: /[\u0600-\u06ff][,?;.](?!\w)/,
  'pa-Arab': /[\u0600-\u06ff][,?;.](?!\w)/,
  sd: /[\u0600-\u06ff][,?;](?!\w)/,
  ps: /[\u0600-\u06ff][,?;](?!\w)/,
  fa: /[\u0600-\u06ff][,?;](?!\w)/,
  ar: /[\u0600-\u06ff][,?;](?!\w)/,
  hi: /[\u0900-\u097f]\.(?!\S)/,
  bn: /[\u0980-\u09ff]\.(?!\S)/,
};

/** Words that hurt or blame, whatever the language; the field's guidance says what to say instead. */
const forbidden =
  /p[o\u00f3]rn|kiddie|prostit|pervert|monster|honou?r|honneur|\bhono?r\b|honra|عزت لٹ|فحش|پورن|پورنو|هرزه|إباح|اباح|पोर्न|अश्लील|इज़्ज़त लुट|পর্ন|অশ্লীল|সম্ভ্রমহানি/i;

/** The names of what a text stands open for, in order: `{name}` gives `name`. */
export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string).sort();
}

/**
 * What is wrong with a text.
 * @param tag the language it is in (BCP 47)
 * @param text the text
 * @param english the English text it stands for
 * @returns a sentence for each fault; none where all is well
 */
export function faultsOf(tag: string, text: string, english: string): string[] {
  const faults: string[] = [];
  if (!text.trim()) faults.push('is empty');
  const [has, wants] = [placeholdersOf(text), placeholdersOf(english)];
  if (`${has}` !== `${wants}`) {
    const list = (names: string[]) => names.map((name) => `{${name}}`).join(' ') || 'nothing in braces';
    faults.push(`has ${list(has)} where the English has ${list(wants)}`);
  }
  if (/(?![0-9])\p{Nd}/u.test(text))
    faults.push('has other digits than 0 to 9, which are also those to dial');
  const letter = lettersOfOthers[tag]?.exec(text)?.[0];
  if (letter) faults.push(`has the letter "${letter}" of another language’s keyboard`);
  const mark = punctuationOfOthers[tag]?.exec(text)?.[0];
  if (mark) faults.push(`has the punctuation of another script behind "${mark}"`);
  if (text.normalize('NFC') !== text)
    faults.push('is not in the one form of Unicode that searching finds (NFC)');
  if (forbidden.test(text)) faults.push('has a word that hurts or blames');
  return faults;
}
