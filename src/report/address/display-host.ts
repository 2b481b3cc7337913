import { webUrl } from './web-url';

/**
 * A host in the form that is sent and, if it has one, in the form people read. Both are shown, because
 * letters of other scripts can look alike.
 */
export function displayHost(url: string): { ascii: string; unicode: string | null } {
  const ascii = webUrl(url)?.host ?? '';
  if (!/(?:^|\.)xn--/.test(ascii)) return { ascii, unicode: null };
  const labels = ascii
    .split('.')
    .map((label) => (label.startsWith('xn--') ? fromPunycode(label.slice(4)) : label));
  return { ascii, unicode: labels.includes(null) ? null : labels.join('.') };
}

/** Decodes one label of a host from its ASCII form (RFC 3492); null if it is not well formed. */
function fromPunycode(label: string): string | null {
  const basic = label.lastIndexOf('-');
  const output = [...label.slice(0, Math.max(basic, 0))];
  let code = 128;
  let bias = 72;
  let position = 0;
  for (let read = basic + 1; read < label.length; ) {
    const start = position;
    for (let weight = 1, k = 36; ; k += 36) {
      const digit = '0123456789abcdefghijklmnopqrstuvwxyz'.indexOf(label[read++] ?? '');
      if (digit === -1) return null;
      // Digits count a to z as 0 to 25, then 0 to 9 as 26 to 35.
      const value = digit < 10 ? digit + 26 : digit - 10;
      position += value * weight;
      const threshold = Math.min(Math.max(k - bias, 1), 26);
      if (value < threshold) break;
      weight *= 36 - threshold;
    }
    const size = output.length + 1;
    let delta = start === 0 ? Math.floor(position / 700) : Math.floor((position - start) / 2);
    delta += Math.floor(delta / size);
    for (bias = 0; delta > 455; bias += 36) delta = Math.floor(delta / 35);
    bias += Math.floor((36 * delta) / (delta + 38));
    code += Math.floor(position / size);
    position %= size;
    if (!(code <= 0x10ffff)) return null;
    output.splice(position++, 0, String.fromCodePoint(code));
  }
  return output.join('');
}
