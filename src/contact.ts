/** Whether a text, typed by a person or read from a file, can be a way to reach somebody. Pure. */

/**
 * Looks right, but is not proven: short codes, extensions and the ways people write numbers are all allowed.
 */
export function isPhoneNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return /^\+?[\d(*#][\d\s().*#/-]*$/.test(text) && digits >= 2 && digits <= 20;
}

/**
 * What a phone dials of a number as people write it: digits, `*`, `#` and a `+` in front. A zero in brackets is dialled
 * inside the country only: "+44 (0)20 7946 0000". Italy's numbers keep it: "+39 (0)6 0000 0000".
 */
export function dialledDigits(number: string): string {
  const written = /^\s*(?:\+|00)(?!\s*39)/.test(number) ? number.replace(/\(0\)/, '') : number;
  return written.replace(/[^\d+*#]/g, '').replace(/(?!^)\+/g, '');
}

/** An address that dials a number (RFC 3966) or writes to it (RFC 5724), also for a QR code. */
export function dialAddress(scheme: 'tel' | 'sms', number: string): string {
  // `#` would start a fragment.
  return `${scheme}:${dialledDigits(number).replaceAll('#', '%23')}`;
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
