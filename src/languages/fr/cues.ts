import type { Cues } from '../parts';

/** French. */
export const cues: Cues = {
  common:
    'le la les un une des du de et en que qui est dans pour sur pas ce cette avec au aux par il elle je tu nous vous ne se sa son ses mais plus a été être sont c d l j qu on mon ma c’est quand tout fait comme très',
  ages: 'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
  child: `enfant|bébé|nourrisson|fillette|garçonnet|mineur|mineure|garçon|petit garçon|petite fille|jeune fille|jeune garçon|gamin|gamine|adolescent|adolescente|élève|écolier|écolière|collégien|collégienne|lycéenne|son/sa/leur/leurs/mon/ma/ses/notre fils/fille|belle fille|nièce|neveu|petit fils|nouveau né|bambin|pupille|orphelin*|tout petit
    âgé/âgée/âgés/âgées de # ans/mois|de # ans/mois|# ans et demi|d à peine # ans|une fille|la fille|fils de # ans|fille de # ans`,
  harm: `mal aux enfants|frappé|frappée|frappait|frappaient|frappés|frapper|battu|battue|battus|battait|maltrait*|gifle|giflé|giflée|giflait|violences|violence|violenté|violentée|agressé*|agressé|agressée|agression|agressions|agresseur|martyris*|abus sur|abus sexuels|abusé|abusée|abusait|abusés|torturé*|tortures|enlèvement|enlevé|enlevée|kidnapp*|rapt|séquestr*|disparu|disparue|disparition|exploité|exploitée|exploitation
    viols|violé|violée|violait|violeur|violés|pédophil*|pédocrim*|pédoporn*|inceste|incestueu*|attouchements|harcel*|retrouvé mort|retrouvée morte|retrouvé sans|infanticide|sexuelles|sexuelle|sexuellement|mariage forcé|travail des enfants|cruauté|prostitution|prostitu*|proxénét*|excision|excisée`,
  close: `tué|tuée|tués|tuer|meurtre*|assassin*|mort de|égorg*|poignard*|étrangl*|étouff*|abandonn*|vendu|vendue|vendait|jetée|frappent|tabass*|roué|rouée|lynch*|enferm*|ligoté*|menac*|humili*|esclav*|aperçu|aperçue|cadavre|blessé*|cruel*|secou*|noy*|alerte enlèvement|garde à vue|mis en examen|martyr*|prédateur|racket*|calvaire|sévices|fugue|introuvable|retrouvé mort|brûlé|brûlée|brûlures|victime de|corps d|corps de|morte de|forcée|jeté par|attaché|attachée|viol|coups|coups de ceinture`,
  plea: `justice pour|justice soit|veut/voulons/demande/demandons justice|partagez un/massivement/svp/jusqu/pour|partager un max|svp partagez|partagez en masse|partagez au|partagez pour que|faites/faire tourner|à partager en masse|relayez|à diffuser|alerter/alertez les/la autorités/police/gendarmerie|aidez/aider à/nous retrouver|aidez nous à/a retrouver|disons stop|rt svp|appel/appels à témoins|si vous le/la voyez|si vous avez vu|si vous avez des informations|contactez la/le police/gendarmerie|contacter la/le police|qui le/la connaît|reconnaissez vous|signaler au|avis de recherche|perpétuité|doit être arrêté`,
  ask: 'merci de partager|partagez|à partager|merci de rt|svp rt|rt merci|partage svp|partager svp|merci de relayer|partage au maximum',
  invite:
    'gratuit|gratuite|atelier|recette|concours|inscri*|stage|avec vos|avec nous|avec vous|chien|chat|chaton|livre|conte|spectacle|gagner|places|tombola',
  ordinary:
    'match|coupe|ligue|championnat|chanson|série|film|bande annonce|roman|jeu vidéo|soldes|promotion|réduction|livraison|anniversaire|félicitations|élection|recette|équipe|but|buts|acteur|actrice|manga|saison|épisode|clip|concert|foot|cinéma',
  idiom: `jeu d enfant|fille au pair|coup/coups de coeur/soleil/main/feu/pied/coude/gueule/fil|coups francs|à coups de|disparu du radar|disparu des radars|abus de pouvoir/confiance/langage|mode enfant|fils/fil d actualité|fil de|fils de pute|fils de p|mineurs de fond|petit garçon manqué|garçon manqué|ça me tue|me tue|tue moi|mort de rire|morts de rire|à mort|bon enfant|enfant roi|les filles du|mort de fatigue|mort au|en tout cas|tenue d ado|tous les coups|tout d un coup|un coup|volé la vedette|volée de bois
    peine/plus/durant/depuis/pendant/moins/prison/condamné de # ans|# ans de prison/réclusion/carrière/mariage|# mois de prison/ferme|de # ans ferme|vêtements enfant`,
};
