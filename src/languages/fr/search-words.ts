import type { SearchWords } from '../parts';

export const searchWords: SearchWords = {
  physical:
    'battu*, bat, bats, battre, frapp*, tap*, gifl*, coups, bless*, violen*, maltrait*, cruel*, punition*, brul*, attach*, enferm*, neglig*, harcel*, travail des enfants',
  psychological:
    'triste, peur, pleur*, seul, seule, inquiet*, angoiss*, depress*, deprime*, suicid*, mourir, insult*, humili*, honte, traumati*',
  sexual: 'sexuel*, viol, viole, violee, attouche*, touche*, agress*, inceste, pedo*',
  family:
    'pere, mere, beau pere, belle mere, oncle, parents, mari, maison, famille, mariage force, mariage, divorce, garde',
  missing: 'disparu*, perdu*, enlev*, kidnapp*, fugue*, fugu*, traite, vendu*',
  online:
    'chantage, sextorsion, menace*, ma photo, mes photos, ma video, mes videos, fuite*, diffus*, pirat*, faux compte, cyber*, internet, en ligne, nude*',
  school: 'ecole, professeur, prof, enseignant*, maitre, maitresse, chatiment*',
  work: 'domestique*, travail des enfants, petite bonne, employe* de maison',
  marriage: 'mariage force, mariage precoce, mariage d enfant*, marier, fiance*',
  police: 'police refuse, police ne, plainte refusee, refuse* plainte, commissariat, pot de vin',
};
