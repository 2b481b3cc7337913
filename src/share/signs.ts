/** By which of its signs a control was told: for the self-check alone, since any one of them is enough. */
import type { Signs } from '../sites/types';
import { labelFits } from './detect';
import type { PageWatch } from './page-site';

export type Sign = keyof Signs;

/**
 * @param told the control as the sentinel told it: its id in the site's data, and its words
 * @param isIntent a share-intent page has controls of its own
 * @param pressed the element that it was told by
 * @returns those that fit; none for a key
 */
export function signsOf(
  watch: PageWatch,
  isIntent: boolean,
  { id, labels }: { id: string; labels?: readonly string[] },
  pressed: Element,
): Sign[] {
  const controls = isIntent ? (watch.intents ?? []).flatMap((intent) => intent.controls) : watch.controls;
  const fits = (sign: 'mark' | 'icon' | 'place') =>
    controls.some((one) => one.id === id && one[sign] && pressed.matches(one[sign]));
  const found: Sign[] = (['mark', 'icon', 'place'] as const).filter(fits);
  if (labels && labelFits(pressed, labels)) found.push('label');
  return found;
}
