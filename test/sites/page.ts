export { type Post, page, posts } from '../../scripts/demo/index';
