/** How a number is called or texted: the same for the directory's numbers and those of people and organisations. Pure. */

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
