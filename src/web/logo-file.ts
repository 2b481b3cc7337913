/** A picture in the same folder: no path, no other host, and nothing but a picture. */
export function isFileName(logo: string): boolean {
  return /^[\w-][\w.-]{0,80}\.(?:png|jpe?g|webp)$/i.test(logo);
}
