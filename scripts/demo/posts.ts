/** What people who do not exist post on a small network that does not exist, in English and in Urdu. */
import { posts as feedPosts } from './feeds/page';

export type DemoLanguage = 'en' | 'ur';

export interface DemoPost {
  id: string;
  by: string;
  name: string;
  words: string;
  lang: DemoLanguage;
  when: string;
  /** Colour (hue) of the round picture. */
  hue: number;
  /** What is drawn on it. */
  mark: 'bread' | 'books' | 'train' | 'notice' | 'roses';
  art?: 'bread' | 'books' | 'train' | 'roses';
  likes: number;
  replies: number;
  reposts: number;
}

/** Everything in a post except its name and words, by the post's number. */
const around: Record<string, Omit<DemoPost, 'id' | 'by' | 'name' | 'words' | 'lang' | 'when'>> = {
  '1850000000000000101': { hue: 24, mark: 'bread', art: 'bread', likes: 49, replies: 3, reposts: 12 },
  '1850000000000000102': { hue: 262, mark: 'books', art: 'books', likes: 118, replies: 9, reposts: 41 },
  '1850000000000000103': { hue: 205, mark: 'train', art: 'train', likes: 22, replies: 6, reposts: 18 },
  '1850000000000000104': { hue: 48, mark: 'notice', likes: 31, replies: 4, reposts: 76 },
  '1850000000000000105': { hue: 340, mark: 'roses', art: 'roses', likes: 64, replies: 11, reposts: 8 },
};

const urdu: Record<string, { name: string; words: string }> = {
  '1850000000000000101': {
    name: 'ہنزہ بیکرز',
    words: 'خوبانی کی تازہ روٹی تنور سے نکل آئی ہے۔ جلدی آئیں، یہ دیر تک نہیں رہتی!',
  },
  '1850000000000000102': {
    name: 'لاہور ریڈز',
    words: 'پرانی کتابوں کا بازار اتوار کو نو بجے کھلے گا۔ تھیلا ساتھ لائیں۔',
  },
  '1850000000000000103': {
    name: 'کراچی ٹرینز',
    words: 'آج شام کی گاڑی بیس منٹ دیر سے آئے گی۔ معذرت خواہ ہیں۔',
  },
  '1850000000000000104': {
    name: 'شہر کی خبر',
    words: 'بس اڈے کے پاس سے ایک نیلی سائیکل گم ہو گئی ہے۔ کسی نے دیکھی ہو تو بتائیں۔',
  },
  '1850000000000000105': {
    name: 'گارڈن کلب',
    words: 'نومبر میں گلاب کو کم پانی چاہیے۔ جمعے کو ہم سے کچھ بھی پوچھیں۔',
  },
};

const times: Record<DemoLanguage, readonly string[]> = {
  en: ['8 min', '25 min', '1 h', '2 h', '3 h'],
  ur: ['8 منٹ', '25 منٹ', '1 گھنٹہ', '2 گھنٹے', '3 گھنٹے'],
};

const bicycle = 'A blue bicycle went missing near the bus stand. Has anybody seen it?';

/** The feed in one language; numbers and handles are those of the feeds that the tests use. */
export function demoPosts(language: DemoLanguage): DemoPost[] {
  return feedPosts.map(({ id, by, name, words, lang }, index) => {
    const there = language === 'ur' ? urdu[id]! : { name, words: id.endsWith('104') ? bicycle : words };
    const own: DemoLanguage = language === 'ur' || lang === 'ur' ? 'ur' : 'en';
    return { ...around[id]!, id, by, ...there, lang: own, when: times[language][index]! };
  });
}
