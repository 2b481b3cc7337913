/**
 * The states of a hand-over. The outbox follows this table, and a test draws this diagram from it.
 *
 * ```mermaid
 * stateDiagram-v2
 *     [*] --> drafted: begin
 *     [*] --> queued: queue
 *     delivering --> [*]: delivered / delivered
 *     delivering --> delivering: claim
 *     delivering --> queued: waits
 *     delivering --> refused: refused
 *     delivering --> undelivered: givenUp
 *     drafted --> [*]: expired / unanswered
 *     drafted --> [*]: not_sent / not_sent
 *     drafted --> [*]: sent / sent
 *     drafted --> drafted: begin
 *     drafted --> opened: opened
 *     opened --> [*]: expired / unanswered
 *     opened --> [*]: not_sent / not_sent
 *     opened --> [*]: sent / sent
 *     opened --> drafted: begin
 *     opened --> opened: opened
 *     queued --> [*]: delivered / delivered
 *     queued --> [*]: withdrawn / not_sent
 *     queued --> [*]: withdrawnLate / undelivered
 *     queued --> delivering: claim
 *     queued --> queued: waits
 *     queued --> undelivered: givenUp
 *     refused --> [*]: delivered / delivered
 *     refused --> [*]: seen, expired / refused
 *     refused --> queued: queue
 *     undelivered --> [*]: delivered / delivered
 *     undelivered --> [*]: seen, expired / undelivered
 *     undelivered --> queued: queue
 * ```
 */

import type { Outcome } from '../past';
import type { HandOver } from './rows';

/** `none`: not in the outbox. */
export type HandOverState = HandOver['state'] | 'none';

/** What a hand-over becomes. With an outcome, in an array, it leaves the outbox. */
type Next = Exclude<HandOverState, 'none'> | readonly [Outcome];

export type HandOverEvent =
  /** The person wants to send it; then the tab, mail or dialler is open, or the person says "later". */
  | 'begin'
  | 'opened'
  /** The person's answers. */
  | 'sent'
  | 'not_sent'
  /** It is to go to an intake, for the first time or for another round. */
  | 'queue'
  /** A try begins, for the first time or after one that was cut off. */
  | 'claim'
  /** There was no answer, or the intake is not in the settings; it waits for a later try. */
  | 'waits'
  /** It has waited like this for too long. */
  | 'givenUp'
  /** The intake's answers. `delivered` counts whichever try it answers, even one that was thought to be cut off. */
  | 'delivered'
  | 'refused'
  /**
   * The person takes it back: before the first try, or after a try without an answer, which may have arrived
   * all the same.
   */
  | 'withdrawn'
  | 'withdrawnLate'
  /** The person has seen what came of it. */
  | 'seen'
  /** It has waited for the person too long. */
  | 'expired';

/** By what happens, then by state. Where there is no entry, nothing changes. */
export const handOverTable: Readonly<Record<HandOverEvent, Partial<Record<HandOverState, Next>>>> = {
  begin: { none: 'drafted', drafted: 'drafted', opened: 'drafted' },
  opened: { drafted: 'opened', opened: 'opened' },
  sent: { drafted: ['sent'], opened: ['sent'] },
  not_sent: { drafted: ['not_sent'], opened: ['not_sent'] },
  queue: { none: 'queued', refused: 'queued', undelivered: 'queued' },
  claim: { queued: 'delivering', delivering: 'delivering' },
  waits: { queued: 'queued', delivering: 'queued' },
  givenUp: { queued: 'undelivered', delivering: 'undelivered' },
  delivered: {
    queued: ['delivered'],
    delivering: ['delivered'],
    refused: ['delivered'],
    undelivered: ['delivered'],
  },
  refused: { delivering: 'refused' },
  withdrawn: { queued: ['not_sent'] },
  withdrawnLate: { queued: ['undelivered'] },
  seen: { refused: ['refused'], undelivered: ['undelivered'] },
  expired: {
    drafted: ['unanswered'],
    opened: ['unanswered'],
    refused: ['refused'],
    undelivered: ['undelivered'],
  },
};
