/** The pages of guidance in one file: whoever opens one often reads another, and small files cost more apart. */
export { ChildInDanger } from './danger';
export { Exit } from './exit';
export { Police } from './police';
export { Saw } from './saw';
export { Shared } from './shared';
export { Teachers } from './teachers';
