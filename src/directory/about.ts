/** Whom to call about a topic that has lines of its own: hitting at school, a child at work in a home… */
import { dangerNumbers } from './danger';
import type { Helpline } from './schema';
import type { HelplineTopic } from './topics';

/**
 * The confirmed lines that take calls about a topic. If the region has none: those that protect children
 * there. If it has none of these either: the emergency numbers.
 * @param helplines those of one region (`forRegion`)
 */
export function linesAbout(topic: HelplineTopic, helplines: readonly Helpline[]): Helpline[] {
  const about = helplines.filter(({ topics, confidence }) => topics.includes(topic) && confidence !== 'low');
  if (about.length > 0) return about;
  const { first, children } = dangerNumbers(helplines);
  return children.length > 0 ? children : first;
}
