/** Pages of the options that only the edition for phones has; used instead of `options/edition-pages.ts`. */
import type { ComponentType } from 'preact';
import { PageFailed } from '../../options/frame/page-failed';
import type { PageId } from '../../options/frame/pages';
import { later } from '../ui/later';
import { MessagePage } from './message';
import { Phone } from './phone';
import { Start } from './start';

export const editionPages: Readonly<Partial<Record<PageId, ComponentType>>> = {
  start: Start,
  message: MessagePage,
  organisation: later(
    () => import('./organisation-page').then(({ OrganisationPage }) => OrganisationPage),
    PageFailed,
  ),
  phone: Phone,
};
