/** The steps after the first, in one file: they are fetched together, while the person reads the first one. */
export { AnswerView } from './answer/answer';
export { EndedView } from './ended/ended';
export { UnderWayView } from './under-way/under-way';
export { WhereView } from './where/where';
