import type { FieldWords } from '../parts';

export const fieldWords: FieldWords = {
  link: 'lien, liens, adresse internet, adresse web, adresse url, adresse du site, adresse de la page, adresse du contenu',
  place: 'adresse, site, page, publication, contenu, ou avez vous vu',
  reported: 'publication, contenu, page, image*, photo*, video*',
  further: 'autre, autres, supplementaire*, deuxieme',
  otherLink: 'profil, profils, compte, preuve*, capture',
  ownSite:
    'votre site*, ton site*, votre page, site de votre organisation, site de l entreprise, page d accueil, votre blog',
  bareSite: 'site web, site internet',
  optional: 'facultatif',
  never:
    'courriel*, adresse electronique, telephone, portable, mot de passe, recherche*, infolettre, votre nom, prenom, laisser vide, ne pas remplir',
  ownWords: 'decri*, description*, message*, commentaire*, precis*, expliqu*, informations',
  linkName: 'lien, liens',
  neverName: 'recherche',
  onePerLine: 'un par ligne, une par ligne, par ligne',
};
