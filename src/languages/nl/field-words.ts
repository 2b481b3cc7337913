import type { FieldWords } from '../parts';

export const fieldWords: FieldWords = {
  link: 'webadres*, internetadres*, url adres*, adres van de pagina, adres van de website, adres van de site, webpagina adres',
  place: 'adres, pagina, vindplaats, bericht, inhoud',
  reported: 'inhoud, bericht, afbeelding*, filmpje',
  further: 'ander, meer, extra, overige, tweede',
  otherLink: 'profiel*, bewijs*, schermafdruk',
  ownSite: 'uw website, uw site, je website, jouw website, jouw site, bedrijfswebsite',
  optional: 'optioneel',
  never:
    'e mailadres, telefoonnummer, mobiel, wachtwoord, zoek*, nieuwsbrief, voornaam, achternaam, leeg laten, niet invullen, huisadres',
  ownWords: 'beschrijv*, omschrijv*, bericht, opmerking*, toelichting',
  linkName: 'webadres, internetadres',
  onePerLine: 'per regel, een per regel',
};
