/** By which of its signs a control was told: for the self-check alone, since any one of them is enough. */
import type { Signs, Watch } from '../sites/types';
import { labelFits } from './detect';
import { watchedControl } from './watched-site';

export type Sign = keyof Signs;

/**
 * @param id the control's id in the site's data; a share-intent page has controls of its own
 * @param pressed the element that it was told by
 * @returns those that fit; none for a key
 */
export function signsOf(watch: Watch, isIntent: boolean, id: string, pressed: Element): Sign[] {
  const controls = isIntent ? (watch.intents ?? []).flatMap((intent) => intent.controls) : watch.controls;
  const fits = (selectors: readonly string[] | undefined) =>
    Boolean(selectors?.length && pressed.matches(selectors.join()));
  const found = new Set<Sign>();
  for (const control of controls.filter((one) => one.id === id)) {
    const { mark, icon, place } = control.signs;
    const { labels } = watchedControl(control);
    if (fits(mark)) found.add('mark');
    if (fits(icon)) found.add('icon');
    if (fits(place)) found.add('place');
    if (labels && labelFits(pressed, labels)) found.add('label');
  }
  return [...found];
}
