/** Made by scripts/languages/by-part.ts: change `../index.ts` or the files of the languages, not this one. */
export const provinces: Readonly<Record<string, string>> = {
  'PK-SD': 'sd',
  'PK-KP': 'ps',
  'PK-BA': 'ps',
  'PK-PB': 'pa-Arab',
};
