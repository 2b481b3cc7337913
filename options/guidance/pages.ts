/** All pages of guidance in one file: people who open one often read another, and many small files take more room. */
export { ChildInDanger } from './danger';
export { Exit } from './exit';
export { Police } from './police';
export { Saw } from './saw';
export { SharedAlready } from './shared';
export { Teachers } from './teachers';
