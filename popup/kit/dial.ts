/**
 * Whether a call starts from this device. Everywhere else a `tel:` link does nothing that could be seen, or asks for a
 * program that is not there; desktop Firefox even puts an error page in the place of the popup with the number on it
 * (https://bugzilla.mozilla.org/show_bug.cgi?id=1528305).
 */
export function callsFromHere(): boolean {
  return (
    /Android|iPhone|Mobile/.test(navigator.userAgent) ||
    matchMedia('(hover: none) and (pointer: coarse)').matches
  );
}
