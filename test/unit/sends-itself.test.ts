/** Forms that would be sent as soon as the link is in them: the person must fill them in. */
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import type { LinkField } from '../../src/fill/find-field';
import { sendsItself } from '../../src/fill/sends-itself';
import { forms } from '../fixtures/forms/all';

function fieldOf(html: string): LinkField {
  const window = new Window({ url: 'https://report.example/' });
  window.document.body.innerHTML = html;
  return window.document.querySelector('#f') as unknown as LinkField;
}

describe('a form that sends itself', () => {
  it.each([
    '<form><input id="f" oninput="this.form.submit()"></form>',
    '<form><textarea id="f" onchange="this.form.requestSubmit()"></textarea></form>',
    '<form oninput="submit()"><p><input id="f"></p></form>',
    '<form><fieldset onchange="document.forms[0].submit()"><input id="f"></fieldset></form>',
    '<form><input id="f" onblur="document.querySelector(\'button\').click()"><button>Go</button></form>',
    '<form onfocusout="sendForm()"><input id="f"></form>',
    '<div onkeyup="send()"><input id="f"></div>',
  ])('is known by what it says: %s', (html) => {
    expect(sendsItself(fieldOf(html))).toBe(true);
  });

  it.each([
    '<form onsubmit="submit()"><input id="f"></form>',
    '<form><input id="f" oninput="count(this.value)"></form>',
    '<div onchange="submit()"><form><input id="f"></form></div>',
    '<form><input oninput="this.form.submit()"><input id="f"></form>',
    '<form action="/submit"><input id="f" name="submit-link"></form>',
  ])('is not taken for one: %s', (html) => {
    expect(sendsItself(fieldOf(html))).toBe(false);
  });

  it('is none of the forms that are filled in', () => {
    const window = new Window({ url: 'https://report.example/' });
    const sending = forms.filter(({ body, expected }) => {
      window.document.body.innerHTML = body;
      const field = window.document.getElementById(expected);
      return field && sendsItself(field as unknown as LinkField);
    });
    expect(sending.map(({ name }) => name)).toEqual([]);
  });
});
