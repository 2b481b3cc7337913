// @vitest-environment happy-dom
/** Going from page to page in the options, from the first moment on. */
import { render } from 'preact';
import { expect, it } from 'vitest';
import { usePage } from '../../options/frame/use-page';

function Pages() {
  return (
    <p>
      {usePage()} <a href="#own">My numbers</a>
    </p>
  );
}

it('leaves no entry in the history, also for a press before the first paint', () => {
  document.body.innerHTML = '<div id="app"></div>';
  render(<Pages />, document.querySelector('#app') as Element);
  const press = new MouseEvent('click', { bubbles: true, cancelable: true });
  document.querySelector('a')?.dispatchEvent(press);
  // The browser would go there by itself, and keep where it came from.
  expect(press.defaultPrevented).toBe(true);
});
