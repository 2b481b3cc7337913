/**
 * Whom to call when a child is in danger now, in the order of the screen: who sends police and ambulance, then who
 * protects children, then the rest.
 */
import type { EmergencyService, Helpline } from './schema';

export interface DangerNumbers {
  /** The shortest list that brings police and an ambulance, where the region has them. */
  first: Helpline[];
  /** Lines for children, and others that take calls about a child who needs protection. */
  children: Helpline[];
  /** Other emergency numbers: a second ambulance, the fire brigade. */
  more: Helpline[];
}

const needed: readonly EmergencyService[] = ['police', 'ambulance'];

/**
 * An unconfirmed emergency number is among the first only where no confirmed one brings the service: a number
 * that may be right, and is marked as not confirmed, is better than none. Other unconfirmed lines are left
 * out.
 * @param helplines those of one region, in the directory's order (`forRegion`)
 */
export function dangerNumbers(helplines: readonly Helpline[]): DangerNumbers {
  const emergency = helplines.filter(({ kind }) => kind === 'emergency');
  const first = firstNeeded(emergency);
  const protects = helplines.filter((line) => protectsChildren(line) && line.confidence !== 'low');
  return {
    first,
    children: [
      ...protects.filter(({ kind }) => kind === 'child-helpline'),
      ...protects.filter(({ kind }) => kind !== 'child-helpline'),
    ],
    more: emergency.filter((line) => !first.includes(line) && line.confidence !== 'low'),
  };
}

/** Emergency numbers: the confirmed ones that bring police and an ambulance first, then the others in their order. */
export function inOrderOfNeed(emergency: readonly Helpline[]): Helpline[] {
  const first = firstNeeded(emergency).filter(({ confidence }) => confidence !== 'low');
  return [...first, ...emergency.filter((line) => !first.includes(line))];
}

/** Police first, then an ambulance: each by the first number that brings it, a confirmed one if there is one. */
function firstNeeded(emergency: readonly Helpline[]): Helpline[] {
  const first = new Set<Helpline>();
  for (const service of needed) {
    const bring = emergency.filter((line) => brings(line, service));
    const best = bring.find(({ confidence }) => confidence !== 'low') ?? bring[0];
    if (best) first.add(best);
  }
  const [any] = emergency;
  if (first.size === 0 && any) first.add(any);
  return [...first];
}

function brings({ services = ['all'] }: Helpline, service: EmergencyService): boolean {
  return services.includes(service) || services.includes('all');
}

function protectsChildren(line: Helpline): boolean {
  return line.kind === 'child-helpline' || line.protectsChildren === true;
}
