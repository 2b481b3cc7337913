import { describe, expect, it } from 'vitest';
import {
  allPages,
  guidePages,
  helpPages,
  isNeutral,
  isSensitive,
  neutralHash,
  pageFromHash,
  settingsPages,
} from '../../options/frame/pages';
import { pageHash } from '../../src/extension/page-hash';

describe('pageOf', () => {
  it.each([...helpPages, ...settingsPages])('finds #%s', (page) => {
    expect(pageFromHash(`#${page}`)).toBe(page);
  });

  it.each(['', '#', '#nothing-like-it', '#__proto__', '#%E0%A4%A', '#/me'])('helps for %j', (hash) => {
    expect(pageFromHash(hash)).toBe('help');
  });

  it('leaves what follows a slash to the page', () => {
    expect(pageFromHash('#privacy/history')).toBe('privacy');
  });

  it('does not mind capitals', () => {
    expect(pageFromHash('#Region')).toBe('region');
  });
});

it('puts the quick exit on the pages with help and guidance, and on no setting', () => {
  expect(allPages.filter(isSensitive)).toEqual([...helpPages, ...guidePages, 'exit']);
});

describe('an address', () => {
  it('leads to its page, by whichever name', () => {
    expect(allPages.map((page) => pageFromHash(pageHash(page)))).toEqual(allPages);
    expect(['#me', '#danger', '#exit'].map(pageFromHash)).toEqual(['me', 'danger', 'exit']);
  });

  it('says nothing of a page that nobody near may know of', () => {
    const telling = allPages.filter(isNeutral).filter((page) => pageHash(page).includes(page));
    expect(telling).toEqual([]);
  });

  it.each(['#me', '#Danger', '#exit', '#me/later'])('%s is replaced', (old) => {
    expect(neutralHash(old)).toBe(pageHash(pageFromHash(old)));
  });

  it.each(['#help', '#info', '', '#saw'])('%j stays', (hash) => {
    expect(neutralHash(hash)).toBeNull();
  });
});
