/** Pages where people scroll from item to item, while the address follows some time later. */
import type { Detected } from './detect';
import type { PageWatch } from './page-site';
import { signsOf } from './signs';

function isInView(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  return width > 0 && height > 0 && x > 0 && y > 0 && x < window.innerWidth && y < window.innerHeight;
}

/**
 * Whether the page's address surely belongs to the item whose control was pressed: not if another item's
 * control is in view beside it.
 * @param control the one that was pressed, in this element, when the page had this address
 */
export function isAloneInView(
  watch: PageWatch,
  control: Detected['control'],
  pressed: Element,
  page: string,
): boolean {
  const { pressable, never } = control;
  if (!pressable || !watch.stream?.test(new URL(page).pathname)) return true;
  // It has just followed: at the press it was that of the item before.
  if (page !== location.href) return false;
  // An item may have several ways to share it.
  const item = (watch.viewer && pressed.closest(watch.viewer)) || pressed;
  const others = [...document.querySelectorAll(pressable)].filter(
    (other) =>
      !item.contains(other) &&
      !other.contains(pressed) &&
      !never?.some((selector) => other.closest(selector)) &&
      isInView(other),
  );
  return !others.some((other) => signsOf(watch, false, control, other).length > 0);
}
