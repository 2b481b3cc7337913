/**
 * Words of ordinary news captions about harm to a child, and of pleas such as "share until it reaches the police", in
 * eleven languages. The background puts the patterns into storage, where the sentinel finds them with the settings: so
 * a page's script stays small, whatever the number of languages.
 *
 * Words are written as usual here and folded as the text will be. Latin words must stand whole (a plural s is fine)
 * unless they end in `*`; others may go on, since their languages add endings, unless they end in `!`.
 */
import { type CuePatterns, normal } from './hints';

const CHILD = [
  // English
  'baby|babies|boy|child|children|daughter|girl|infant|kid|kids|little boy|little girl|minor|orphan|schoolboy|schoolgirl|son|student of class|teenager|teenage|toddler|underage|pupil',
  // Roman Urdu
  'bacha|bachche|bachchi|bache|bachi|bachiyan|bachiyon|bachon|bacho|beta|beti|chota bacha|kamsin|ladka|ladki|larka|larki|larke|masoom|masum|nabaligh|nanha|nanhi|talib ilm|yateem',
  // Urdu
  'بچہ|بچوں|بچی|بچے|بیٹا!|بیٹے!|بیٹی!|شیرخوار|طالب علم|طالبہ|کم سن|کم عمر|کمسن|لڑکا|لڑکی|لڑکے|معصوم|نابالغ|ننھا|ننھی|ننھے|نومولود|یتیم',
  // Arabic
  'ابنته|ابنه!|اطفال|أطفال|بنت!|تلميذ|رضيع|صغيرة!|طفل|طفلة|فتاة|فتى!|قاصر!|قاصرة|قاصرين|ولد!|يتيم',
  // Hindi
  'अनाथ|किशोर|किशोरी|छात्र|नवजात|नाबालिग|बच्चा|बच्चियाँ|बच्चियों|बच्ची|बच्चे|बच्चों|बालक|बालिका|बेटा|बेटी|बेटे|मासूम|लड़का|लड़की|लड़के|शिशु',
  // Bengali
  'শিশু|বাচ্চা|ছেলে|মেয়ে|কিশোর|কিশোরী|নাবালক|নাবালিকা|অপ্রাপ্তবয়স্ক|নবজাতক|ছাত্র|এতিম|খুদে শিক্ষার্থী',
  // Spanish
  'niño|niña|un menor|una menor|al menor|menores|menor de edad|bebé|nene|nena|adolescente|hijo|hija|hijito|hijita|alumno|alumna|maltrato infantil|abuso infantil|violencia infantil',
  // French
  'enfant|bébé|nourrisson|fillette|garçonnet|mineur|mineure|garçon|petite fille|gamin|gamine|adolescent|élève|fils|fille',
  // Portuguese
  'criança|menino|menina|bebê|menor de idade|um menor|uma menor|filho|filha|aluno|aluna|garoto|garota',
  // Indonesian
  'anak|anaknya|anak kecil|bocah|balita|bayi|remaja|di bawah umur|pelajar|siswa|siswi|murid|santri|adik',
  // Turkish
  'çocuk*|çocuğ*|bebek|bebeğ*|bebekler*|kız çocuğ*|erkek çocuğ*|ergen|öğrenci*|reşit olmayan',
];

