/**
 * Words by which people look for help, in our languages and in Urdu and Hindi written with Latin letters: what they say
 * has happened, and what kind of help that needs. Never graphic: these are the words of a worried person, not of a deed.
 *
 * Parted by commas; a star stands for any ending. All languages are searched at once, since people mix them. Loaded
 * when somebody searches, not before.
 */
import type { HelplineTopic } from './topics';

export type TopicWords = Readonly<Partial<Record<HelplineTopic, string>>>;

export const searchWords: Readonly<Record<string, TopicWords>> = {
  en: {
    physical:
      'beat, beats, beaten, beating, hit, hits, hitting, slap*, punch*, kick*, hurt*, violen*, whip*, burn*, bruise*, injur*, abuse*, abusive, cruel*, punish*, corporal punishment, belt, stick, locked in, tied up, starv*, neglect*, child labour, child labor, bully*, bullied',
    psychological:
      'sad, afraid, scared, scary, fear*, cry*, crying, depress*, anxi*, alone, lonely, suicid*, self harm, want to die, trauma*, nightmare*, worried, counsel*, psycholog*, insult*, humiliat*, shame*, shout*',
    sexual:
      'sexual*, molest*, rape*, touch*, bad touch, private parts, groom*, harass*, undress*, csam, abused, incest',
    family:
      'father, mother, stepfather, stepmother, parents, uncle, at home, family, husband, domestic, child marriage, married off, forced marriage, custody, divorce',
    missing:
      'missing, lost child, kidnap*, abduct*, ran away, run away, runaway, disappear*, traffick*, sold, taken away',
    online:
      'blackmail*, sextort*, extort*, leak*, my photo, my photos, my picture, my pictures, my video, my videos, nude*, hack*, fake account, fake profile, deepfake*, threaten*, threat*, cyber*, stalk*, online, internet, whatsapp, facebook, instagram, tiktok, snapchat',
    school: 'school, madrassa, madrasa, madrasah, teacher, corporal punishment, cane, caned',
    work: 'maid, servant, house help, domestic work*, child labour, child labor, works in a house',
    marriage: 'child marriage, child bride, forced marriage, married off, underage marriage, engaged',
    police:
      'police refuse*, police do not, police did not, police does not, refuse* fir, no fir, fir, complain about police, bribe*',
  },
  'ur-Latn': {
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
    police:
      'police nahi, police nahin, police sun nahi, police ne mana, fir, fir nahi, thana, thane, rishwat',
  },
  ur: {
    physical:
      'مارا, مار, مارتا, مارتے, ماری, مارنا, مار رہا, مار رہے, مار پیٹ, پیٹا, پٹائی, تھپڑ, ڈنڈا, زخمی, چوٹ, ظلم, تشدد, جلایا, باندھ, سزا, بھوکا, مزدوری',
    psychological:
      'ڈر, خوف, خوفزدہ, اداس, رونا, رو رہا, رو رہی, اکیلا, اکیلی, پریشان, خودکشی, ذہنی دباؤ, ڈپریشن, گالی, گالیاں, صدمہ',
    sexual: 'زیادتی, جنسی, ہراساں, ہراسانی, چھوا, غلط ہاتھ, چھیڑ*, بدفعلی, عزت',
    family:
      'ابو, امی, باپ, ماں, سوتیلا, سوتیلی, چچا, ماموں, شوہر, گھر میں, گھر والے, شادی, زبردستی شادی, کم عمری کی شادی, جھگڑا, طلاق',
    missing: 'گم, گمشدہ, لاپتہ, کھو گیا, کھو گئی, غائب, اغوا, بھاگ گیا, بھاگ گئی, بیچ دیا',
    online:
      'بلیک میل*, دھمکی, دھمکیاں, میری تصویر, میری تصویریں, میری ویڈیو, تصویر لیک, لیک, وائرل, ہیک, جعلی اکاؤنٹ, آن لائن, سائبر',
    school: 'اسکول, سکول, مدرسہ, مدرسے, استاد, ٹیچر, قاری, مولوی',
    work: 'نوکر, نوکرانی, گھریلو ملازم*, ملازمہ, کام والی, ماسی, مزدوری',
    marriage: 'شادی, زبردستی شادی, کم عمری کی شادی, بچپن کی شادی, نکاح, ونی, سوارہ',
    police: 'پولیس نہیں, پولیس نے انکار, ایف آئی آر, تھانہ, تھانے, رشوت',
  },
  sd: {
    physical: 'ماريو, مارڻ, ماري, مارين, مار ڪٽ, ڌڪ, ٿڦڙ, لٺ, زخمي, ظلم, تشدد, سزا, ساڙيو, مزدوري',
    psychological: 'ڊپ, خوف, اداس, روئڻ, روئي, اڪيلو, اڪيلي, پريشان, خودڪشي, آپگهات, گار, گاريون',
    sexual: 'زيادتي, جنسي, هراسان, هراساڻ, ڇهيو, غلط هٿ, عزت',
    family: 'پيءُ, ماءُ, بابا, امان, چاچو, مامو, مڙس, گهر ۾, شادي, زبردستي شادي, ننڍي عمر جي شادي, جهيڙو, طلاق',
    missing: 'گم, گم ٿيل, لاپتا, وڃائجي, غائب, اغوا, ڀڄي ويو, ڀڄي وئي, وڪيو',
    online:
      'بليڪ ميل*, ڌمڪي, ڌمڪيون, منهنجي تصوير, منهنجون تصويرون, منهنجي وڊيو, ليڪ, وائرل, هيڪ, جعلي اڪائونٽ, آن لائين, سائبر',
    school: 'اسڪول, مدرسو, مدرسي, استاد, قاري',
    work: 'نوڪر, نوڪرياڻي, گهريلو ملازم*, مزدوري',
    marriage: 'شادي, زبردستي شادي, ننڍي عمر جي شادي, نڪاح, سڱ',
    police: 'پوليس نه, ايف آءِ آر, ٿاڻو, ٿاڻي, رشوت',
  },
  ps: {
    physical: 'وهل, ووهل, وهي, وهلی, ټکول, څپېړه, ټپي, ژوبل, ظلم, تشدد, سزا, سوځول, تړل, مزدوري',
    psychological: 'وېره, ډار, خفه, غمجن, ژړا, ژاړي, یوازې, اندېښنه, ځان وژنه, کنځا, کنځلې',
    sexual: 'تېری, جنسي, ځورونه, ځوروي, لاس وهل, بد لمس, عزت',
    family: 'پلار, مور, میره, کاکا, ماما, مېړه, په کور کې, کورنۍ, واده, جبري واده, بد ورکول, شخړه, طلاق',
    missing: 'ورک, ورک شوی, لادرکه, تښتول, تښتېدلی, اختطاف, پلورل',
    online:
      'بلیک میل*, ګواښ, ګواښونه, زما عکس, زما انځور, زما تصویر, زما ویډیو, خپور شو, هک, جعلي حساب, آنلاین, سایبري',
    school: 'ښوونځی, مدرسه, مدرسې, ښوونکی, استاد',
    work: 'نوکر, مزدور, مزدوري, د کور کار, خدمتګار*',
    marriage: 'واده, جبري واده, نکاح, سوره, بد ورکول, کوژده',
    police: 'پولیس نه, پولیسو نه, راپور نه, تاڼه, تاڼې, بډې',
  },
  'pa-Arab': {
    physical:
      'ماریا, مار, ماردا, مار دے, ماردے, کٹیا, کٹدا, کٹ, چپیڑ, ڈنڈا, زخمی, ظلم, تشدد, سزا, ساڑیا, مزدوری',
    psychological: 'ڈر, ڈردا, اداس, رونا, روندا, روندی, کلا, کلی, پریشان, خودکشی, گالھ, گالاں',
    sexual: 'زیادتی, جنسی, ہراساں, ہتھ لایا, غلط ہتھ, چھیڑ*, عزت',
    family: 'پیو, ماں, مترئی, چاچا, ماما, گھر وچ, گھر والے, ویاہ, زبردستی ویاہ, لڑائی, طلاق',
    missing: 'گم, گواچ*, گواچا, لاپتہ, غائب, اغوا, نس گیا, نس گئی, ویچ دتا',
    online: 'بلیک میل*, دھمکی, دھمکیاں, میری تصویر, میریاں تصویراں, میری ویڈیو, لیک, وائرل, ہیک, جعلی اکاؤنٹ',
    school: 'سکول, مدرسہ, مدرسے, استاد, قاری',
    work: 'نوکر, نوکرانی, گھریلو ملازم*, مزدوری',
    marriage: 'ویاہ, زبردستی ویاہ, نکاح, نکی عمر دا ویاہ, ونی',
    police: 'پولیس نئیں, ایف آئی آر, تھانہ, تھانے, رشوت',
  },
  ar: {
    physical:
      'ضرب, يضرب, ضربني, يضربني, ضربوه, يضربونه, ضربها, مضروب, صفع, جرح, مجروح, عنف, تعنيف, معنف, قسوة, حرق, ربط, عقاب, إهمال, تجويع, عمالة الأطفال, تنمر',
    psychological:
      'خوف, خائف, خائفة, حزين, حزينة, بكاء, يبكي, تبكي, وحيد, وحيدة, قلق, اكتئاب, انتحار, صدمة, إهانة, شتم',
    sexual: 'تحرش, متحرش, اغتصاب, اعتداء, جنسي, جنسية, لمس, لمسني, استدراج',
    family:
      'أبي, أمي, والد, والدة, زوج الأم, زوجة الأب, عمي, خالي, زوج, البيت, المنزل, عائلة, أسرة, زواج القاصرات, زواج مبكر, زواج قسري, طلاق, حضانة',
    missing: 'مفقود, مفقودة, ضائع, ضائعة, ضاع, خطف, مخطوف, مخطوفة, اختطاف, هرب, هربت, اختفى, اختفت, اتجار',
    online:
      'ابتزاز, يبتزني, تهديد, يهددني, صورتي, صوري, تسريب, سربوا, فيديو لي, اختراق, حساب مزيف, إنترنت, واتساب, إلكتروني',
    school: 'مدرسة, المدرسة, معلم, معلمة, أستاذ, عقاب بدني',
    work: 'خادمة, خادم, عاملة منزل, عمالة الأطفال, عمل الأطفال',
    marriage: 'زواج القاصرات, زواج مبكر, زواج قسري, زواج, تزويج, خطوبة',
    police: 'الشرطة لا, الشرطة لم, الشرطة رفضت, رفضت الشرطة, محضر, رشوة',
  },
  hi: {
    physical:
      'मारा, मार, मारता, मारते, मारती, मारना, मार रहा, मार रहे, पीटा, पीटता, पिटाई, मारपीट, थप्पड़, डंडा, चोट, घायल, ज़ुल्म, जुल्म, हिंसा, सज़ा, सजा, जलाया, बाँध, भूखा, बाल मज़दूरी, बाल मजदूरी',
    psychological:
      'डर, डरा, डरी, उदास, रोना, रो रहा, रो रही, अकेला, अकेली, परेशान, आत्महत्या, खुदकुशी, अवसाद, डिप्रेशन, गाली, सदमा',
    sexual: 'यौन, छेड़छाड़, छेड़*, बलात्कार, दुष्कर्म, ज़बरदस्ती, छुआ, गलत हाथ, शोषण, इज़्ज़त, इज्जत',
    family:
      'पापा, मम्मी, पिता, माँ, सौतेला, सौतेली, चाचा, मामा, पति, घर में, घरवाले, शादी, बाल विवाह, ज़बरन शादी, झगड़ा, तलाक',
    missing: 'लापता, गुम, गुमशुदा, खो गया, खो गई, गायब, अपहरण, अगवा, भाग गया, भाग गई, बेच*, तस्करी',
    online:
      'ब्लैकमेल*, धमकी, धमकियाँ, मेरी फोटो, मेरी तस्वीर, मेरी तस्वीरें, मेरा वीडियो, लीक, वायरल, हैक, फर्जी अकाउंट, ऑनलाइन, साइबर',
    school: 'स्कूल, मदरसा, मदरसे, टीचर, शिक्षक, मास्टर',
    work: 'नौकर, नौकरानी, घरेलू काम*, बाल मज़दूरी, बाल मजदूरी, बाल श्रम',
    marriage: 'शादी, बाल विवाह, ज़बरन शादी, जबरन शादी, निकाह, सगाई',
    police: 'पुलिस नहीं, पुलिस ने मना, एफआईआर, थाना, थाने, रिश्वत',
  },
  bn: {
    physical:
      'মার, মারে, মারছে, মারা, মেরেছে, মারধর, পেটা*, পিটা*, চড়, লাঠি, আঘাত, আহত, নির্যাতন, অত্যাচার, সহিংসতা, শাস্তি, পোড়া*, বেঁধে, শিশুশ্রম',
    psychological: 'ভয়, ভীত, মন খারাপ, দুঃখ, কান্না, কাঁদ*, একা, চিন্তা, আত্মহত্যা, বিষণ্ণ, গালি, অপমান',
    sexual: 'যৌন, ধর্ষণ, হয়রানি, স্পর্শ, খারাপ ছোঁয়া, শ্লীলতা*, ইজ্জত',
    family: 'বাবা, মা, সৎ মা, সৎ বাবা, চাচা, মামা, স্বামী, বাড়িতে, পরিবার, বাল্যবিবাহ, বাল্য বিবাহ, জোর করে বিয়ে, বিয়ে, ঝগড়া, তালাক',
    missing: 'নিখোঁজ, হারিয়ে, হারানো, অপহরণ, গুম, পালিয়ে, পাচার, বিক্রি',
    online: 'ব্ল্যাকমেইল*, ব্ল্যাকমেল*, হুমকি, আমার ছবি, আমার ভিডিও, ফাঁস, ভাইরাল, হ্যাক, ভুয়া অ্যাকাউন্ট, অনলাইন, সাইবার',
    school: 'স্কুল*, মাদ্রাসা*, শিক্ষক, হুজুর',
    work: 'কাজের মেয়ে, কাজের ছেলে, গৃহকর্মী, গৃহপরিচারিকা, শিশুশ্রম',
    marriage: 'বাল্যবিবাহ, বাল্য বিবাহ, জোর করে বিয়ে, বিয়ে',
    police: 'পুলিশ নেয় না, পুলিশ শোনে না, পুলিশ মামলা, থানা*, মামলা নেয় না, জিডি, ঘুষ',
  },
  fa: {
    physical:
      'کتک, کتک زد, می زند, میزند, زد, زده, سیلی, زخمی, آسیب, خشونت, کودک آزاری, کودک‌آزاری, آزار, ظلم, تنبیه, سوزاند, بسته, گرسنه, کودک کار, قلدری',
    psychological: 'ترس, می ترسم, میترسم, غمگین, گریه, تنها, نگران, افسرده, افسردگی, خودکشی, توهین, فحش',
    sexual: 'جنسی, تجاوز, آزار جنسی, دست زد, لمس, اغفال',
    family:
      'پدر, مادر, بابا, مامان, ناپدری, نامادری, عمو, دایی, شوهر, خانه, خانواده, کودک همسری, ازدواج اجباری, ازدواج, دعوا, طلاق',
    missing: 'گم, گمشده, گم شده, ناپدید, ربوده, آدم ربایی, دزدیده, فرار, قاچاق, فروخت*',
    online:
      'باج, باج گیری, اخاذی, تهدید, عکس من, عکسم, عکس هایم, فیلم من, پخش شد, لو رفت, هک, حساب جعلی, اینترنت, سایبری, فتا',
    school: 'مدرسه, معلم, آموزگار, تنبیه بدنی',
    work: 'خدمتکار, کلفت, کارگر خانه, کودک کار, کار کودک',
    marriage: 'کودک همسری, ازدواج اجباری, ازدواج زودهنگام, عقد, نامزدی',
    police: 'پلیس نمی, پلیس قبول نکرد, کلانتری, شکایت از پلیس, رشوه',
  },
  fr: {
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
  },
  es: {
    physical:
      'golpe*, pega, pegan, pego, pegar, peg*, maltrat*, herid*, lastim*, violencia, cruel*, castig*, quem*, encerr*, atad*, amarr*, descuid*, acoso escolar, trabajo infantil, bofetada*',
    psychological:
      'triste, miedo, llor*, solo, sola, preocup*, ansiedad, depre*, suicid*, morir, insult*, humill*, verguenza, trauma*',
    sexual: 'sexual*, viola*, violo, abus*, toca*, toco, manose*, incesto, acoso sexual, pederast*',
    family:
      'padre, madre, papa, mama, padrastro, madrastra, tio, padres, marido, casa, familia, matrimonio infantil, matrimonio forzado, divorcio, custodia',
    missing: 'desaparec*, perdid*, secuestr*, rapt*, fugo, huyo, trata, vendid*',
    online:
      'chantaj*, extorsion*, sextorsion, amenaz*, mi foto, mis fotos, mi video, mis videos, filtr*, hacke*, cuenta falsa, ciber*, internet, en linea, nudes',
    school: 'escuela, colegio, maestro, maestra, profesor*, castigo fisico',
    work: 'sirvienta, criada, empleada domestica, trabajo infantil, trabajo domestico',
    marriage: 'matrimonio infantil, matrimonio forzado, casar*, boda, prometida',
    police: 'policia no, policia se niega, no toman denuncia, comisaria, soborno',
  },
  'pt-BR': {
    physical:
      'bate, batem, bateu, bater, apanha*, apanhou, surra*, espanc*, tapa, machuc*, ferid*, violencia, maus tratos, crueldade, castig*, queim*, amarr*, tranc*, neglig*, bullying, trabalho infantil',
    psychological:
      'triste, medo, chor*, sozinho, sozinha, preocup*, ansiedade, depre*, suicid*, morrer, xing*, humilh*, vergonha, trauma*',
    sexual: 'sexual*, estupr*, abus*, toc*, molest*, incesto, assedi*, pedof*, alicia*',
    family:
      'pai, mae, padrasto, madrasta, tio, pais, marido, casa, familia, casamento infantil, casamento forcado, divorcio, guarda',
    missing: 'desaparec*, perdid*, sequestr*, rapto, fugiu, trafico, vendid*',
    online:
      'chantag*, extors*, ameac*, minha foto, minhas fotos, meu video, meus videos, vaz*, hacke*, conta falsa, perfil falso, ciber*, internet, nude*',
    school: 'escola, colegio, professor*, castigo fisico',
    work: 'empregada, domestica, trabalho infantil, trabalho domestico',
    marriage: 'casamento infantil, casamento forcado, casar*, noiva, noivado',
    police: 'policia nao, policia se recusa, policia recusou, boletim de ocorrencia, delegacia, propina',
  },
};
