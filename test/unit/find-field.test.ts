import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { comparable, link } from '../../src/fill/field-words';
import { findLinkField, THRESHOLD } from '../../src/fill/find-field';
import { forms } from '../fixtures/forms/all';
import { form, page } from '../fixtures/forms/form';

/** happy-dom has no layout, so only what a style hides counts as hidden. */
function seenByStyle(element: Element): boolean {
  for (let node: Element | null = element; node; node = node.parentElement) {
    const style = (node.getAttribute('style') ?? '').replace(/\s/g, '');
    if (/display:none|visibility:hidden|opacity:0|left:-\d{4}|height:0;/.test(style)) return false;
  }
  return true;
}

function find(html: string): string {
  const window = new Window({ url: 'https://report.example/' });
  window.document.write(html);
  const { field, reason } = findLinkField(window.document as unknown as Document, seenByStyle);
  return field?.id ?? reason ?? '';
}

const single = (inner: string) => find(page(form(inner)));

describe('the field for a link', () => {
  it.each(forms.filter(({ needsBrowser }) => !needsBrowser).map((one) => [one.name, one] as const))(
    'of %s',
    (_name, { body, expected }) => {
      expect(find(body)).toBe(expected);
    },
  );

  it('is not there before its step', () => {
    const multi = forms.find(({ steps }) => steps);
    expect(find(multi?.body ?? '')).toBe('none');
  });

  it.each(['url', 'pageUrl', 'field_url[0][value]', 'report-link', 'webAddress', 'tx_form[contentURL]'])(
    'is known by the name %s with a placeholder',
    (name) => {
      expect(single(`<input id="f" name="${name}" placeholder="https://…">`)).toBe('f');
    },
  );

  it.each(['linkedin', 'blink', 'first_name', 'email_url', 'search', 'homepage'])(
    'is not known by the name %s',
    (name) => {
      expect(single(`<input id="f" name="${name}" placeholder="https://…">`)).toBe('none');
    },
  );

  it.each([
    '<label>Where did you see it? <input id="f" type="url" name="where"></label>',
    '<label>Website where you saw it <input id="f" type="url"></label>',
    '<input id="f" type="url" inputmode="url" title="Link">',
    '<span>Link:</span> <input id="f">',
    '<fieldset><legend>URL</legend><div><input id="f" name="x"></div></fieldset>',
    '<label>Link of the post or profile <input id="f"></label>',
  ])('is found by two signs, or one that is clear: %s', (html) => {
    expect(single(html)).toBe('f');
  });

  it.each([
    '<label>Website <input id="f" type="url" name="url"></label>',
    '<label>Portfolio <input id="f" type="url" placeholder="https://"></label>',
    '<label>Where did you see it? <input id="f" name="where"></label>',
    '<input id="f" type="url">',
    '<label>Link <input id="f" type="email"></label>',
    '<label>Link <input id="f" autocomplete="email"></label>',
    '<label>Link <input id="f" hidden></label>',
    '<label>Link <input id="f" tabindex="-1"></label>',
    '<label>Link to your evidence <input id="f"></label>',
    '<label>Please leave this link field empty <textarea id="f"></textarea></label>',
    '<footer><label>Link <input id="f"></label></footer>',
    '<label>Link <input id="f" type="checkbox"></label>',
  ])('is not taken where it is not clear: %s', (html) => {
    expect(single(html)).toBe('none');
  });

  it('has to be ahead of every other', () => {
    const two = (second: string) =>
      single(`<label>URL <input id="a"></label><label>${second} <input id="b"></label>`);
    expect(two('Web address')).toBe('ambiguous');
    expect(two('Another URL')).toBe('a');
    expect(two('Page')).toBe('a');
  });

  it('counts what is hidden and what is full neither for nor against', () => {
    expect(
      single('<label>URL <input id="a" style="display: none"></label><label>URL <input id="b"></label>'),
    ).toBe('b');
    expect(single('<label>URL <input id="a" value="x"></label><label>URL <input id="b"></label>')).toBe(
      'ambiguous',
    );
  });

  it('needs six points', () => {
    expect(THRESHOLD).toBe(6);
  });
});

describe('words', () => {
  it.each([
    ['Adresse de la Page', 'adresse de la page'],
    ['Dirección  (URL):', 'direccion url'],
    ['رَابِط', 'رابط'],
    ['لِنک', 'لنک'],
    ['E-Mail', 'e mail'],
  ])('%s is read as %s', (text, words) => {
    expect(comparable(text)).toBe(words);
  });

  it('do not mind which of their like-looking letters are typed', () => {
    expect(comparable('لنك')).toBe(comparable('لنک'));
    expect(comparable('ویب پته')).toBe(comparable('ویب پتہ'));
  });

  it.each(['LinkedIn', 'curl', 'Blinkist', 'client', 'Durlach'])('%s is no link', (word) => {
    expect(link.test(comparable(word))).toBe(false);
  });
});