const HARM = [
  'abuse|abused|abusing|assaulted|beaten|beating|brutality|child labour|child labor|cruelty|exploited|forced to beg|forced to work|harassed|harassment|kidnapped|kidnapping|missing|mistreated|mistreating|molested|neglected|slapped|thrashed|tied up|torture|tortured|went missing|abducted|ill treated',
  'aghwa|bandh kar|gumshuda|haraas|laapata|mar peet|maar peet|maara|marpeet|pitai|pita gaya|tashadud|tashaddud|tashdud|zaalim|ziyadti|zyadti|zulm|zulum',
  'اغوا|استحصال|انسانیت سوز|بہیمانہ|تشدد|چائلڈ لیبر|رسیوں سے باندھ|زدوکوب|زیادتی|ظالم|ظلم|گمشدہ|لاپتہ|لاپتا|مار پیٹ|مارا پیٹا|مارپیٹ|پٹائی|ہراساں|ہراسانی|یرغمال',
  'اختطاف|استغلال|اعتداء|الاعتداء|إهمال|إيذاء|تحرش|تعذيب|تعنيف|خطف|ضرب!|ضربه|ضربها|ضربا|للضرب|عنف!|للعنف|قسوة|مخطوف|معذب|معنف|مفقود|وحشية|يضرب|يعذب|يعنف|فقدان|سوء معاملة',
  'अत्याचार|अपहरण|उत्पीड़न|क्रूरता|छेड़छाड़|ज़ुल्म|जुल्म|पिटाई|पीटते|पीटा|पीटने|प्रताड़ना|प्रताड़ित|बंधक|बाल मजदूरी|बेरहमी|मार पीट|मारपीट|लापता|शोषण|हाथ पैर बांध|हैवानियत|गुमशुदा',
  'নির্যাতন|নির্মম|মারধর|মারপিট|পেটানো|পেটাচ্ছে|পিটিয়ে|পৈশাচিক|চড় মার|চড় থাপ্পড়|অত্যাচার|নৃশংস|হয়রানি|শোষণ|অপহরণ|নিখোঁজ|শিশুশ্রম',
  'maltrato|maltrata|maltratan|maltratado|maltratada|golpeó|golpea|golpeado|golpeada|agredió|agrede|agresión|agredido|agredida|violencia|castiga|tortura|torturado|torturada|explotación|secuestro|secuestrado|secuestrada|desaparecido|desaparecida|desapareció|abuso',
  'frappé|frappée|frappait|maltraité|maltraitée|maltraitance|gifle|giflé|giflée|violences|violenté|violentée|agressé|agressée|agression|martyrisent|abus sur|torturé|torturée|coups|enlèvement|enlevé|enlevée|disparu|disparue|disparition|exploité|exploitée',
  'agride|agressão|espanca|espancada|espancado|maus tratos|surra|violência|exploração|sequestro|sequestrado|sequestrada|desaparecido|desapareceu',
  'dianiaya|aniaya|penganiayaan|kekerasan|dipukul|pukul anak|pukul murid|dipukuli|memukul|menampar|ditampar|disiksa|penyiksaan|dicubit|diikat|persekusi|pelecehan|eksploitasi|diculik|penculikan|hilang|tega',
  'şiddet|şiddete|şiddeti|dövdü|dövüyor|döven|dövmüş|dövüldü|dövülen|darp|darbetti|tokat|istismar*|işkence|taciz|eziyet|kötü muamele|kaçırıldı|kaçırılan|kayıp|kayboldu|mağdur',
];

