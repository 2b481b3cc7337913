/**
 * The words that tell a form's field for a link from all its other fields, in English, Urdu, French, German, Spanish,
 * Portuguese, Italian, Dutch, Arabic and Hindi. A star stands for any ending; accents, capitals and punctuation do
 * not count (see {@link plain}).
 */

/** A text with nothing left but words: lower case, without accents and vowel signs, one space between words. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u0655\u0670\u0640]/g, '')
    .toLowerCase()
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[هةۃۂ]/g, 'ہ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** @param phrases separated by commas and line ends */
function anyOf(...phrases: string[]): RegExp {
  const each = phrases
    .join(',')
    .split(',')
    .map((phrase) => phrase.trim())
    .filter(Boolean)
    .map((phrase) => phrase.split('*').map(plain).join('[^ ]*'));
  return new RegExp(`(?:^| )(?:${each.join('|')})(?= |$)`, 'u');
}

/** Says that this is the place for a link. Enough by itself, in a field's label. */
export const link = anyOf(
  'url, urls, uri, link, links, hyperlink*, weblink*, web link, permalink, http, https',
  'web address*, webaddress, website address*, site address, page address, internet address*, web page address',
  'address of the page, address of the web page, address of the webpage, address of the website',
  'address of the site, address of the post, address of the content, address of the web site',
  'لنک, لنکس, یو آر ایل, ربط, ویب پتا, ویب پتہ, ویب ایڈریس, انٹرنیٹ ایڈریس, انٹرنیٹ پتا, انٹرنیٹ پتہ',
  'ویب سائٹ کا پتا, ویب سائٹ کا پتہ, ویب سائٹ کا ایڈریس, ویب سائٹ ایڈریس, صفحے کا پتا, صفحے کا پتہ, پوسٹ کا پتا, پوسٹ کا پتہ',
  'lien, liens, adresse internet, adresse web, adresse url, adresse du site, adresse de la page, adresse du contenu',
  'internetadress*, webadress*, url adress*, adresse der seite, adresse der webseite, adresse der website',
  'adresse der internetseite, adresse des beitrags',
  'enlace*, vinculo, vinculos, direccion web, direccion url, direccion de internet, direccion de la pagina',
  'direccion del sitio, direccion de la web, hipervinculo*',
  'endereco web, endereco url, endereco da pagina, endereco do site, endereco da web, endereco na internet',
  'endereco de internet, ligacao, hiperligacao',
  'indirizzo web, indirizzo internet, indirizzo url, indirizzo della pagina, indirizzo del sito, collegamento',
  'webadres*, internetadres*, url adres*, adres van de pagina, adres van de website, adres van de site, webpagina adres',
  'رابط, الرابط, روابط, الروابط, عنوان الموقع, عنوان الصفحة, عنوان الويب, عنوان الإنترنت, عنوان المنشور',
  'लिंक, यूआरएल, यू आर एल, वेब पता, वेब एड्रेस, वेबसाइट का पता, वेबसाइट पता, वेब पेज का पता, पेज का पता, इंटरनेट पता, पोस्ट का पता, कड़ी',
);

/** Speaks of a place on the web, without saying that it wants its address. */
export const place = anyOf(
  'address, website, web site, web page, webpage, page, site, post, posts, content, where did you see*, location',
  'where you saw, where did you find, where you found, where have you seen, where was it seen',
  'پتا, پتہ, ایڈریس, ویب سائٹ, صفحہ, صفحے, پوسٹ, مواد',
  'adresse, site, page, publication, contenu, ou avez vous vu',
  'webseite, website, internetseite, seite, fundort, fundstelle, beitrag, inhalt, inhalts',
  'direccion, sitio, pagina, publicacion, contenido, donde',
  'endereco, pagina, publicacao, conteudo, onde',
  'indirizzo, sito, pagina, contenuto, dove',
  'adres, pagina, vindplaats, bericht, inhoud',
  'عنوان, العنوان, موقع, الموقع, صفحة, الصفحة, منشور, المنشور, محتوى, المحتوى',
  'पता, वेबसाइट, पेज, पोस्ट, सामग्री',
);

