export { x } from '../../../scripts/demo/index';
