/** Which of its signs identified a control: only for the self-check, since any one of them is enough. */
import type { Signs } from '../sites/types';
import { labelFits } from './detect';
import type { PageWatch } from './page-site';

export type Sign = keyof Signs;

/**
 * @param isIntent a share-intent page has controls of its own
 * @param pressed the element that was recognised as the control
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