/** Only what asks for a post to be carried on, or for someone to be caught: "share" alone is everywhere. */
const PLEA = [
  'action must be taken|arrest her|arrest him|forward to all groups|help find|help us find|identify this man|identify this woman|justice for|make it viral|make this viral|please share|pls share|plz share|kindly share|reaches the authorities|reaches the police|share so it reaches|share this until|share until|share so that|so that police|so that the police|so the police|spread this|take notice|viral this|who knows him|share it until|must be arrested',
  'aage bhejo|agay bhejo|ala hukkam|awaz uthao|forward karo|hukkam tak|insaf do|insaaf do|insaf dilao|insaf chahiye|insaf mile|itna share karein|itna share karo|itna share kro|notice lein|notice le|pakda jaye|pakra jaye|pehchan lein|pehchan le|police tak|saza mile|share karein|share karen|share karo|share kro|viral kar do|viral kardo|viral karein|viral karo|viral kro|zyada se zyada share',
  'آگے بھیجیں|آواز اٹھائیں|اتنا شیئر|اعلیٰ حکام|انصاف دو|انصاف دلا|انصاف چاہ|انصاف ملے|حکام تک|پولیس تک|پھیلا دو|پھیلائیں|زیادہ سے زیادہ شیئر|شیئر کرو|شیئر کریں تاکہ|کارروائی کی جائے|گرفتار کیا جائے|گرفتاری کا مطالبہ|نوٹس لیں|نوٹس لے|وائرل کر دو|وائرل کردو|وائرل کرو|وائرل کریں|پہچان لے',
  'أرسلوه|أنقذوا|أوقفوا|القبض على|القصاص|العدالة ل|الجهات المختصة|انشروا|انشروه|انشر الفيديو|أرجو النشر|الرجاء النشر|بلاغ!|حتى يصل|حتى تصل|رتويت|ساعدوا في|ساعدونا|شاركوا المنشور|شاركوا الفيديو|شاركوها|شاركوه|لتصل|ليصل|محاسبة|وين الجهات المختصة',
  'आगे भेजें|इंसाफ दो|इंसाफ दिला|इंसाफ मिल|इंसाफ चाहिए|इतना शेयर|कार्रवाई हो|ज्यादा से ज्यादा शेयर|न्याय दो|न्याय दिला|न्याय मिल|न्याय चाहिए|पकड़ा जाए|पकडा जाय|पहचान ले|पुलिस तक|पूरे भारत में भेजें|फेलाओ|फैलाओ|बच्चों को बचाओ|वायरल करो|वायरल करें|वायरल कर दो|शेयर करें ताकि|शेयर करो|सजा मिल',
  'বিচার চাই|ন্যায়বিচার|শাস্তি চাই|শাস্তির দাবি|শেয়ার করুন যাতে|শেয়ার করে পুলিশ|শেয়ার করে ছড়িয়ে|বেশি বেশি শেয়ার|দয়া করে শেয়ার|সবাই শেয়ার|ভাইরাল করুন|ভাইরাল করে দিন|ছড়িয়ে দিন|প্রশাসনের দৃষ্টি|গ্রেপ্তার করা হোক|গ্রেপ্তারের দাবি|পুলিশের কাছে পৌঁছ',
  'justicia para|justicia por|por favor compartan|por favor comparte|compartan para|compartan hasta|comparte para que|compartir para que|difundan|por favor difundir|denuncien|para que llegue|hasta que llegue|que se haga viral|viralicen|háganlo viral|ayuda a encontrar|ayuden a encontrar|ayúdennos a encontrar|que las autoridades actúen|alguien sabe quien',
  'justice pour|partagez un max|partager un max|partagez massivement|partagez svp|svp partagez|merci de partager|partagez pour que|partagez jusqu|faites tourner|faire tourner svp|relayez|alerter les autorités|alertez la police|aidez à retrouver|aidez nous à retrouver|disons stop|rt svp',
  'justiça por|justiça para|queremos justiça|compartilhem|compartilhe até|compartilhe para que|por favor compartilhe|repassem|divulguem|viralizem|até chegar|chegue às autoridades|chegue à polícia|ajudem a encontrar|ajude a encontrar|denunciem',
  'viralkan|tolong viralkan|bantu viralkan|sebarkan|bantu share|tolong share|share sampai|biar viral|sampai ke polisi|keadilan untuk|keadilan buat|minta keadilan|hukum pelaku|tangkap pelaku|usut tuntas|bantu cari',
  'için adalet|adalet istiyoruz|paylaşalım|lütfen paylaşın|paylaşın ki|paylaşır mısınız|yayalım|sesimizi duyun|yetkililere ulaş*|yetkililer duysun|gündem olsun|gündem yapalım|tutuklansın|cezasını alsın|hesabı sorulsun|bulmamıza yardım',
];

/** What the same words are ordinarily about: sport, films, adverts, family, history, animals. */
const ORDINARY = [
  'defeated|score|scored|match|goal|cricket|wicket|innings|league|under 19|u19|squad|coach|champion|championship|tournament|final|trophy|cup|chess|football|striker|penalty|trailer|teaser|movie|film|drama serial|episode|season|song|lyrics|album|remix|gameplay|game|series|novel|cartoon|concert|sale|discount|offer|order now|free delivery|giveaway|admission open|coupon|tuition|happy birthday|newborn baby boy blessed|congratulations|mashallah|school results|vaccination|polio|parenting tips|recipe|salgirah|anniversary|airstrike|war|ceasefire|election|puppy|kitten|cat|dog|dogs|zoo|museum|century|playlist|actor|actress|cinema|theatre|mubarak|drama|gana|jeet|fiction',
  'میچ|کرکٹ|شکست|ڈرامہ|ڈرامے|فلم|گانا|قسط|رعایت|سیل!|داخلے جاری|سالگرہ|مبارک|بمباری|جنگ|الیکشن|ٹورنامنٹ|ورلڈ کپ|پولیو',
  'مباراة|هدف|كأس|الدوري|منتخب|فيلم|مسلسل|أغنية|حلقة|رواية|خصم|عرض!|عروض|توصيل|عيد ميلاد|مبارك|حرب|غزة|انتخابات|قصف|لعبة|بطولة',
  'मैच|क्रिकेट|हराया|टूर्नामेंट|विश्व कप|फिल्म|फ़िल्म|गाना|ट्रेलर|सीरियल|एपिसोड|छूट|ऑफर|जन्मदिन|बधाई|युद्ध|चुनाव|टीकाकरण|गेम',
  'ম্যাচ|ক্রিকেট|বিশ্বকাপ|টুর্নামেন্ট|নাটক|সিনেমা|গান|পর্ব|ছাড়!|অফার|ডেলিভারি|জন্মদিন|অভিনন্দন|যুদ্ধ|নির্বাচন|টিকা',
  'partido|gol|golazo|liga|campeonato|película|canción|serie|videojuego|concierto|tráiler|capítulo|descuento|oferta|promo|rebajas|cumpleaños|felicidades|guerra|elecciones|perro|perrito|gato|receta',
  'coupe|ligue|championnat|chanson|série|bande annonce|roman|jeu vidéo|soldes|promotion|réduction|livraison|anniversaire|félicitations|guerre|élection|chien|chaton|recette',
  'jogo|campeonato|copa|filme|música|novela|episódio|desconto|promoção|frete|aniversário|parabéns|eleições|cachorro|receita',
  'pertandingan|timnas|gol|piala|lagu|sinetron|episode|diskon|promo|gratis ongkir|ulang tahun|selamat hari|perang|pemilu|kucing|anjing|resep|gim',
  'maç|lig|kupa|şampiyona|dizi|şarkı|film|filmi|bölüm|indirim|kampanya|kargo|doğum günü|kutlu olsun|savaş|seçim|kedi|köpek|tarif|oyun|roman',
];