/** What is reported: tells "link of the post or profile" from "link of your profile". */
export const reported = anyOf(
  'post, posts, content, page, web page, webpage, image*, picture*, photo*, video*, material, media, item, reported',
  'پوسٹ, مواد, صفحہ, صفحے, تصویر, ویڈیو',
  'publication, contenu, page, image*, photo*, video*',
  'beitrag*, inhalt*, seite, webseite, bild*, foto*, video*',
  'publicacion, contenido, pagina, imagen*, foto*, video*, publicacao, conteudo, imagem, imagens',
  'contenuto, contenuti, immagine, immagini, inhoud, bericht, afbeelding*, filmpje',
  'منشور, المنشور, محتوى, المحتوى, صفحة, الصفحة, صورة, الصورة, فيديو, الفيديو',
  'पोस्ट, सामग्री, पेज, तस्वीर, फोटो, वीडियो',
);

/** More of the same: the first field is the right one. */
export const further = anyOf(
  'additional, other, others, more, further, second, another, additionally',
  'مزید, دوسرا, دوسرے, اضافی',
  'autre, autres, supplementaire*, deuxieme, weitere*, zusatzlich*, andere*, zweite*',
  'otro, otros, otra, otras, adicional*, mas, segundo, segunda, outro, outros, outra, outras, mais',
  'altro, altri, altra, altre, ulteriori, aggiuntiv*, secondo, ander, meer, extra, overige, tweede',
  'أخرى, اخر, آخر, إضافي*, ثان*, अन्य, अतिरिक्त, दूसरा, दूसरी, और',
);

/** Wants another link than the one that is reported. */
export const otherLink = anyOf(
  'profile*, account, accounts, evidence, proof, screenshot*, screen shot*, upload*, attach*, reference, source, referrer',
  'پروفائل, اکاؤنٹ, ثبوت, اسکرین شاٹ',
  'profil, profils, profile, compte, preuve*, capture, konto, nachweis*, beleg*, bildschirmfoto*, anhang',
  'perfil, perfiles, perfis, cuenta, conta, prueba*, prova*, captura, profilo, profili, prove, schermata',
  'profiel*, bewijs*, schermafdruk, الحساب, حساب, الملف الشخصي, دليل, لقطة, प्रोफाइल, प्रोफ़ाइल, खाता, सबूत, स्क्रीनशॉट',
);

/** The reporter's own page, or an organisation's. */
export const ownSite = anyOf(
  'homepage, home page, blog, portfolio, your website, your web site, your site, your own website, your own site',
  'your blog, your web page, your webpage, my website, company website, company url, organisation website',
  'organization website, organisation url, organization url, school website, website of your organisation, your organisation*',
  'آپ کی ویب سائٹ, اپنی ویب سائٹ, آپ کا ہوم پیج, آپ کی سائٹ, ادارے کی ویب سائٹ, ہوم پیج',
  'votre site*, ton site*, votre page, site de votre organisation, site de l entreprise, page d accueil, votre blog',
  'ihre webseite, ihre website, ihre homepage, ihre internetseite, deine webseite, deine website, eigene webseite, eigene website, firmenwebsite',
  'su sitio*, tu sitio*, su pagina*, tu pagina*, su web, tu web, sitio web de la empresa, pagina de inicio',
  'seu site*, teu site*, sua pagina*, tua pagina*, o seu site, site da empresa, pagina inicial',
  'il tuo sito*, il suo sito*, vostro sito*, tuo sito*, sito aziendale',
  'uw website, uw site, je website, jouw website, jouw site, bedrijfswebsite',
  'موقعك*, موقعكم*, صفحتك, صفحتكم, مدونتك, موقع الشركة, الصفحة الرئيسية',
  'आपकी वेबसाइट, अपनी वेबसाइट, आपका होमपेज, होमपेज, कंपनी की वेबसाइट',
);

/** A label that says no more than this wants the reporter's own site, as under every blog. */
const bare = new Set(
  'website|web site|site|web|webseite|site web|site internet|sitio web|sitio|pagina web|sito web|sito|ویب سائٹ|الموقع|الموقع الالكترونی|वेबसाइट'
    .split('|')
    .map(plain),
);

/** @param label plain */
export function isBareSite(label: string): boolean {
  return bare.has(
    label
      .replace(
        / ?(optional|required|fakultativ|freiwillig|facultatif|opcional|facoltativo|optioneel|اختیاری) ?/g,
        ' ',
      )
      .trim(),
  );
}

