// @vitest-environment happy-dom
/** A field that is saved by hand: it follows what is saved, and never takes away what a person has typed. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { useTyped } from '../../options/kit/use-typed';

type Typed = ReturnType<typeof useTyped>;

/** A field on a page. */
function onPage(name: string | null) {
  const root = document.createElement('div');
  let field: Typed | undefined;
  const Field = ({ saved }: { saved: string }) => {
    field = useTyped(name, saved);
    return field.text;
  };
  return {
    draw: (saved: string) => act(() => render(<Field saved={saved} />, root)),
    leave: () => act(() => render(null, root)),
    text: () => root.textContent,
    type: (text: string) => act(() => field?.type(text)),
    settle: (text: string) => act(() => void field?.settle(text)),
    /** What stands in the field now is being saved. @returns the end of that */
    save: (saved: string) => {
      const pressed = field;
      return () => act(() => void pressed?.settle(saved));
    },
  };
}

it.each(['name', null])(
  'shows what is saved while the page is open, where nobody has typed (%s)',
  async (name) => {
    const page = onPage(name);
    await page.draw('Hope School');
    await page.draw('Hope School Trust');
    expect(page.text()).toBe('Hope School Trust');
    await page.draw('');
    expect(page.text()).toBe('');
  },
);

it('keeps what was typed when something else is saved meanwhile, and on another page', async () => {
  const page = onPage('address');
  await page.draw('https://one.example.org/');
  await page.type('https://two.ex');
  await page.draw('https://three.example.org/');
  expect(page.text()).toBe('https://two.ex');
  await page.leave();
  await page.draw('https://three.example.org/');
  expect(page.text()).toBe('https://two.ex');
});

it('shows what was just saved or taken back before the settings say so, and then follows them', async () => {
  const page = onPage('settled');
  await page.draw('Hope School');
  await page.type('Hope School Trust');
  await page.settle('Hope School Trust');
  expect(page.text()).toBe('Hope School Trust');
  await page.draw('Hope School Trust');
  await page.settle('');
  expect(page.text()).toBe('');
  await page.draw('');
  expect(page.text()).toBe('');
  await page.draw('Another');
  expect(page.text()).toBe('Another');
});

it('keeps what was typed while the text before it was saved', async () => {
  const page = onPage('corrected');
  await page.draw('');
  await page.type('https://one.example.org');
  const end = page.save('https://one.example.org/');
  await page.type('https://two.example.org');
  await page.draw('https://one.example.org/');
  await end();
  expect(page.text()).toBe('https://two.example.org');
  await page.leave();
  await page.draw('https://one.example.org/');
  expect(page.text()).toBe('https://two.example.org');
});

it('keeps what was typed into a field that nobody had touched when the page was saved', async () => {
  const page = onPage('untouched');
  await page.draw('Hope School');
  const end = page.save('Hope School');
  await page.type('Hope School Trust');
  await end();
  expect(page.text()).toBe('Hope School Trust');
});
