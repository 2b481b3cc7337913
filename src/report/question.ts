import type { HandOver } from './outbox/index';

/**
 * What needs an answer from the person: a form, mail or call whose outcome is not known, a delivery that
 * failed for good.
 */
export function isQuestion(handOver: HandOver): boolean {
  return handOver.by !== 'intake' || handOver.state === 'refused' || handOver.state === 'undelivered';
}
