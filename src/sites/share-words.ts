/**
 * Names of share and copy-link buttons as the large systems translate them (Android, Chromium, Firefox, Wikipedia's
 * app and NewPipe; read 2026-11). A site whose own words are not known uses these beside its other signs.
 */

type Words = Readonly<Record<string, readonly string[]>>;

/** "Share". Urdu, Hindi, Persian, Arabic and Bengali each have several words in live use. */
export const SHARE: Words = {
  en: ['Share'],
  ur: ['اشتراک کریں', 'شیئر کریں', 'بانٹیں'],
  hi: ['शेयर करें', 'साझा करें', 'बाँटें'],
  ar: ['مشاركة', 'شارك'],
  fa: ['هم‌رسانی', 'اشتراک‌گذاری'],
  bn: ['শেয়ার করুন', 'শেয়ার'],
  pa: ['ਸਾਂਝਾ ਕਰੋ'],
  es: ['Compartir'],
  pt: ['Compartilhar'],
  fr: ['Partager'],
  de: ['Teilen'],
  id: ['Bagikan'],
  tr: ['Paylaş'],
  ru: ['Поделиться'],
  ja: ['共有'],
};

/** "Copy link". */
export const COPY_LINK: Words = {
  en: ['Copy link'],
  ur: ['لنک کاپی کریں', 'ربط نقل کریں'],
  hi: ['लिंक कॉपी करें'],
  ar: ['نسخ الرابط', 'انسخ الرابط'],
  fa: ['کپی کردن پیوند', 'کپی پیوند'],
  bn: ['লিঙ্ক কপি করুন', 'লিংক কপি করুন'],
  es: ['Copiar enlace'],
  pt: ['Copiar link'],
  fr: ['Copier le lien', 'Copier lien'],
  de: ['Link kopieren'],
  id: ['Salin link', 'Salin Tautan'],
  tr: ['Bağlantıyı kopyala'],
  ru: ['Скопировать ссылку', 'Копировать ссылку'],
  ja: ['リンクをコピー', 'リンクのコピー'],
};

/**
 * "Forward", of a message in a chat: as another open chat app translates it (read 2026-11). Urdu and Hindi are what
 * people see in WhatsApp, and not confirmed.
 */
export const FORWARD: Words = {
  en: ['Forward'],
  ur: ['فارورڈ'],
  hi: ['फ़ॉरवर्ड करें'],
  ar: ['إعادة توجيه'],
  fa: ['هدایت'],
  es: ['Reenviar'],
  pt: ['Encaminhar'],
  fr: ['Faire suivre'],
  de: ['Weiterleiten'],
  id: ['Teruskan'],
  tr: ['İlet'],
  ru: ['Переслать'],
  ja: ['転送'],
  vi: ['Chuyển tiếp'],
};

/** The same languages, with a site's own words beside the general ones. */
export function withWords(general: Words, own: Words): Words {
  const all = { ...general };
  for (const [language, words] of Object.entries(own)) all[language] = [...(all[language] ?? []), ...words];
  return all;
}