/** Another kind of field, whatever else is said about it. */
export const never = anyOf(
  'e mail*, email*, mail, phone*, telephone, tel, mobile, fax, password*, passcode, user name, username, login, log in, sign in',
  'search*, newsletter*, subscrib*, captcha, verification code, security code, robot, not a robot, coupon',
  'leave this*, leave blank, leave empty, leave it*, do not fill*, don t fill*, if you are human, honeypot',
  'first name, last name, surname, full name, your name, street, postal, zip, city, date of birth',
  'ای میل*, فون, موبائل, پاس ورڈ, لاگ ان, تلاش*, خبرنامہ, آپ کا نام, شناختی کارڈ*, گھر کا پتا, گھر کا پتہ, خالی چھوڑ*',
  'courriel*, adresse electronique, telephone, portable, mot de passe, recherche*, infolettre, votre nom, prenom, laisser vide, ne pas remplir',
  'telefon*, handy*, passwort, kennwort, suche*, suchbegriff, rundbrief, vorname, nachname, leer lassen, nicht ausfullen, frei lassen, anschrift',
  'correo*, telefono*, movil, contrasena, buscar, busqueda, boletin, nombre y apellidos, su nombre, deje en blanco, dejar en blanco, no rellenar',
  'correio*, telefone, celular, telemovel, senha, pesquisa*, busca, buscar, seu nome, deixe em branco, nao preencha',
  'posta elettronica, cellulare, cerca, ricerca, iscriviti, lasciare vuoto, non compilare, il tuo nome',
  'e mailadres, telefoonnummer, mobiel, wachtwoord, zoek*, nieuwsbrief, voornaam, achternaam, leeg laten, niet invullen, huisadres',
  'بريد*, البريد*, هاتف*, الهاتف*, الجوال, كلمة المرور, كلمة السر, بحث, البحث, النشرة*, اسمك, اتركه فارغا, اترك*',
  'ईमेल*, ई मेल*, फोन, फ़ोन, मोबाइल, पासवर्ड, खोज*, समाचार पत्र, आपका नाम, खाली छोड़*',
);

/** Wants a text of the reporter's own, in which a link may stand but which is more than a link. */
export const ownWords = anyOf(
  'describ*, description*, detail, details, comment*, message*, tell us*, what happened, explain*, information, info, remark*, note, notes, reason*',
  'تفصیل*, وضاحت*, پیغام*, بیان*, تبصرہ*, معلومات',
  'decri*, description*, message*, commentaire*, precis*, expliqu*, informations',
  'beschreib*, nachricht*, anmerkung*, kommentar*, details, erlauter*, angaben',
  'descri*, mensaje*, comentario*, detalle*, expli*, mensagem, detalhe*, informacao, informacion',
  'messaggio*, commento*, dettagli*, spieg*, beschrijv*, omschrijv*, bericht, opmerking*, toelichting',
  'وصف*, الوصف, تفاصيل*, التفاصيل, رسالة*, الرسالة, تعليق*, ملاحظات, شرح, विवरण*, संदेश*, टिप्पणी*, जानकारी*, बताएं',
);

/** In a field's name or id, which programs read and persons do not. */
export const linkName = anyOf(
  '*url, *urls, uri, link, links, pagelink, postlink, sitelink, hyperlink, weblink, permalink, lien, liens, enlace, vinculo, webadress*, internetadress*, webadres, internetadres',
  'web address, webaddress, internet address, page address, site address, website address, endereco web, indirizzo web, direccion web',
);

/** Likewise; the programs' names of fields that hold no link. */
export const neverName = anyOf(
  'email, e mail, mail, phone, tel, mobile, fax, password, pass, passwd, pwd, user, username, login, search, q, query, suche, recherche',
  'newsletter, subscribe, captcha, honeypot, honey, hp, trap, antispam, coupon, firstname, lastname, homepage, homepage url',
);

/** A textarea says that it takes one address a line. */
export const onePerLine = anyOf(
  'one per line, each on a new line, one url per line, one link per line, per line, each line',
  'ہر لائن میں ایک, ہر سطر میں ایک, un par ligne, une par ligne, par ligne, pro zeile, je zeile',
  'uno por linea, una por linea, por linea, um por linha, por linha, uno per riga, per riga, per regel, een per regel',
  'في كل سطر, لكل سطر, प्रति पंक्ति, हर पंक्ति',
);
