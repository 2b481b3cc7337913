/** For a control that goes away when it is pressed: reading goes on at the top of the page. */
export function focusHeading(): void {
  document.querySelector('h1')?.focus();
}