/** Phrases that contain one of the words and mean something else: taken out before anything is looked for. */
const IDIOM = [
  'killing it|beat the heat|baby steps|baby shower|baby products|baby elephant|kid you not|kids wear|kids collection|kids menu|child process|child theme|child node|child element|child class|child care leave|minor update|minor injury|minor injuries|minor change|minor bug|minor fix|minor league|a minor key|in a minor|b minor|c minor|d minor|e minor|g minor|minor planet|son of a gun|son of god|son of the soil|sons of the soil|son of sardar|abuse of power|abuse of authority|abuse of funds|abuse of office|abuse of trust|drug abuse|substance abuse|alcohol abuse|animal abuse|justice league|justice for all|criminal justice|chief justice|viral fever|viral infection|victim of fraud|dog beaten|missing link|missing piece|missing out|missing you|missing semicolon|missing data|missing values|missing file|missing my|missing our|were missing their|was missing her|was missing his|missing two front teeth|missing front teeth|missing tooth|missing a tooth|missing teeth|tortured me with questions|spread this joy|oh boy|boy oh boy|boy band|boys in blue|boys in green|girl power|girls night|beaten track|beaten path|beaten egg|beaten eggs|unbeaten|heart beating|beating heart|beating them|beat them|torture test|torture my ears|tortured poets|beta version|beta test|beta tester|open beta|beta release|beta blocker|please share your|please share my|please share our|please share recipe|please share the recipe|please share link|please share the link|spread this butter|take notice of our|inner child|poster child|baby boomer|babysitter|girl scouts|boy scouts|cookie dough|wonder girl',
  'share karein apne dosto|share karo apne dosto|recipe share karein|recipe share karo|notice le lo',
  'کے ساتھ شیئر|کے ساتھ یہ ویڈیو شیئر|تحریک انصاف|وائرل بخار|وزیر انصاف|بچہ پارٹی|ادارہ انصاف|وقت کا ظلم',
  'شاركوا المنشور مع أطفال|شاركوا المنشور مع أصدقا|حزب العدالة|وزارة العدل|ضرب الأمثال|جدول الضرب|بنت الجيران|ولد في|ولد عام|ابن خلدون|سن القاصر|ضرب زلزال',
  'के साथ शेयर|के साथ ये वीडियो शेयर|के साथ यह वीडियो शेयर|वायरल बुखार|वायरल फीवर|सामाजिक न्याय|न्याय मंत्री|मुख्य न्यायाधीश|लापता लेडीज',
  'ভাইরাল জ্বর|প্রধান বিচারপতি|শিশু পার্ক|মেয়েদের পোশাক|মেয়াদ',
  'ropa de niño|ropa de niña|niño jesús|fenómeno el niño|fenómeno del niño|la niña bonita|abuso de poder|abuso de autoridad|abuso de sustancias|comparte con tus|ropa para bebé|golpe de estado|golpea la piñata|golpea el balón|golpea la pelota|violencia política',
  'jeu d enfant|fille au pair|coups de coeur|coup de coeur|à coups de|coups francs|coups de soleil|coup de soleil|disparu du radar|disparu des radars|vêtements enfant|abus de pouvoir|abus de confiance|mode enfant|fils d actualité|fil d actualité|without further ado|petit garçon manqué|mineurs de fond',
  'abuso de poder|filho da terra|menino jesus|moda infantil|menina dos olhos|surra de gols|violência no trânsito',
  'anak perusahaan|anak tangga|anak sungai|anak buah|anak panah|baju anak|anak muda|hilang sinyal|hilang gigi|gigi hilang|anak emas|pakaian bayi',
  'çocuk oyuncağı|çocuk giyim|bebek bezi|bebek arabası|kayıp eşya|kayıp zaman|çocukluk*|bebek giyim|zaman kaybı',
];

