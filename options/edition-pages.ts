/** Pages that only this edition has. The extension has none; `src/web/pages.ts` stands here in the one for phones. */
import type { ComponentType } from 'preact';
import type { PageId } from './frame/pages';

export const editionPages: Readonly<Partial<Record<PageId, ComponentType>>> = {};
