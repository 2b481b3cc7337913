export { linkedin } from '../../../scripts/demo/index';
