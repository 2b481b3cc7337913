/** The steps after the first, in one file: they are fetched together, while the person reads the first one. */
export { Answer } from './answer';
export { EndedView } from './ended';
export { UnderWay } from './under-way';
export { Where } from './where';
