import type { HandOver } from './outbox';

/** What asks for the person: a form, mail or call whose end is not known, a delivery that failed for good. */
export function isQuestion(handOver: HandOver): boolean {
  return handOver.by !== 'intake' || handOver.state === 'refused' || handOver.state === 'undelivered';
}
