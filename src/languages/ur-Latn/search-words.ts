import type { SearchWords } from '../parts';

export const searchWords: SearchWords = {
  physical:
    'mara, maara, mar rahe, maar rahe, mar raha, maar raha, mar rahi, maar, maarna, marna, maarta, marta, marte, maarte, marti, maarti, mar pit, maar peet, mar peet, thappar, thapar, danda, lathi, zakhmi, zulm, tashadud, tashaddud, jalaya, bandh diya, mazdoori, saza, pitai, pitta, peeta, pit raha',
  psychological:
    'dar, darr, dara, udaas, udas, rona, ro raha, ro rahi, akela, akeli, pareshan, khudkushi, khud kushi, marna chahta, marna chahti, depression, zehni, gaali, gali',
  sexual:
    'ziadti, zyadti, ziyadti, zyadati, jinsi, chhua, chua, galat haath, ghalat hath, chher*, cher char, harass*, izzat, badfeli, rape',
  family:
    'abbu, ammi, baap, maa, sauteli, sautela, chacha, mamu, shohar, ghar mein, ghar me, ghar walay, ghar wale, shadi, zabardasti shadi, bachpan ki shadi, jhagra, talaq',
  missing:
    'gum, gumshuda, lapata, laapata, kho gaya, kho gayi, ghayab, ghaib, aghwa, agwa, bhag gaya, bhag gayi, utha liya, bech*',
  online:
    'blackmail*, dhamki, dhamkiyan, tasveer, tasveerein, tasweer, meri photo, meri video, meri tasveer, photo leak, video leak, viral, leak*, hack, fake id, account hack',
  school: 'school, iskool, madrasa, madrassa, madrase, ustad, teacher, qari, maulvi',
  work: 'naukar, nokar, naukrani, nokrani, kaam wali, maasi, gharelu mulazim, mulazma, mazdoori',
  marriage: 'shadi, bachpan ki shadi, zabardasti shadi, kam umri ki shadi, nikah, rishta, vani, swara',
  police: 'police nahi, police nahin, police sun nahi, police ne mana, fir, fir nahi, thana, thane, rishwat',
};
