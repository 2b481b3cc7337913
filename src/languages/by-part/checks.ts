/** Made by scripts/languages/by-part.ts: change `../index.ts` or the files of the languages, not this one. */
import { checks as arChecks } from '../ar/checks';
import { checks as bnChecks } from '../bn/checks';
import { checks as enChecks } from '../en/checks';
import { checks as esChecks } from '../es/checks';
import { checks as faChecks } from '../fa/checks';
import { checks as frChecks } from '../fr/checks';
import { checks as hiChecks } from '../hi/checks';
import { checks as paArabChecks } from '../pa-Arab/checks';
import { checks as psChecks } from '../ps/checks';
import { checks as ptBRChecks } from '../pt-BR/checks';
import { checks as sdChecks } from '../sd/checks';
import { checks as urChecks } from '../ur/checks';
import type { Checks } from '../parts';

export const checks: Readonly<Record<string, Checks>> = {
  'en': enChecks,
  'ur': urChecks,
  'sd': sdChecks,
  'ps': psChecks,
  'pa-Arab': paArabChecks,
  'ar': arChecks,
  'hi': hiChecks,
  'bn': bnChecks,
  'fa': faChecks,
  'fr': frChecks,
  'es': esChecks,
  'pt-BR': ptBRChecks,
};