const YOUNG = '(?:[1-9]|1[0-7])';
/** "7-year-old", "aged 7", "7 سالہ", "7 saal ki", "7 साल", "de 7 años": ages, not terms of prison or of office. */
const AGES = [
  `(?:years?|yrs?) old|y o|yo|months? old`,
  `saal (?:ka|ki|ke)(?! (?:qed|qaid|saza|jail|bad|doran))`,
  'سالہ(?! (?:دور|معاہدہ|جنگ|منصوبہ|تقریب|قید))|سال (?:کا|کی|کے)(?! (?:قید|سزا|بعد|دوران))',
  'साल(?! (?:बाद|से|पहले|में|तक|की सजा|की जेल|की कैद|के बाद))|वर्षीय',
  'বছরের(?! (?:কারাদণ্ড|জেল|সাজা|মধ্যে))|বছর বয়সী',
  'yaşında(?:ki)?',
]
  .map(folded)
  .join('|');
const AGED = [
  `aged ${YOUNG}`,
  `(?<!(?:pena|condena|mas|plus|peine|mais|desde|prision|cerca|durante|menos|moins) )(?:de|d|agee?) ${YOUNG} (?:anos?|anitos|ans|mois|meses)(?! (?:de|d|atras|despues) )`,
  `(?:usia|berusia|umur|berumur) ${YOUNG} (?:tahun|thn|th)`,
  `${folded('(?:عمره|عمرها|العمر|ابن|ابنة|يبلغ|تبلغ)')} ${YOUNG} ${folded('(?:سنوات|سنة|أعوام|عاما|عام)')}`,
  `${YOUNG} ?(?:${AGES})`,
  folded('(?:پانچ|چھ|سات|آٹھ|نو|دس|گیارہ|بارہ|تیرہ|چودہ|پندرہ) سالہ(?! (?:دور|معاہدہ|جنگ|منصوبہ|تقریب|قید))'),
].map((age) => `(?:${age})(?![a-z])`);

/** A plea to share what is plainly an invitation, an advert or a search for a pet. Only the plea goes: see `(?=`. */
const INVITATION = folded(
  '(?:(?:please|pls|plz|kindly) share|por favor compartan|merci de partager|compartilhem|tolong share|tolong viralkan|lütfen paylaşın|দয়া করে শেয়ার করুন|সবাই শেয়ার করুন)' +
    '(?=(?: [^ ]+){0,3} (?:free|workshop|petition|giveaway|(?:lost|missing) (?:dog|cat)|puppy|kitten|discount|recipe|timetable|with friends|with parents|with your|gratis|taller|receta|gratuit|gratuite|atelier|gratuita|oficina|lomba|warung|ücretsiz|atölye|চিত্রাঙ্কন|রেসিপি|প্রতিযোগিতা)(?![a-z]))',
);

/** A pattern's own signs stay; what is between them is folded. */
function folded(source: string): string {
  return source.replace(/[\p{L}\p{M}]+/gu, normal);
}

function asPattern(word: string): string {
  const text = normal(word).trim();
  if (word.endsWith('*')) return text;
  if (/[a-z]$/.test(text)) return `${text}s?(?![^ 0-9])`;
  return word.endsWith('!') ? `${text}(?![^ 0-9])` : text;
}

function pattern(languages: readonly string[], extra: readonly string[] = []): string {
  const words = languages.flatMap((words) => words.split('|')).map(asPattern);
  // Arabic writes its article and short prepositions onto the word.
  // Between words there is nothing but spaces by now. Classes of Unicode here would cost 20 ms to compile.
  return `(?<![^ ])(?:[وفبل]?ال|لل|[ولب])?(?:${[...new Set(words), ...extra].join('|')})`;
}

/** Sources of regular expressions for `hintsAtHarm`. */
export function cuePatterns(): CuePatterns {
  return {
    child: pattern(CHILD, AGED),
    harm: pattern(HARM),
    plea: pattern(PLEA),
    ordinary: pattern(ORDINARY),
    idiom: pattern(IDIOM, [INVITATION]),
  };
}
