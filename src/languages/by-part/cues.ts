/** Made by scripts/languages/by-part.ts: change `../index.ts` or the files of the languages, not this one. */
import { cues as arCues } from '../ar/cues';
import { cues as bnCues } from '../bn/cues';
import { cues as enCues } from '../en/cues';
import { cues as esCues } from '../es/cues';
import { cues as faCues } from '../fa/cues';
import { cues as frCues } from '../fr/cues';
import { cues as hiCues } from '../hi/cues';
import { cues as idCues } from '../id/cues';
import { cues as paArabCues } from '../pa-Arab/cues';
import { cues as psCues } from '../ps/cues';
import { cues as ptBRCues } from '../pt-BR/cues';
import { cues as sdCues } from '../sd/cues';
import { cues as trCues } from '../tr/cues';
import { cues as urCues } from '../ur/cues';
import { cues as urLatnCues } from '../ur-Latn/cues';
import type { Cues } from '../parts';

export const cues: Readonly<Record<string, Cues>> = {
  'en': enCues,
  'ur': urCues,
  'sd': sdCues,
  'ps': psCues,
  'pa-Arab': paArabCues,
  'ar': arCues,
  'hi': hiCues,
  'bn': bnCues,
  'fa': faCues,
  'fr': frCues,
  'es': esCues,
  'pt-BR': ptBRCues,
  'ur-Latn': urLatnCues,
  'id': idCues,
  'tr': trCues,
};
