/** Made by scripts/languages/by-part.ts: change `../index.ts` or the files of the languages, not this one. */
import { searchWords as arSearchWords } from '../ar/search-words';
import { searchWords as bnSearchWords } from '../bn/search-words';
import { searchWords as enSearchWords } from '../en/search-words';
import { searchWords as esSearchWords } from '../es/search-words';
import { searchWords as faSearchWords } from '../fa/search-words';
import { searchWords as frSearchWords } from '../fr/search-words';
import { searchWords as hiSearchWords } from '../hi/search-words';
import { searchWords as paArabSearchWords } from '../pa-Arab/search-words';
import { searchWords as psSearchWords } from '../ps/search-words';
import { searchWords as ptBRSearchWords } from '../pt-BR/search-words';
import { searchWords as sdSearchWords } from '../sd/search-words';
import { searchWords as urSearchWords } from '../ur/search-words';
import { searchWords as urLatnSearchWords } from '../ur-Latn/search-words';
import type { SearchWords } from '../parts';

export const searchWords: Readonly<Record<string, SearchWords>> = {
  'en': enSearchWords,
  'ur': urSearchWords,
  'sd': sdSearchWords,
  'ps': psSearchWords,
  'pa-Arab': paArabSearchWords,
  'ar': arSearchWords,
  'hi': hiSearchWords,
  'bn': bnSearchWords,
  'fa': faSearchWords,
  'fr': frSearchWords,
  'es': esSearchWords,
  'pt-BR': ptBRSearchWords,
  'ur-Latn': urLatnSearchWords,
};
