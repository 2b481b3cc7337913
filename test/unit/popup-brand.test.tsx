// @vitest-environment happy-dom
/** The popup's name and mark are painted with its page; when the header comes, nobody sees a change. */
import { readFileSync } from 'node:fs';
import { render } from 'preact';
import { expect, it } from 'vitest';
import { Brand } from '../../popup/frame/brand';

/** What is drawn, without the spaces between elements. */
const drawn = (brand: Element) => brand.outerHTML.replace(/\s+/g, ' ').replace(/(?<=>) | (?=<)|\/(?=>)/g, '');

it('the header draws the name just as the page does', () => {
  const page = document.createElement('template');
  page.innerHTML = readFileSync('popup/index.html', 'utf8').replace(/[\s\S]*<body>/, '');
  const painted = page.content.querySelector('header > .brand')!;
  render(<Brand />, document.body);
  expect(drawn(document.querySelector('body > .brand')!)).toBe(drawn(painted));
});
