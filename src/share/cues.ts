/**
 * Words of ordinary news captions about harm to a child, and of pleas such as "share until it reaches the police",
 * in English, Urdu, Roman Urdu, Hindi and Arabic. The background puts the patterns into storage, where the sentinel
 * finds them with the settings: so a page's script stays small, whatever the number of languages.
 *
 * Words are folded as `normal` in `hints.ts` does. Latin words must stand whole (a plural s is fine); others may go
 * on, since their languages add endings.
 */
import { fold } from './fold';
import type { CuePatterns } from './hints';

const CHILD =
  'baby|bacha|bachche|bachchi|bache|bachi|bachiyan|beta|beti|boy|child|children|chota bacha|daughter|girl|infant|kamsin|kid|kids|ladka|ladki|larka|larki|litle boy|litle girl|masom|minor|nabaligh|nanha|nanhi|orphan|scholboy|scholgirl|son|student of clas|talib ilm|ten|todler|underage|yatem|ابنته|ابنه|اطفال|الطفل|بنت|بچه|بچوں|بچی|بچے|بیٹا|بیٹی|تلمیذ|رضیع|شیرخوار|صغیر|طالب علم|طالبه|طفل|فتاه|فتی|قاصر|لڑکا|لڑکی|معصوم|نابالغ|نها|نهی|نومولود|ولد|کم سن|کم عمر|کمسن|یتیم|अनाथ|किशोर|छात्र|नवजात|नाबालिग|बच्चा|बच्चियाँ|बच्ची|बच्चे|बच्चों|बालक|बालिका|बेटा|बेटी|मासूम|लड़का|लड़की|शिशु';
const HARM =
  'abuse|abused|abusing|aghwa|asaulted|bandh kar|beaten|beating|beats|brutality|child labour|cruelty|exploited|forced to|gumshuda|haras|harased|harasment|kidnaped|lapata|mar pet|mara|marpet|mising|mistreated|molested|pite|slaped|tashadud|tashdud|thrashed|tied up|torture|tortured|victim|zalim|ziyadti|zulm|zulum|zyadti|اختطاف|استحصال|استغلال|اعتداء|اغوا|الاعتداء|انسانیت سوز|اهمال|ایذاء|بهیمانه|تحرش|تشد|تعذیب|تعنیف|خطف|رسیوں سے بانده|زدوکوب|زیادتی|ضرب|ظالم|ظلم|عنف|قسوه|لاپته|مار پیٹ|مارا پیٹا|مارپیٹ|معذب|معنف|مفقود|هراسانی|هراساں|وحشیه|پٹائی|چائلڈ لیبر|گمشده|یرغمال|یضرب|یعذب|یعنف|अत्याचार|अपहरण|उत्पीड़न|क्रूरता|छेड़छाड़|ज़ुल्म|जुल्म|पिटाई|पीटते|पीटा|प्रताड़ना|प्रताड़ित|बंधक|बाल मजदूरी|बेरहमी|मार पीट|मारपीट|लापता|शर्मसार|शोषण|हाथ पैर बांध|हैवानियत';
const PLEA =
  'action must be taken|age bhejo|ala hukam|arest her|arest him|awaz uthao|forward karo|forward to al groups|help find|hukam tak|identify this man|identify this woman|insaf|insaf do|itna share karein|itna share karo|justice do|justice for|make it viral|make this viral|notice lein|pakda jee|pakra jee|pehchan|please share|pls share|police tak|reaches the authorities|saza mile|share karein|share karen|share karo|share kro|share so it reaches|share this until|share until|so that police|so the police|spread this|take notice|viral kar do|viral karein|viral karo|viral kro|viral this|who knows him|zyada se zyada share|اتنا شیئر کریں|ارسلوه|اعلی حکام|الجهات المختصه|العداله|القبض علی|القصاص|انشر|انصاف|انقذوا|اواز اٹهائیں|اوقفوا|اگے بهیجیں|بلاغ|حتی یصل|حکام تک|رتویت|زیاده سے زیاده شیئر|ساعدوا|شارک|شیئر کرو|شیئر کریں تاکه|لتصل|لیصل|محاسبه|نوٹس لیں|نوٹس لے|وائرل|وین الجهات المختصه|پهچان|پهیلا دو|پهیلائیں|پولیس تک|کاروائی کی جائے|گرفتار کیا جائے|گرفتاری کا مطالبه|आगे भेजें|इंसाफ|इतना शेयर करो|कार्रवाई हो|ज्यादा से ज्यादा शेयर|न्याय|पकड़ा जाए|पकडा जाय|पहचान ले|पुलिस तक|पूरे भारत में भेजें|फेलाओ|फैलाओ|बच्चों को बचाओ|वायरल|शेयर करें ताकि|शेयर करो|सजा मिल';
const ORDINARY =
  'beat them|defeated|thrash|score|match|goal|cricket|wicket|inings|league|under 19|u19|squad|coach|treler|teaser|movie|film|drama serial|episode|season|song|lyrics|album|remix|gameple|sale|discount|ofer|order now|fre delivery|giveawe|admision open|kids wear|baby products|coupon|tuition|hapy birthde|newborn baby boy blesed|congratulations|mashalah|schol results|vacination|polio drops|parenting tips|recipe|salgirah|aniversere|kiling it|beat the heat|baby steps|kid you not|child proces|child theme|minor update|minor injury|minor change|a minor|son of|abuse of power|drug abuse|abuse of authority|justice league|viral fever|viral infection|victim of fraud|erstrike|pupy|kiten|baby elephant|animal abuse|dog beaten';

/** "7-year-old", "7 سالہ", "7 saal ki", "7 साल", "7 سنوات". */
const AGE =
  '(?:[1-9]|1[0-7]) ?(?:years? old|yrs? old|y o|yo|سالہ|سال|sal (?:ka|ki|ke)|साल|वर्ष|سنوات|سنة|اعوام|عام)';

function pattern(words: string, extra: readonly string[] = []): string {
  const all = words.split('|').map((word) => (/[a-z]$/.test(word) ? `${word}s?(?![^ 0-9])` : word));
  // Arabic writes its article and short prepositions onto the word.
  // Between words there is nothing but spaces by now. Classes of Unicode here would cost 20 ms to compile.
  return `(?<![^ ])(?:[وبل]?ال)?(?:${[...all, ...extra].join('|')})`;
}

/** Sources of regular expressions for `hintsAtHarm`. */
export function cuePatterns(): CuePatterns {
  return {
    child: pattern(CHILD, [fold(AGE)]),
    harm: pattern(HARM),
    plea: pattern(PLEA),
    ordinary: pattern(ORDINARY),
  };
}
