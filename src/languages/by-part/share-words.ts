/** Made by scripts/languages/by-part.ts: change `../index.ts` or the files of the languages, not this one. */

export const share: Readonly<Record<string, readonly string[]>> = {
  'en': ["Share"],
  'ur': ["اشتراک کریں","شیئر کریں","بانٹیں"],
  'ar': ["مشاركة","شارك"],
  'hi': ["शेयर करें","साझा करें","बाँटें"],
  'bn': ["শেয়ার করুন","শেয়ার"],
  'fa': ["هم‌رسانی","اشتراک‌گذاری"],
  'fr': ["Partager"],
  'es': ["Compartir"],
  'pt-BR': ["Compartilhar"],
  'id': ["Bagikan"],
  'tr': ["Paylaş"],
  'pa': ["ਸਾਂਝਾ ਕਰੋ"],
  'de': ["Teilen"],
  'ru': ["Поделиться"],
  'ja': ["共有"],
};

export const copyLink: Readonly<Record<string, readonly string[]>> = {
  'en': ["Copy link"],
  'ur': ["لنک کاپی کریں","ربط نقل کریں"],
  'ar': ["نسخ الرابط","انسخ الرابط"],
  'hi': ["लिंक कॉपी करें"],
  'bn': ["লিঙ্ক কপি করুন","লিংক কপি করুন"],
  'fa': ["کپی کردن پیوند","کپی پیوند"],
  'fr': ["Copier le lien","Copier lien"],
  'es': ["Copiar enlace"],
  'pt-BR': ["Copiar link"],
  'id': ["Salin link","Salin Tautan"],
  'tr': ["Bağlantıyı kopyala"],
  'de': ["Link kopieren"],
  'ru': ["Скопировать ссылку","Копировать ссылку"],
  'ja': ["リンクをコピー","リンクのコピー"],
};

export const forward: Readonly<Record<string, readonly string[]>> = {
  'en': ["Forward"],
  'ur': ["فارورڈ"],
  'ar': ["إعادة توجيه"],
  'hi': ["फ़ॉरवर्ड करें"],
  'fa': ["هدایت"],
  'fr': ["Faire suivre"],
  'es': ["Reenviar"],
  'pt-BR': ["Encaminhar"],
  'id': ["Teruskan"],
  'tr': ["İlet"],
  'de': ["Weiterleiten"],
  'ru': ["Переслать"],
  'ja': ["転送"],
  'vi': ["Chuyển tiếp"],
};
