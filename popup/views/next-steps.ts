/** The steps after the first, in one file: they are fetched together, while the person reads the first one. */
export { AnswerView } from './answer';
export { EndedView } from './ended';
export { UnderWayView } from './under-way';
export { WhereView } from './where';
