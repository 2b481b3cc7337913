/** Whether a text, typed by a person or read from a file, can be a way to reach somebody. Pure. */

/**
 * Looks right, but is not proven: short codes, extensions and the ways people write numbers are all allowed.
 */
export function isPhoneNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return /^\+?[\d(*#][\d\s().*#/-]*$/.test(text) && digits >= 2 && digits <= 20;
}

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A number that was copied from somewhere: without what cannot be seen, and with plain hyphens. */
export function typedNumber(text: string): string {
  return text
    .replace(invisible, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim();
}

/** `school.example` is what people type for `https://school.example`, and `school.example:8443` has no other scheme. */
export function withScheme(text: string): string {
  const hasScheme = /^[a-z][a-z\d+.-]*:/i.test(text) && !/^[^:/?#]+\.[^:/?#]+:\d/.test(text);
  return text === '' || hasScheme ? text : `https://${text}`;
}

/** Exactly one mail address (`?cc=` would add others). It looks right, but is not proven. */
export function isEmail(text: string): boolean {
  const isOne = /^[\p{L}\p{M}\p{N}_.+'-]+@[\p{L}\p{M}\p{N}.-]+\.[\p{L}\p{M}\p{N}-]{2,}$/u;
  return text.length <= 300 && isOne.test(text);
}

/**
 * An `https://` address on the internet, without a password in it.
 * @param longest in characters
 */
export function isWebAddress(text: string, longest = 300): boolean {
  if (text.length > longest || /\s/.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return protocol === 'https:' && hostname.includes('.') && username === '' && password === '';
}
