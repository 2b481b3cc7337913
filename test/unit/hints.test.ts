import { describe, expect, it } from 'vitest';
import { languagesWith, parts } from '../../src/languages/index';
import { cuePatterns } from '../../src/share/cues';
import { hintsAtHarm } from '../../src/share/hints';
import { hintingCaptions, ordinaryCaptions } from '../fixtures/captions';
import { everyday, worried } from '../fixtures/captions-outsider';

const LANGUAGES = ['en', 'ur', 'ur-Latn', 'hi', 'ar', 'bn', 'es', 'fr', 'pt', 'id', 'tr'];
const patterns = cuePatterns();
const hints = (text: string) => hintsAtHarm(patterns, text);
const flat = (captions: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(captions).flatMap(([language, texts]) => texts.map((text) => ({ language, text })));

/** Those of the texts, each with its language, that are judged wrongly. */
const wrongly = (texts: readonly (readonly [language: string, text: string])[], wanted: boolean) =>
  texts.filter(([, text]) => hints(text) !== wanted);

describe('ordinary captions', () => {
  it('pass', () => {
    expect(flat(ordinaryCaptions).filter(({ text }) => hints(text))).toEqual([]);
  });

  it('are at least 200, different ones, in all languages', () => {
    expect(Object.keys(ordinaryCaptions)).toEqual(LANGUAGES);
    expect(new Set(flat(ordinaryCaptions).map(({ text }) => text)).size).toBeGreaterThanOrEqual(200);
  });
});

describe('captions that hint at harm to a child', () => {
  it('are noticed', () => {
    expect(flat(hintingCaptions).filter(({ text }) => !hints(text))).toEqual([]);
  });

  it('are at least 60, different ones, in all languages', () => {
    expect(Object.keys(hintingCaptions)).toEqual(LANGUAGES);
    expect(new Set(flat(hintingCaptions).map(({ text }) => text)).size).toBeGreaterThanOrEqual(60);
  });
});

describe('captions by somebody who had not read the list', () => {
  it('are as many as they should be, in twelve languages', () => {
    expect(Object.keys(worried)).toEqual(Object.keys(everyday));
    expect(Object.keys(worried)).toHaveLength(12);
    expect(new Set(flat(worried).map(({ text }) => text)).size).toBe(60);
    expect(new Set(flat(everyday).map(({ text }) => text)).size).toBeGreaterThanOrEqual(198);
  });

  it('are noticed where they worry, apart from two', () => {
    expect(flat(worried).filter(({ text }) => !hints(text)).length).toBeLessThanOrEqual(2);
  });

  it('pass where they are everyday, apart from a joke', () => {
    expect(flat(everyday).filter(({ text }) => hints(text))).toEqual([
      { language: 'en', text: 'Who kidnapped my kids and replaced them with angels who tidy up?' },
    ]);
  });
});

it('no spelling hides a word', () => {
  const texts = [
    ['Persian forms', 'بچی لاپتہ ہے، پولیس کو بتائیں'],
    ['Arabic forms', 'بچي لاپته ہے، پوليس كو بتائیں'],
    ['diacritics and tatweel', 'طِـفْـل مَفْقُـود منذ يوم الاثنين'],
    ['bachay', 'Bachay par zulm hua hai'],
    ['bacche', 'Bacche par zulam, zulm hua'],
    ['bache', 'BACHE par zullm hua hai'],
    ['accents', 'NIÑO DESAPARECIDO desde ayer'],
    ['no accents', 'nino desaparecido desde ayer'],
    ['decomposed accents', 'Niño desaparecido desde ayer'.normalize('NFD')],
    ['Turkish capitals', 'KAYIP ÇOCUK aranıyor'],
    ['Bengali digits', '৯ বছরের নিখোঁজ, পরিবার চিন্তিত'],
    ['Devanagari digits', '९ वर्षीय लापता, परिवार चिंतित'],
    ['Urdu digits', '۹ سالہ لاپتہ، گھر والے پریشان'],
    ['Arabic digits', 'عمرها ٩ سنوات مفقودة منذ أمس'],
    ['composed Hindi', 'लड़की का अपहरण हुआ'.normalize('NFC')],
    ['zero width signs', 'bac\u200bha lapa\u200dta hai'],
  ] as const;
  expect(wrongly(texts, true)).toEqual([]);
});

describe('what counts', () => {
  it('hashtags alone do not', () => {
    expect(hints('Good morning everyone #child #missing #pleaseshare #بچہ #لاپتہ')).toBe(false);
    expect(hints('Good morning everyone ＃child ＃missing')).toBe(false);
  });

  it('texts under twelve characters do not', () => {
    expect(hints('boy missing')).toBe(false);
    expect(hints('boy missing!')).toBe(true);
  });

  it('a child without harm or plea, or these without a child, do not', () => {
    expect(hints('A boy walked to the market with his mother')).toBe(false);
    expect(hints('The man was beaten and is missing, please share')).toBe(false);
  });

  it('Latin words count only as whole words', () => {
    expect(hints('Childish boycott of the beatenest idea, dismissing critics')).toBe(false);
  });

  it('ordinary words outweigh child and harm, but never a plea right beside the child', () => {
    expect(hints('The boy was beaten in the final')).toBe(false);
    expect(hints('After the cricket match the boy did not come home, please share')).toBe(true);
  });

  it('forty words apart do not belong together', () => {
    expect(hints(`A boy ${'and so on '.repeat(20)} went missing`)).toBe(false);
  });

  it('an age is no term of prison or office', () => {
    expect(hints('Condenado a una pena de 7 años por violencia')).toBe(false);
    expect(hints('7 साल की सजा, अपहरण के दोषी')).toBe(false);
  });

  it.each([
    ['nothing', {}],
    ['no object', 'cues'],
    ['what an earlier version kept', { child: '(?:boy|girl)', harm: '(?:missing)' }],
    ['languages of no use', { en: null, ur: 7, hi: { common: 3, child: ['x'] } }],
  ])('words from nowhere find nothing: %s', (_, kept) => {
    expect(hintsAtHarm(kept as never, 'A boy is missing since Monday')).toBe(false);
  });
});

/** Words with another meaning from ordinary posts. Once they were taken for words of the list. */
it('such words are not taken for a child or for harm', () => {
  const texts = [
    ['fr', 'Il a perdu son match, des violences ont éclaté dans la rue'],
    ['es', 'Ellos son los campeones y la violencia en el estadio se acabó'],
    ['tr', 'Bu masanın boy ölçüsü ve şiddet derecesi çok iyi değil'],
    ['ur', 'لاپتہ افراد کے لیے بچوں نے کیمپ لگایا'],
    ['ur', 'جبری لاپتہ ہونے والوں کی بیٹیوں نے مارچ کیا'],
    ['ur', 'یہ غیرت بیٹے کی بات ہے اور ظلم کی نہیں'],
    ['ur', 'حوا کی بیٹی پر ظلم کب تک ہوگا'],
    ['bn', 'ছাত্রলীগ ও ছাত্রদল এবং নির্যাতন নিয়ে বিবৃতি'],
    ['bn', 'ছাত্র আন্দোলন নিয়ে নির্যাতন বিরোধী সভা'],
    ['tr', 'Bu orospu çocukları şiddet sever diye yazmış'],
    ['tr', 'Bir çocuk babası olan şoför kayboldu, haber var'],
    ['id', 'Anak negeri ini hebat, jangan ada kekerasan di jalan'],
    ['id', 'Doa untuk anak cucu kita agar tidak ada kekerasan lagi'],
    ['id', 'Dokumen yang hilang itu milik sekolah anak saya di kota'],
    ['ur-Latn', 'Mera larka ghar aya hai aur line maara hai'],
    ['en', 'Ten teens went missing the point of the joke, said the coach of the team in the final'],
    ['en', 'The student wing was beaten in the election on the campus'],
    ['en', 'This child theme has abuse filters built in for the forum'],
  ] as const;
  expect(wrongly(texts, false)).toEqual([]);
});

/** Words of each kind that were once missing, in the short form of a headline. */
it('words that were missing are noticed', () => {
  const texts = [
    ['en', 'The man who kidnapped a boy is sought'],
    ['en', 'A baby was abandoned at the station'],
    ['en', 'A boy was stabbed, says the police'],
    ['en', 'The girl was found dead on Monday'],
    ['en', 'Inquiry into the murder of a child'],
    ['en', 'Two held for child sex offences, court told'],
    ['ur-Latn', 'Nale se bachi ki lash mili hai'],
    ['ur-Latn', 'Bachi ka katal hua hai'],
    ['ur-Latn', 'Bachi se zyasti ka case hai'],
    ['ur-Latn', 'Bachi se ziadti ka case hai'],
    ['ur-Latn', 'Is bachi ko inshaf dilao bhai'],
    ['ur-Latn', 'Is bachi ke liye awaz uthy to acha hai'],
    ['ur', 'نومولود کو فروخت کرنے پر تفتیش ہے'],
    ['ur', 'بچے کو سڑک پر پھینک دیا گیا ہے'],
    ['ur', 'لڑکی کی عصمت کا معاملہ عدالت میں'],
    ['ur', 'مغوی بچہ گھر پہنچ گیا ہے'],
    ['ur', 'بچہ بازیاب، والدین کا شکریہ'],
    ['ur', 'سات سالہ بچی کا قتل، تفتیش جاری'],
    ['hi', 'बच्ची से दुष्कर्म के मामले में फैसला'],
    ['hi', 'स्कूल के बाहर से बच्चा किडनैप हुआ'],
    ['hi', 'बच्ची के साथ दरिंदगी पर रोष'],
    ['hi', 'बच्चे का गला दबाने का मामला दर्ज'],
    ['hi', 'बच्चा चोर गिरोह का बच्चे पर शक'],
    ['hi', 'नाबालिग से रेप के मामले में फैसला'],
    ['hi', 'बच्चे की हत्या के मामले में फैसला'],
    ['ar', 'العثور على طفلة في المدينة'],
    ['ar', 'طفل متغيب عن المنزل منذ أمس'],
    ['ar', 'تغيب طفلة عن منزلها'],
    ['ar', 'تحرير طفل مختطف في المدينة'],
    ['ar', 'اختفاء طفل في ظروف غامضة'],
    ['ar', 'تزويج قاصرات في القرية'],
    ['ar', 'الحكم في قضية قتل طفل'],
    ['bn', 'শিশু ধর্ষণের মামলায় রায়'],
    ['bn', 'নদীতে শিশুর লাশ পাওয়া গেছে'],
    ['bn', 'শিশুকে যৌন হয়রানির মামলা'],
    ['bn', 'স্কুলছাত্রী নিখোঁজ, থানায় জিডি'],
    ['bn', 'শিশু হত্যা মামলায় রায়'],
    ['es', 'Juicio por el asesinato de una niña'],
    ['es', 'Acusado de abusar de una niña'],
    ['es', 'Intentó secuestrar a un niño en la plaza'],
    ['es', 'La madre abandonó a su bebé en la calle'],
    ['pt', 'Preso por estupro de menina no interior'],
    ['pt', 'Acusado de estuprar a enteada no interior'],
    ['pt', 'Preso por agredir a sobrinha em casa'],
    ['pt', 'Rede acusada de explorar adolescente no porto'],
    ['fr', 'Jugé pour les viols de sa nièce mineure'],
    ['fr', 'Un pédophile jugé, des enfants parmi les plaignants'],
    ['fr', 'Un père incestueux jugé, sa fillette entendue'],
    ['fr', 'Un enfant retrouvé mort dans la forêt'],
    ['id', 'Guru cabuli siswi di sekolah, warga lapor'],
    ['id', 'Kasus pencabulan anak di desa itu'],
    ['id', 'Pria perkosa anak tiri, warga lapor'],
    ['id', 'Siswa jadi korban bullying di sekolah'],
    ['tr', 'Öğrenci tacizine soruşturma açıldı'],
    ['tr', 'Çocuğu öldüren sanık mahkemede'],
    ['tr', 'Çocuğa tecavüz davasında karar'],
    ['sd', 'ٻارڙي تي تشدد، جاچ شروع'],
    ['sd', 'نينگري گم ٿيل آهي، وڌ کان وڌ شيئر ڪريو'],
    ['ps', 'ماشوم ورک شوی دی، شریک یې کړئ'],
    ['ps', 'پر ماشومې تاوتریخوالی شوی دی'],
    ['pa-Arab', 'نکی کڑی گواچ گئی اے، ودھ توں ودھ شیئر کرو'],
    ['pa-Arab', 'بالاں نوں کٹیا جاندا اے، نوٹس لین'],
    ['fa', 'کودک آزاری در مدرسه، پدر کودک شکایت کرد'],
    ['fa', 'پسربچه هفت ساله گم شده است'],
  ] as const;
  expect(wrongly(texts, true)).toEqual([]);
});

describe('a language', () => {
  it('does not use its words in texts of other languages', () => {
    // The small words show that these texts are French, Spanish, Turkish or English.
    expect(hints('Le boy est dans la rue et les enfants dorment, missing')).toBe(false);
    expect(hints('The neta said that the beta of the stock is not what it was, zulm')).toBe(false);
  });

  it('uses its words also where people mix languages', () => {
    expect(hints('Is girl ko bohat harass kiya ja raha hai')).toBe(true);
    expect(hints('یہ بچہ missing ہے جو کل سے نہیں ملا')).toBe(true);
  });

  it('such as English tells doubled letters from single ones', () => {
    expect(hints('There were ten of us and the abuse was bad')).toBe(false);
    expect(hints('There was a teen and the abuse was bad')).toBe(true);
  });

  it('has both strengths of harm, some word for a child and its own small words', () => {
    const lacking = Object.entries(patterns).filter(
      ([, cues]) => ![cues.common, cues.child, cues.harm, cues.close, cues.plea, cues.ask].every(Boolean),
    );
    expect(lacking).toEqual([]);
    const finished = languagesWith('cues').filter((tag) => !parts[tag]?.includes('unfinished'));
    expect(finished.length).toBeGreaterThanOrEqual(12);
    expect(Object.keys(patterns)).toEqual(expect.arrayContaining(finished));
  });
});

describe('broad words', () => {
  it('count within five words of a child only', () => {
    expect(hints('The boy was, so they say, killed')).toBe(true);
    expect(hints('The boy went home and then we read that a tree had been killed by frost')).toBe(false);
  });
});

it('stays within what a page may be handed', () => {
  expect(JSON.stringify(patterns).length).toBeLessThanOrEqual(40_000);
});

it('is quick on a long post', () => {
  const text = flat(ordinaryCaptions)
    .map(({ text }) => text)
    .join(' ')
    .slice(0, 5000);
  hints(text);
  const start = performance.now();
  hints(text);
  expect(performance.now() - start).toBeLessThan(200);
});
