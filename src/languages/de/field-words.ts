import type { FieldWords } from '../parts';

export const fieldWords: FieldWords = {
  link: `internetadress*, webadress*, url adress*, adresse der seite, adresse der webseite, adresse der website,
    adresse der internetseite, adresse des beitrags`,
  place: 'webseite, website, internetseite, seite, fundort, fundstelle, beitrag, inhalt, inhalts',
  reported: 'beitrag*, inhalt*, seite, webseite, bild*, foto*, video*',
  further: 'weitere*, zusatzlich*, andere*, zweite*',
  otherLink: 'profil, profile, konto, nachweis*, beleg*, bildschirmfoto*, anhang',
  ownSite:
    'ihre webseite, ihre website, ihre homepage, ihre internetseite, deine webseite, deine website, eigene webseite, eigene website, firmenwebsite',
  bareSite: 'webseite',
  optional: 'fakultativ, freiwillig',
  never:
    'telefon*, handy*, passwort, kennwort, suche*, suchbegriff, rundbrief, vorname, nachname, leer lassen, nicht ausfullen, frei lassen, anschrift',
  ownWords: 'beschreib*, nachricht*, anmerkung*, kommentar*, details, erlauter*, angaben',
  linkName: 'webadress*, internetadress*',
  neverName: 'suche',
  onePerLine: 'pro zeile, je zeile',
};
