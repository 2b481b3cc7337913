import type { FieldWords } from '../parts';

export const fieldWords: FieldWords = {
  link: 'indirizzo web, indirizzo internet, indirizzo url, indirizzo della pagina, indirizzo del sito, collegamento',
  place: 'indirizzo, sito, pagina, contenuto, dove',
  reported: 'contenuto, contenuti, immagine, immagini',
  further: 'altro, altri, altra, altre, ulteriori, aggiuntiv*, secondo',
  otherLink: 'profilo, profili, prove, schermata',
  ownSite: 'il tuo sito*, il suo sito*, vostro sito*, tuo sito*, sito aziendale',
  bareSite: 'sito web, sito',
  optional: 'facoltativo',
  never:
    'posta elettronica, cellulare, cerca, ricerca, iscriviti, lasciare vuoto, non compilare, il tuo nome',
  ownWords: 'messaggio*, commento*, dettagli*, spieg*',
  linkName: 'indirizzo web',
  onePerLine: 'uno per riga, per riga',
};
