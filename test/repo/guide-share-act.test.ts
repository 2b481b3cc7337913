/**
 * .github/guides/a-share-act.md follows the code: the files that it names exist, and its messages are those of the
 * code, in the same order.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formMessage, pageMessage, uiMessage } from '../../src/messages';
import { guide } from '../support/guides';
import { root } from './source-files';

const page = guide('a-share-act');
const named = (pattern: RegExp) => [...new Set([...page.matchAll(pattern)].map(([, name]) => name!))];
const typesOf = (union: {
  def: { options: readonly { shape: { type: { def: { values: unknown[] } } } }[] };
}) => union.def.options.flatMap(({ shape }) => shape.type.def.values as string[]);

it('names only files that are there', () => {
  const files = named(/`((?:src|popup|options|scripts|test)\/[^`\s]+)`/g);
  expect(files.length).toBeGreaterThan(30);
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

it('tells of every message of a page, in the order of the code’s list', () => {
  const fromForms = Object.values(formMessage.shape.type.def.entries);
  const fromPages = named(/(?<![\w/-])(page\/[\w-]+)/g);
  expect(fromPages.filter((type) => !fromForms.includes(type as (typeof fromForms)[number]))).toEqual(
    typesOf(pageMessage as never),
  );
  expect(fromPages.filter((type) => fromForms.includes(type as (typeof fromForms)[number]))).toEqual(
    fromForms,
  );
});

it('names only messages of extension pages that there are', () => {
  const known = typesOf(uiMessage as never);
  const fromUi = named(/(?<![\w/-])(ui\/[\w-]+)/g);
  expect(fromUi.length).toBeGreaterThan(2);
  expect(fromUi.filter((type) => !known.includes(type))).toEqual([]);
});
