import { describe, expect, it } from 'vitest';
import { helpPages, isSensitive, pageOf, settingsPages } from '../../options/pages';

describe('pageOf', () => {
  it.each([...helpPages, ...settingsPages])('finds #%s', (page) => {
    expect(pageOf(`#${page}`)).toBe(page);
  });

  it.each(['', '#', '#nothing-like-it', '#__proto__', '#%E0%A4%A', '#/me'])('helps for %j', (hash) => {
    expect(pageOf(hash)).toBe('help');
  });

  it('leaves what follows a slash to the page', () => {
    expect(pageOf('#privacy/history')).toBe('privacy');
  });

  it('does not mind capitals', () => {
    expect(pageOf('#Region')).toBe('region');
  });
});

it('puts the quick exit on the help pages only', () => {
  expect([...helpPages, ...settingsPages].filter(isSensitive)).toEqual(['help', 'own', 'me']);
});
