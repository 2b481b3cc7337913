/** Whether a text, typed by a person or read from a file, can be a way to reach somebody. Pure. */

/**
 * Looks right, but is not proven: short codes, extensions and the ways people write numbers are all allowed.
 */
export function isPhoneNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return /^\+?[\d(*#][\d\s().*#/-]*$/.test(text) && digits >= 2 && digits <= 20;
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
