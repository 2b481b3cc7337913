/** Pages where one scrolls from item to item, while the address follows some time later. */
import type { Watch } from '../sites/types';
import { signsOf } from './signs';

function isInView(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  return width > 0 && height > 0 && x > 0 && y > 0 && x < window.innerWidth && y < window.innerHeight;
}

/**
 * Whether the page's address can be told to be of the item whose control was pressed: not where another item's stands
 * in view beside it.
 * @param id the control's in the site's data
 */
export function isAloneInView(watch: Watch, id: string, pressed: Element): boolean {
  if (!watch.stream?.test(location.pathname)) return true;
  const control = watch.controls.find((one) => one.id === id);
  if (!control) return true;
  // An item may have several ways to share it.
  const item = (watch.viewer && pressed.closest(watch.viewer)) || pressed;
  const others = [...document.querySelectorAll(control.pressable)].filter(
    (other) =>
      !item.contains(other) &&
      !other.contains(pressed) &&
      !control.never?.some((selector) => other.closest(selector)) &&
      isInView(other),
  );
  return !others.some((other) => signsOf(watch, false, id, other).length > 0);
}
