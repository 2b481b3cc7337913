/** All walks, in the order of the sheet. */
import type { Walk } from './stage';
import { demoWalks } from './walks/demo';
import { helpWalks } from './walks/help';
import { popupWalks } from './walks/popup';
import { promptWalks } from './walks/prompt';
import { settingsWalks } from './walks/settings';

export const walks: readonly Walk[] = [
  ...promptWalks,
  ...popupWalks,
  ...helpWalks,
  ...settingsWalks,
  ...demoWalks,
];
