export { facebook } from '../../../scripts/demo/index';
